import type { Match, MatchedField } from '@parley/api'
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
    ...weighed.map(({ field, bits, rule, path }) => ({
      id: field,
      name: t(`field.${field}`),
      note: noteOf({ rule, path }, { t, code }),
      bits,
      isTotal: false,
    })),
    { id: 'total', name: t('match.total'), note: null, bits: match.bits, isTotal: true },
  ]
}

/** The rule that explains a field, and for a name the way from one spelling to the other. */
function noteOf(
  { rule, path }: Pick<MatchedField, 'rule' | 'path'>,
  { t, code }: Pick<Wording, 't' | 'code'>,
): string | null {
  const way =
    path === null
      ? []
      : [
          [
            path.from,
            ...path.steps.map(({ by, writes }) => `${writes} (${t(`name-step.${by}`)})`),
          ].join(' → '),
        ]
  const said = [...(rule === null ? [] : [code('rule', rule)]), ...way]
  return said.length === 0 ? null : said.join('; ')
}
