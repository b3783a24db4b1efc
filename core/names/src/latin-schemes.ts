// How Cyrillic letters are written in Latin ones, scheme by scheme: published tables as plain data. Each
// row says what it does otherwise than COMMON; `first` what it writes at the beginning of a word, `after`
// what it writes there, after a vowel, й, ў or a sign; `joined` several letters taken as one.

/** A published way to write Cyrillic names in Latin letters. */
export type Scheme =
  | 'kmu-2010'
  | 'icao-9303'
  | 'uk-national-1996'
  | 'uk-passport-2004'
  | 'uk-passport-2007'
  | 'uk-bgn-pcgn'
  | 'uk-british'
  | 'uk-scholarly'
  | 'uk-iso-9'
  | 'uk-gost-1971'
  | 'uk-gost-1986'
  | 'uk-french'
  | 'uk-german'
  | 'uk-simple'
  | 'ru-gost-2006'
  | 'ru-passport-1997'
  | 'ru-passport-1997-short'
  | 'ru-driving-licence'
  | 'ru-bgn-pcgn'
  | 'ru-iso-9'
  | 'ru-gost-7.79-b'
  | 'ru-iso-r9'
  | 'ru-telegram'
  | 'ru-simple'
  | 'be-national-2007'
  | 'be-bgn-pcgn'
  | 'be-icao-9303'

export interface SchemeRow {
  readonly letters: string
  readonly first?: string
  readonly after?: string
  readonly joined?: string
}

/** What nearly all schemes write. */
export const COMMON: string =
  'а=a б=b в=v г=g ґ=g д=d е=e є=ie ё=e ж=zh з=z и=i і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=u ф=f ' +
  'х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=iu я=ia'

const NO_APOSTROPHE = "'= ’= ʼ="
const UKRAINIAN = 'г=h и=y'
const YOT_FIRST = 'є=ye ї=yi й=y ю=yu я=ya'
const Y_ROW = 'є=ye ї=yi й=y ю=yu я=ya'
const J_ROW = 'є=je ї=ji й=j ю=ju я=ja'
const HACEKS = 'ж=ž ц=c ч=č ш=š'
const RUSSIAN_Y = 'й=y ю=yu я=ya'

/** Every scheme. */
export const SCHEME_ROWS: Readonly<Record<Scheme, SchemeRow>> = {
  'kmu-2010': { letters: `${UKRAINIAN} ${NO_APOSTROPHE}`, first: YOT_FIRST, joined: 'зг=zgh' },
  'icao-9303': { letters: 'ъ=ie' },
  'uk-national-1996': {
    letters: `${UKRAINIAN} щ=sch ь='`,
    first: YOT_FIRST,
    joined: 'зг=zgh',
  },
  'uk-passport-2004': {
    letters: "и=y ґ=h ж=j к=c ь='",
    first: YOT_FIRST,
    joined: 'зг=zgh',
  },
  'uk-passport-2007': { letters: `и=y ${NO_APOSTROPHE}` },
  'uk-bgn-pcgn': { letters: `${UKRAINIAN} ${Y_ROW} ь='` },
  'uk-british': { letters: `${UKRAINIAN} є=ye ї=yi и=ȳ й=ĭ ю=yu я=ya ${NO_APOSTROPHE}` },
  'uk-scholarly': { letters: `${UKRAINIAN} ${J_ROW} ${HACEKS} х=x щ=šč ь=ʹ ${NO_APOSTROPHE}` },
  'uk-iso-9': { letters: `${HACEKS} ґ=g̀ є=ê і=ì ї=ï й=j х=h щ=ŝ ь=′ ю=û я=â` },
  'uk-gost-1971': { letters: `${J_ROW} ц=c щ=shh ь='` },
  'uk-gost-1986': { letters: `${HACEKS} є=je ї=i й=j х=h щ=šč ь=' ю=ju я=ja ${NO_APOSTROPHE}` },
  'uk-french': {
    letters: `${UKRAINIAN} ж=j ї=ï й=y у=ou ч=tch ш=ch щ=chtch ю=iou ${NO_APOSTROPHE}`,
  },
  'uk-german': {
    letters: `${UKRAINIAN} ${J_ROW} в=w ж=sh з=s х=ch ц=z ч=tsch ш=sch щ=schtsch ${NO_APOSTROPHE}`,
  },
  'uk-simple': { letters: `${UKRAINIAN} є=ye ї=yi й=j ь=' ю=ju я=ja` },
  'ru-gost-2006': { letters: 'ц=tc' },
  'ru-passport-1997': { letters: `${RUSSIAN_Y} ъ='`, joined: "ье='ye ьё='ye" },
  'ru-passport-1997-short': { letters: `${RUSSIAN_Y} ъ='`, joined: "ье='ye ьё='ye ый=y ий=y" },
  'ru-driving-licence': {
    letters: `${RUSSIAN_Y} ё=ye ъ=' ь='`,
    first: 'е=ye ё=yo',
    joined: "ье='ye ъе='ye ьё='yo ъё='yo чё=che шё=she щё=shche жё=zhe ьи='yi",
  },
  'ru-bgn-pcgn': { letters: `${RUSSIAN_Y} ё=ë ъ=” ь=’`, first: 'е=ye ё=yë', after: 'е=ye ё=yë' },
  'ru-iso-9': { letters: `${HACEKS} ё=ë й=j х=h щ=ŝ ъ=″ ь=′ э=è ю=û я=â` },
  'ru-gost-7.79-b': {
    letters: "ё=yo й=j х=x ц=cz щ=shh ъ='' ы=y' ь=' э=e' ю=yu я=ya",
    joined: "це=ce цэ=ce' ци=ci цё=cyo цы=cy' цю=cyu ця=cya цй=cj",
  },
  'ru-iso-r9': { letters: 'ё=jo й=jj ц=c щ=shh ъ=″ ь=′ э=eh ю=ju я=ja' },
  'ru-telegram': { letters: 'ж=j х=h ц=c щ=sc' },
  'ru-simple': { letters: "й=j х=h щ=sch ъ=' ь=' ю=ju я=ja" },
  'be-national-2007': {
    letters: `г=h ${HACEKS} е=ie ё=io й=j х=ch ў=ŭ ${NO_APOSTROPHE}`,
    first: 'е=je ё=jo ю=ju я=ja',
    after: 'е=je ё=jo ю=ju я=ja',
    joined: 'ць=ć нь=ń сь=ś зь=ź ль=ĺ',
  },
  'be-bgn-pcgn': { letters: `г=h е=ye ё=yo ў=w ь=’ ${RUSSIAN_Y}` },
  'be-icao-9303': { letters: `г=h ё=io ${NO_APOSTROPHE}` },
}
