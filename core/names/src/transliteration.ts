// Cyrillic names in Latin letters, for showing beside the original: the Ukrainian national system
// (Cabinet of Ministers resolution 55 of 2010) and, for Russian, the one passports have (ICAO 9303).
// For showing only: comparing goes by folds, which no scheme can mislead.

export type Scheme = 'kmu-2010' | 'icao-9303'

const KMU = letters(
  'а=a б=b в=v г=h ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ' +
    "ц=ts ч=ch ш=sh щ=shch ю=iu я=ia ь= '= ʼ= ’=",
)
const KMU_FIRST = letters('є=ye ї=yi й=y ю=yu я=ya')
const ICAO = letters(
  'а=a б=b в=v г=g ґ=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ' +
    'ч=ch ш=sh щ=shch ъ=ie ы=y ь= э=e ю=iu я=ia і=i ї=i є=ie ў=u',
)

/** Writes Cyrillic letters in Latin ones; everything else stays as it is. */
export function transliterate(text: string, scheme: Scheme): string {
  const isKmu = scheme === 'kmu-2010'
  const plain = isKmu ? text.replace(/зг/g, 'zgh').replace(/З[гГ]/g, 'Zgh') : text
  const table = isKmu ? KMU : ICAO
  let written = ''
  let isFirst = true
  for (const letter of plain) {
    const lower = letter.toLowerCase()
    const latin: string | undefined =
      (isKmu && isFirst ? KMU_FIRST.get(lower) : undefined) ?? table.get(lower)
    isFirst = latin === undefined ? !/[\p{L}\p{N}_]/u.test(letter) : isFirst && latin === ''
    written += latin === undefined ? letter : inCaseOf(letter, latin)
  }
  const isCapital = text === text.toUpperCase() && text !== text.toLowerCase()
  return isCapital ? written.toUpperCase() : written
}

function inCaseOf(letter: string, latin: string): string {
  if (letter === letter.toLowerCase()) return latin
  return latin.charAt(0).toUpperCase() + latin.slice(1)
}

function letters(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(' ').map((pair) => [pair.charAt(0), pair.slice(2)]))
}
