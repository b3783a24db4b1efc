// Reads the QR codes of a page that `codeSvg` drew, from their modules.
import decodeQR from 'qr/decode.js'

const SCALE = 4 // pixels a module

/** What each code of a page says, in the order of the page. */
export function svgCodes(page: string): readonly string[] {
  return [...page.matchAll(/<svg class="code"[^]*?<\/svg>/g)].map(([svg]) => readSvg(svg))
}

function readSvg(svg: string): string {
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * SCALE
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < SCALE; row++) {
      const from = (Number(y) * SCALE + row) * side + Number(x) * SCALE
      for (let i = from; i < from + SCALE; i++) data.fill(0, i * 4, i * 4 + 3)
    }
  }
  return decodeQR({ width: side, height: side, data }, { timeLimit: 60_000 })
}
