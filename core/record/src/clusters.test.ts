import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clustersOf, openLexicons, originsOf, readReport, verdictsOf } from './index.ts'
import type { ReadReport } from './index.ts'

const lexicons = openLexicons()
const read = (id: string, date: string | null, text: string): ReadReport =>
  readReport({ id, title: null, date, lang: 'en', text }, lexicons)

const dated = read(
  'dated',
  '2025-03-15',
  'Russia and Ukraine exchanged prisoners of war on Friday, 83 from each side, with Qatar mediating.',
)
const undated = read(
  'undated',
  null,
  'Moscow confirmed that 83 Russian soldiers had returned in an exchange with Kyiv. Qatar was the intermediary.',
)
const other = read(
  'other',
  '2025-05-03',
  'Russia and Ukraine exchanged prisoners of war on Friday, 83 from each side, with Turkey mediating.',
)
const bodies = read(
  'bodies',
  '2025-03-15',
  'Russia returned the bodies of 900 Ukrainian soldiers to Ukraine on Friday.',
)
const first = (name: string, reports: readonly ReadReport[]): string | undefined =>
  clustersOf(reports).get(name)?.[0]

test('a report without a day joins the exchange whose figures and mediator it shares', () => {
  const all = [dated, undated, other, bodies]
  assert.equal(first('undated', all), first('dated', all))
  assert.notEqual(first('other', all), first('dated', all))
  assert.notEqual(first('bodies', all), first('dated', all))
})

test('where two exchanges fit equally, it joins neither', () => {
  const silent = read(
    'silent',
    null,
    'Moscow confirmed that 83 Russian soldiers had returned in an exchange with Kyiv.',
  )
  const all = [dated, other, silent]
  assert.notEqual(first('silent', all), first('dated', all))
  assert.notEqual(first('silent', all), first('other', all))
})

test('rewrites are found among reports of one exchange, and only there', () => {
  const words =
    'the soldiers who came home yesterday are being looked after by doctors and psychologists in a hospital near the border'
  const far =
    'nobody at the crossing would say how long the buses had waited before the gates were opened at last'
  const worded = [
    { id: 'a', text: `According to the ministry ${words}.`, cluster: 'x' },
    { id: 'b', text: `Late in the evening it was said that ${words}.`, cluster: 'x' },
    { id: 'c', text: `It was reported that ${far}.`, cluster: 'x' },
    { id: 'd', text: `And again ${words}.`, cluster: 'y' },
  ]
  const origins = originsOf(worded)
  assert.deepEqual([...origins.keys()].sort(), ['a', 'b'])
  assert.equal(origins.get('a'), origins.get('b'))
})

test('scope comes before contradiction, rounding is no contradiction, two counts are', () => {
  const say = (id: string, figures: string): ReadReport =>
    read(id, '2025-03-14', `Russia and Ukraine exchanged prisoners of war on Friday. ${figures}`)
  const verdicts = (...reports: readonly ReadReport[]): readonly string[] =>
    verdictsOf(reports, clustersOf(reports), new Map())
      .filter(({ verdict }) => verdict !== 'uncorroborated')
      .map(({ side, values, verdict }) => `${side} ${values.join('/')} ${verdict}`)
  const home = (id: string, count: string): ReadReport =>
    say(id, `Ukraine received ${count} soldiers.`)
  assert.deepEqual(verdicts(home('a', '150'), home('b', '189')), ['UA 150/189 contradiction'])
  assert.deepEqual(verdicts(home('a', '500'), home('b', '502')), ['UA 500/502 imprecise'])
  assert.deepEqual(verdicts(home('a', 'more than 80'), home('b', '96')), ['UA 80/96 compatible'])
  assert.deepEqual(verdicts(home('a', '150'), home('b', '150')), [])
  const both = say('c', 'Ukraine received 91 soldiers and 6 civilians.')
  assert.deepEqual(verdicts(home('a', '97'), both), ['UA 91/97 scope'])
  const split = (id: string, soldiers: number, civilians: number): ReadReport =>
    say(id, `Ukraine received ${soldiers} soldiers and ${civilians} civilians.`)
  assert.deepEqual(verdicts(split('a', 60, 20), split('b', 55, 25)), [
    'UA 55/60 category',
    'UA 20/25 category',
  ])
  assert.deepEqual(verdicts(split('a', 60, 20), split('b', 57, 21)), [
    'UA 57/60 contradiction',
    'UA 20/21 contradiction',
  ])
  assert.deepEqual(verdicts(split('a', 40, 40)), [])
})

test('a figure of one party alone is unconfirmed, and silence contradicts nothing', () => {
  const verdicts = (...reports: readonly ReadReport[]): readonly string[] =>
    verdictsOf(reports, clustersOf(reports), new Map()).map(
      ({ side, values, verdict }) => `${side} ${values.join('/')} ${verdict}`,
    )
  const say = (id: string, speaker: string, count: number): ReadReport =>
    read(
      id,
      '2025-03-14',
      `On Friday ${count} Ukrainian soldiers returned home from Russian captivity, ${speaker} said.`,
    )
  const [one, other] = [say('a', 'the Russian Defence Ministry', 64), say('b', 'Zelensky', 64)]
  assert.deepEqual(verdicts(one), ['UA 64 unconfirmed'])
  assert.deepEqual(verdicts(one, other), [])
  assert.deepEqual(verdicts(one, say('b', 'Zelensky', 71)), ['UA 64/71 contradiction'])
  assert.deepEqual(verdicts(one, say('b', 'the Kremlin aide', 71)), ['UA 64/71 contradiction'])
  const nobody = read(
    'c',
    '2025-03-14',
    'On Friday 64 Ukrainian soldiers returned home from Russian captivity.',
  )
  assert.deepEqual(verdicts(one, nobody), [])
})

test('a verdict says whether the figures differ between reports, within one, or from what one recalls', () => {
  const wheres = (...reports: readonly ReadReport[]): readonly string[] =>
    verdictsOf(reports, clustersOf(reports), new Map())
      .filter(({ verdict }) => verdict === 'contradiction')
      .map(({ values, where }) => `${values.join('/')} ${where.join('+')}`)
  const home = (id: string, count: number): ReadReport =>
    read(
      id,
      '2025-03-14',
      `Russia and Ukraine exchanged prisoners of war on Friday. Ukraine received ${count} soldiers.`,
    )
  assert.deepEqual(wheres(home('a', 150), home('b', 189)), ['150/189 between'])
  const both = read(
    'c',
    '2025-03-14',
    "Russia's Ministry of Defence said on Friday that 150 Ukrainian prisoners of war were handed over; President Zelenskyy said 159 Ukrainian soldiers came home.",
  )
  assert.deepEqual(wheres(both), ['150/159 within'])
  const recalls = read(
    'd',
    '2025-04-02',
    'Russia and Ukraine exchanged prisoners of war on April 1, 75 from each side. The previous exchange was on March 14: Ukraine received 117 soldiers.',
  )
  assert.deepEqual(wheres(home('a', 150), recalls), ['117/150 earlier'])
})

test('a thousand copies are judged as two are, each by its reports', () => {
  const lexicons = openLexicons()
  const reported = (id: string, count: number) =>
    readReport(
      {
        id,
        title: null,
        date: '2031-05-06',
        lang: 'en',
        text: `Russia and Ukraine exchanged prisoners of war on Sunday. Ukraine received ${count} soldiers, the staff said.`,
      },
      lexicons,
    )
  const judged = (copies: number) => {
    const reports = Array.from({ length: copies * 2 }, (_, i) =>
      reported(`r${i}`, i % 2 === 0 ? 41 : 63),
    )
    const clusters = clustersOf(reports)
    return verdictsOf(reports, clusters, new Map())
  }
  const [few, many] = [judged(2), judged(1000)]
  const bare = (all: ReturnType<typeof judged>) => all.map((one) => ({ ...one, reports: [] }))
  assert.deepEqual(bare(many), bare(few))
  assert.deepEqual(many.find(({ verdict }) => verdict === 'contradiction')?.reports.length, 2000)
})
