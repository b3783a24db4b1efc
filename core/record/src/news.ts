// Whether a report is about an exchange: not about numbers held, a film, pupils or players.
import { daysBetween } from './dates.ts'
import type { Released } from './document.ts'
import type { Group } from './groups.ts'
import { has, isCalledOff, isOfEarlierTime, isOutOf } from './near.ts'
import type { Sentence } from './sentences.ts'
import { FRESH, LEAD } from './told.ts'
import type { Told } from './told.ts'

// A report is about an exchange if its lead says that persons or bodies changed sides, or will; or wherever it says
// so of a day that is news when it appears.
export function isNews(
  { told, day }: Group,
  rows: readonly Released[],
  planned: readonly Released[],
  published: string | null,
): boolean {
  const lead = told.slice(0, LEAD)
  const isSaid = lead.some(({ sentence, figures }) => {
    const isSwap = has(sentence, 'swap') || isOutOf(sentence)
    const isAny = isSwap || has(sentence, 'came') || has(sentence, 'gave') || has(sentence, 'got')
    const isCaptive = sentence.cues.some(({ kind, value }) => kind === 'noun' && value !== 'subset')
    const isOfOld = isOfEarlierTime(sentence)
    return isAny && isCaptive && !isOfOld && figures.every(({ role }) => role !== 'held')
  })
  if (isOfSomethingElse(lead, rows) || !isOfCaptives(told)) return false
  if (lead.slice(0, 2).some(({ sentence }) => isCalledOff(sentence) && !isOfEarlierTime(sentence)))
    return true
  if (published !== null && lead.some((one) => isHeldToday(one, published))) return true
  if (lead.slice(0, 3).some(isAgreed)) return true
  const isAny = rows.length > 0 || planned.length > 0
  const isFresh = day !== null && published !== null && daysBetween(day.date, published) <= FRESH
  if (isFresh && rows.length > 0) return true
  if (rows.length > 0 && lead.some(isHeld)) return true
  const isUndated = published === null || isFresh || told[0]?.sentence.of === 'title'
  return (
    isSaid &&
    (isAny || (isUndated && isToldWithout(isFresh || published === null ? lead : lead.slice(0, 1))))
  )
}

// A film, letters that were exchanged, a trial, an idea of how one could exchange.
function isOfSomethingElse(lead: readonly Told[], rows: readonly Released[]): boolean {
  const opening = lead.slice(0, 2)
  if (isOfFiction(lead)) return true
  const mail = lead.findIndex(({ sentence }) => has(sentence, 'mail'))
  if (mail === 0 || (mail > 0 && !lead.some(isTellingPlainly))) return true
  if (opening.some(isOfOther) && !opening.some(isTellingRelease)) return true
  const isSupposed = lead.some(({ sentence }) => has(sentence, 'supposed'))
  return isSupposed && (rows.length === 0 || !lead.some(isTellingPlainly))
}

// A word for a film or a club is no veto where a release has been told before it.
function isOfFiction(lead: readonly Told[]): boolean {
  const first = lead.findIndex(({ sentence }) => has(sentence, 'fiction'))
  return first >= 0 && !lead.slice(0, first).some(isTellingPlainly)
}

const isTellingPlainly = ({ sentence, figures }: Told): boolean =>
  !isOfEarlierTime(sentence) &&
  figures.some(
    ({ role, to, figure }) => role === 'released' && to.length > 0 && figure.value !== null,
  )

// What a report of torture, of a trial, of a capture opens with.
const isOfOther = ({ sentence }: Told): boolean =>
  has(sentence, 'about') ||
  has(sentence, 'fund') ||
  (has(sentence, 'captured') && !isTellingSwap(sentence))

const isTellingSwap = (sentence: Sentence): boolean =>
  has(sentence, 'swap') || has(sentence, 'came') || has(sentence, 'gave') || has(sentence, 'got')

const isTellingRelease = ({ figures, sentence }: Told): boolean =>
  has(sentence, 'swap') || figures.some(({ role }) => role === 'released' || role === 'planned')

// Pupils and players are exchanged too: somewhere a report on captives calls them so, or soldiers, or bodies.
function isOfCaptives(told: readonly Told[]): boolean {
  const cues = told.flatMap(({ sentence }) => sentence.cues)
  const isNamed = cues.some(
    ({ kind, value }) =>
      kind === 'captivity' || (kind === 'noun' && ['captive', 'military', 'body'].includes(value)),
  )
  const isOffice = cues.some(({ kind, value }) => kind === 'speaker' && OFFICES.has(value))
  const sides = new Set(
    cues.filter(({ kind }) => kind === 'state' || kind === 'nation').map(({ value }) => value),
  )
  return isNamed || isOffice || (sides.has('RU') && sides.has('UA'))
}

const OFFICES = new Set([
  'Coordination Headquarters (Ukraine)',
  'Dmytro Lubinets',
  'Tatyana Moskalkova',
])

function isToldWithout(lead: readonly Told[]): boolean {
  return (
    isToldTogether(lead) ||
    lead.some(
      ({ sentence }) =>
        has(sentence, 'noun') &&
        (has(sentence, 'swap') || (has(sentence, 'came') && isOutOf(sentence))),
    )
  )
}

// "The first stage of the exchange went ahead. Soldiers under 25 returned": in two sentences.
const isToldTogether = (lead: readonly Told[]): boolean =>
  lead.some(({ sentence }) => has(sentence, 'swap') && has(sentence, 'happened')) &&
  lead.some(({ sentence }) => has(sentence, 'came') && isOfCaptured(sentence)) &&
  lead.every(
    ({ sentence, figures }) =>
      figures.every(({ role }) => role !== 'held') && !has(sentence, 'harmed'),
  )

const isOfCaptured = ({ cues }: Sentence): boolean =>
  cues.some(({ kind, value }) => kind === 'noun' && CAPTURED.has(value))

const CAPTURED: ReadonlySet<string> = new Set(['military', 'body', 'captive'])

/** "The delegations agreed to exchange 500 captives from each side": news of a plan, whatever its day. */
export const isAgreed = ({ sentence, figures }: Told): boolean =>
  has(sentence, 'swap') &&
  has(sentence, 'talks') &&
  figures.some(({ role, figure }) => role === 'agreed' && figure.head !== 'subset') &&
  (['supposed', 'failed', 'not', 'happened', 'held', 'about'] as const).every(
    (kind) => !has(sentence, kind),
  ) &&
  !isOfEarlierTime(sentence)

// "The exchange has taken place. 98 for 98."
const isHeld = ({ sentence }: Told): boolean =>
  has(sentence, 'swap') &&
  has(sentence, 'happened') &&
  (['future', 'failed', 'not', 'supposed'] as const).every((kind) => !has(sentence, kind)) &&
  !isOfEarlierTime(sentence)

// "Another exchange was carried out today", whatever its number.
const isHeldToday = ({ sentence, days }: Told, published: string): boolean =>
  isHeld({ sentence, days, figures: [] }) &&
  days.some(
    ({ date, rank }) =>
      rank !== 'month' && date <= published && daysBetween(date, published) <= FRESH,
  )
