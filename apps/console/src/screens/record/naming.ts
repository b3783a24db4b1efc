// How the record's codes read: sides and states by their names in the reader's language, speakers as the record knows
// them, figures with "about" and "at least", days as far as they are told.
import { STATE_CODES } from '@parley/api'
import type { RecordClaimView, RecordReportView } from '@parley/api'
import { useWords, type Wording } from '@parley/ui'

export interface RecordNaming extends Wording {
  readonly side: (code: string) => string
  readonly speaker: (by: string | null) => string
  readonly mediator: (name: string) => string
  readonly figure: (claim: Pick<RecordClaimView, 'count' | 'approx'>) => string
  /** With its category: "60 soldiers" reads as two words in a table. */
  readonly told: (day: string | null) => string
  readonly outlet: (report: RecordReportView) => string
  readonly parties: (codes: readonly string[]) => string
}

export function useNaming(): RecordNaming {
  const words = useWords()
  const { t, n, code, times, language } = words
  const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  const side = (of: string): string => {
    const own = code('record.place', of)
    if (own !== of) return own
    return /^[A-Z]{2}$/.test(of) ? (regions.of(of) ?? of) : of
  }
  const figure: RecordNaming['figure'] = ({ count, approx }) => {
    if (count === null) return t('record.count.missing')
    const plain = n(count)
    return approx === null ? plain : t(`record.approx.${approx}`, { figure: plain })
  }
  return {
    ...words,
    side,
    figure,
    speaker: (by) => (by === null ? t('record.speaker.none') : code('record.who', by)),
    mediator: (name) => side(name === 'State M' ? 'M' : (STATE_CODES[name] ?? name)),
    told: (day) => (day === null ? t('record.day.none') : times.date(day)),
    outlet: ({ outlet, id }) => outlet ?? id,
    parties: (codes) => codes.map(side).join(' · '),
  }
}
