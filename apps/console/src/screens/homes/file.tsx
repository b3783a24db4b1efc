// The file of one person who has come home: what is open, the year of follow-up, a form, and every note in sight.
import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import type { HomePartView, HomeView } from '@parley/api'
import { Chip, Empty, Notice, PageHead, Panel, useWords, type Wording } from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { FollowUps, STAGE_TONES } from './marks.tsx'
import { NoteForm } from './note-form.tsx'
import { useHomeAct, type HomeActing } from './use-home-act.ts'
import './homes.css'

export function HomeFileScreen(): ReactNode {
  const { ref } = useParams({ strict: false })
  const { t } = useWords()
  return (
    <Loaded operation="homes" asking={{}}>
      {({ rows }) => {
        const row = rows.find((one) => one.ref === ref)
        if (row === undefined) return <Empty icon="search" title={t('state.not-found')} />
        return <FileOf row={row} />
      }}
    </Loaded>
  )
}

function FileOf({ row }: { readonly row: HomeView }): ReactNode {
  const { t, n, times } = useWords()
  const acting = useHomeAct()
  const missing = row.packets.filter(({ state }) => state === 'missing')
  const received =
    row.receivedAt === null
      ? t('home.not-received')
      : t('home.received-at', { time: times.moment(row.receivedAt) })
  return (
    <>
      <PageHead title={row.name === '' ? row.ref : row.name} lead={received}>
        <Chip tone={STAGE_TONES[row.stage]}>{t(`home.stage.${row.stage}`)}</Chip>
      </PageHead>
      <div className="stack">
        <p>
          <Link to="/homes">{t('home.back')}</Link>
          {' · '}
          <Link to="/forms/$ref" params={{ ref: row.ref }}>
            {t('form.open')}
          </Link>
        </p>
        {row.isBaggageShort && (
          <Notice tone="look">{t('home.baggage.short', { kg: n(row.allowedKg ?? 0) })}</Notice>
        )}
        {missing.map(({ seal }) => (
          <Notice key={seal} tone="look">
            {t('home.claim', { seal })}
          </Notice>
        ))}
        <Panel title={t('home.column.follow-up')}>
          <FollowUps row={row} />
        </Panel>
        <NoteForm row={row} acting={acting} />
        <Notes row={row} acting={acting} />
      </div>
    </>
  )
}

interface NotesProps {
  readonly row: HomeView
  readonly acting: HomeActing
}

function Notes({ row, acting }: NotesProps): ReactNode {
  const words = useWords()
  const { t, times } = words
  const shown = row.notes.filter(({ says }) => says.part !== 'taken-back').toReversed()
  return (
    <Panel title={t('home.notes')}>
      {shown.length === 0 && <p className="soft">{t('home.notes.none')}</p>}
      <ul className="home-notes">
        {shown.map(({ id, at, says, isTakenBack }) => (
          <li key={id}>
            <span className="soft">{times.moment(at)}</span>
            <span className={isTakenBack ? 'home-taken-back' : ''}>
              <strong>{t(`home.part.${says.part}`)}</strong> <Details of={details(says, words)} />
            </span>
            {isTakenBack ? (
              <Chip tone="quiet">{t('home.part.taken-back')}</Chip>
            ) : (
              <Button
                size="xs"
                variant="default"
                onClick={() =>
                  void acting.act({ ref: row.ref, says: { part: 'taken-back', note: id } })
                }
              >
                {t('home.note.take-back')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

// A seal in Latin letters first must not turn an Arabic line round: each part has a direction of its own.
function Details({ of }: { readonly of: readonly string[] }): ReactNode {
  const parts = of.filter((part) => part !== '')
  return parts.map((part, i) => (
    <Fragment key={part}>
      {i > 0 && ' · '}
      <bdi>{part}</bdi>
    </Fragment>
  ))
}

/** What a note says beside its title. */
function details(says: HomePartView, { t, n, times }: Wording): readonly string[] {
  const day = (date: string | null): string => (date === null ? '' : times.date(date))
  switch (says.part) {
    case 'received':
      return [says.place]
    case 'document':
      return [t(`home.paper.${says.paper}`), t(`home.paper-state.${says.state}`), says.words]
    case 'packet':
      return [says.seal, t(`home.packet.${says.state}`), says.from, says.words]
    case 'baggage':
      return [t('home.kg', { kg: n(says.allowedKg) })]
    case 'stage':
      return [t(`home.stage.${says.stage}`)]
    case 'plan':
      return says.days.map((one) => n(one))
    case 'follow-up':
      return [t('home.day', { day: n(says.day) }), t(`home.outcome.${says.outcome}`), says.words]
    case 'detained':
      return [says.place, day(says.from), day(says.until)]
    case 'named':
      return [says.name, t(`home.basis.${says.basis}`), says.place, day(says.lastOn)]
    case 'taken-back':
      return []
  }
}
