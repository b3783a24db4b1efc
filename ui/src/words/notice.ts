// The words of a notice to a family in that family's language, whatever language the screen around it has. They are
// a file of their own in each language, so that the page which checks notices loads nothing else.
import type { Language } from '@parley/api'
import type { screensNotice } from './en/screens-notice.ts'

export type NoticeWords = Readonly<Record<keyof typeof screensNotice, string>>

/** Loads what a sheet and the page that checks it say in one language. */
export async function loadNoticeWords(language: Language): Promise<NoticeWords> {
  switch (language) {
    case 'en':
      return (await import('./en/screens-notice.ts')).screensNotice
    case 'uk':
      return (await import('./uk/screens-notice.ts')).screensNotice
    case 'ru':
      return (await import('./ru/screens-notice.ts')).screensNotice
    case 'ar':
      return (await import('./ar/screens-notice.ts')).screensNotice
  }
}

/** A day with its year, in UTC: a sheet is read months later and in another zone than it was written. */
export function noticeDay(language: Language, instant: string): string {
  const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(language, day).format(new Date(instant))
}
