// The signs of what a row counts: soldiers, civilians, bodies, children, or people of no stated kind.
import { categoryIn } from '../released.ts'
import { cuesAround } from './around.ts'
import type { ByRules } from './by-rules.ts'
import { placeFor, primaryOf } from './candidates.ts'
import type { Candidate, Place, ToldNumber } from './candidates.ts'
import { placeSigns } from './place-signs.ts'

/** The signs of what a row counts. @param all the numbers of its report */
export function kindSigns(
  { number, side }: Candidate,
  rules: ByRules,
  all: readonly ToldNumber[],
): ReadonlySet<string> {
  const found = new Set<string>()
  const place = placeFor(number, side) ?? primaryOf(number)
  const add = (signs: Iterable<string>): void => {
    for (const sign of signs) found.add(sign)
  }
  const own = rules.rows.find((row) => row.count === number.value && row.side === side)
  found.add(`cat:${own?.category ?? '-'}`)
  for (const { said } of number.places)
    if (said !== null) found.add(`said:${categoryIn(said, side, rules.told)}`)
  add(ofPlace(place, side, rules))
  add(ofOthers(number, all))
  add(cuesAround(place))
  add(placeSigns(place, side, rules))
  return found
}

// What the report calls persons, and what the rules make of it.
function* ofPlace(
  { said, sentence }: Place,
  side: string,
  { told, language, sides }: ByRules,
): Generator<string> {
  const first = said === null ? '-' : categoryIn(said, side, told)
  yield `primary:${first}`
  yield `primary:${first}:${said?.figure.head ?? '-'}`
  const nouns = new Map<string, number>()
  for (const one of told)
    for (const { kind, value } of one.sentence.cues)
      if (kind === 'noun') nouns.set(value, (nouns.get(value) ?? 0) + 1)
  for (const [value, times] of nouns) {
    yield `nouns:${value}`
    if (times > 2) yield `nouns:${value}:many`
  }
  for (const { kind, value } of sentence.cues) if (kind === 'noun') yield `sentence:${value}`
  const named = ['military', 'civilian', 'captive'].filter((value) => nouns.has(value))
  yield `kinds:${first}:${named.join('+')}`
  const pair = sides.all.toSorted().join('-')
  yield `pair:${pair}`
  yield `pair:${pair}:${first}`
  yield `language:${language}`
  yield `side:${sides.all.includes(side) ? 'pair' : 'third'}`
}

// What smaller numbers count, and in which part: "of them three civilians".
function* ofOthers(number: ToldNumber, all: readonly ToldNumber[]): Generator<string> {
  for (const one of all)
    if (one.value < number.value)
      for (const { said } of one.places)
        if (said !== null) yield `smaller:${said.role}.${said.figure.head}`
}
