// What a printed sheet holds, read from the file itself: its pages, and the letters that somebody who searches or
// copies it gets: what each font says of its glyphs (ISO 32000-1 section 9.10.3), and what a page says in place of a
// glyph that a font has no letter for, as of Arabic letters that are joined (section 14.9.4).
import { inflateSync } from 'node:zlib'

export interface PdfReading {
  readonly pages: number
  /** Whether every font says which letters it draws. */
  readonly isText: boolean
  /** Every letter on the pages; those that are written joined stand as they are typed. */
  readonly letters: ReadonlySet<string>
}

export function readPdf(bytes: Buffer): PdfReading {
  const plain = bytes.toString('latin1')
  const count = (pattern: RegExp): number => plain.match(pattern)?.length ?? 0
  const fonts = count(/\/Subtype\s*\/Type[03]\b/g) // a variable font is drawn as one of type 3
  const streams = streamsOf(bytes, plain)
  const maps = streams.filter((text) => text.includes('begincmap'))
  const drawn = [...maps.flatMap(lettersIn), ...streams.flatMap(actualText)].join('')
  return {
    pages: count(/\/Type\s*\/Page\b(?!s)/g),
    isText: fonts > 0 && count(/\/ToUnicode/g) >= fonts,
    letters: new Set(drawn.normalize('NFKC')),
  }
}

function streamsOf(bytes: Buffer, plain: string): readonly string[] {
  const found: string[] = []
  for (const { index, 0: head } of plain.matchAll(/stream\r?\n/g)) {
    if (plain.startsWith('end', index - 3)) continue
    const from = index + head.length
    const part = bytes.subarray(from, plain.indexOf('endstream', from))
    // Deflated data begins with 0x78; what else there is (a picture, plain text) has no letters of a font.
    if (part[0] === 0x78) found.push(inflateSync(part).toString('latin1'))
  }
  return found
}

function lettersIn(map: string): readonly string[] {
  const chars = [...map.matchAll(/^<[0-9A-Fa-f]+> <([0-9A-Fa-f]+)>$/gm)]
  const ranges = [...map.matchAll(/^<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>$/gm)]
  return [
    ...chars.flatMap(([, hex = '']) => Array.from(utf16(hex))),
    ...ranges.flatMap(([, first = '', last = '', hex = '']) => {
      const width = parseInt(last, 16) - parseInt(first, 16) + 1
      const from = utf16(hex).codePointAt(0) ?? 0
      return Array.from({ length: width }, (_, i) => String.fromCodePoint(from + i))
    }),
  ]
}

function actualText(page: string): readonly string[] {
  return [...page.matchAll(/\/ActualText <FEFF([0-9A-Fa-f]+)>/g)].map(([, hex = '']) => utf16(hex))
}

function utf16(hex: string): string {
  const units = hex.match(/.{4}/g) ?? []
  return String.fromCharCode(...units.map((unit) => parseInt(unit, 16)))
}
