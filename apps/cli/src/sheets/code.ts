// Draws a text as a QR code, as an image within a page: no script, no font, no file beside it.
import encodeQR from 'qr'

const QUIET = 4 // modules of white around a code; readers need them

/** A QR code of error correction M as SVG, `side` millimetres wide. @throws Error if the text is too long for one */
export function codeSvg(text: string, side: number): string {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET })
  const size = rows.length
  const path = rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return `<svg class="code" role="img" viewBox="0 0 ${size} ${size}" width="${side}mm" height="${side}mm" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
}
