import type { ReactNode } from 'react'
import type { HomeView } from '@parley/api'
import { Chip, useWords, type Tone } from '@parley/ui'

export const STAGE_TONES: Readonly<Record<HomeView['stage'], Tone>> = {
  arrived: 'open',
  preparation: 'going',
  main: 'going',
  additional: 'going',
  closed: 'done',
}

const FOLLOW_UP_TONES: Readonly<Record<HomeView['followUps'][number]['state'], Tone>> = {
  ahead: 'quiet',
  due: 'open',
  overdue: 'stop',
  done: 'done',
}

interface FollowUpsProps {
  readonly row: HomeView
  /** Only those that are due and the next one ahead. */
  readonly isBrief?: boolean
}

/** The follow-ups of a person, each with its day and its standing, in words and not by colour alone. */
export function FollowUps({ row, isBrief = false }: FollowUpsProps): ReactNode {
  const { t, n, times } = useWords()
  const next = row.followUps.find(({ state }) => state === 'ahead')
  const shown = row.followUps.filter(
    (one) => !isBrief || one.state === 'due' || one.state === 'overdue' || one === next,
  )
  return (
    <ul className="home-follow-ups">
      {shown.map(({ day, state, dueAt }) => (
        <li key={day} title={times.moment(dueAt)}>
          <Chip tone={FOLLOW_UP_TONES[state]}>
            {t('home.day-on', { day: n(day), date: times.day(dueAt) })} ·{' '}
            {t(`home.follow-up.${state}`)}
          </Chip>
        </li>
      ))}
    </ul>
  )
}
