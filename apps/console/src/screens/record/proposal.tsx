// What a model proposes for a sentence of the review: named as a proposal and as whose, with the passage it rests on.
import { Button, Kbd } from '@mantine/core'
import type { ReactNode } from 'react'
import type { RecordReviewRow } from '@parley/api'
import { useNaming } from './naming.ts'

export interface ProposalProps {
  readonly proposal: NonNullable<RecordReviewRow['proposal']>
  readonly language: string
  readonly onUse: () => void
}

export function Proposal({ proposal, language, onUse }: ProposalProps): ReactNode {
  const { t, n, side } = useNaming()
  const { model, category, count, words } = proposal
  return (
    <section className="record-proposal" aria-label={t('record.review.proposed', { model })}>
      <p>
        <strong>
          <bdi>{t('record.review.proposed', { model })}</bdi>
        </strong>
        {': '}
        {t('record.to', { side: side(proposal.side) })} · {t(`record.category.${category}`)} ·{' '}
        {n(count)}
      </p>
      <p dir="auto" className="record-words" {...(language === '' ? {} : { lang: language })}>
        <mark>{words.marked}</mark>
      </p>
      <p className="hint">{t('record.review.proposed.hint')}</p>
      <Button
        className="no-print"
        size="sm"
        variant="default"
        onClick={onUse}
        rightSection={<Kbd>P</Kbd>}
      >
        {t('record.review.proposed.use')}
      </Button>
    </section>
  )
}
