// A notice to a family, signed by the node of the party that issues it (spec/notice.md). It says one of three
// sentences, by case and never by name. The words for them are as long as each other, so that a notice, its code
// on paper and its note in a log have one size whatever it says; what a family reads is written from the word.
import {
  addSeconds,
  isJsonObject,
  ok,
  parseCanonical,
  refuse,
  secondsOf,
  utf8Bytes,
} from '@parley/kernel'
import type { Cryptography, Instant, JsonObject, PersonRef, Refusal, Result } from '@parley/kernel'
import { formatSignedLine, parseSignedLine, verifyNote } from '@parley/ledger'
import type { SignedLineCode, VerifierKey } from '@parley/ledger'
import { halfHash, object, oneOf, origin, person, readShape, time } from '../shape.ts'
import type { Reader } from '../shape.ts'
import { encodeNoticeCode } from './notice-code.ts'
import type { NoticeCode } from './notice-code.ts'

/**
 * `wait`: nothing that may be passed on, the same for whoever is listed, on the way, said to be dead, or unknown;
 * `home`: arrived on own soil; `call`: there is news that is told face to face alone.
 */
export const NOTICE_SENTENCES = ['wait', 'home', 'call'] as const
export type NoticeSentence = (typeof NOTICE_SENTENCES)[number]

export const NOTICE_LANGUAGES = ['en', 'uk', 'ru', 'ar'] as const
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number]

export interface NoticeSays {
  readonly at: Instant
  /** The family's own case number; no name stands in a notice. */
  readonly case: PersonRef
  readonly lang: NoticeLanguage
  /** 16 bytes drawn for this notice, hex: without them its code could be tried out, case by case and second by second. */
  readonly nonce: string
  readonly says: NoticeSentence
  /** From here on it is void, so that nobody shows a sheet of long ago. */
  readonly until: Instant
  /** Origin of the exchange's log. */
  readonly x: string
}

export interface Notice extends NoticeSays {
  /** What a family reads out on the telephone. */
  readonly code: NoticeCode
  /** Key name of the node that signed. */
  readonly signer: string
}

export type NoticeRefusal = SignedLineCode | 'bad-signature' | 'unknown-signer' | 'other-exchange'

export const NOTICE_SECONDS: number = 90 * 86_400 // a season: a family hears at least four times a year
const MAX_BYTES = 1024 // a title, seven short fields and one signature are about 500

const body: Reader<NoticeSays> = object<NoticeSays>({
  at: time,
  case: person,
  lang: oneOf<NoticeLanguage>(...NOTICE_LANGUAGES),
  nonce: halfHash,
  says: oneOf<NoticeSentence>(...NOTICE_SENTENCES),
  until: time,
  x: origin,
})

/** The text a node signs; it is valid for {@link NOTICE_SECONDS} from `at`. */
export function noticeText(said: Omit<NoticeSays, 'until'>): string {
  const { at, lang, nonce, says, x } = said
  const until = addSeconds(at, NOTICE_SECONDS)
  return formatSignedLine('notice', { at, case: said.case, lang, nonce, says, until, x })
}

/** Keys and logs that the office has published. */
export interface NoticeOffice {
  readonly keys: readonly VerifierKey[]
  /** Origins of its exchange's log and of those that one continues. */
  readonly origins: readonly string[]
}

/** Reads a notice and checks that the office signed it; whether it still holds is {@link judgeNotice}'s to say. */
export function parseNotice(
  note: string,
  { keys, origins }: NoticeOffice,
  cryptography: Cryptography,
): Result<Notice, Refusal<NoticeRefusal>> {
  const line = parseSignedLine(utf8Bytes(note), 'notice', cryptography, MAX_BYTES)
  if (!line.ok) return line
  const read = readSays(line.value.body)
  if (!read.ok) return read
  const signed = verifyNote(line.value.note, keys, cryptography)
  if (!signed.ok) {
    const { code } = signed.refusal
    return refuse(code === 'unsigned' ? 'unknown-signer' : code)
  }
  if (!origins.includes(read.value.x)) return refuse('other-exchange', read.value.x)
  const signer = signed.value[0]?.key.name ?? ''
  return ok({ ...read.value, code: encodeNoticeCode(line.value.textHash), signer })
}

/**
 * What an own notice says, without asking who signed it: for what this seat wrote itself.
 *
 * @param code as it was noted with the notice
 * @returns null for a text that is no notice
 */
export function keptNotice(note: string, code: NoticeCode): Omit<Notice, 'signer'> | null {
  const [title = '', json = ''] = note.split('\n')
  if (title !== 'parley.dev/notice@v1') return null
  const value = parseCanonical(json)
  if (!value.ok || !isJsonObject(value.value)) return null
  const read = readSays(value.value)
  return read.ok ? { ...read.value, code } : null
}

function readSays(said: JsonObject): Result<NoticeSays, Refusal<'field'>> {
  const read = readShape(body, said, 'notice')
  if (!read.ok) return read
  const { at, until } = read.value
  const isWhole = secondsOf(until) - secondsOf(at) === NOTICE_SECONDS
  return isWhole ? read : refuse('field', 'notice.until', `${NOTICE_SECONDS} seconds after at`)
}

/** What somebody who holds a sheet is told of it. */
export type NoticeJudgement =
  | { readonly is: 'genuine' | 'expired' | 'withdrawn' | 'not-yet'; readonly notice: Notice }
  | { readonly is: 'altered' | 'not-from-here' | 'not-a-notice' }

export interface NoticeSight extends NoticeOffice {
  readonly withdrawn: readonly string[]
  readonly now: Instant
}

const CLOCK_SECONDS = 86_400 // telephones are set to another zone, hardly ever to another day

/** Judges a notice as whoever holds it can, without any network. */
export function judgeNotice(
  note: string,
  sight: NoticeSight,
  cryptography: Cryptography,
): NoticeJudgement {
  const read = parseNotice(note, sight, cryptography)
  if (!read.ok) return { is: why(read.refusal.code) }
  const notice = read.value
  const now = secondsOf(sight.now)
  if (sight.withdrawn.includes(notice.code)) return { is: 'withdrawn', notice }
  if (secondsOf(notice.at) > now + CLOCK_SECONDS) return { is: 'not-yet', notice }
  if (secondsOf(notice.until) <= now) return { is: 'expired', notice }
  return { is: 'genuine', notice }
}

function why(code: NoticeRefusal): 'altered' | 'not-from-here' | 'not-a-notice' {
  if (code === 'bad-signature') return 'altered'
  if (code === 'unknown-signer' || code === 'other-exchange') return 'not-from-here'
  return 'not-a-notice'
}
