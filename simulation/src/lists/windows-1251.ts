// Windows-1251, the encoding of old Cyrillic files. The platform can read it and not write it.
import type { Bytes } from '@parley/kernel'

const UPPER_HALF =
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї' +
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя'

const BYTE_OF = new Map(Array.from(UPPER_HALF, (letter, i) => [letter, 0x80 + i] as const))

/** Bytes of a text in Windows-1251. @throws RangeError for a letter it does not have */
export function windows1251Bytes(text: string): Bytes {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const byte = unit < 0x80 ? unit : BYTE_OF.get(text.charAt(i))
    if (byte === undefined) throw new RangeError(`Windows-1251 has no U+${unit.toString(16)}`)
    bytes[i] = byte
  }
  return bytes
}
