// The signs of a side for a number: whether it is the one that received. Weighed against those of the other sides, so
// that what holds for all of them alike is not asked for.
import type { Released } from '../document.ts'
import type { ByRules } from './by-rules.ts'
import { heldPlaceOf, placeFor, primaryOf } from './candidates.ts'
import type { Candidate, Place } from './candidates.ts'
import { coarseSigns, placeSigns } from './place-signs.ts'
import { destinationsOf } from './shapes.ts'
import { relationOf, statesAround } from './states-around.ts'

/** The signs of a side for a number that is held: whether it is the holder. */
export function holderSigns({ number, side }: Candidate, rules: ByRules): ReadonlySet<string> {
  const found = new Set<string>()
  const place = heldPlaceOf(number)
  for (const sign of placeSigns(place, side, rules)) found.add(sign)
  for (const sign of statesAround(place, side, rules.sides)) found.add(sign)
  for (const sign of ofSide(side, rules)) found.add(sign)
  const own = rules.standing.find(({ count }) => count === number.value)
  const holder = own?.holder === 'PS-HAMAS' ? 'PS' : own?.holder
  found.add(`standing:${holder === undefined ? '-' : relationOf(holder, side, rules.sides)}`)
  return found
}

/** The signs of a side for a number that is a row. */
export function sideSigns({ number, side }: Candidate, rules: ByRules): ReadonlySet<string> {
  const found = new Set<string>()
  const own = placeFor(number, side)
  const primary = own ?? primaryOf(number)
  const add = (signs: Iterable<string>): void => {
    for (const sign of signs) found.add(sign)
  }
  found.add(own === null ? 'place:first' : 'place:own')
  add(ofRules({ number, side }, rules))
  add(placeSigns(primary, side, rules))
  add(statesAround(primary, side, rules.sides))
  add(ofSpread(primary, side, rules))
  add(ofSide(side, rules))
  for (const place of number.places)
    if (place !== primary)
      for (const sign of coarseSigns(place, side, rules)) found.add(`o:${sign}`)
  return found
}

// "Nine to Ukraine and two to Russia": each number has a state of its own.
function* ofSpread(place: Place, side: string, { sides }: ByRules): Generator<string> {
  const to = destinationsOf(place)
  if (new Set(to.flatMap(([, state]) => state)).size < 2) return
  const own = to.find(([first]) => first === place.counted.first)
  yield `spread:${own === undefined ? '-' : relationOf(own[1], side, sides)}`
}

function* ofSide(side: string, { sides, rows, language }: ByRules): Generator<string> {
  const at = sides.all.indexOf(side)
  yield `side:${at < 0 ? 'third' : 'pair'}`
  yield `side:${at < 0 ? 'third' : 'pair'}:${sides.all.toSorted().join('-')}`
  if (sides.own !== null) yield `own:${relationOf(sides.own, side, sides)}`
  if (side === 'RU' || side === 'UA') yield `language:${language}:${side}`
  if (rows.every((row) => row.side !== side)) yield 'side-without-row'
  if (rows.some((row) => row.side === side && row.count === null)) yield 'side-numberless'
}

function* ofRules({ number, side }: Candidate, rules: ByRules): Generator<string> {
  const { value } = number
  const isOf = (row: Released): boolean => row.count === value
  const own = rules.rows.find((row) => isOf(row) && row.side === side)
  const other = rules.rows.find((row) => isOf(row) && row.side !== side)
  const doubted = rules.doubted.filter(({ row }) => isOf(row))
  const isPlanned = rules.planned.some((row) => isOf(row) && row.side === side)
  const isEarlier = rules.earlier.some((row) => isOf(row) && row.side === side)
  const pair = `${own === undefined ? '-' : 'S'}${other === undefined ? '-' : 'O'}`
  yield `rules:${pair}`
  yield `rules:${pair}:${String(rules.isReport)}`
  if (own !== undefined) yield `rules:row:${own.rule}`
  if (own?.isDerived === true) yield 'rules:derived'
  for (const { row, because } of doubted)
    yield `rules:doubt:${because}:${row.side === side ? 'S' : 'O'}`
  if (isPlanned) yield 'rules:planned'
  if (isEarlier) yield 'rules:earlier'
  if (isEarlier && own !== undefined) yield 'rules:row-and-earlier'
  const like = rules.rows.filter((row) => row.side === side && row !== own && row.count !== null)
  if (like.length > 0) yield `rules:beside:${Math.min(3, like.length)}`
  for (const row of like) yield `rules:beside:${(row.count ?? 0) > value ? 'more' : 'fewer'}`
  if (own === undefined && like.length === 0) yield 'rules:side-empty'
}
