// From what stands in the fields of a form to a note: pure, so that what is wrong is known before anything is sent.
import { HOME_PARTS, type HomePartView } from '@parley/api'

/** What a desk writes; a note is taken back by a button of its own. */
export type WritablePart = Exclude<HomePartView['part'], 'taken-back'>

/** In the order of their digits. */
export const WRITABLE: readonly WritablePart[] = HOME_PARTS.filter(
  (part): part is WritablePart => part !== 'taken-back',
)

/** Fields by name, as typed. */
export type Typed = Readonly<Record<string, string>>

export const FIELDS = {
  received: ['place'],
  document: ['paper', 'paperState', 'words'],
  packet: ['seal', 'from', 'packetState', 'inventory'],
  baggage: ['kg'],
  stage: ['stage'],
  plan: ['days'],
  'follow-up': ['day', 'outcome', 'words'],
  detained: ['heldAt', 'since', 'until'],
  named: ['name', 'case', 'place', 'lastOn', 'basis'],
} as const satisfies Readonly<Record<WritablePart, readonly string[]>>

export type FieldName = (typeof FIELDS)[WritablePart][number]

const CASE = /^[a-z0-9][a-z0-9-]{0,63}$/
// A year, a month or a day, as far as somebody remembers.
const DAY = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** The note that the fields make; null while something is missing or odd. */
export function noteFrom(part: WritablePart, typed: Typed): HomePartView | null {
  const given = (name: FieldName): string => (typed[name] ?? '').trim()
  const told = { part, ...plainFields(part, given) }
  return isWhole(part, given) ? (told as HomePartView) : null // plainFields makes what the part has
}

function plainFields(part: WritablePart, given: (name: FieldName) => string): object {
  switch (part) {
    case 'received':
      return { place: given('place') }
    case 'document':
      return { paper: given('paper'), state: given('paperState'), words: given('words') }
    case 'packet':
      return {
        seal: given('seal'),
        from: given('from'),
        state: given('packetState'),
        words: given('inventory'),
      }
    case 'baggage':
      return { allowedKg: Number(given('kg')) }
    case 'stage':
      return { stage: given('stage') }
    case 'plan':
      return { days: daysIn(given('days')) }
    case 'follow-up':
      return { day: Number(given('day')), outcome: given('outcome'), words: given('words') }
    case 'detained':
      return { place: given('heldAt'), from: orNull(given('since')), until: orNull(given('until')) }
    case 'named':
      return {
        name: given('name'),
        case: orNull(given('case')),
        place: given('place'),
        lastOn: orNull(given('lastOn')),
        basis: given('basis'),
      }
  }
}

function isWhole(part: WritablePart, given: (name: FieldName) => string): boolean {
  const isDay = (name: FieldName): boolean => given(name) === '' || DAY.test(given(name))
  switch (part) {
    case 'received':
    case 'document':
    case 'stage':
    case 'follow-up':
      return true
    case 'packet':
      return given('seal') !== '' && given('from') !== ''
    case 'baggage':
      return /^\d{1,3}$/.test(given('kg')) && Number(given('kg')) <= 500
    case 'plan':
      return daysIn(given('days')).length > 0
    case 'detained':
      return given('heldAt') !== '' && isDay('since') && isDay('until')
    case 'named':
      return (
        given('name') !== '' &&
        isDay('lastOn') &&
        (given('case') === '' || CASE.test(given('case')))
      )
  }
}

const MAX_DAYS = 1096 // as the node has it
const MAX_FOLLOW_UPS = 12

/** Days in ascending order, each once; none where one of them is no day. Arabic commas count. */
export function daysIn(text: string): readonly number[] {
  const parts = text.split(/[\s,،;]+/).filter((one) => one !== '')
  const days = parts.map((one) => (/^\d{1,4}$/.test(one) ? Number(one) : 0))
  if (days.some((one) => one < 1 || one > MAX_DAYS) || days.length > MAX_FOLLOW_UPS) return []
  return [...new Set(days)].sort((x, y) => x - y)
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}
