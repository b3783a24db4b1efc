import { Button, Checkbox, Modal, Radio } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { BulkOffer, MatchQueue } from '@parley/api'
import type { Refusal } from '@parley/kernel'
import {
  Chip,
  Empty,
  PageHead,
  Panel,
  RefusalNotice,
  Scroll,
  useWords,
  type Tone,
} from '@parley/ui'
import { call } from '../../node-call.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useSession } from '../../parts/session.tsx'
import { ComparingPart } from './comparing.tsx'
import { Quality } from './quality.tsx'

export function MatchesScreen(): ReactNode {
  return (
    <Loaded operation="matches" asking={{ query: { show: 'all', limit: 200 } }}>
      {(queue) => <QueueOf queue={queue} />}
    </Loaded>
  )
}

function QueueOf({ queue }: { readonly queue: MatchQueue }): ReactNode {
  const { t, n } = useWords()
  const navigate = useNavigate()
  const [isBulk, setIsBulk] = useState(false)
  const first = queue.rows.find((row) => row.decision === null)
  return (
    <>
      <PageHead
        title={t('screen.matches')}
        lead={t('match.progress', { decided: n(queue.decided), total: n(queue.total) })}
      >
        {queue.bulk.length > 0 && (
          <Button variant="default" onClick={() => setIsBulk(true)}>
            {t('match.bulk')}
          </Button>
        )}
        {queue.total > 0 && queue.open === 0 && (
          <Button component={Link} to="/answers" variant="default">
            {t('match.go-on')}
          </Button>
        )}
        {first !== undefined && (
          <Button onClick={() => void navigate({ to: '/matches/$id', params: { id: first.id } })}>
            {t('match.open', { count: queue.open })}
          </Button>
        )}
      </PageHead>
      {queue.total > 0 && <Progress done={queue.decided} of={queue.total} />}
      <div className="stack">
        <Quality review={queue.review} />
        {queue.rows.length === 0 ? <NoPairs queue={queue} /> : <Rows queue={queue} />}
      </div>
      <p className="hint">{t('match.sealed')}</p>
      <Modal
        opened={isBulk}
        onClose={() => setIsBulk(false)}
        title={t('match.bulk')}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        <Bulk offers={queue.bulk} onDone={() => setIsBulk(false)} />
      </Modal>
    </>
  )
}

/** Why there is nothing to review, and what brings it. */
function NoPairs({ queue }: { readonly queue: MatchQueue }): ReactNode {
  const { t, party } = useWords()
  const { seat } = useSession()
  const { progress } = queue
  if (progress === 'ready') {
    return <Empty icon="matches" title={t('match.empty')} hint={t('match.empty.hint')} />
  }
  const title = t(`match.progress.${progress}`, { party: party(seat.counterpart ?? '') })
  return (
    <div aria-live="polite">
      <Empty icon="matches" title={title} hint={t(`match.progress.${progress}.hint`)}>
        <ComparingPart queue={queue} />
        {progress === 'nothing-held' && <Link to="/imports">{t('lists.import')}</Link>}
      </Empty>
    </div>
  )
}

export function Progress({ done, of }: { readonly done: number; readonly of: number }): ReactNode {
  const { t, n } = useWords()
  return (
    <progress
      className="progress"
      max={Math.max(1, of)}
      value={done}
      aria-label={t('match.progress', { decided: n(done), total: n(of) })}
    />
  )
}

const DECISION_TONES: Readonly<Record<'same' | 'different' | 'later' | 'open', Tone>> = {
  same: 'done',
  different: 'quiet',
  later: 'look',
  open: 'open',
}

function Rows({ queue }: { readonly queue: MatchQueue }): ReactNode {
  const { t, n, percent, party } = useWords()
  const { seat } = useSession()
  return (
    <Panel>
      <Scroll label={t('screen.matches')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('match.sought', { party: party(seat.counterpart ?? '') })}</th>
              <th scope="col">{t('match.held', { party: party(seat.party ?? '') })}</th>
              <th scope="col" className="number">
                {t('match.probability', { percent: '' })}
              </th>
              <th scope="col" className="number">
                <span title={t('match.rivals')}>{t('match.others')}</span>
              </th>
              <th scope="col">{t('people.column.state')}</th>
            </tr>
          </thead>
          <tbody>
            {queue.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to="/matches/$id" params={{ id: row.id }} dir="auto">
                    {row.soughtName}
                  </Link>
                </th>
                <td>
                  <bdi>{row.heldName}</bdi>
                </td>
                <td className="number">{percent(row.probabilityBasisPoints)}</td>
                <td className="number">{row.rivals === 0 ? '—' : n(row.rivals)}</td>
                <td>
                  <Chip tone={DECISION_TONES[row.decision ?? 'open']}>
                    {row.decision === null ? t('answer.pending') : t(`match.${row.decision}`)}
                  </Chip>{' '}
                  {(row.standing === 'half' || row.standing === 'disputed') && (
                    <Chip tone="look">{t(`pair-standing.${row.standing}`)}</Chip>
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

interface BulkProps {
  readonly offers: readonly BulkOffer[]
  readonly onDone: () => void
}

/** Many at once only above a probability, and only with the expected error read and accepted. */
function Bulk({ offers, onDone }: BulkProps): ReactNode {
  const { t, n, percent } = useWords()
  const queries = useQueryClient()
  const [at, setAt] = useState('0')
  const [isAccepted, setIsAccepted] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const offer = offers[Number(at)]
  const wrong = (each: BulkOffer) => n(each.expectedWrongHundredths / 100)
  const confirm = async () => {
    if (offer === undefined) return
    const result = await call('matchConfirmBulk', { body: offer })
    if (!result.ok) return setRefusal(result.refusal)
    await queries.invalidateQueries()
    onDone()
  }
  return (
    <>
      <p className="hint">{t('match.bulk.hint')}</p>
      <Radio.Group
        aria-label={t('match.bulk')}
        value={at}
        onChange={(value) => {
          setAt(value)
          setIsAccepted(false)
        }}
      >
        <div className="stack">
          {offers.map((each, i) => (
            <Radio
              key={each.thresholdBasisPoints}
              value={String(i)}
              label={t('match.bulk.offer', {
                count: each.pairs,
                percent: percent(each.thresholdBasisPoints),
                wrong: wrong(each),
              })}
            />
          ))}
        </div>
      </Radio.Group>
      {refusal !== null && <RefusalNotice refusal={refusal} />}
      {offer !== undefined && (
        <>
          <p className="hint bulk-error">{t('match.bulk.persons', { wrong: wrong(offer) })}</p>
          <Checkbox
            mt="md"
            checked={isAccepted}
            onChange={(event) => setIsAccepted(event.currentTarget.checked)}
            label={t('match.bulk.accept', { wrong: wrong(offer) })}
          />
          <div className="dialog-acts">
            <Button disabled={!isAccepted} onClick={() => void confirm()}>
              {t('match.bulk.confirm', { count: offer.pairs })}
            </Button>
          </div>
        </>
      )}
    </>
  )
}
