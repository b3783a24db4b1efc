// From what stands in the fields of a form to an act: pure, so that what is wrong is known before anything is sent.
// What may be noted of a bag follows from its stage, as the chain has it (spec/exchange.md section 10).
import { FINGERPRINT_STATES, SEXES, TEETH_STATES } from '@parley/api'
import type {
  RemainsAct,
  RemainsBag,
  RemainsDescription,
  RemainsPartView,
  RemainsPartWord,
} from '@parley/api'
import { wholeNumber } from '../../parts/whole-number.ts'

/** What a form writes of a bag that is there; a new bag has a form of its own. */
export type Choice = Exclude<RemainsPartWord, 'found'> | 'word'

/** In the order of their digits. */
const CHOICES: Readonly<Record<RemainsBag['stage'], readonly Choice[]>> = {
  found: ['tagged'],
  tagged: ['offered', 'kept'],
  offered: ['withdrawn'],
  transferred: ['received', 'missing'],
  received: ['examined', 'kept'],
  examined: ['word', 'split', 'joined', 'kept', 'examined', 'described'],
  split: [],
  joined: [],
  identified: ['notified', 'kept', 'word'],
  unidentified: ['buried', 'kept', 'word', 'described'],
  returning: ['offered', 'kept', 'word'],
  notified: ['buried', 'kept', 'word'],
  buried: ['word'],
}

/** What may be noted of a bag now; nothing of one that others hold. */
export function choicesOf({
  stage,
  isOurs,
}: Pick<RemainsBag, 'stage' | 'isOurs'>): readonly Choice[] {
  return isOurs ? CHOICES[stage] : []
}

export type Finding = Extract<RemainsAct, { readonly do: 'word' }>['finding']

/** What a board may find of a bag of this stage: a decision that stands is only annulled. */
export function findingsOf({ stage }: Pick<RemainsBag, 'stage'>): readonly Finding[] {
  return stage === 'examined' ? ['identified', 'unidentified', 'other-side'] : ['annulled']
}

const LOOK = ['keeper', 'seal', 'sealState', 'reseal', 'temperature'] as const

export const FIELDS = {
  tagged: ['keeper', 'seal', 'effects', 'temperature'],
  offered: ['lot'],
  withdrawn: [],
  received: LOOK,
  missing: [],
  kept: LOOK,
  examined: ['individuals', 'seal'],
  described: ['sex', 'age', 'stature', 'teeth', 'fingerprints', 'sample'],
  split: ['parts'],
  joined: ['with'],
  word: ['finding', 'case', 'decision'],
  notified: [],
  buried: ['grave'],
} as const satisfies Readonly<Record<Choice, readonly string[]>>

export type FieldName = (typeof FIELDS)[Choice][number] | 'label' | 'place' | 'on'

/** Fields by name, as typed; of a split also `individuals 1`, `seal 1`, `effects 1` and so on. */
export type Typed = Readonly<Record<string, string>>

const CODE = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/
const CASE = /^[a-z0-9][a-z0-9-]{0,63}$/
// A year, a month or a day, as far as somebody knows.
const DAY = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
const MOST = 60

/** The act that the fields make; null while something is missing or odd. */
export function actFrom(bag: RemainsBag, choice: Choice, typed: Typed): RemainsAct | null {
  if (choice === 'word') return wordFrom(bag, typed)
  const says = partFrom(choice, typed)
  return says === null ? null : { do: 'note', bag: bag.bag, says }
}

/** The first note of a bag that `side` found; null while its label could not be one. */
export function foundFrom(side: string, typed: Typed): RemainsAct | null {
  const given = reading(typed)
  const [bag, place, on] = [given('label'), given('place'), given('on')]
  const isLabel = CODE.test(bag) && bag.startsWith(`${side}-`) && !bag.includes('.')
  const isNamed = bag.length > side.length + 1
  if (!isLabel || !isNamed || place === '' || !DAY.test(on)) return null
  return { do: 'note', bag, says: { part: 'found', place, on } }
}

function wordFrom({ bag, stage }: RemainsBag, typed: Typed): RemainsAct | null {
  const given = reading(typed)
  const finding = findingsOf({ stage }).find((one) => one === given('finding'))
  const decision = given('decision')
  if (finding === undefined || !CODE.test(decision)) return null
  if (finding !== 'identified') return { do: 'word', bag, finding, decision, case: null }
  const about = given('case')
  return CASE.test(about) ? { do: 'word', bag, finding, decision, case: about } : null
}

function partFrom(choice: Exclude<Choice, 'word'>, typed: Typed): RemainsPartView | null {
  const given = reading(typed)
  switch (choice) {
    case 'tagged': {
      const look = lookFrom(typed)
      const effects = packetsIn(given('effects'))
      if (look === null || effects === null) return null
      const { keeper, seal, temperatureTenths } = look
      return { part: choice, keeper, seal, effects, temperatureTenths }
    }
    case 'offered':
      return CODE.test(given('lot')) ? { part: choice, lot: given('lot') } : null
    case 'received':
    case 'kept': {
      const look = lookFrom(typed)
      return look === null ? null : { part: choice, ...look }
    }
    case 'examined': {
      const individuals = countIn(given('individuals'))
      const seal = given('seal')
      return individuals === null || !CODE.test(seal) ? null : { part: choice, individuals, seal }
    }
    case 'described':
      return describedFrom(typed)
    case 'split':
      return splitFrom(typed)
    case 'joined':
      return CODE.test(given('with')) ? { part: choice, with: given('with') } : null
    case 'buried':
      return CODE.test(given('grave')) ? { part: choice, grave: given('grave') } : null
    case 'withdrawn':
    case 'missing':
    case 'notified':
      return { part: choice }
  }
}

type Look = Omit<Extract<RemainsPartView, { readonly part: 'kept' }>, 'part'>

function lookFrom(typed: Typed): Look | null {
  const given = reading(typed)
  const [keeper, seal, reseal] = [given('keeper'), given('seal'), given('reseal')]
  const sealState = SEAL_WORDS.find((one) => one === given('sealState')) ?? 'whole'
  const degrees = tenthsIn(given('temperature'))
  const isCode = CODE.test(seal) && (reseal === '' || CODE.test(reseal))
  if (keeper === '' || !isCode || degrees === 'odd') return null
  return {
    keeper,
    seal,
    sealState,
    reseal: reseal === '' ? null : reseal,
    temperatureTenths: degrees,
  }
}

/**
 * A form that leaves a choice alone says what its first line says: that it is not known, or was not done. One that says
 * nothing else makes no note: what is noted stays, and a stray Enter must not note it.
 */
function describedFrom(typed: Typed): RemainsPartView | null {
  const given = reading(typed)
  const [age, statureCm, sample] = [
    ageIn(given('age')),
    statureIn(given('stature')),
    given('sample'),
  ]
  if (age === 'odd' || statureCm === 'odd' || (sample !== '' && !CODE.test(sample))) return null
  const sex = SEXES.find((one) => one === given('sex')) ?? SEXES[0]
  const teeth = TEETH_STATES.find((one) => one === given('teeth')) ?? TEETH_STATES[0]
  const fingerprints =
    FINGERPRINT_STATES.find((one) => one === given('fingerprints')) ?? FINGERPRINT_STATES[0]
  const hasChosen =
    sex !== SEXES[0] || teeth !== TEETH_STATES[0] || fingerprints !== FINGERPRINT_STATES[0]
  if (!hasChosen && age === null && statureCm === null && sample === '') return null
  return {
    part: 'described',
    sex,
    age,
    statureCm,
    teeth,
    fingerprints,
    sample: sample === '' ? null : sample,
  }
}

const OLDEST = 120
const STATURES_CM = [20, 250] as const

/** Years as people type them, `30` or `25-35`; null where nothing was estimated. */
export function ageIn(text: string): RemainsDescription['age'] | 'odd' {
  if (text === '') return null
  const [from, to, ...more] = text.split(/[-−–—]/u).map((one) => wholeNumber(one.trim()))
  const last = to === undefined ? from : to
  if (from === undefined || from === null || last === undefined || last === null) return 'odd'
  return more.length === 0 && from <= last && last <= OLDEST ? { from, to: last } : 'odd'
}

function statureIn(text: string): number | null | 'odd' {
  if (text === '') return null
  const cm = wholeNumber(text)
  const [least, most] = STATURES_CM
  return cm !== null && cm >= least && cm <= most ? cm : 'odd'
}

const SEAL_WORDS = ['whole', 'broken', 'missing'] as const

function splitFrom(typed: Typed): RemainsPartView | null {
  const count = partsIn(typed)
  const into = Array.from({ length: count }, (_, i) => {
    const given = (name: string): string => (typed[`${name} ${i + 1}`] ?? '').trim()
    const individuals = given('individuals') === '' ? 1 : countIn(given('individuals'))
    const effects = packetsIn(given('effects'))
    const seal = given('seal')
    if (individuals === null || effects === null || !CODE.test(seal)) return null
    return { individuals, seal, effects }
  })
  const whole = into.flatMap((one) => one ?? [])
  return count >= 2 && whole.length === count ? { part: 'split', into: whole } : null
}

/** How many bags a split makes, as typed; 0 for what is no such number. */
export function partsIn(typed: Typed): number {
  return countIn((typed['parts'] ?? '').trim()) ?? 0
}

function countIn(text: string): number | null {
  const count = wholeNumber(text)
  return count !== null && count >= 1 && count <= MOST ? count : null
}

/** Packets by their numbers; null where one of them is none. Arabic commas count. */
export function packetsIn(text: string): readonly string[] | null {
  const packets = text.split(/[\s,،;]+/).filter((one) => one !== '')
  return packets.every((one) => CODE.test(one)) ? packets : null
}

/** Degrees as people type them into tenths: null where nothing was measured. */
export function tenthsIn(text: string): number | null | 'odd' {
  if (text === '') return null
  const found = /^([-−]?)([^.,٫]+)(?:[.,٫](.))?$/u.exec(text)
  const [whole, rest] = [wholeNumber(found?.[2] ?? ''), wholeNumber(found?.[3] ?? '0')]
  if (whole === null || rest === null) return 'odd'
  const tenths = (found?.[1] === '' ? 1 : -1) * (whole * 10 + rest)
  return tenths >= -900 && tenths <= 600 ? tenths : 'odd'
}

function reading(typed: Typed): (name: FieldName) => string {
  return (name) => (typed[name] ?? '').trim()
}
