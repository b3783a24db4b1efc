// The two sides of a report: those it names most often, as persons or as states, where they are known as each other's.
import type { Sentence } from './sentences.ts'

/** The two sides of a report's exchange; the second is null where only one is named. */
export interface Sides {
  readonly all: readonly string[]
  /** The side whose language the report is written in, where that tells one. */
  readonly own: string | null
}

/** The other side; null where there are not exactly two. */
export function otherThan(side: string, { all }: Sides): string | null {
  const [first, second] = all
  if (first === undefined || second === undefined) return null
  if (side === first) return second
  return side === second ? first : null
}

// The sides of a report are the two that it names most often, as persons or as states.
export function sidesIn(sentences: readonly Sentence[], language: string): Sides {
  const counts = new Map<string, number>()
  for (const { cues } of sentences) {
    for (const { kind, value } of cues) {
      if (kind !== 'nation' && kind !== 'state') continue
      if (!PARTIES.has(value)) continue
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  const ranked = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  const all = ranked
    .filter(([side]) => side !== 'BY' || isOfOthers(counts)) // whose border they cross
    .filter(([side]) => side !== 'US' || isSwapping(sentences, side))
    .map(([side]) => side)
  const [first] = all
  const own = language === 'uk' ? 'UA' : first === 'UA' ? 'RU' : first === 'RU' ? 'UA' : null
  if (all.length === 1 && own !== null && !all.includes(own)) all.push(own)
  if (all.length === 1 && first === 'UA') all.push('RU')
  const isUnnamed =
    all.length === 0 && (language === 'uk' || isOfOffice(sentences) || isOfPrisoners(sentences))
  if (isUnnamed) all.push('UA', 'RU') // the war whose parties need no name
  const isOwn = language === 'uk' || (counts.size === 0 && isOfOffice(sentences))
  return { all: pairOf(withCounterpart(all, language)), own: isOwn ? 'UA' : null }
}

// "The Houthis freed 109 fighters and five Saudis": whoever is known as the other side of one named need not be named.
function withCounterpart(ranked: readonly string[], language: string): readonly string[] {
  const isWhole = PAIRS.some(([a, b]) => ranked.includes(a) && ranked.includes(b))
  const isOfUkraine = language === 'uk' && ranked.includes('RU') && !ranked.includes('UA')
  if (isOfUkraine) return ['UA', 'RU', ...ranked.filter((side) => side !== 'RU')]
  if (isWhole) return ranked
  const other = ranked
    .map((side) =>
      PAIRS.slice(1).find((pair) => pair.includes(side) && side !== 'RU' && side !== 'US'),
    )
    .find((pair) => pair !== undefined)
  if (other === undefined) return ranked
  return [...other, ...ranked.filter((side) => !other.includes(side))]
}

// Washington mediates more often than it exchanges: it is a side where its people are counted, or named with Russia in
// a sentence on an exchange.
const isSwapping = (sentences: readonly Sentence[], side: string): boolean =>
  sentences.some(({ cues, tokens }) => {
    const isCounted = cues.some(
      ({ kind, value, first }) =>
        kind === 'nation' &&
        value === side &&
        (tokens[first - 1]?.kind === 'number' ||
          cues.some((cue) => cue.kind === 'digit' && cue.after === first)),
    )
    const isOfBoth = (['swap', 'gave', 'got'] as const).some((kind) =>
      cues.some((cue) => cue.kind === kind),
    )
    const isMediating = cues.some(({ kind }) => kind === 'mediate')
    const states = new Set(cues.filter(({ kind }) => kind === 'state').map(({ value }) => value))
    return (
      isCounted ||
      (isOfBoth && !isMediating && states.has(side) && states.has('RU') && !states.has('UA'))
    )
  })

// Prisoners of war or bodies, told of more than once.
const isOfPrisoners = (sentences: readonly Sentence[]): boolean =>
  sentences.filter(({ cues }) =>
    cues.some(({ kind, value }) => kind === 'noun' && (value === 'military' || value === 'body')),
  ).length > 1

// Belarus has exchanges of its own, with others than the two whose prisoners cross its border.
const isOfOthers = (counts: ReadonlyMap<string, number>): boolean =>
  counts.size > 1 && !counts.has('RU') && !counts.has('UA')

// Offices whose only business is this war's prisoners.
const isOfOffice = (sentences: readonly Sentence[]): boolean =>
  sentences.some(({ cues }) =>
    cues.some(
      ({ kind, value }) => kind === 'speaker' && value === 'Coordination Headquarters (Ukraine)',
    ),
  )

/** Who can be a side of an exchange. */
export const PARTIES: ReadonlySet<string> = new Set(
  'RU UA AM AZ IL PS YE-GOV YE-HOUTHI SU WEST US DE PL SI NO BY SA A B'.split(' '),
)

/** States that receive persons beside others: such an exchange has more than two sides, and of them few are soldiers. */
export const WESTERN_STATES: ReadonlySet<string> = new Set(['US', 'DE', 'PL', 'SI', 'NO'])

const PAIRS: readonly (readonly [string, string])[] = [
  ['RU', 'UA'],
  ['AM', 'AZ'],
  ['IL', 'PS'],
  ['YE-GOV', 'YE-HOUTHI'],
  ['RU', 'US'],
  ['A', 'B'], // as lettered-parties.ts reads them
]

// Two sides known as each other's go together, though the report may name a third more often.
function pairOf(ranked: readonly string[]): readonly string[] {
  const first = ranked.slice(0, 4).map((side) => (side === 'PS-HAMAS' ? 'PS' : side))
  const pair = PAIRS.find(([a, b]) => first.includes(a) && first.includes(b))
  if (pair !== undefined) return pair
  return first.includes('UA') ? ['RU', 'UA'] : first.slice(0, 2)
}

const SPEAKERS: Readonly<Record<string, string>> = {
  'Russian Ministry of Defence': 'RU',
  'Vladimir Medinsky': 'RU',
  'Vladimir Putin': 'RU',
  'Dmitry Peskov': 'RU',
  'Tatyana Moskalkova': 'RU',
  'Russian media': 'RU',
  'Russian officials': 'RU',
  'TASS source': 'RU',
  'Shamsail Saraliev': 'RU',
  'Maria Lvova-Belova': 'RU',
  'Andriy Yermak': 'UA',
  'Rustem Umerov': 'UA',
  'Kyrylo Budanov': 'UA',
  'Andriy Yusov': 'UA',
  'Petro Yatsenko': 'UA',
  'Coordination Headquarters (Ukraine)': 'UA',
  'Volodymyr Zelenskyy': 'UA',
  'Dmytro Lubinets': 'UA',
  'Ukrainian officials': 'UA',
  'Command of A': 'A',
  'Command of B': 'B',
}

/** The side a speaker belongs to; null for others and for whoever is not known. */
export function sideOfSpeaker(speaker: string | null): string | null {
  return speaker === null ? null : (SPEAKERS[speaker] ?? null)
}
