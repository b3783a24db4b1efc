import type { Match } from '@parley/api'
import type { EvidenceRow, Wording } from '@parley/ui'

/** What the evidence picture shows: where one starts, what each field adds, and what it comes to. */
export function evidenceRows(
  match: Pick<Match, 'fields' | 'priorBits' | 'bits'>,
  { t, code }: Pick<Wording, 't' | 'code'>,
): readonly EvidenceRow[] {
  const weighed = match.fields.filter(
    ({ agreement, bits }) => agreement !== 'missing' || bits !== 0,
  )
  return [
    { id: 'prior', name: t('match.prior'), note: null, bits: match.priorBits, isTotal: true },
    ...weighed.map(({ field, bits, rule }) => ({
      id: field,
      name: t(`field.${field}`),
      note: rule === null ? null : code('rule', rule),
      bits,
      isTotal: false,
    })),
    { id: 'total', name: t('match.total'), note: null, bits: match.bits, isTotal: true },
  ]
}
