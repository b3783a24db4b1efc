// Words of health as lists write them and as the exchange's own vocabulary has them. None of them may
// stand where the hub can read it; `fit` alone is too short and too common a word to look for.
import type { Health } from '../people/person.ts'
import { plainHealth } from '../lists/service-cell.ts'

const STATES: readonly Health[] = ['fit', 'escort', 'stretcher', 'seriously-wounded']

const OWN_WORDS: readonly string[] = [
  'unfit',
  'fit-with-escort',
  'stretcher',
  'seriously-wounded',
  'wounded',
  'unwilling',
  'not-presented',
]

export function allHealthWords(): readonly string[] {
  const listed = (['uk', 'ru'] as const).flatMap((writer) =>
    STATES.map((state) => plainHealth(state, writer)),
  )
  return [...listed, ...OWN_WORDS]
}
