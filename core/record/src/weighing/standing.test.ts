// Figures of captives held, as weighed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLexicons, openWeights, readReport } from '../index.ts'
import { WEIGHTS } from './weights.ts'

const lexicons = openLexicons()

const heldIn = (lang: string, text: string, title: string | null = null): readonly string[] =>
  readReport({ id: 'x', title, date: '2025-03-14', lang, text }, lexicons)
    .standing.map(({ holder, count }) => `${holder} ${count}`)
    .toSorted()

test('who holds how many is read in six languages', () => {
  const told: readonly (readonly [string, string])[] = [
    ['en', 'About 6,300 Ukrainian soldiers are still held in Russia, the ombudsman said.'],
    ['de', 'Etwa 6.300 ukrainische Soldaten befinden sich noch in russischer Gefangenschaft.'],
    ['fr', 'Environ 6 300 soldats ukrainiens sont toujours détenus en Russie.'],
    ['es', 'Unos 6.300 soldados ucranianos siguen en cautiverio en Rusia.'],
    ['ru', 'Около 6300 украинских военнопленных остаются в российском плену.'],
    ['uk', 'Близько 6300 українських військовополонених залишаються в російському полоні.'],
  ]
  for (const [lang, text] of told) assert.deepEqual(heldIn(lang, text), ['RU 6300'], lang)
})

test('a rough figure of a title that the text counts is no figure of its own', () => {
  const text = 'Russia holds 6,347 Ukrainian soldiers in captivity, the ombudsman said on Friday.'
  assert.deepEqual(heldIn('en', text, 'Over 6,300 Ukrainian soldiers held in Russia'), ['RU 6347'])
  assert.deepEqual(heldIn('en', text), ['RU 6347'])
})

test('who was freed, killed or captured is not held', () => {
  const texts = [
    'Russia and Ukraine exchanged prisoners of war on Friday, 75 soldiers from each side.',
    'The army lost 340 soldiers near the river last week, the ministry said.',
  ]
  for (const text of texts) assert.deepEqual(heldIn('en', text), [])
})

test('whom a state that wages no war locks up is no captive of one', () => {
  const text =
    'Belarus freed 25 Ukrainian civilians on Friday. Rights groups count 1,150 political prisoners who are still held in Belarus.'
  assert.deepEqual(heldIn('en', text), [])
})

test('weights that say of no number that it is held leave none', () => {
  const none = openWeights({ ...WEIGHTS, held: { bias: -200, signs: '' } })
  const text = 'About 6,300 Ukrainian soldiers are still held in Russia, the ombudsman said.'
  const document = { id: 'x', title: null, date: null, lang: 'en', text }
  assert.deepEqual(readReport(document, lexicons, none).standing, [])
})
