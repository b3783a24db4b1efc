// What comes out of a source of published texts: reports, links to more, and what could not be used, each with its
// place, so that nothing found is lost without a word.
import { createHash } from 'node:crypto'

/** Where a day of publication was stated; nobody's guess is among them. */
export type DateSource = 'page' | 'url' | 'feed' | 'channel'

export interface PublishedReport {
  /** The same text at the same address has the same id, wherever it was found. */
  readonly id: string
  readonly url: string | null
  readonly title: string | null
  /** `YYYY-MM-DD`, the day as the source wrote it, in the source's own time zone; null where none is stated. */
  readonly date: string | null
  readonly dateSource: DateSource | null
  /** BCP 47 as stated by the source; null where it states none. */
  readonly language: string | null
  /** Name of the site or channel. */
  readonly outlet: string | null
  /** The channel that a message was passed on from. */
  readonly passedOnFrom: string | null
  readonly text: string
  /** The text goes on beyond `MAX_TEXT`. */
  readonly isCut: boolean
  /** SHA-256 of what was read: the bytes of a page, the source text of an item. */
  readonly sha256: string
}

export type RefusalCode =
  'too-large' | 'not-understood' | 'broken-archive' | 'broken-feed' | 'broken-export' | 'no-answer'

export type Gathered =
  | { readonly kind: 'report'; readonly place: string; readonly report: PublishedReport }
  /** An address alone: its text is elsewhere. */
  | { readonly kind: 'link'; readonly place: string; readonly url: string }
  /** A message or item without words: a picture, a service message. */
  | { readonly kind: 'empty'; readonly place: string }
  | { readonly kind: 'refused'; readonly place: string; readonly code: RefusalCode }

/** Bytes of a page, a feed or a list of links; the largest real pages have a tenth. */
export const MAX_PAGE_BYTES: number = 16 * 1024 * 1024
/** Bytes of an export of a channel; one of 100,000 messages has some 60 MB. */
export const MAX_EXPORT_BYTES: number = 192 * 1024 * 1024
/** UTF-16 code units of a report's text: some 150,000 words. */
export const MAX_TEXT = 1_000_000

export type Stated = Partial<
  Pick<PublishedReport, 'url' | 'title' | 'date' | 'dateSource' | 'language' | 'outlet'>
> & { readonly passedOnFrom?: string | null }

/** A report of `text` with what is stated of it, or that it has no words. */
export function reported(
  place: string,
  {
    text,
    stated,
    read,
  }: { readonly text: string; readonly stated: Stated; readonly read: string | Uint8Array },
): Gathered {
  const words = text.normalize('NFC').replaceAll(UNSEEN, '').trim()
  if (!/\p{L}/u.test(words)) return { kind: 'empty', place }
  const { url = null, title = null, language = null, outlet = null, passedOnFrom = null } = stated
  const date = stated.date ?? dayInUrl(url)
  const dateSource =
    date === null ? null : (stated.date ?? null) === null ? 'url' : (stated.dateSource ?? null)
  const report = {
    id: `r-${sha256(JSON.stringify([url, title, words])).slice(0, 24)}`,
    url,
    title: title === '' ? null : title,
    date,
    dateSource,
    language,
    outlet,
    passedOnFrom,
    text: words.slice(0, MAX_TEXT),
    isCut: words.length > MAX_TEXT,
    sha256: sha256(read),
  }
  return { kind: 'report', place, report }
}

// Where a page lets a word break, and marks of direction: no reader sees them, and they part words from themselves.
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

const sha256 = (read: string | Uint8Array): string =>
  createHash('sha256').update(read).digest('hex')

const MONTHS =
  'january february march april may june july august september october november december'.split(' ')

/** The day of a date as ISO 8601 or RFC 822 (feeds) write it, whatever the hour and zone; null for others. */
export function dayOf(stated: unknown): string | null {
  const text = typeof stated === 'string' ? stated.trim() : ''
  const iso = /^(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(text)
  if (iso !== null) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const mail = /^(?:[a-z]+,?\s+)?(\d{1,2})\s+([a-z]{3,9})\s+(\d{4})\b/i.exec(text)
  const named = mail?.[2]?.toLowerCase()
  const month = named === undefined ? -1 : MONTHS.findIndex((name) => name.startsWith(named))
  return month === -1 ? null : calendarDay(Number(mail?.[3]), month + 1, Number(mail?.[1]))
}

/** A day that an address carries as year, month and day. */
export function dayInUrl(url: string | null): string | null {
  const found = /[/_-](20\d\d)[/_-]?(\d\d?)[/_-]?(\d\d?)(?=[/_.-]|$)/.exec(url ?? '')
  return found === null ? null : calendarDay(Number(found[1]), Number(found[2]), Number(found[3]))
}

function calendarDay(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day))
  const isOne = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year >= 1990
  return isOne ? at.toISOString().slice(0, 10) : null
}
