// Families as the home side's own list shows them: a remark that says so, the same surname, the same
// place and nearly the same day of capture. Stated as groups of refs; the remark itself goes nowhere.
import { dateParts, yearSpan } from '@parley/kernel'
import type { PersonRef } from '@parley/kernel'
import { canonicalName } from '@parley/names'
import type { PersonRecord } from '@parley/names'
import type { FamilyGroup } from './offer.ts'

const FAMILY_WORDS =
  /родин|сем[ьяеії]|дитин|ребен|ребён|дочк|дочь|донь|син[аоу]?\b|сын|мати|мать|батьк|отец|дружин|чолов|супруг|муж|жен[аы]|family|child|son|daughter|mother|father|wife|husband|عائل|طفل|ابن|زوج/i

/** One person of the home side's sought list whom the holder says it holds. */
export interface HeldRelative {
  readonly ref: PersonRef
  readonly record: PersonRecord
}

const MAX_GROUP = 12 // beyond this a shared surname and town no longer say one family

/** Groups of two and more who are to cross together or not at all; group names carry no meaning. */
export function familyGroups(
  persons: readonly HeldRelative[],
  prefix: string,
): readonly FamilyGroup[] {
  const marked = persons.filter((p) => isMarked(p.record))
  const families = new Map<string, PersonRef[]>()
  for (const { ref, record } of marked) {
    const key = familyKey(record)
    if (key !== null) families.set(key, [...(families.get(key) ?? []), ref])
  }
  const groups = [...families.values()]
    .filter((refs) => refs.length > 1 && refs.length <= MAX_GROUP)
    .map((refs) => [...refs].sort())
    .sort((x, y) => ((x[0] ?? '') < (y[0] ?? '') ? -1 : 1))
  return groups.map((refs, i) => ({ group: `${prefix}-${i + 1}`, refs }))
}

function isMarked(record: PersonRecord): boolean {
  if (record.category === 'soldier' || record.rank !== null) return false
  return record.remark !== null && FAMILY_WORDS.test(record.remark)
}

function familyKey(record: PersonRecord): string | null {
  const surname = canonicalName(record.name).surname
  if (surname === '') return null
  const span = record.capturedOn === null ? null : yearSpan(record.capturedOn)
  const year = span === null ? '' : String(span[0])
  const month = record.capturedOn === null ? null : dateParts(record.capturedOn).month
  return `${surname}/${year}-${month ?? ''}`
}
