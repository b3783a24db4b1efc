// The page that goes into the safe with a root key: what the key is for, who may open the envelope, and - only
// if it was asked for - the key itself, as words to type and as a code to scan (spec/seat-file.md section 11).
import { formatKeySheet, keyWords, signerOf } from '@parley/node'
import type { NewKey } from '@parley/node'
import { nodeCryptography } from '@parley/system'
import { groupLines } from '../rehearsal/telephone.ts'
import { codeSvg } from './code.ts'
import { drawing, machine, markup, text } from './page.ts'
import type { Html } from './page.ts'
import { filled } from './words/sheet-words.ts'
import type { SheetWords } from './words/sheet-words.ts'

/** SHA-256 of the files that all have alike, hex; null before they are there. */
export interface CommonSums {
  readonly founding: string | null
  readonly policy: string | null
}

export interface RootSheet {
  readonly origin: string
  readonly party: string
  readonly sums: CommonSums
  /** The public key, as its card has it. */
  readonly vkey: string
  /** The key file it lies in. */
  readonly file: string
  /** Set only where the page shall hold the key itself. */
  readonly secret: NewKey | null
}

const ENVELOPE_LINES = 3

/** A root key's page. With `secret` it is the key: whoever writes it must keep it the owner's alone. */
export function rootSheet(sheet: RootSheet, words: SheetWords): Html {
  const [name = '', id = ''] = sheet.vkey.split('+')
  return markup`<section class="sheet">
    <h1>${withName(words.rootTitle, name)}</h1>
    <p><strong>${text(words.forSafe)}</strong></p>
    <div class="row">
      <div>
        <dl>
          <dt>${text(words.log)}</dt>
          <dd>${machine(sheet.origin)}</dd>
          <dt>${text(words.party)}</dt>
          <dd>${machine(sheet.party)}</dd>
          <dt>${text(words.keyId)}</dt>
          <dd>${machine(id)}</dd>
          <dt>${text(words.envelope)}</dt>
          <dd><span class="line"></span></dd>
          <dt>${text(words.sealedOn)}</dt>
          <dd><span class="line"></span></dd>
        </dl>
        <ul>
          ${words.rootIsFor.map((line) => markup`<li>${text(line)}</li>`)}
        </ul>
      </div>
      <figure class="public">
        ${drawing(codeSvg(sheet.vkey, 38))}
        <figcaption>${text(words.publicKey)}</figcaption>
      </figure>
    </div>
    ${sumLines(sheet.sums, words)}
    <h2>${text(words.mayOpen)}</h2>
    <p>${text(words.mayOpenHow)}</p>
    ${emptyTable([words.name, words.office, words.signature], 3)}
    <h2>${text(words.openings)}</h2>
    ${emptyTable([words.date, words.reason, words.name, words.signature], ENVELOPE_LINES)}
    ${sheet.secret === null ? markup`<p>${withName(words.noSecret, sheet.file)}</p>` : secretBox(sheet.secret, words)}
  </section>`
}

/** A sentence with one machine word in it. */
export function withName(sentence: string, name: string): Html {
  const [before = '', after = ''] = filled(sentence, '\u0000').split('\u0000')
  return markup`${text(before)}${machine(name)}${text(after)}`
}

/** The sums of founding.json and policy, in groups of four. */
export function sumLines(sums: CommonSums, words: SheetWords): Html {
  const one = (title: string, sum: string | null): Html => {
    const lines =
      sum === null
        ? markup`<p><span class="line"></span> ${text(words.toFillIn)}</p>`
        : groupLines(sum).map(
            (line) => markup`<bdi class="machine sum" dir="ltr">${text(line)}</bdi>`,
          )
    return markup`<div><h2>${text(title)}</h2>${lines}</div>`
  }
  const [founding, policy] = [one(words.founding, sums.founding), one(words.policy, sums.policy)]
  return markup`<div class="sums">${founding}${policy}</div>`
}

/** A table to be written in by hand. */
export function emptyTable(heads: readonly string[], rows: number): Html {
  const cells = heads.map(() => markup`<td></td>`)
  const lines = Array.from(
    { length: rows },
    () =>
      markup`<tr>
        ${cells}
      </tr>`,
  )
  return markup`<table>
    <thead>
      <tr>
        ${heads.map((head) => markup`<th scope="col">${text(head)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${lines}
    </tbody>
  </table>`
}

function secretBox(key: NewKey, words: SheetWords): Html {
  const { name } = key
  const id = signerOf(key).vkey.split('+')[1] ?? ''
  const typed = keyWords(key, nodeCryptography).map(
    (word, i) => markup`<span><small>${text(String(i + 1))}</small>${machine(word)}</span>`,
  )
  return markup`<div class="secret">
    <h2>${text(words.secretTitle)}</h2>
    <p>${text(words.secretWarning)}</p>
    <div class="row">
      <div>
        <p>${machine('parley.dev/key-sheet@v1')}<br />${machine(`${name} ${id}`)}</p>
        <div class="words" dir="ltr">${typed}</div>
        <p class="command">${withName(words.secretHow, 'parley keys restore --sheet FILE --out root.keys')}</p>
      </div>
      ${drawing(codeSvg(formatKeySheet(key, nodeCryptography), 44))}
    </div>
  </div>`
}
