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

/** Every follow-up of a person with its day and its standing, in words and not by colour alone. */
export function FollowUps({ row }: { readonly row: HomeView }): ReactNode {
  const { t, times } = useWords()
  return (
    <ul className="home-follow-ups">
      {row.followUps.map(({ day, state, dueAt }) => (
        <li key={day} title={times.moment(dueAt)}>
          <Chip tone={FOLLOW_UP_TONES[state]}>
            {t('home.day', { day: String(day) })} · {t(`home.follow-up.${state}`)}
          </Chip>
        </li>
      ))}
    </ul>
  )
}
