// The language of a report: as it says, else by its letters and its commonest words.
import type { ReportDocument } from './document.ts'

const COMMON: Readonly<Record<string, RegExp>> = {
  en: /\b(the|and|of|to|was|were|that)\b/giu,
  de: /\b(der|die|das|und|von|wurden|nicht|den)\b/giu,
  fr: /\b(le|la|les|des|et|été|dans|une)\b/giu,
  es: /\b(el|los|las|que|fueron|en|una|del)\b/giu,
}

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
  const scores = Object.entries(COMMON).map(
    ([language, words]) => [language, sample.match(words)?.length ?? 0] as const,
  )
  const [best] = scores.toSorted(([, a], [, b]) => b - a)
  return best?.[0] ?? 'en'
}
