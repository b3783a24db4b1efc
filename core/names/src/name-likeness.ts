// How likely two written names are one person's when there is nothing but the names: words are set
// against words whatever their order, and what is left over on both sides speaks against, while what only
// one side has (a patronymic, a second surname) hardly does. Names of any script: words in letters no fold
// knows are compared as they stand.
import { crossScript, crossScriptDistance, ONE_WORD_BELOW } from './cross-script.ts'
import { foldWord } from './fold.ts'
import { mayBeInitial, readGiven } from './given-name.ts'
import type { GivenReading } from './given-name.ts'
import { readPatronymic } from './patronymic.ts'
import { detectScript, repairLookAlikes } from './script.ts'
import { slipCost, soundCodes } from './slip-cost.ts'

/** Likeness from which two names are taken for one. */
export const ONE_NAME_FROM = 0.6

export interface WordMeeting {
  readonly one: string
  readonly other: string
  /** From above 0 to 1, two words written alike. */
  readonly likeness: number
}

export interface NameComparison {
  /** From 0, nothing in common, to 1. */
  readonly likeness: number
  readonly meetings: readonly WordMeeting[]
  /** Words of each name that met none of the other. */
  readonly onlyOne: readonly string[]
  readonly onlyOther: readonly string[]
}

interface Word {
  readonly text: string
  /** '' where the script has no fold. */
  readonly fold: string
  readonly codes: Uint8Array
  readonly weight: number
  readonly given: GivenReading
}

const LONGEST_NAME = 200 // as one-column names are cut
const MOST_WORDS = 12 // of one name; more is a sentence
const AGAINST = 2.3 // a word contradicted beside one that agrees
const OMITTED = 0.25 // a word the other side does not have
const LEAST_WORD = 0.6 // weight of a word of two sounds
const SLIPPED = 1.3 // how much letters that differ count beside letters that agree

/** Compares two written names, order of words and script apart; the same both ways. */
export function compareNames(one: string, other: string): NameComparison {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.length === 0 || b.length === 0) {
    return { likeness: 0, meetings: [], onlyOne: texts(a), onlyOther: texts(b) }
  }
  const apart = compareWords(a, b)
  const joined = joinedLikeness(a, b)
  if (joined <= apart.likeness) return apart
  const meeting = { one: texts(a).join(' '), other: texts(b).join(' '), likeness: joined }
  return { likeness: joined, meetings: [meeting], onlyOne: [], onlyOther: [] }
}

function texts(words: readonly Word[]): readonly string[] {
  return words.map(({ text }) => text)
}

interface Met {
  readonly i: number
  readonly j: number
  readonly likeness: number
}

// Best meetings first, each word in one at most: with a handful of words, greedy is as good as any. Ties go
// by the words, so that both ways round are one.
function compareWords(a: readonly Word[], b: readonly Word[]): NameComparison {
  const possible: Met[] = []
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      const likeness = wordLikeness(x, y)
      if (likeness > 0) possible.push({ i, j, likeness })
    })
  })
  const gain = ({ i, j, likeness }: Met): number => likeness * weightOf(a[i], b[j])
  const named = ({ i, j }: Met): string => {
    const [x, y] = [a[i]?.text ?? '', b[j]?.text ?? '']
    return x < y ? `${x} ${y}` : `${y} ${x}`
  }
  const order = possible.toSorted((m, n) => gain(n) - gain(m) || (named(m) < named(n) ? -1 : 1))
  const met: Met[] = []
  for (const meeting of order) {
    if (met.every(({ i, j }) => i !== meeting.i && j !== meeting.j)) met.push(meeting)
  }
  const restA = a.filter((_, i) => met.every((m) => m.i !== i))
  const restB = b.filter((_, j) => met.every((m) => m.j !== j))
  return {
    likeness: likenessOf(
      met.map((m) => [m.likeness, weightOf(a[m.i], b[m.j])]),
      restA,
      restB,
    ),
    meetings: met.map(({ i, j, likeness }) => ({
      one: a[i]?.text ?? '',
      other: b[j]?.text ?? '',
      likeness,
    })),
    onlyOne: texts(restA),
    onlyOther: texts(restB),
  }
}

function weightOf(a: Word | undefined, b: Word | undefined): number {
  return Math.min(a?.weight ?? 0, b?.weight ?? 0)
}

function likenessOf(
  met: readonly (readonly [likeness: number, weight: number])[],
  restA: readonly Word[],
  restB: readonly Word[],
): number {
  const weigh = (words: readonly Word[]): number => words.reduce((sum, w) => sum + w.weight, 0)
  const agreed = met.reduce((sum, [likeness, weight]) => sum + likeness * weight, 0)
  const slipped = met.reduce((sum, [likeness, weight]) => sum + (1 - likeness) * weight, 0)
  const [left, right] = [weigh(restA), weigh(restB)]
  const against = AGAINST * Math.min(left, right) + OMITTED * Math.abs(left - right)
  if (agreed === 0) return 0
  const likeness = agreed / (agreed + SLIPPED * slipped + against)
  // Initials and particles alone are nobody's name.
  return met.some(([, weight]) => weight >= LEAST_WORD) ? likeness : likeness / 2
}

// Spaces lost, added or put elsewhere: all letters of one name against all of the other.
function joinedLikeness(a: readonly Word[], b: readonly Word[]): number {
  const [x, y] = [a, b].map((words) => words.map(({ fold }) => fold).join(''))
  if (x === undefined || y === undefined || Math.min(x.length, y.length) < 6) return 0
  if ([...a, ...b].some(({ fold }) => fold === '')) return 0
  return slipLikeness(soundCodes(x), soundCodes(y), x.length)
}

function wordLikeness(a: Word, b: Word): number {
  if (a.text === b.text) return 1
  if (a.fold === '' || b.fold === '') return asWritten(a.text, b.text)
  if (a.fold.length === 1 || b.fold.length === 1) return initialLikeness(a, b)
  if (a.fold === b.fold) return 1
  const known = givenLikeness(a, b)
  if (known !== null) return known
  const bySlips = slipLikeness(a.codes, b.codes, Math.min(a.fold.length, b.fold.length))
  return Math.max(bySlips, acrossScripts(a, b))
}

// A letter stands for any name that some form of begins with it: О. for Алексей, who is Олексій too.
function initialLikeness(a: Word, b: Word): number {
  const [letter, word] = a.fold.length === 1 ? [a, b] : [b, a]
  const sound = letter.fold
  if (word.fold.charAt(0) === sound) return 0.8
  if (word.fold.length === 1) return 0
  const classes = [...word.given.classes, ...readPatronymic(word.fold).father.classes]
  return classes.some((known) => mayBeInitial(known, sound)) ? 0.8 : 0
}

// One name in two forms meets; two known names of different classes do not, however near their letters.
function givenLikeness(a: Word, b: Word): number | null {
  const sure = [a, b].every(({ given }) => given.how === 'exact' || given.how === 'short')
  if (!sure) return null
  if (!a.given.classes.some((c) => b.given.classes.includes(c))) return 0
  return a.given.how === 'exact' && b.given.how === 'exact' ? 1 : 0.9
}

// Slips a word of so many sounds may have: none below four, then one for every four.
function slipLikeness(a: Uint8Array, b: Uint8Array, length: number): number {
  const most = length < 4 ? 4 : length < 8 ? 9 : 17
  const cost = slipCost(a, b, most)
  return cost > most ? 0 : 1 - cost / (8 * Math.max(4, length))
}

function acrossScripts(a: Word, b: Word): number {
  const script = crossScript(a.text, b.text)
  if (script === null) return 0
  const distance = crossScriptDistance(a.text, b.text) ?? Infinity
  const most = ONE_WORD_BELOW[script]
  return distance < most ? 1 - distance / most / 3 : 0
}

// In a script without folds: equal, or one character off where there are enough of them to tell.
function asWritten(a: string, b: string): number {
  const [x, y] = [Array.from(a), Array.from(b)]
  if (detectScript(a + b) !== 'none' || Math.min(x.length, y.length) < 5) return 0
  let from = 0
  while (from < x.length && x[from] === y[from]) from++
  let back = 0
  const room = Math.min(x.length, y.length) - from
  while (back < room && x[x.length - 1 - back] === y[y.length - 1 - back]) back++
  const changed = Math.max(x.length, y.length) - from - back
  return changed <= 1 ? 1 - 1 / x.length : 0
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
const CAMEL = /(\p{Ll})(\p{Lu}\p{Ll})/gu

function wordsOf(name: string): readonly Word[] {
  const cut = name
    .slice(0, 4 * LONGEST_NAME)
    .normalize('NFKC')
    .slice(0, LONGEST_NAME)
  const written = cut.replace(INVISIBLE, '')
  const parts = written
    .replace(CAMEL, '$1 $2')
    .split(/[^\p{L}\p{M}\p{N}'’ʼ`]+/u)
    .map((part) => repairLookAlikes(part.toLowerCase()))
    .filter((part) => /\p{L}/u.test(part))
  const words = [...new Set(parts)].slice(0, MOST_WORDS).map(readWord)
  const named = words.filter(({ text }) => !TITLES.has(text))
  return named.length === 0 ? words : named
}

function readWord(text: string): Word {
  const fold = foldWord(text)
  return { text, fold, codes: soundCodes(fold), weight: weigh(text, fold), given: readGiven(fold) }
}

function weigh(text: string, fold: string): number {
  if (PARTICLES.has(text)) return 0.12
  if (fold === '') return 1
  return [0.1, 0.35, 0.6, 0.8][fold.length] ?? 1
}

/** Words before and after a name that are no part of it. */
const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss dr prof professor sir dame lord lady president general colonel major captain lieutenant sergeant ' +
    'private minister senator judge sheikh shaikh shaykh sheik sayyid sayed haji hajji hadji hajj mullah mullo imam ' +
    'jr sr phd md esq herr frau monsieur madame señor señora пан пані господин госпожа гражданин громадянин доктор ' +
    'профессор професор генерал полковник майор капитан капітан лейтенант сержант солдат рядовой حاج شيخ الشيخ الحاج سيد'
  ).split(' '),
)

/** Words that join the others and are as often left out as written. */
const PARTICLES: ReadonlySet<string> = new Set(
  (
    'bin ibn ben bint al el ul ur ad as ash at abu abou umm de da di do du del della dos das van von der den ter la ' +
    'le les y e i и та й бин бен ибн ібн бінт аль эль ель абу фон ван де oglu oğlu ogly ogli oghlu kyzy kizi qizi оглы ' +
    'огли кызы кизи بن ابن بنت ال ابو أبو'
  ).split(' '),
)
