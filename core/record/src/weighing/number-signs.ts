// The signs of a number: how it stands to the other numbers of its report, to the rows of the rules and to what stands
// around it. Whether it is a row is weighed by them, whoever received.
import { cuesAround } from './around.ts'
import type { ByRules } from './by-rules.ts'
import { primaryOf } from './candidates.ts'
import type { Place, ToldNumber } from './candidates.ts'
import { whenOf } from './days.ts'
import { coarseSigns, placeSigns } from './place-signs.ts'
import { crossed, ofNeighbours, ofStretches, ofWords } from './shapes.ts'
import { anyStatesAround } from './states-around.ts'

/** The signs of a number alone: whether it is a row, whoever received. @param all the numbers of its report */
export function numberSigns(
  number: ToldNumber,
  rules: ByRules,
  all: readonly ToldNumber[],
): ReadonlySet<string> {
  const found = new Set<string>()
  const primary = primaryOf(number)
  const add = (signs: Iterable<string>): void => {
    for (const sign of signs) found.add(sign)
  }
  add(ofNumber(number, rules, all))
  add(ofNumberByRules(number, rules))
  found.add(`standing:${String(rules.standing.some(({ count }) => count === number.value))}`)
  add(ofPlace(primary, rules, all))
  add(crossed(found, primary))
  for (const place of number.places)
    if (place !== primary)
      for (const sign of coarseSigns(place, null, rules)) found.add(`o:${sign}`)
  return found
}

// What stands around a place of a number, and when.
function* ofPlace(place: Place, rules: ByRules, all: readonly ToldNumber[]): Generator<string> {
  yield* placeSigns(place, null, rules)
  yield* cuesAround(place)
  yield* anyStatesAround(place, rules.sides)
  yield* ofReport(rules, all)
  yield* whenOf(place, rules)
  yield* ofNeighbours(place)
  yield* ofStretches(place)
  yield* ofWords(place)
}

// How a number adds up with the rows of the rules.
function* amongRows(value: number, { rows }: ByRules): Generator<string> {
  const counts = rows.flatMap(({ count, side }) => (count === null ? [] : [{ count, side }]))
  const pairs = counts.flatMap((a, i) => counts.slice(i + 1).map((b) => [a, b] as const))
  for (const [a, b] of pairs) {
    if (a.count + b.count !== value) continue
    if (a.side === b.side) yield 'rows:sum-of-side'
    else yield a.count === b.count ? 'rows:twice' : 'rows:sum-of-sides'
  }
  const isWhole = (side: string, count: number): boolean =>
    counts.some((one) => one.side === side && one.count === count)
  for (const [a, b] of pairs) {
    const isOne = a.side === b.side && (a.count === value || b.count === value)
    if (isOne && isWhole(a.side, a.count + b.count)) yield 'rows:part-of-row'
  }
  if (counts.some(({ count }) => count * 2 === value)) yield 'rows:double'
  if (counts.some(({ count }) => value * 2 === count)) yield 'rows:half'
}

function* ofNumberByRules({ value }: ToldNumber, rules: ByRules): Generator<string> {
  const rows = rules.rows.filter((row) => row.count === value)
  yield `rules:${Math.min(2, rows.length)}`
  yield `rules:${Math.min(2, rows.length)}:${String(rules.isReport)}`
  for (const row of rows) {
    yield `rules:row:${row.rule}`
    yield `rules:row:${row.category}`
  }
  for (const { row, because } of rules.doubted)
    if (row.count === value) yield `rules:doubt:${because}`
  if (rules.planned.some((row) => row.count === value)) yield 'rules:planned'
  const isEarlier = rules.earlier.some((row) => row.count === value)
  if (isEarlier) yield 'rules:earlier'
  if (isEarlier && rows.length > 0) yield 'rules:row-and-earlier'
  yield* amongRows(value, rules)
  if (rules.rows.some(({ count }) => count === null)) yield 'rules:numberless'
  const others = rules.rows.filter((row) => row.count !== value && row.count !== null)
  yield `rules:others:${Math.min(3, others.length)}`
  for (const row of others)
    yield `rules:other:${(row.count ?? 0) > value ? 'more' : 'fewer'}:${row.category}`
}

const bucket = (value: number): string => {
  const bar = BUCKETS.find((one) => value < one)
  return bar === undefined ? 'over' : `<${bar}`
}

const BUCKETS = [2, 10, 31, 100, 300, 1000, 2000]

function* ofNumber(
  number: ToldNumber,
  rules: ByRules,
  all: readonly ToldNumber[],
): Generator<string> {
  const { value, places } = number
  yield `value:${bucket(value)}`
  if (value >= ROUND && value % (ROUND / 2) === 0) yield 'round'
  if (value >= ROUND && value % ROUND === 0) yield 'round-hundred'
  if (value >= 1990 && value <= 2035) yield 'like-year'
  yield `rules-rows:${Math.min(4, rules.rows.length)}`
  yield* ofPlaces(places)
  const persons = all.filter(({ places: own }) => own.some(({ said }) => said !== null))
  yield `ratio:${ratioOf(value, Math.max(...persons.map((one) => one.value), 0))}`
  yield `order:${Math.min(5, persons.indexOf(number))}`
  const others = persons.filter((one) => one !== number).map((one) => one.value)
  const known = new Set(others)
  if (known.has(value * 2)) yield 'half-of-another'
  if (value % 2 === 0 && known.has(value / 2)) yield 'twice-another'
  if (others.some((a) => a < value && value - a !== a && known.has(value - a))) yield 'sum-of-two'
  if (others.some((a) => known.has(a + value))) yield 'part-of-sum'
  yield* sumsWith(number, persons)
}

const ROUND = 100

function ratioOf(value: number, most: number): string {
  if (most === 0) return '-'
  if (value >= most) return 'most'
  if (value * 2 >= most) return 'half'
  return value * 10 >= most ? 'tenth' : 'less'
}

// How often and where a number is told, and what the rules made of it there.
function* ofPlaces(places: readonly Place[]): Generator<string> {
  yield `places:${Math.min(4, places.length)}`
  const told = places.filter(({ said, earlier }) => said?.role === 'released' && earlier === null)
  const sided = new Set(told.map(({ said }) => said?.to.join('+') ?? ''))
  yield `sided:${Math.min(3, sided.size)}`
  if (told.some(({ said }) => (said?.to.length ?? 0) > 1)) yield 'sided:both'
  yield* ofSidesApart(told)
  if (places.some(({ said }) => said?.role === 'same')) yield 'sided:same'
  if (new Set(told.flatMap(({ said }) => said?.figure.nation ?? [])).size > 1) yield 'sided:nations'
  const roles = new Set(places.map(({ said }) => said?.role ?? 'none'))
  yield `all-roles:${[...roles].toSorted().join('+')}`
  if (places.some(({ sentence }) => sentence.of === 'title')) yield 'in-title'
  if (new Set(places.map(({ at }) => at)).size > 1) yield 'told-again'
  if (isTwice(places)) yield 'twice-in-sentence'
  if (places.every(({ earlier }) => earlier !== null)) yield 'all-earlier'
  if (places.every(({ said }) => said === null)) yield 'no-figure'
}

// "Moscow got 63 of its own; of the 65 that came to Kyiv 63 are soldiers": as many, told of each side at a place of its own.
function* ofSidesApart(told: readonly Place[]): Generator<string> {
  const one = told.flatMap(({ said }) => (said?.to.length === 1 ? [said] : []))
  const first = one[0]
  const other = one.find(({ to }) => to[0] !== first?.to[0])
  if (first === undefined || other === undefined) return
  yield 'sided:apart'
  for (const { sign } of [first, other]) yield `sided:apart:${sign}`
  if (first.figure.sentence !== other.figure.sentence) yield 'sided:apart:sentences'
}

// Which two figures a number adds up to, or makes up with another: by what they count.
function* sumsWith(
  { value, places }: ToldNumber,
  persons: readonly ToldNumber[],
): Generator<string> {
  const at = new Set(places.map((place) => place.sentence))
  const isBeside = (one: ToldNumber): boolean => one.places.some(({ sentence }) => at.has(sentence))
  for (const [i, a] of persons.entries()) {
    for (const b of persons.slice(i + 1)) {
      if (a.value === value || b.value === value || a.value === b.value) continue
      const beside = isBeside(a) && isBeside(b) ? 'one' : 'apart'
      if (a.value + b.value === value)
        yield `sum:${[headOf(a), headOf(b)].toSorted().join('+')}:${beside}`
      if (a.value + b.value === value) yield `sum:${beside}`
    }
    if (a.value <= value) continue
    const rest = persons.find((one) => one.value + value === a.value && one !== a)
    if (rest === undefined || rest.value === value) continue
    yield `part:${headOf(a)}:${headOf(rest)}`
    yield `part:${isBeside(a) ? 'one' : 'apart'}:${isBeside(rest) ? 'one' : 'apart'}`
  }
}

const headOf = ({ places }: ToldNumber): string =>
  places.find(({ said }) => said !== null)?.said?.figure.head ?? '-'

const isTwice = (places: readonly Place[]): boolean =>
  places.some((one, i) => places.slice(i + 1).some(({ at }) => at === one.at))

function* ofReport(
  { sides, language, isReport, status }: ByRules,
  all: readonly ToldNumber[],
): Generator<string> {
  yield `language:${language}`
  yield `report:${String(isReport)}`
  yield `report:${String(isReport)}:${status}`
  yield `status:${status}`
  yield `numbers-all:${Math.min(8, all.length)}`
  yield `pair:${sides.all.toSorted().join('-')}`
}
