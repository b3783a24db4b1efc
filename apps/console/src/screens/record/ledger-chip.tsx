// How a claim stands to the log, in a word, a colour and a shape.
import type { ReactNode } from 'react'
import type { LedgerVerdict, RecordExchangeLedger } from '@parley/api'
import { Chip, LEDGER_TONES, useWords } from '@parley/ui'

export interface LedgerChipProps {
  readonly judged: LedgerVerdict
  readonly source: RecordExchangeLedger['source']
}

export function LedgerChip({ judged, source }: LedgerChipProps): ReactNode {
  const word = useLedgerWord()
  return <Chip tone={LEDGER_TONES[judged.is]}>{word(judged, source)}</Chip>
}

function useLedgerWord(): (judged: LedgerVerdict, source: LedgerChipProps['source']) => string {
  const { t, n } = useWords()
  return ({ how, why, by, logged }, source) => {
    if (how === 'exact') return t(`ledger.exact.${source}`)
    if (how === 'within') return t('ledger.how.within', { logged: n(logged ?? 0) })
    if (how === 'more' || how === 'fewer') return t(`ledger.how.${how}`, { by: n(by ?? 0) })
    if (how !== null) return t(`ledger.how.${how}`)
    return why === null ? t('ledger.not-disclosed') : t(`ledger.why.${why}`)
  }
}
