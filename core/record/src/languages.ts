// The language of a report: as it says, else by its letters and its commonest words.
import type { ReportDocument } from './document.ts'
import { COMMONEST } from './packs/small-words.ts'

/** Tells the language of a report, as ISO 639-1. */
export function languageOf({ lang, title, text }: ReportDocument): string {
  if (lang !== null) return lang
  const sample = `${title ?? ''} ${text.slice(0, 3000)}`
  const cyrillic = sample.match(/[\u0400-\u04ff]/gu)?.length ?? 0
  if (cyrillic * 3 > sample.length) {
    const ukrainian = sample.match(/[іїєґ]/giu)?.length ?? 0
    const russian = sample.match(/[ыэъё]/giu)?.length ?? 0
    return ukrainian > russian ? 'uk' : 'ru'
  }
  const scores = Object.entries(COMMONEST).map(
    ([language, words]) => [language, sample.match(words)?.length ?? 0] as const,
  )
  const [best] = scores.toSorted(([, a], [, b]) => b - a)
  return best?.[0] ?? 'en'
}
