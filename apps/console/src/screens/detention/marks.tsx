// Marks of a person in detention that the table and the person's page share: the card with its week, the status, and
// whatever waits. Each says in words what its colour says.
import type { ReactNode } from 'react'
import type { ClockView, DetentionRowView } from '@parley/api'
import { Chip, useWords, type Tone } from '@parley/ui'

export const STAGE_TONES: Readonly<Record<DetentionRowView['stage'], Tone>> = {
  'not-entered': 'open',
  held: 'going',
  ended: 'quiet',
  crossed: 'done',
}

export function CardMark({ card }: { readonly card: ClockView | null }): ReactNode {
  const { t, times } = useWords()
  if (card === null) return '—'
  const late = t('detention.days-late', { count: card.lateDays })
  if (card.state === 'late') {
    return (
      <>
        <Chip tone="look">{t('detention.card.late')}</Chip> <span>{late}</span>
      </>
    )
  }
  if (card.state === 'runs') {
    return (
      <>
        <Chip tone="open">{t('detention.card.runs')}</Chip>{' '}
        <span className="soft">{t('detention.due', { day: times.date(card.dueOn) })}</span>
      </>
    )
  }
  if (card.lateDays === 0) return <Chip tone="done">{t('detention.card.done')}</Chip>
  return (
    <>
      <Chip tone="done">{t('detention.card.done-late')}</Chip> <span className="soft">{late}</span>
    </>
  )
}

export function OpenMarks({ row }: { readonly row: DetentionRowView }): ReactNode {
  const { t } = useWords()
  return (
    <span className="detention-marks">
      {row.lacksNotice && <Chip tone="look">{t('detention.no-notice')}</Chip>}
      {row.visitsOpen > 0 && (
        <Chip tone="open">{t('detention.visits-open', { count: row.visitsOpen })}</Chip>
      )}
      {row.complaintsOpen > 0 && (
        <Chip tone="open">{t('detention.complaints-open', { count: row.complaintsOpen })}</Chip>
      )}
      {row.waits && <Chip tone="quiet">{t('detention.waits')}</Chip>}
    </span>
  )
}

export function StageMark({ stage }: Pick<DetentionRowView, 'stage'>): ReactNode {
  const { t } = useWords()
  return <Chip tone={STAGE_TONES[stage]}>{t(`detention.stage.${stage}`)}</Chip>
}

/** What is shown of a clock beside its state. */
export function ClockText({ clock }: { readonly clock: ClockView | null }): ReactNode {
  const { t, times } = useWords()
  if (clock === null || clock.state === 'done') return null
  if (clock.state === 'late') {
    return <Chip tone="look">{t('detention.days-late', { count: clock.lateDays })}</Chip>
  }
  return <span className="soft">{t('detention.due', { day: times.date(clock.dueOn) })}</span>
}
