// Words of the page and the feed of a record, in the languages of the screens.
import type { ClaimStanding } from '@parley/record'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { ru } from './words/ru.ts'
import { uk } from './words/uk.ts'

export interface PageWords {
  readonly language: 'en' | 'uk' | 'ru' | 'ar'
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  readonly lead: string
  /** How origins are counted. */
  readonly counted: string
  readonly noDay: string
  readonly notStated: string
  readonly noNumber: string
  readonly nobodyNamed: string
  readonly mediators: string
  readonly reports: string
  readonly origins: string
  readonly claims: string
  readonly sentences: string
  readonly published: string
  readonly undated: string
  readonly figure: string
  readonly speaker: string
  readonly sentence: string
  readonly report: string
  readonly standing: string
  /** "To Party A"; `{side}` is the side. */
  readonly to: string
  readonly about: string
  readonly atLeast: string
  readonly atMost: string
  readonly announced: string
  readonly categories: Readonly<
    Record<'military' | 'civilian' | 'child' | 'body' | 'unknown', string>
  >
  readonly standings: Readonly<Record<ClaimStanding, string>>
  /** Sides and states that are no region of the world's list. */
  readonly places: Readonly<Record<string, string>>
  /** Whoever the reader knows by name. */
  readonly speakers: Readonly<Record<string, string>>
}

export const PAGE_WORDS: Readonly<Record<PageWords['language'], PageWords>> = { en, uk, ru, ar }
