// The review, by keyboard: one item after the other, with its sentence, and a decision that can be taken back.
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { RecordReviewView } from '@parley/api'
import type { Refusal } from '@parley/kernel'
import { Chip, Empty, Figure, PageHead, Panel, RefusalNotice, Scroll, settled } from '@parley/ui'
import { call } from '../../node-call.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { useNaming } from './naming.ts'
import { RecordParts, WithRecord } from './parts.tsx'
import { ReviewItem } from './review-item.tsx'
import './record.css'

const PAGE = 100

export function RecordReviewScreen(): ReactNode {
  return (
    <WithRecord>
      {(record) => (
        <Loaded
          operation="recordReview"
          asking={{ query: { show: 'open', offset: 0, limit: PAGE } }}
        >
          {(open) => (
            <Loaded
              operation="recordReview"
              asking={{ query: { show: 'decided', offset: 0, limit: PAGE } }}
            >
              {(decided) => <Review key={record.state} open={open} decided={decided} />}
            </Loaded>
          )}
        </Loaded>
      )}
    </WithRecord>
  )
}

interface ReviewProps {
  readonly open: RecordReviewView
  readonly decided: RecordReviewView
}

function Review({ open, decided }: ReviewProps): ReactNode {
  const { t, n } = useNaming()
  const [at, setAt] = useState(0)
  const [said, setSaid] = useState('')
  const place = Math.min(at, Math.max(0, open.rows.length - 1))
  const item = open.rows[place]
  return (
    <>
      <PageHead title={t('record.review')} lead={t('record.review.lead')}>
        <Figure value={n(open.open)} label={t('record.review.open')} tone="strong" />
        <Figure value={n(open.decided)} label={t('record.review.decided')} />
      </PageHead>
      <RecordParts open={open.open} isHeld />
      <p className="hint no-print">{t('record.review.keys')}</p>
      <p aria-live="polite" className="record-said-last">
        {said}
      </p>
      <div className="stack">
        {item === undefined ? (
          <Empty icon="check" title={t('record.review.none')} hint={t('record.review.none.hint')} />
        ) : null}
        <ReviewItem
          key={item?.id ?? 'none'}
          item={item ?? null}
          position={t('record.review.position', { at: n(place + 1), total: n(open.total) })}
          onMove={(step) => setAt(Math.min(Math.max(place + step, 0), open.rows.length - 1))}
          onDone={setSaid}
          onUndone={(id) => {
            // What was taken back comes where it stands in the queue, which the next answer tells.
            const before = decided.rows.find((row) => row.id === id)
            if (before !== undefined) setAt(placeAmong(open, decided, id))
          }}
        />
        {decided.rows.length > 0 && <Decided decided={decided} onSaid={setSaid} />}
      </div>
    </>
  )
}

/** Where an item will stand once it is open again: items keep the order of their reports. */
function placeAmong(open: RecordReviewView, decided: RecordReviewView, id: string): number {
  const order = (row: RecordReviewView['rows'][number]): string =>
    `${row.report.id} ${row.place.of === 'title' ? 0 : 1} ${String(row.place.start).padStart(9, '0')}`
  const back = decided.rows.find((row) => row.id === id)
  return back === undefined ? 0 : open.rows.filter((row) => order(row) < order(back)).length
}

const TONES = { accept: 'done', correct: 'going', dismiss: 'quiet' } as const

interface DecidedProps {
  readonly decided: RecordReviewView
  readonly onSaid: (said: string) => void
}

/** What was decided, by whom and when; each can be taken back, and all of it saved. */
function Decided({ decided, onSaid }: DecidedProps): ReactNode {
  const { t, n, figure, side, times, outlet } = useNaming()
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const undo = async (item: string): Promise<void> => {
    const done = await settled(call('recordAct', { body: { do: 'undo', item } }))
    setRefusal(done.ok ? null : done.refusal)
    if (done.ok) onSaid(t('record.review.undone', { open: n(done.value.open) }))
    await queries.invalidateQueries()
  }
  const save = async (): Promise<void> => {
    const headings = [
      t('record.column.report'),
      t('record.column.outlet'),
      'URL',
      t('record.column.sentence'),
      t('record.review.because'),
      t('record.column.decision'),
      t('record.side'),
      t('record.category'),
      t('record.column.figure'),
      t('record.column.officer'),
      t('record.column.when'),
    ]
    const saved = await settled(call('recordExport', { body: { headings } }))
    setRefusal(saved.ok ? null : saved.refusal)
    if (!saved.ok) return
    const bytes = Uint8Array.from(atob(saved.value.content), (c) => c.charCodeAt(0))
    saveFile(saved.value.fileName, [bytes], 'text/csv')
  }
  return (
    <Panel
      title={t('record.review.decided')}
      acts={
        <Button className="no-print" size="sm" variant="default" onClick={() => void save()}>
          {t('record.review.export')}
        </Button>
      }
    >
      {refusal !== null && <RefusalNotice refusal={refusal} />}
      <Scroll label={t('record.review.decided')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('record.column.decision')}</th>
              <th scope="col">{t('record.column.sentence')}</th>
              <th scope="col">{t('record.column.who')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('table.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {decided.rows.map(({ id, decision, words, report, approx }) =>
              decision === null ? null : (
                <tr key={id}>
                  <th scope="row">
                    <Chip tone={TONES[decision.verdict]}>
                      {t(`record.review.verdict.${decision.verdict}`)}
                    </Chip>
                    {decision.side !== null && decision.category !== null && (
                      <div className="soft">
                        {figure({ count: decision.count, approx })} ·{' '}
                        {t('record.to', { side: side(decision.side) })} ·{' '}
                        {t(`record.category.${decision.category}`)}
                      </div>
                    )}
                  </th>
                  <td className="record-said">
                    <span dir="auto" lang={report.language}>
                      {words.lead}
                      <mark>{words.marked}</mark>
                      {words.tail}
                    </span>
                    <div className="soft">
                      <bdi>{outlet(report)}</bdi>
                    </div>
                  </td>
                  <td>
                    <bdi className="mono">{decision.officer}</bdi>
                    <div className="soft">{times.moment(decision.at)}</div>
                  </td>
                  <td>
                    <Button
                      className="no-print"
                      size="xs"
                      variant="default"
                      onClick={() => void undo(id)}
                    >
                      {t('act.undo')}
                    </Button>
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}
