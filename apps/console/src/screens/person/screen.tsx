import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Person } from '@parley/api'
import {
  ANSWER_TONES,
  Chip,
  HashText,
  LanesChart,
  LevelMark,
  PageHead,
  Panel,
  PartyMark,
  PERSON_TONES,
  Terms,
  useWords,
} from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { WhyText } from '../../parts/why.tsx'
import { useSession } from '../../parts/session.tsx'
import { personTerms } from './terms.tsx'

const route = getRouteApi('/people/$ref')

export function PersonScreen(): ReactNode {
  const { ref } = route.useParams()
  return (
    <Loaded operation="person" asking={{ params: { ref } }}>
      {(person) => <PersonOf person={person} />}
    </Loaded>
  )
}

function PersonOf({ person }: { readonly person: Person }): ReactNode {
  const words = useWords()
  const { t } = words
  const { now } = useSession()
  return (
    <>
      <PageHead
        title={person.name ?? person.ref}
        lead={
          <>
            {person.latin !== undefined && <bdi>{person.latin} · </bdi>}
            <bdi className="mono">{person.ref}</bdi>
          </>
        }
      >
        <Chip tone={PERSON_TONES[person.state]}>{t(`person.${person.state}`)}</Chip>
        <PartyMark party={person.home} named />
      </PageHead>
      <div className="stack">
        <Panel title={t('person.timeline')} hint={t('person.timeline.hint')}>
          <LanesChart lanes={person.lanes} now={now} />
        </Panel>
        <div className="columns-2">
          <Panel title={t('person.identity')}>
            <Terms rows={personTerms(person, words)} />
          </Panel>
          <div className="stack">
            {person.plan !== undefined && person.plan !== null && (
              <Panel title={t('person.plan')}>
                <WhyText why={person.plan} />
              </Panel>
            )}
            <Answer person={person} />
            <Match person={person} />
          </div>
        </div>
        <Events person={person} />
      </div>
    </>
  )
}

function Answer({ person }: { readonly person: Person }): ReactNode {
  const { t, code, times, n } = useWords()
  const { answer } = person
  if (answer === undefined || answer === null) return null
  return (
    <Panel title={t('person.answer')}>
      <p>
        <Chip tone={ANSWER_TONES[answer.code]}>{t(`answer.${answer.code}`)}</Chip>
      </p>
      {answer.reason !== null && <p>{code('reason', answer.reason)}</p>}
      {answer.due !== null && (
        <p className="hint">{t('answers.due', { time: times.moment(answer.due) })}</p>
      )}
      {answer.index !== null && (
        <p className="hint">
          <EntryLink index={answer.index} text={t('sign.entry', { index: n(answer.index) })} />
        </p>
      )}
    </Panel>
  )
}

function Match({ person }: { readonly person: Person }): ReactNode {
  const { t, n, percent } = useWords()
  const { match, sources } = person
  if (match === undefined && sources === undefined) return null
  return (
    <Panel title={t('person.match')}>
      {match !== undefined && match !== null && (
        <>
          <p>
            {t('person.match.bits', {
              bits: n(match.bits),
              percent: percent(match.probabilityBasisPoints),
            })}
          </p>
          <p className="hint">
            {match.confirmedBy === null
              ? t('person.match.open')
              : t('person.match.confirmed', { officer: match.confirmedBy })}
          </p>
        </>
      )}
      {sources !== undefined && sources.length > 0 && (
        <>
          <h3>{t('person.sources')}</h3>
          <ul className="plain-list">
            {sources.map(({ file, sheet, line }) => (
              <li key={`${file} ${sheet} ${line}`}>
                {t('person.source', { file, sheet, line: n(line) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

function Events({ person }: { readonly person: Person }): ReactNode {
  const { t, n, times, code, party } = useWords()
  return (
    <Panel title={t('person.events')}>
      <ol className="events">
        {person.events.map((event) => (
          <li key={event.index}>
            <span className="event-at">{times.moment(event.at)}</span>
            <span className="event-what">
              <strong>{code('kind', event.kind)}</strong>
              {event.facts.map(({ label, value }) => (
                <span key={label} className="hint">
                  {code('fact', label)}: <bdi>{String(value)}</bdi>
                </span>
              ))}
            </span>
            <span className="event-who">
              <PartyMark party={event.party} /> <LevelMark level={event.level} />
              <EntryLink index={event.index} text={n(event.index)} />
            </span>
          </li>
        ))}
      </ol>
      {person.receipts.length > 0 && (
        <>
          <h3>{t('person.receipts')}</h3>
          <ul className="plain-list">
            {person.receipts.map(({ index, hash, at, from, to }) => (
              <li key={index}>
                <Link to="/receipts/$index" params={{ index: String(index) }}>
                  {t('person.receipt', {
                    time: times.moment(at),
                    from: party(from),
                    to: party(to),
                  })}
                </Link>{' '}
                <HashText value={hash} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

function EntryLink({ index, text }: { readonly index: number; readonly text: string }): ReactNode {
  const { screens } = useSession()
  if (!screens.includes('log')) return <span className="mono">{text}</span>
  return (
    <Link to="/log/$index" params={{ index: String(index) }} className="mono">
      {text}
    </Link>
  )
}
