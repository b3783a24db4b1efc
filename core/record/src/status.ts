// Whether an exchange was carried out, is planned or failed.
import type { Released, Status } from './document.ts'
import type { Group } from './groups.ts'
import { has, isCalledOff, isOfEarlierTime } from './near.ts'
import { isAgreed } from './news.ts'
import { LEAD } from './told.ts'
import type { Told } from './told.ts'

/** The status of a group's exchange. @param rows told as done @param planned told as planned */
export function statusOf(
  { told }: Group,
  rows: readonly Released[],
  planned: readonly Released[],
): Status {
  const lead = told.slice(0, LEAD)
  if (lead.slice(0, 2).some(({ sentence }) => isCalledOff(sentence))) return 'failed'
  if (rows.length > 0) return 'completed'
  if (lead.some(({ sentence }) => has(sentence, 'failed'))) return 'failed'
  if (lead.some(isCarriedOut)) return 'completed'
  if (planned.length > 0 || lead.some(isAgreed)) return 'planned'
  return lead.some(({ sentence }) => has(sentence, 'future')) ? 'planned' : 'completed'
}

// "The first stage went ahead on Monday; 1,000 are to follow": done, though its numbers are of what is to come.
const isCarriedOut = ({ sentence }: Told): boolean =>
  has(sentence, 'swap') &&
  has(sentence, 'happened') &&
  !has(sentence, 'future') &&
  !isOfEarlierTime(sentence)
