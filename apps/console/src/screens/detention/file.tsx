// One person in detention: where they stand, what waits and for how long, the note that may follow, and everything noted.
import { Link, useParams } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import type { DetentionFileView } from '@parley/api'
import {
  Chip,
  Empty,
  Notice,
  PageHead,
  Panel,
  Scroll,
  Terms,
  useWords,
  type Tone,
  type Wording,
} from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { EnterMarked } from './entering.tsx'
import { CardMark, ClockText, StageMark } from './marks.tsx'
import { choicesOf } from './note-model.ts'
import { NoteForm } from './note-form.tsx'
import { Facility } from './people-table.tsx'
import { useDetentionAct } from './use-detention-act.ts'
import './detention.css'
import '../../parts/notes.css'

export function DetentionFileScreen(): ReactNode {
  const { ref = '' } = useParams({ strict: false })
  const { t } = useWords()
  const nobody = <Empty icon="search" title={t('state.not-found')} />
  return (
    <Loaded
      operation="detentionFile"
      asking={{ params: { ref } }}
      refused={{ 'not-found': nobody, 'bad-request': nobody }}
    >
      {(file) => <FileOf key={file.ref} file={file} />}
    </Loaded>
  )
}

function FileOf({ file }: { readonly file: DetentionFileView }): ReactNode {
  const { t } = useWords()
  const acting = useDetentionAct()
  const choices = choicesOf(file)
  const canEnter = file.isOurs && file.stage === 'not-entered'
  const name = file.name === null || file.name === '' ? file.ref : file.name
  return (
    <>
      <PageHead title={name}>
        <StageMark stage={file.stage} />
      </PageHead>
      <div className="stack">
        <p className="detention-row">
          <Link to="/detention">{t('detention.back')}</Link>
          {file.isOurs && file.seat === 'bureau' && (
            <Link to="/forms/$ref" params={{ ref: file.ref }}>
              {t('detention.card.print')}
            </Link>
          )}
        </p>
        {file.lacksNotice && <Notice tone="look">{t('detention.no-notice')}</Notice>}
        {file.isOurs && !file.isTold && <Notice tone="calm">{t('detention.untold-mark')}</Notice>}
        <Panel>
          <Standing file={file} />
        </Panel>
        {canEnter && <EnterMarked refs={[file.ref]} onKept={() => undefined} />}
        {choices.length > 0 && (
          <NoteForm
            title={t('home.note.title')}
            refs={[file.ref]}
            choices={choices}
            shown={file}
            today={file.today}
            acting={acting}
          />
        )}
        {choices.length === 0 && !canEnter && (
          <p className="soft">{t('detention.nothing-to-note')}</p>
        )}
        {file.visits.length > 0 && <Visits file={file} />}
        {file.complaints.length > 0 && <Complaints file={file} />}
        {file.links.length > 0 && <History file={file} />}
      </div>
    </>
  )
}

function Standing({ file }: { readonly file: DetentionFileView }): ReactNode {
  const words = useWords()
  const { t, times, party } = words
  const { since, days, status, ended } = file
  const rows: readonly { readonly label: string; readonly value: ReactNode }[] = [
    { label: t('detention.holder'), value: party(file.holder) },
    {
      label: t('detention.column.since'),
      value:
        since !== null &&
        [times.date(since), ...(days === null ? [] : [t('detention.days', { count: days })])].join(
          ' · ',
        ),
    },
    { label: t('detention.column.facility'), value: <Facility facility={file.facility} /> },
    { label: t('detention.column.card'), value: <CardMark card={file.card} /> },
    { label: t('detention.column.status'), value: status !== null && statusText(status, words) },
    {
      label: t('detention.part.ended'),
      value: ended !== null && `${t(`detention.end.${ended.how}`)} · ${times.date(ended.on)}`,
    },
  ]
  return <Terms rows={rows.filter(({ value }) => value !== false)} />
}

function statusText(
  { status, ground, noticed }: NonNullable<DetentionFileView['status']>,
  { t, times }: Wording,
): string {
  const said = [t(`detention.status.${status}`), t(`detention.ground.${ground}`)]
  if (noticed !== null) said.push(t('detention.noticed', { day: times.date(noticed) }))
  return said.join(' · ')
}

const VISIT_TONES: Readonly<Record<DetentionFileView['visits'][number]['state'], Tone>> = {
  asked: 'open',
  granted: 'going',
  refused: 'look',
  made: 'done',
}

function Visits({ file }: { readonly file: DetentionFileView }): ReactNode {
  const { t, times, party } = useWords()
  return (
    <Panel title={t('detention.visits')}>
      <Scroll label={t('detention.visits')} className="manifest-scroll">
        <table className="plain-table">
          <tbody>
            {file.visits.map(({ visit, by, askedAt, state, on, ground, clock }) => (
              <tr key={visit}>
                <th scope="row">
                  <bdi className="mono">{visit}</bdi>
                </th>
                <td>
                  {party(by)} <span className="soft">{times.moment(askedAt)}</span>
                </td>
                <td>
                  <Chip tone={VISIT_TONES[state]}>{t(`detention.visit-state.${state}`)}</Chip>{' '}
                  {on !== null && times.date(on)}{' '}
                  {ground !== null && t(`detention.visit-ground.${ground}`)}
                </td>
                <td>
                  <ClockText clock={clock} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}

function Complaints({ file }: { readonly file: DetentionFileView }): ReactNode {
  const { t, times } = useWords()
  return (
    <Panel title={t('detention.complaints')}>
      <Scroll label={t('detention.complaints')} className="manifest-scroll">
        <table className="plain-table">
          <tbody>
            {file.complaints.map(({ complaint, about, at, answered, clock }) => (
              <tr key={complaint}>
                <th scope="row">
                  <bdi className="mono">{complaint}</bdi>
                </th>
                <td>{t(`detention.complaint.${about}`)}</td>
                <td className="soft">{times.moment(at)}</td>
                <td>
                  {answered === null ? (
                    <ClockText clock={clock} />
                  ) : (
                    <Chip tone="done">{t(`detention.outcome.${answered.outcome}`)}</Chip>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}

function History({ file }: { readonly file: DetentionFileView }): ReactNode {
  const words = useWords()
  const { t, times, party } = words
  return (
    <Panel title={t('detention.history')}>
      <ol className="note-history">
        {file.links.map(({ at, by, says }, i) => (
          <li key={`${at} ${i}`}>
            <span className="soft">{times.moment(at)}</span>
            <span>
              <strong>{t(`detention.part.${says.part}`)}</strong>{' '}
              {details(says, words).map((part, place) => (
                <Fragment key={`${part} ${place}`}>
                  {place > 0 && ' · '}
                  <bdi>{part}</bdi>
                </Fragment>
              ))}
            </span>
            <span className="soft">{party(by)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

/** What a note says beside its title. */
function details(
  says: DetentionFileView['links'][number]['says'],
  { t, times }: Wording,
): readonly string[] {
  switch (says.part) {
    case 'detained':
      return [times.date(says.since)]
    case 'moved':
    case 'card-sent':
      return [times.date(says.on)]
    case 'status':
      return [
        t(`detention.status.${says.status}`),
        t(`detention.ground.${says.ground}`),
        ...(says.noticed === null
          ? []
          : [t('detention.noticed', { day: times.date(says.noticed) })]),
      ]
    case 'visit-asked':
      return [says.visit]
    case 'visit-granted':
    case 'visit-made':
      return [says.visit, times.date(says.on)]
    case 'visit-refused':
      return [says.visit, t(`detention.visit-ground.${says.ground}`)]
    case 'complained':
      return [says.complaint, t(`detention.complaint.${says.about}`)]
    case 'complaint-answered':
      return [says.complaint, t(`detention.outcome.${says.outcome}`)]
    case 'ended':
      return [t(`detention.end.${says.how}`), times.date(says.on)]
  }
}
