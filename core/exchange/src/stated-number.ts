// Numbers in running text: digits of any script with their separators, and number words of the four languages of
// statements as far as they are written word by word (`twenty-three`, «двадцать три»). Ordinals and `dozens`
// are no counts and are left alone; `one` is an article as often as a number.
export interface StatedNumber {
  readonly value: number
  /** UTF-16 index at which it begins. */
  readonly position: number
}

const DIGITS = /\p{Nd}{1,3}(?:[ \u00a0\u202f,.'’٬]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+/gu
const WORD = /[\p{L}\p{M}'’]+/gu

/** Every number a text states, in its order. */
export function numbersIn(text: string): readonly StatedNumber[] {
  const written = [...text.matchAll(DIGITS)].map(({ 0: digits, index }) => ({
    value: valueOf(digits),
    position: index,
  }))
  return [...written, ...spelledOut(text)].sort((a, b) => a.position - b.position)
}

function valueOf(digits: string): number {
  const plain = (digits.match(/\p{Nd}/gu) ?? []).map(digitOf)
  return Number(plain.join('').slice(0, 15)) // beyond 15 digits a number is no count of persons
}

// Decimal digits stand in Unicode in runs of ten, from zero up. Only mathematical digits have runs that touch, and those
// are forms of the plain ones.
function digitOf(digit: string): number {
  let code = digit.normalize('NFKC').codePointAt(0) ?? 0
  let steps = 0
  while (steps < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code--
    steps++
  }
  return steps
}

interface Sum {
  readonly value: number
  readonly position: number
  readonly end: number
}

function spelledOut(text: string): readonly StatedNumber[] {
  const sums: Sum[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const form = folded(word)
    const value = WORDS.get(form) ?? WORDS.get(form.replace(/^و/, ''))
    if (value === undefined) continue
    const end = index + word.length
    const before = sums.at(-1)
    const isBeside =
      before !== undefined && /^(?:[\s-]+|\s+and\s+)$/.test(text.slice(before.end, index))
    const together = isBeside ? combined(before.value, value, form.startsWith('و')) : null
    if (before === undefined || together === null) sums.push({ value, position: index, end })
    else sums[sums.length - 1] = { ...before, value: together, end }
  }
  return sums.map(({ value, position }) => ({ value, position }))
}

// Twenty takes units beside it and a hundred takes both; two makes two hundreds; Arabic says three and twenty.
function combined(before: number, value: number, isAnd: boolean): number | null {
  const isScale = value === 100 || value === 1000
  if (isScale) return before < value ? before * value : null
  const room = [1000, 100, 10].find((size) => before % size === 0) ?? 0
  if (value < room && before >= 20) return before + value
  return isAnd && before < 10 && value >= 20 && value < 100 ? before + value : null
}

function folded(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[’'ʼ]/g, "'")
    .normalize('NFC')
    .toLowerCase()
}

const TABLE: readonly (readonly [number, string])[] = [
  [2, 'two два дві двох две двух اثنان اثنين'],
  [3, 'three три трьох трех трёх ثلاثة ثلاث'],
  [4, 'four чотири чотирьох четыре четырех четырёх أربعة أربع'],
  [5, "five п'ять п'яти пять пяти خمسة خمس"],
  [6, 'six шість шести шесть ستة ست'],
  [7, 'seven сім семи семь سبعة سبع'],
  [8, 'eight вісім восьми восемь ثمانية ثماني'],
  [9, "nine дев'ять дев'яти девять девяти تسعة تسع"],
  [10, 'ten десять десяти عشرة عشر'],
  [11, 'eleven одинадцять одинадцяти одиннадцать одиннадцати'],
  [12, 'twelve дванадцять дванадцяти двенадцать двенадцати'],
  [13, 'thirteen тринадцять тринадцяти тринадцать тринадцати'],
  [14, 'fourteen чотирнадцять чотирнадцяти четырнадцать четырнадцати'],
  [15, "fifteen п'ятнадцять п'ятнадцяти пятнадцать пятнадцати"],
  [16, 'sixteen шістнадцять шістнадцяти шестнадцать шестнадцати'],
  [17, 'seventeen сімнадцять сімнадцяти семнадцать семнадцати'],
  [18, 'eighteen вісімнадцять вісімнадцяти восемнадцать восемнадцати'],
  [19, "nineteen дев'ятнадцять дев'ятнадцяти девятнадцать девятнадцати"],
  [20, 'twenty двадцять двадцяти двадцать двадцати عشرون عشرين'],
  [30, 'thirty тридцять тридцяти тридцать тридцати ثلاثون ثلاثين'],
  [40, 'forty сорок сорока أربعون أربعين'],
  [50, "fifty п'ятдесят пятдесят пятьдесят пятидесяти خمسون خمسين"],
  [60, 'sixty шістдесят шестьдесят шестидесяти ستون ستين'],
  [70, 'seventy сімдесят семьдесят семидесяти سبعون سبعين'],
  [80, 'eighty вісімдесят восемьдесят восьмидесяти ثمانون ثمانين'],
  [90, "ninety дев'яносто девяносто تسعون تسعين"],
  [100, 'hundred сто ста مئة مائة'],
  [200, 'двісті двести مئتان مئتين مائتان مائتين'],
  [300, 'триста'],
  [400, 'чотириста четыреста'],
  [500, "п'ятсот пятьсот"],
  [600, 'шістсот шестьсот'],
  [700, 'сімсот семьсот'],
  [800, 'вісімсот восемьсот'],
  [900, "дев'ятсот девятьсот"],
  [1000, 'thousand тисяча тисячі тисяч тысяча тысячи тысяч ألف آلاف'],
]

const WORDS: ReadonlyMap<string, number> = new Map(
  TABLE.flatMap(([value, words]) => words.split(' ').map((word) => [folded(word), value] as const)),
)
