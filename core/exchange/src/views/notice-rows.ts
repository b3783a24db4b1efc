// What a notice to a family may say now, and the notices issued so far. A case that nobody knows, a person whom the
// other side answered for, one on a manifest, one said to be dead and one in the transit state come to the same word,
// by the same work: a case is looked for among those who are home and those of a board, and nowhere else.
import { secondsOf } from '@parley/kernel'
import type { Instant, PersonRef } from '@parley/kernel'
import type { ChannelKind } from '../families/channel.ts'
import type { WithdrawalReason } from '../families/family-notes.ts'
import type { NoticeLanguage, NoticeSentence } from '../families/notice.ts'
import type { SendingEnd } from '../families/sending.ts'
import type { Register } from '../register.ts'
import type { ExchangeState } from '../state.ts'
import { knownPersons } from './known-person.ts'
import type { KnownPerson } from './known-person.ts'
import { sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

/** The sentence for a case; null for who tells no families. */
export function noticeSentence(outlook: Outlook, asked: PersonRef): NoticeSentence | null {
  const { register, viewer } = outlook
  if (!sightOf(viewer.role).families) return null
  // Whoever was said to be dead and comes home is alive: the person's own arrival goes before any board.
  if (casesAtHome(outlook).has(asked)) return 'home'
  // Word of death that was taken back is news too, and told face to face as the first was.
  const { boards, reversed } = register.families
  return boards.has(asked) || reversed.has(asked) ? 'call' : 'wait'
}

/**
 * Case numbers of own persons on own soil. That a case of ours is the person who came is the holder's word, so it
 * counts only where it was given before the arrival, and for one case alone: a holder that answers for two cases with
 * one person, or names somebody already home for a third, would have this office tell a family that the dead live.
 */
export function casesAtHome(outlook: Outlook): ReadonlySet<PersonRef> {
  const { state, viewer } = outlook
  const home = [...knownPersons(outlook).values()].filter(
    (person) => person.home === viewer.party && state.home.has(person.ref),
  )
  return new Set(home.flatMap((p) => [p.ref, ...caseOf(state, p)]))
}

function caseOf(state: ExchangeState, { ref, sought }: KnownPerson): readonly PersonRef[] {
  const [only, ...others] = sought
  if (only === undefined || others.length > 0) return []
  const given = state.answers.get(only.ref)?.index ?? Infinity
  const lanes = state.custody.get(ref)?.lanes ?? []
  const arrival = lanes.find(({ where }) => where === 'home')?.index ?? -1
  return given < arrival ? [only.ref] : []
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
  /** What was sent of it, or waits to be; the addresses are not shown again. */
  readonly sendings: readonly SendingRow[]
}

export interface SendingRow {
  readonly id: string
  readonly channel: ChannelKind
  readonly at: Instant
  readonly state: 'waiting' | SendingEnd
  readonly endedAt: Instant | null
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
      const sendings = sendingsOf(register, code)
      return { code, case: notice.case, lang, says, at, until, note, state, reason, sendings }
    })
    .toReversed()
}

function sendingsOf({ sendings }: Pick<Register, 'sendings'>, code: string): readonly SendingRow[] {
  return [...sendings.values()]
    .filter((one) => one.code === code)
    .map(({ id, channel, at, ended }) => {
      return { id, channel, at, state: ended?.as ?? 'waiting', endedAt: ended?.at ?? null }
    })
}
