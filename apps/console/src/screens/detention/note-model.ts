// What may be noted of a person in detention from a desk, and what its fields make: pure, so that a test can set it
// against the rules of the register.
import {
  COMPLAINT_OUTCOMES,
  COMPLAINTS,
  DETENTION_ENDS,
  LEGAL_STATUSES,
  VISIT_GROUNDS,
} from '@parley/api'
import type {
  DetentionAct,
  DetentionFileView,
  DetentionPartView,
  DetentionRowView,
} from '@parley/api'
import type { DetentionPartWord, LegalStatusWord, StatusGroundWord } from '@parley/api'

export type Choice = Exclude<DetentionPartWord, 'detained'>

export const FIELDS = {
  moved: ['on', 'facility'],
  'card-sent': ['on'],
  status: ['status', 'ground', 'noticed'],
  'visit-asked': ['visit'],
  'visit-granted': ['visit', 'on'],
  'visit-refused': ['visit', 'visitGround'],
  'visit-made': ['visit', 'on'],
  complained: ['complaint', 'about'],
  'complaint-answered': ['complaint', 'outcome'],
  ended: ['how', 'on'],
} as const satisfies Readonly<Record<Choice, readonly string[]>>

export type FieldName = (typeof FIELDS)[Choice][number]

/** Fields by name, as typed. */
export type Typed = Readonly<Partial<Record<FieldName, string>>>

/** The file and the desk that looks at it. */
export type Shown = Pick<DetentionFileView, 'isOurs' | 'stage' | 'visits' | 'complaints' | 'by'>

/** What may be noted of a person from this desk; nothing of who is not in the register or not there any more. */
export function choicesOf(file: Shown): readonly Choice[] {
  if (file.stage !== 'held') return []
  if (!file.isOurs) {
    return visitsFor('visit-made', file).length > 0
      ? ['visit-asked', 'visit-made']
      : ['visit-asked']
  }
  const visits: readonly Choice[] =
    visitsFor('visit-granted', file).length > 0 ? ['visit-granted', 'visit-refused'] : []
  const answers: readonly Choice[] = openComplaints(file).length > 0 ? ['complaint-answered'] : []
  return ['card-sent', 'moved', 'status', ...visits, 'complained', ...answers, 'ended']
}

/** What may be noted of several persons at once, each as of the others. */
export function choicesOfMany(
  rows: readonly Pick<DetentionRowView, 'isOurs' | 'stage'>[],
): readonly Choice[] {
  if (rows.length === 0 || rows.some(({ stage }) => stage !== 'held')) return []
  if (rows.every(({ isOurs }) => isOurs)) return ['card-sent', 'moved', 'status']
  return rows.some(({ isOurs }) => isOurs) ? [] : ['visit-asked']
}

/** Numbers of visits that a choice may name. */
export function visitsFor(choice: Choice, { visits }: Pick<Shown, 'visits'>): readonly string[] {
  const open = visits.filter(({ state }) => {
    if (choice === 'visit-made') return state === 'granted'
    return state === 'asked' || state === 'granted' || state === 'refused'
  })
  return open.map(({ visit }) => visit)
}

/** Numbers of complaints without an answer. */
export function openComplaints({ complaints }: Pick<Shown, 'complaints'>): readonly string[] {
  return complaints.filter(({ answered }) => answered === null).map(({ complaint }) => complaint)
}

/** The number that a next visit or complaint of this desk would have. */
export function nextNumber(choice: Choice, { by, visits, complaints }: Shown): string {
  if (choice === 'complained') return `c-${complaints.length + 1}`
  const own = visits.filter(({ visit }) => visit.startsWith(`${by}-`))
  return `${by}-${own.length + 1}`
}

// GC III art. 4, 5, 33, 82 and 85; GC IV art. 42 and 78.
const GROUNDS: Readonly<Record<LegalStatusWord, readonly StatusGroundWord[]>> = {
  'prisoner-of-war': ['member-of-forces', 'with-the-forces', 'in-doubt'],
  'civilian-internee': ['security', 'own-request'],
  charged: ['offence-before-capture', 'offence-in-captivity'],
  sentenced: ['offence-before-capture', 'offence-in-captivity'],
  other: ['medical-or-religious', 'not-stated'],
}

/** The status that is typed, or the first; and the grounds that it may have. */
export function statusOf(typed: Typed): LegalStatusWord {
  return LEGAL_STATUSES.find((one) => one === typed.status) ?? LEGAL_STATUSES[0]
}

export function groundsFor(status: LegalStatusWord): readonly StatusGroundWord[] {
  return GROUNDS[status]
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** The note that the fields make, of all these persons; null while something is missing or odd. */
export function noteFrom(
  refs: readonly string[],
  choice: Choice,
  typed: Typed,
): DetentionAct | null {
  const says = partFrom(choice, typed)
  const facility = choice === 'moved' ? given(typed, 'facility') : null
  if (says === null || refs.length === 0) return null
  if (facility !== null && !CODE.test(facility)) return null
  return { do: 'note', refs: [...refs], says, facility }
}

function partFrom(choice: Choice, typed: Typed): DetentionPartView | null {
  const on = given(typed, 'on')
  const visit = given(typed, 'visit')
  const complaint = given(typed, 'complaint')
  switch (choice) {
    case 'moved':
    case 'card-sent':
      return DAY.test(on) ? { part: choice, on } : null
    case 'status':
      return statusFrom(typed)
    case 'visit-asked':
      return CODE.test(visit) ? { part: choice, visit } : null
    case 'visit-granted':
    case 'visit-made':
      return CODE.test(visit) && DAY.test(on) ? { part: choice, visit, on } : null
    case 'visit-refused':
      return CODE.test(visit)
        ? { part: choice, visit, ground: chosen(VISIT_GROUNDS, typed.visitGround) }
        : null
    case 'complained':
      return CODE.test(complaint)
        ? { part: choice, complaint, about: chosen(COMPLAINTS, typed.about) }
        : null
    case 'complaint-answered':
      return CODE.test(complaint)
        ? { part: choice, complaint, outcome: chosen(COMPLAINT_OUTCOMES, typed.outcome) }
        : null
    case 'ended':
      return DAY.test(on) ? { part: choice, on, how: chosen(DETENTION_ENDS, typed.how) } : null
  }
}

function statusFrom(typed: Typed): DetentionPartView | null {
  const status = statusOf(typed)
  const ground = chosen(groundsFor(status), typed.ground)
  const noticed = given(typed, 'noticed')
  if (noticed !== '' && !DAY.test(noticed)) return null
  return { part: 'status', status, ground, noticed: noticed === '' ? null : noticed }
}

/** Enters persons of the list; an empty day takes the one that the list has. */
export function enterFrom(
  refs: readonly string[],
  facility: string,
  since: string,
): DetentionAct | null {
  const [code, date] = [facility.trim(), since.trim()]
  if (refs.length === 0 || !CODE.test(code) || (date !== '' && !DATE.test(date))) return null
  return { do: 'enter', refs: [...refs], facility: code, since: date === '' ? null : date }
}

/** Enters somebody whom no list names. */
export function enterNewFrom(name: string, facility: string, since: string): DetentionAct | null {
  const [who, code, date] = [name.trim(), facility.trim(), since.trim()]
  if (who === '' || !CODE.test(code) || !DATE.test(date)) return null
  return { do: 'enter-new', name: who, facility: code, since: date }
}

function given(typed: Typed, name: FieldName): string {
  return (typed[name] ?? '').trim()
}

/** A choice that nobody touched stands for its first line, which is what is shown. */
function chosen<Word extends string>(words: readonly Word[], typed: string | undefined): Word {
  const [first] = words
  const found = words.find((one) => one === typed) ?? first
  if (found === undefined) throw new TypeError('a choice has at least one word')
  return found
}
