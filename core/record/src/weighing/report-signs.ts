// The signs of a whole report: whether its own subject is an exchange. What it opens with tells most.
import { daysBetween } from '../dates.ts'
import { isCalledOff, isOfEarlierTime, isOutOf } from '../near.ts'
import type { Sentence } from '../sentences.ts'
import type { Told, ToldFigure } from '../told.ts'
import type { ByRules } from './by-rules.ts'

const OPENING = 4 // sentences, title included, that are looked at one by one

/** The signs of a report. */
export function reportSigns(rules: ByRules): ReadonlySet<string> {
  return new Set([...ofRules(rules), ...ofDay(rules), ...ofOpening(rules), ...ofAll(rules)])
}

function* ofRules(rules: ByRules): Generator<string> {
  const { rows, planned, doubted, earlier, standing, status, isReport, language, sides } = rules
  const report = `report:${String(isReport)}`
  yield report
  yield `${report}:${status}`
  yield `status:${status}`
  yield `language:${language}`
  yield `pair:${sides.all.toSorted().join('-')}`
  yield `sides:${sides.all.length}`
  const numbered = rows.filter(({ count }) => count !== null)
  yield `rows:${Math.min(3, numbered.length)}`
  yield `${report}:rows:${Math.min(3, numbered.length)}`
  yield `numberless:${Math.min(2, rows.length - numbered.length)}`
  yield `planned:${Math.min(2, planned.length)}`
  yield `doubted:${Math.min(2, doubted.length)}`
  yield `earlier:${Math.min(2, earlier.length)}`
  yield `standing:${Math.min(2, standing.length)}`
  for (const row of numbered) yield `row:${row.category}`
  const both = new Set(numbered.map(({ side }) => side))
  yield `row-sides:${Math.min(2, both.size)}`
}

function* ofDay({ groups, published, told }: ByRules): Generator<string> {
  const main = groups.find(({ role }) => role === 'main')
  yield `groups:${Math.min(3, groups.length)}`
  yield `titled:${String(told[0]?.sentence.of === 'title')}`
  yield `main:${main === undefined ? 'none' : Math.min(3, main.told.length)}`
  const first = told[0]
  yield `first-main:${String(first !== undefined && main?.told.includes(first) === true)}`
  const day = main?.day ?? null
  if (day === null) {
    yield 'day:none'
    return
  }
  yield `day:${day.rank}`
  if (published !== null && !day.isYearUnknown)
    yield `day:${day.rank}:${away(daysBetween(day.date, published))}`
}

const away = (days: number): string => {
  if (days < 0) return 'ahead'
  if (days <= 1) return 'now'
  if (days <= 6) return 'week'
  return days <= 31 ? 'month' : 'old'
}

// The title and the first sentences one by one, and together.
function* ofOpening({ told }: ByRules): Generator<string> {
  let text = 0
  for (const [i, one] of told.slice(0, OPENING + 1).entries()) {
    const isTitle = one.sentence.of === 'title'
    if (!isTitle) text++
    if (text > OPENING) return
    const where = isTitle ? 'T' : text === 1 ? '1' : '2'
    for (const sign of ofSentence(one)) {
      yield `${where}:${sign}`
      if (i < OPENING) yield `L:${sign}`
    }
  }
}

function* ofSentence({ sentence, figures, days }: Told): Generator<string> {
  const kinds = kindsOf(sentence)
  for (const kind of kinds) yield kind
  for (const kind of MOVES)
    if (kinds.has(kind)) for (const other of OTHERS) if (kinds.has(other)) yield `${kind}+${other}`
  if (isOfEarlierTime(sentence)) yield 'earlier-time'
  if (isCalledOff(sentence)) yield 'called-off'
  if (isOutOf(sentence)) yield 'out-of'
  for (const figure of figures) yield* ofFigure(figure)
  for (const { rank } of days) yield `day:${rank}`
}

function* ofFigure({ role, to, figure }: ToldFigure): Generator<string> {
  yield `role:${role}`
  yield `role:${role}:${figure.head}`
  yield `role:${role}:${Math.min(2, to.length)}`
}

const MOVES = ['swap', 'came', 'gave', 'got', 'handed'] as const

const OTHERS: readonly string[] =
  'noun.military noun.captive noun.body noun.civilian noun.child noun.person captivity happened future failed not supposed earlier held harmed captured about talks mail fiction total accord'.split(
    ' ',
  )

function kindsOf({ cues }: Sentence): ReadonlySet<string> {
  return new Set(
    cues.flatMap(({ kind, value }) =>
      LEFT_OUT.has(kind) ? [] : [kind === 'noun' ? `noun.${value}` : kind],
    ),
  )
}

const LEFT_OUT: ReadonlySet<string> = new Set(['state', 'nation', 'digit', 'vague', 'speaker'])

// What is named anywhere, and how often.
function* ofAll({ told }: ByRules): Generator<string> {
  const times = new Map<string, number>()
  for (const { sentence } of told)
    for (const kind of kindsOf(sentence)) times.set(kind, (times.get(kind) ?? 0) + 1)
  for (const [kind, n] of times) {
    yield `A:${kind}`
    if (n > 1) yield `A:${kind}:again`
  }
  const roles = new Set(told.flatMap(({ figures }) => figures.map(({ role }) => role)))
  for (const role of roles) yield `A:role:${role}`
  yield `sentences:${Math.min(6, Math.floor(told.length / 3))}`
}
