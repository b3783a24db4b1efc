// Days of exchanges: which a text may mean, and which of them a report is about.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLexicons, readReport } from '../index.ts'
import { toldIn } from '../read.ts'
import { dayCandidatesIn } from './day-candidates.ts'

const lexicons = openLexicons()

const PUBLISHED = '2027-05-09' // a Sunday

function candidates(lang: string, text: string): readonly (string | null)[] {
  const lexicon = lexicons.get(lang)
  assert.ok(lexicon)
  const document = { id: 'one', title: null, date: PUBLISHED, lang, text }
  const { told } = toldIn(document, lang, lexicon)
  return dayCandidatesIn(told, PUBLISHED).map(({ date }) => date)
}

const COUNTED: readonly (readonly [lang: string, text: string])[] = [
  ['en', 'On Friday 80 soldiers came home, a day later 55.'],
  ['de', 'Am Freitag kamen 80 Soldaten heim, einen Tag später 55.'],
  ['fr', 'Vendredi, 80 soldats sont rentrés, un jour plus tard 55.'],
  ['es', 'El viernes volvieron 80 soldados, un día después 55.'],
  ['ru', 'В пятницу вернулись 80 солдат, на следующий день 55.'],
  ['uk', "У п'ятницю повернулися 80 солдатів, наступного дня 55."],
]

for (const [lang, text] of COUNTED)
  test(`a day later is counted from the day named before it: ${lang}`, () => {
    const found = candidates(lang, text)
    assert.ok(found.includes('2027-05-07') && found.includes('2027-05-08'), found.join(' '))
  })

const EVES: readonly (readonly [lang: string, text: string])[] = [
  ['fr', "L'échange a eu lieu à la veille de Noël."],
  ['es', 'El canje tuvo lugar la víspera de Navidad.'],
  ['ru', 'Обмен состоялся накануне Пасхи.'],
  ['uk', 'Обмін відбувся напередодні Великодня.'],
]

for (const [lang, text] of EVES)
  test(`the eve of a feast is not the day before the report: ${lang}`, () => {
    assert.deepEqual(candidates(lang, text), [PUBLISHED, null])
  })

test('a weekday may be the last or the next, the publication and none are always there', () => {
  assert.deepEqual(candidates('en', 'They will be exchanged on Thursday.'), [
    '2027-05-06',
    '2027-05-13',
    PUBLISHED,
    null,
  ])
})

const exchangesOf = (text: string, date: string | null) =>
  readReport({ id: 'one', title: null, date, lang: 'en', text }, lexicons)
    .exchanges.filter(({ role }) => role === 'main')
    .map(({ status, date: day }) => `${status} ${day ?? 'none'}`)

const TWO =
  'Russia and Ukraine exchanged 73 prisoners of war each on Sunday, the Russian Defence Ministry said. On Saturday, 61 soldiers had returned to each side.'

test('no day is told twice with one status, and none that the text does not allow', () => {
  const found = exchangesOf(TWO, PUBLISHED)
  assert.equal(new Set(found).size, found.length)
  assert.ok(found.includes('completed 2027-05-09'), found.join(', '))
  for (const one of found) assert.match(one, /^completed 2027-05-0[89]$/)
})

test('a report without a day of publication has the day that rules find, and no other', () => {
  assert.deepEqual(
    exchangesOf(
      'On 4 May 2027 Russia and Ukraine exchanged 73 prisoners of war each. On 2 May 2027 61 soldiers had returned to each side.',
      null,
    ),
    ['completed 2027-05-04'],
  )
})
