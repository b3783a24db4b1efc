// A statement set against the ledger. While the embargo holds, nothing that a check is given knows the counts:
// the facts carry none, so neither the answer nor the work done for it can depend on whether a number in a
// draft is right. What is hidden is said to be checked when the embargo ends, in the same words for every draft.
import type { PartyId } from '@parley/kernel'
import { plannedTranches } from './plan-round.ts'
import { personIndex } from './person-words.ts'
import type { PersonIndex } from './person-words.ts'
import type { JointStatement } from './joint-statement.ts'
import type { Register } from './register.ts'
import type { ExchangeState } from './state.ts'
import { readableTexts } from './statement.ts'
import type { Language, StatementCounts, StatementText, WrittenStatement } from './statement.ts'
import { numbersIn } from './stated-number.ts'

/** Where in a draft something stands: characters from 1, as an officer counts them in the text of a language. */
export interface TextPlace {
  readonly language: Language
  readonly position: number
}

export type CheckCode =
  | 'embargo-met'
  | 'no-names'
  | 'no-images'
  | 'consent-mediator'
  | 'consent-transit'
  | 'counts-agree'
  | 'sums-add-up'
  | 'numbers-stated'

/** `waits`: not looked at before the embargo ends, whatever the draft says. */
export type CheckResult = 'passed' | 'failed' | 'waits'

export interface CheckOutcome {
  readonly code: CheckCode
  readonly result: CheckResult
  readonly places: readonly TextPlace[]
}

/** What a statement is set against; counts are there only once the embargo is over. */
export interface StatementFacts {
  readonly counts:
    { readonly are: 'hidden' } | { readonly are: 'open'; readonly arrived: StatementCounts }
  readonly consented: readonly PartyId[]
  readonly naming: 'on-consent' | 'never'
  readonly mediator: PartyId | null
  readonly transit: PartyId | null
  /** Knows persons of the party's own lists by their words. */
  readonly persons: PersonIndex
  /** Public names of mediator and transit state, which are no person's. */
  readonly publicNames: readonly string[]
}

/**
 * Whether a statement about the exchange may carry counts: no tranche is open, nobody of either side is on the way,
 * and every tranche that was planned is over, unless the closing account binds without it. With parity one side's
 * number tells the other's, so that the persons of both have to be home.
 */
export function isEmbargoOver(state: ExchangeState): boolean {
  const tranches = [...state.tranches.values()]
  const isOpen = tranches.some(({ stage }) => stage !== 'closed' && stage !== 'aborted')
  const isOnTheWay = [...state.custody.values()].some(
    ({ where }) => where === 'transit' || where === 'own-side',
  )
  if (isOpen || isOnTheWay) return false
  if (state.account !== null) return true
  const planned = state.plan === null ? [] : plannedTranches(state.plan.content.plan)
  const isAhead = planned.some(({ id, people }) => people.length > 0 && !state.tranches.has(id))
  return tranches.length > 0 && !isAhead
}

/** What the ledger lets a statement of a party be set against now. */
export function statementFacts(
  state: ExchangeState,
  register: Pick<Register, 'held' | 'sought'>,
  {
    party,
    publicNames = [],
  }: { readonly party: PartyId; readonly publicNames?: readonly string[] },
): StatementFacts {
  const { consents, agreement, frame } = state
  return {
    counts: isEmbargoOver(state)
      ? { are: 'open', arrived: arrivedOf(state, party) }
      : { are: 'hidden' },
    consented: [...consents],
    naming: agreement?.content.naming ?? 'never',
    mediator: frame?.mediator ?? null,
    transit: frame?.transit ?? null,
    persons: personIndex(register),
    publicNames,
  }
}

/** Who of a party's persons is home. To be asked only once the embargo is over. */
export function arrivedOf({ tranches, custody }: ExchangeState, party: PartyId): StatementCounts {
  const lines = [...tranches.values()].flatMap((t) => t.manifest.persons)
  const own = new Map(lines.filter((l) => l.to === party).map((l) => [l.ref, l] as const))
  const home = [...own.values()].filter((line) => custody.get(line.ref)?.where === 'home')
  const soldiers = home.filter((line) => line.category === 'soldier').length
  return { persons: home.length, soldiers, civilians: home.length - soldiers }
}

/** Every check of a draft, always the same ones in the same order. */
export function checkStatement(
  draft: Pick<WrittenStatement, 'counts' | 'names' | 'texts'>,
  facts: StatementFacts,
): readonly CheckOutcome[] {
  const { counts } = facts
  const about =
    counts.are === 'open'
      ? [{ stated: draft.counts ?? counts.arrived, arrived: counts.arrived }]
      : null
  return checked(draft, facts, about)
}

/** The same for a statement of both parties, each party's counts against its own persons. */
export function checkJointStatement(
  statement: JointStatement,
  state: ExchangeState,
  facts: StatementFacts,
): readonly CheckOutcome[] {
  const about =
    facts.counts.are === 'open'
      ? statement.counts.map((stated) => ({ stated, arrived: arrivedOf(state, stated.party) }))
      : null
  return checked(statement, facts, about)
}

interface Comparison {
  readonly stated: StatementCounts
  readonly arrived: StatementCounts
}

function checked(
  said: Pick<WrittenStatement, 'names' | 'texts'>,
  facts: StatementFacts,
  about: readonly Comparison[] | null,
): readonly CheckOutcome[] {
  const texts = readableTexts(said)
  return [
    ofPlaces('no-names', namePlaces(texts, facts)),
    ofPlaces('no-images', placesOf(texts, picturesIn)),
    outcome('consent-mediator', mayName(said.names, facts.mediator, facts)),
    outcome('consent-transit', mayName(said.names, facts.transit, facts)),
    outcome('embargo-met', about !== null),
    ...(about === null ? WAITING_CHECKS : checksOfCounts(about, texts)),
  ]
}

const WAITING_CHECKS: readonly CheckOutcome[] = (
  ['counts-agree', 'sums-add-up', 'numbers-stated'] as const
).map((code) => ({ code, result: 'waits', places: [] }))

function checksOfCounts(
  about: readonly Comparison[],
  texts: readonly StatementText[],
): readonly CheckOutcome[] {
  const stated = about.map((one) => one.stated)
  const total = stated.reduce((sum, one) => sum + one.persons, 0)
  const known = new Set([
    total,
    ...stated.flatMap(({ persons, soldiers, civilians }) => [persons, soldiers, civilians]),
  ])
  // Blanks hold no digit yet, and what fills them is known.
  const strange = placesOf(texts, (text) =>
    numbersIn(text)
      .filter(({ value }) => !known.has(value))
      .map(({ position }) => position),
  )
  return [
    outcome(
      'counts-agree',
      about.every(
        ({ stated: said, arrived }) =>
          said.persons === arrived.persons && said.soldiers === arrived.soldiers,
      ),
    ),
    outcome(
      'sums-add-up',
      stated.every(({ persons, soldiers, civilians }) => persons === soldiers + civilians),
    ),
    ofPlaces('numbers-stated', strange),
  ]
}

/** Where a text names a person: one of the own lists in any script, or whoever is written like a person's name. */
export function namePlaces(
  texts: readonly StatementText[],
  { persons, publicNames }: Pick<StatementFacts, 'persons' | 'publicNames'>,
): readonly TextPlace[] {
  return placesOf(texts, (text) => persons.placesIn(withoutAny(text, publicNames)))
}

// Blanked out in the same length, so that places still count as the officer does; and only where they stand alone, for a
// mediator called M must not make every M of a name disappear.
function withoutAny(text: string, names: readonly string[]): string {
  return names
    .filter((name) => name !== '')
    .reduce((left, name) => {
      const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      const alone = new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'gu')
      return left.replace(alone, (found) => ' '.repeat(found.length))
    }, text)
}

// No field of a statement holds a picture; what could smuggle one in is an address of one, or its bytes as text.
const PICTURE =
  /data:|[\p{L}\p{N}_/-]+\.(?:jpe?g|png|gif|webp|heic|avif|bmp|tiff?|mp4|mov|webm|mkv)\b|https?:\/\/|t\.me\/|[A-Za-z0-9+/=_-]{80,}/giu

function picturesIn(text: string): readonly number[] {
  return [...text.matchAll(PICTURE)].map(({ index }) => index)
}

/** Places of what is found in each text, by its UTF-16 index. */
export function placesOf(
  texts: readonly StatementText[],
  find: (text: string) => readonly number[],
): readonly TextPlace[] {
  return texts.flatMap(({ language, text }) =>
    find(text).map((index) => ({ language, position: charactersBefore(text, index) + 1 })),
  )
}

function charactersBefore(text: string, index: number): number {
  return text.slice(0, index).match(/./gsu)?.length ?? 0
}

function mayName(
  names: readonly PartyId[],
  party: PartyId | null,
  { consented, naming }: StatementFacts,
): boolean {
  if (party === null || !names.includes(party)) return true
  return naming === 'on-consent' && consented.includes(party)
}

function ofPlaces(code: CheckCode, places: readonly TextPlace[]): CheckOutcome {
  return { code, result: places.length === 0 ? 'passed' : 'failed', places }
}

function outcome(code: CheckCode, isMet: boolean): CheckOutcome {
  return { code, result: isMet ? 'passed' : 'failed', places: [] }
}
