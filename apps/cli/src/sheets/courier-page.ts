// A small courier as a page of codes, to be shown on a screen or printed (spec/courier.md section 4).
import { codeSvg } from './code.ts'
import { drawing, markup, text } from './page.ts'
import type { Html } from './page.ts'
import { withName } from './root-sheet.ts'
import { filled } from './words/sheet-words.ts'
import type { SheetWords } from './words/sheet-words.ts'

const SIDE_MM = 84 // two beside each other on A4; a module is 0.7 mm

/** The frames of one file, a code each, with the number that a reader would miss. */
export function courierPage(to: string, frames: readonly string[], words: SheetWords): Html {
  const codes = frames.map((frame, i) => {
    const place = filled(words.courierPlace, String(i + 1), String(frames.length))
    return markup`<figure>
      ${drawing(codeSvg(frame, SIDE_MM))}
      <figcaption>${text(place)}</figcaption>
    </figure>`
  })
  return markup`<section class="sheet">
    <h1>${withName(words.courierTitle, to)}</h1>
    <p class="command">
      ${withName(words.courierHow, 'parley courier read --seat FILE --frames TEXTFILE')}
    </p>
    <div class="frames">${codes}</div>
  </section>`
}
