// How much a decoded text looks like writing. Cyrillic encodings differ in which letters and which case
// come out: the wrong one gives rare letters, capitals after small ones, and signs inside words.

// Relative frequency of letters in Ukrainian and Russian names and words, per thousand, in bands.
const COMMON = 'оаиінверстлкднм'
const USUAL = 'упяюьзгбйчхжшєїц'
const RARE = 'фщыэёґъ'

const CASE_BREAK = -6 // a capital right after a small letter of the same word
const STRANGE = -8 // control characters, box drawing, signs that no list uses
const MIXED = -4 // a sign between letters

/** Mean score per character that is not plain ASCII; -Infinity where nothing could be judged. */
export function textScore(text: string): number {
  let sum = 0
  let judged = 0
  let before = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x80) {
      judged++
      sum += unitScore(unit, before)
    }
    before = unit
  }
  return judged === 0 ? Number.NEGATIVE_INFINITY : sum / judged
}

function unitScore(unit: number, before: number): number {
  if (!isLetter(unit)) return signScore(unit, before)
  const own = letterScore(unit)
  return isCapital(unit) && isSmall(before) ? own + CASE_BREAK : own
}

function letterScore(unit: number): number {
  const letter = String.fromCharCode(unit).toLowerCase()
  if (COMMON.includes(letter)) return 3
  if (USUAL.includes(letter)) return 1
  if (RARE.includes(letter)) return -1
  if (unit >= 0x0621 && unit <= 0x064a) return 2
  return unit >= 0x0400 && unit <= 0x04ff ? -4 : -2 // letters of other alphabets
}

function signScore(unit: number, before: number): number {
  if (unit === 0x2116 || unit === 0xab || unit === 0xbb || unit === 0x2013 || unit === 0x2014)
    return isLetter(before) && unit === 0x2116 ? MIXED : 0.5
  if (
    unit === 0xa0 ||
    unit === 0x2019 ||
    unit === 0x2018 ||
    unit === 0x201c ||
    unit === 0x201d ||
    unit === 0x201e
  )
    return 0
  return unit < 0xa0 || unit >= 0x2500 ? STRANGE : MIXED
}

function isLetter(unit: number): boolean {
  return (
    (unit >= 0x0400 && unit <= 0x0481) ||
    unit === 0x0490 ||
    unit === 0x0491 ||
    (unit >= 0x00c0 && unit <= 0x024f && unit !== 0xd7 && unit !== 0xf7) ||
    (unit >= 0x0621 && unit <= 0x064a)
  )
}

function isCapital(unit: number): boolean {
  return (unit >= 0x0400 && unit <= 0x042f) || unit === 0x0490 || (unit >= 0xc0 && unit <= 0xde)
}

function isSmall(unit: number): boolean {
  return (unit >= 0x0430 && unit <= 0x045f) || unit === 0x0491 || (unit >= 0xdf && unit <= 0xff)
}
