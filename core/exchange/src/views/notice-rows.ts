// What a notice to a family may say now, and the notices issued so far. A case that nobody knows, a person whom the
// other side answered for, one on a manifest, one said to be dead and one in the transit state come to the same word,
// by the same work: a case is looked for among those who are home and those of a board, and nowhere else.
import { secondsOf } from '@parley/kernel'
import type { Instant, PersonRef } from '@parley/kernel'
import type { WithdrawalReason } from '../families/family-notes.ts'
import type { NoticeLanguage, NoticeSentence } from '../families/notice.ts'
import { knownPersons } from './known-person.ts'
import { sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

/** The sentence for a case; null for who tells no families. */
export function noticeSentence(outlook: Outlook, asked: PersonRef): NoticeSentence | null {
  const { register, viewer } = outlook
  if (!sightOf(viewer.role).families) return null
  // Whoever was said to be dead and comes home is alive: the person's own arrival goes before any board.
  if (casesAtHome(outlook).has(asked)) return 'home'
  return register.families.boards.has(asked) ? 'call' : 'wait'
}

/** Case numbers of own persons on own soil; a person may have been asked for under several. */
function casesAtHome(outlook: Outlook): ReadonlySet<PersonRef> {
  const { state, viewer } = outlook
  const home = [...knownPersons(outlook).values()].filter(
    (person) => person.home === viewer.party && state.home.has(person.ref),
  )
  return new Set(home.flatMap((p) => [p.ref, ...p.sought.map((sought) => sought.ref)]))
}

export interface NoticeRow {
  readonly code: string
  readonly case: PersonRef
  readonly lang: NoticeLanguage
  readonly says: NoticeSentence
  readonly at: Instant
  readonly until: Instant
  readonly state: 'valid' | 'expired' | 'withdrawn'
  readonly reason: WithdrawalReason | null
  readonly note: string
}

/** Notices of this seat, the newest first; null for who tells no families. */
export function noticeRows({ register, viewer, now }: Outlook): readonly NoticeRow[] | null {
  if (!sightOf(viewer.role).families) return null
  return [...register.families.issued.values()]
    .map(({ withdrawn, ...notice }): NoticeRow => {
      const { code, lang, says, at, until, note } = notice
      const standing = secondsOf(until) <= secondsOf(now) ? 'expired' : 'valid'
      const state = withdrawn === null ? standing : 'withdrawn'
      const reason = withdrawn?.reason ?? null
      return { code, case: notice.case, lang, says, at, until, note, state, reason }
    })
    .toReversed()
}
