import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Series, SeriesDay } from '@parley/api'
import {
  Chip,
  Figure,
  PageHead,
  Panel,
  PartyMark,
  sideClass,
  seriesName,
  useWords,
} from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { ClosingAccount } from './closing.tsx'
import { ListsCounted } from './counts.tsx'
import { useSession } from '../../parts/session.tsx'

export function SeriesScreen(): ReactNode {
  return (
    <Loaded operation="series" asking={{}}>
      {(series) => <SeriesOf series={series} />}
    </Loaded>
  )
}

function SeriesOf({ series }: { readonly series: Series }): ReactNode {
  const { t } = useWords()
  return (
    <>
      <PageHead title={t('screen.series')} lead={<bdi>{seriesName(series.id, t)}</bdi>} />
      <div className="stack">
        <ClosingAccount series={series} />
        <ListsCounted series={series} />
        <Ceilings series={series} />
        <div className="columns-even">
          <Owed series={series} />
          <Remaining series={series} />
        </div>
        <Panel title={t('series.days')}>
          <ol className="days">
            {series.days.map((day) => (
              <Day key={day.exchange} day={day} />
            ))}
          </ol>
        </Panel>
      </div>
    </>
  )
}

/** Done and left under each ceiling, in whole persons. */
function Ceilings({ series }: { readonly series: Series }): ReactNode {
  const { t } = useWords()
  if (series.ceilings.length === 0) return null
  return (
    <Panel title={t('series.ceiling')}>
      <ul className="ceilings">
        {series.ceilings.map(({ home, category, ceiling, done, left }) => (
          <li key={`${home} ${category ?? ''}`} className={sideClass(home)}>
            <span>
              <PartyMark party={home} />{' '}
              {category === null ? t('clause.everyone') : t(`category.${category}`)}
            </span>
            <span className="ceiling-bar" aria-hidden="true">
              <span style={{ inlineSize: `${ceiling === 0 ? 0 : (100 * done) / ceiling}%` }} />
            </span>
            <span>{t('series.ceiling.left', { done, left, ceiling })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Owed({ series }: { readonly series: Series }): ReactNode {
  const { t, n, party } = useWords()
  return (
    <Panel title={t('series.owed')}>
      {series.owed.length === 0 && <p className="hint">{t('series.owed.none')}</p>}
      <ul className="plain-list">
        {series.owed.map((debt) => (
          <li key={`${debt.index} ${debt.from} ${debt.category}`}>
            <strong>
              {t('series.owed.row', { from: party(debt.from), to: party(debt.to) })}:{' '}
              {t('count.people', { count: debt.people })}
            </strong>{' '}
            <span className="soft">
              {t(`category.${debt.category}`)} ·{' '}
              {t('series.owed.since', { exchange: debt.since, index: n(debt.index) })}
            </span>{' '}
            {debt.settledBy !== null && (
              <Chip tone="done">{t('series.owed.settled', { exchange: debt.settledBy })}</Chip>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Remaining({ series }: { readonly series: Series }): ReactNode {
  const { t, n, party } = useWords()
  const { screens } = useSession()
  if (series.stays === undefined) return null
  return (
    <Panel title={t('series.remaining')} hint={t('series.remaining.hint')}>
      <div className="figures">
        {series.stays.map(({ home, people }) => (
          <Figure
            key={home}
            value={n(people)}
            label={t('direction.home', { party: party(home) })}
          />
        ))}
      </div>
      {screens.includes('people') && (
        <Link to="/people" search={{ state: 'stays' }}>
          {t('screen.people')}
        </Link>
      )}
    </Panel>
  )
}

function Day({ day }: { readonly day: SeriesDay }): ReactNode {
  const { t, n, times } = useWords()
  return (
    <li className="keep">
      <div className="panel-head">
        <h3>{t('day.of', { day: n(day.day) })}</h3>
        <Chip tone={day.state === 'closed' ? 'done' : 'going'}>
          {day.state === 'closed' ? t('series.day.closed') : t('series.day.open')}
        </Chip>
      </div>
      <p className="hint">
        {times.day(day.from)}
        {day.closing !== null && ` · ${t('series.account', { index: n(day.closing.index) })}`}
      </p>
      <ul className="plain-list">
        {day.done.map(({ home, category, people, outsideParity }) => (
          <li key={`${home} ${category}`}>
            <PartyMark party={home} /> {t(`category.${category}`)}: <strong>{n(people)}</strong>
            {outsideParity > 0 && (
              <span className="soft"> · {t('series.outside', { count: n(outsideParity) })}</span>
            )}
          </li>
        ))}
      </ul>
    </li>
  )
}
