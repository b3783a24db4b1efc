// What is weighed: the parts of a model, and what holds for every row, whoever wrote the report.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openLexicons, openWeights, readReport } from '../index.ts'
import type { ReadReport, Released, ReportDocument } from '../index.ts'
import { countedIn } from '../numbers.ts'
import { sentencesOf } from '../sentences.ts'
import { BESIDE, chanceOf, chancesAmong, openModels, weightOf, weightsOf } from './model.ts'
import { weighableIn } from './weighable.ts'
import { WEIGHTS } from './weights.ts'

const lexicons = openLexicons()

test('a model adds the weights of the signs that are there, in twentieths', () => {
  const model = openModels([{ bias: -10, signs: '30 title again\n-5 late' }])
  assert.equal(weightOf(model, new Set(['title', 'late', 'no sign of the model'])), 0.75)
  assert.equal(weightOf(model, new Set()), -0.5)
  assert.equal(weightOf(openModels([{ bias: 4, signs: '' }]), new Set([''])), 0.2)
})

test('a pair of signs weighs where both are there, whichever is asked for first', () => {
  const model = openModels([{ bias: 0, signs: '20 title\n-30 late^title late^other' }])
  assert.equal(weightOf(model, new Set(['title', 'late'])), -0.5)
  assert.equal(weightOf(model, new Set(['late', 'title', 'other'])), -2)
  assert.equal(weightOf(model, new Set(['title', 'other'])), 1)
  assert.equal(weightOf(model, new Set(['late'])), 0)
})

test('chances lie between nothing and one, and those of a choice add up to one', () => {
  assert.equal(chanceOf(0), 0.5)
  assert.ok(chanceOf(-30) > 0 && chanceOf(30) < 1)
  const all = chancesAmong([800, 799, -800]).reduce((sum, one) => sum + one, 0)
  assert.ok(Math.abs(all - 1) < 1e-9)
})

const FILE = fileURLToPath(new URL('../../../../vectors/record/authors.jsonl', import.meta.url))
const documents = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { document: ReportDocument }).document) // written here
const some = documents.filter((_, i) => i % 4 === 0) // of all authors and languages
const reports = new Map(some.map((one) => [one, readReport(one, lexicons)]))

test('models asked together answer as each does alone', () => {
  const packed = [
    { bias: 3, signs: '20 title\n-30 late^title' },
    { bias: -7, signs: '5 late\n11 title^other late^other' },
  ]
  for (const signs of [[], ['title'], ['late', 'title'], ['other', 'late', 'title', 'none']])
    assert.deepEqual(
      weightsOf(openModels(packed), new Set(signs)),
      packed.map((one) => weightOf(openModels([one]), new Set(signs))),
    )
})

test('no sign of a report holds what stands between the signs of a pair', () => {
  for (const document of some)
    for (const { signs, sides } of weighableIn(document, lexicons)?.numbers ?? [])
      for (const sign of [...signs, ...sides.flatMap((one) => [...one.signs, ...one.kinds])])
        assert.ok(!sign.includes(BESIDE) && !sign.includes(' '), sign)
})

const mainRows = ({ exchanges }: ReadReport): readonly Released[] =>
  exchanges.flatMap(({ role, status, released }) =>
    role === 'main' && status === 'completed' ? released : [],
  )

test('no row without a passage that holds its number, nor without the weights that made it one', () => {
  let seen = 0
  for (const [document, report] of reports) {
    const lexicon = lexicons.get(report.language)
    assert.ok(lexicon)
    for (const { count, passage, rule, isDerived } of mainRows(report)) {
      if (count === null) continue
      assert.match(rule, new RegExp(`^\\S+ ${WEIGHTS.version} [01]\\.\\d\\d$`))
      if (isDerived) continue
      const text = (passage.of === 'title' ? (document.title ?? '') : document.text).slice(
        passage.start,
        passage.end,
      )
      const numbers = sentencesOf(text, 'text', lexicon).flatMap((one) => countedIn(one))
      assert.ok(
        numbers.some(({ value }) => value === count),
        `${document.id}: ${count} in "${text}"`,
      )
      seen++
    }
  }
  assert.ok(seen > 150, `${seen} rows`)
})

test('a side has a number once, and what is a row is no doubt', () => {
  for (const [document, report] of reports) {
    const keys = mainRows(report).flatMap(({ side, count }) =>
      count === null ? [] : [`${side} ${count}`],
    )
    assert.equal(new Set(keys).size, keys.length, document.id)
    const light = report.doubts.filter(({ because }) => because === 'few-signs')
    for (const { side, count } of light)
      assert.ok(
        !keys.includes(`${String(side)} ${String(count)}`),
        `${document.id}: ${String(count)}`,
      )
  }
})

test('what weighs too little is a doubt with its sentence, and so is a row of the rules that does', () => {
  let seen = 0
  for (const [{ title, text }, { doubts }] of reports)
    for (const { because, passage, sentence } of doubts) {
      if (because !== 'few-signs') continue
      const whole = sentence.of === 'title' ? (title ?? '') : text
      assert.ok(sentence.start <= passage.start && passage.end <= sentence.end)
      assert.notEqual(whole.slice(sentence.start, sentence.end), '')
      seen++
    }
  assert.ok(seen > 30, `${seen} doubts`)
})

test('a higher bar leaves fewer rows, and the highest none', () => {
  const many = (bar: number): number => {
    const weights = openWeights(WEIGHTS, bar)
    return some
      .slice(0, 40)
      .flatMap((one) => mainRows(readReport(one, lexicons, weights)))
      .filter(({ count }) => count !== null).length
  }
  assert.ok(many(0.3) > many(0.8))
  assert.equal(many(1.01), 0)
})

test('signs are of kinds, places and parts: no name of a report, no number that a report could tell', () => {
  const signs = Object.values(WEIGHTS).flatMap((one) =>
    typeof one === 'string'
      ? []
      : one.signs.split('\n').flatMap((line) => line.split(' ').slice(1)),
  )
  assert.ok(signs.length > 500)
  const words = new Set(signs.flatMap((sign) => sign.split(/[:&+<>^]/)))
  for (const { id } of documents) assert.ok(!words.has(id), id)
  const numbers = [...words].filter((word) => /^\d{3,}$/.test(word)).sort()
  assert.deepEqual(
    numbers.filter((word) => !['100', '300', '1000', '2000'].includes(word)), // bounds of sizes
    [],
  )
})
