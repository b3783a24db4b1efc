// What a hotline may say to a caller. A case number alone opens nothing: whoever calls reads out the code of a notice
// as well, so that a number overheard at a counter tells nobody who is home. One answer stands for every code that
// does not fit: of another case, withdrawn, expired or never issued.
import { secondsOf } from '@parley/kernel'
import type { PersonRef } from '@parley/kernel'
import { readNoticeCode } from '../families/notice-code.ts'
import type { NoticeSentence } from '../families/notice.ts'
import { noticeSentence } from './notice-rows.ts'
import { sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

const DAY_SECONDS = 86_400
/** Calls about one case in 24 hours; beyond it somebody tries codes, or needs more than a sentence. */
export const MAX_CALLS = 20

export type CallAnswer =
  | { readonly is: 'fits'; readonly says: NoticeSentence }
  | { readonly is: 'no-fit' | 'too-many-calls' }

/** What a call is answered with; null for who answers no calls. */
export function callAnswer(outlook: Outlook, about: PersonRef, typed: string): CallAnswer | null {
  const { register, viewer, now } = outlook
  if (!sightOf(viewer.role).calls) return null
  const since = secondsOf(now) - DAY_SECONDS
  const recent = (register.families.calls.get(about) ?? []).filter((at) => secondsOf(at) > since)
  if (recent.length >= MAX_CALLS) return { is: 'too-many-calls' }
  const desk = { ...outlook, viewer: { ...viewer, role: 'family-desk' } as const }
  const says = noticeSentence(desk, about) // what a sheet given now would say
  const notice = register.families.issued.get(readNoticeCode(typed) ?? '')
  const isStanding =
    notice?.case === about && notice.withdrawn === null && secondsOf(notice.until) > secondsOf(now)
  return isStanding && says !== null ? { is: 'fits', says } : { is: 'no-fit' }
}
