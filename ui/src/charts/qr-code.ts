// A QR code (ISO/IEC 18004) of a text, as rows of modules; what draws it is in components/qr.tsx.
import { encodeQR } from 'qr'

/** Rows of modules with the light rim that readers need, true for dark. */
export type QrCode = readonly (readonly boolean[])[]

const RIM = 4 // modules, as the standard has it
const MOST = 2_331 // bytes of a code of version 40 with level M

/** The code of a text with level M; null for one of more than 2,331 bytes. */
export function qrCode(text: string): QrCode | null {
  if (new TextEncoder().encode(text).length > MOST) return null
  return encodeQR(text, 'raw', { ecc: 'medium', border: RIM })
}
