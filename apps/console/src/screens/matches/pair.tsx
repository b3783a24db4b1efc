import { Button, Kbd } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import type { Match, MatchDecided, MatchDecision } from '@parley/api'
import type { Refusal, Result } from '@parley/kernel'
import {
  EvidenceChart,
  HashText,
  Notice,
  PageHead,
  Panel,
  RefusalNotice,
  settled,
  useWords,
} from '@parley/ui'
import { call } from '../../node-call.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { isTyping } from '../../shell/keys.ts'
import { evidenceRows } from './model.ts'
import { Records } from './records.tsx'

const route = getRouteApi('/matches/$id')

export function PairScreen(): ReactNode {
  const { id } = route.useParams()
  return (
    <Loaded operation="match" asking={{ params: { id } }}>
      {(match) => <Pair key={match.id} match={match} />}
    </Loaded>
  )
}

function Pair({ match }: { readonly match: Match }): ReactNode {
  const words = useWords()
  const { t, n, percent } = words
  const { decide, undo, refusal } = useDecisions(match)
  return (
    <>
      <PageHead
        title={t('screen.matches')}
        lead={
          <>
            {match.position !== null && `${n(match.position)} / ${n(match.open)} · `}
            {t('match.probability', { percent: percent(match.probabilityBasisPoints) })}
          </>
        }
      >
        <PairLink id={match.previous} icon="←" name={t('match.previous')} />
        <PairLink id={match.next} icon="→" name={t('match.next')} />
      </PageHead>
      <div className="stack">
        {match.decision !== null && (
          <Notice tone="done" title={t(`match.decided.${match.decision}`)} live>
            {match.decidedBy}
          </Notice>
        )}
        {refusal !== null && <RefusalNotice refusal={refusal} />}
        <Records match={match} />
        <Decide match={match} decide={decide} undo={undo} />
        <Panel title={t('match.why')} hint={t('match.why.hint')}>
          <EvidenceChart rows={evidenceRows(match, words)} />
          <Rivals match={match} />
          <p className="hint">
            {t('match.model', { hash: '' })} <HashText value={match.modelHash} />
          </p>
        </Panel>
      </div>
    </>
  )
}

interface Decisions {
  readonly decide: (decision: MatchDecision) => void
  readonly undo: () => void
  readonly refusal: Refusal | null
}

/** Decides and goes on to the next pair; Y, N and L do the same, U takes back, J and K move. */
function useDecisions(match: Match): Decisions {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { id, next, previous } = match
  const open = useCallback(
    (to: string | null) =>
      void (to === null
        ? navigate({ to: '/matches' })
        : navigate({ to: '/matches/$id', params: { id: to } })),
    [navigate],
  )
  const settle = useCallback(
    async (sent: Promise<Result<MatchDecided>>, goOn: boolean) => {
      const result = await settled(sent)
      if (!result.ok) return setRefusal(result.refusal)
      void queries.invalidateQueries({ queryKey: ['match'] })
      void queries.invalidateQueries({ queryKey: ['matches'] })
      if (goOn) open(result.value.next)
    },
    [open, queries],
  )
  const decide = useCallback(
    (decision: MatchDecision) =>
      void settle(call('matchDecide', { params: { id }, body: { decision } }), true),
    [id, settle],
  )
  const undo = useCallback(
    () => void settle(call('matchUndo', { params: { id } }), false),
    [id, settle],
  )
  useEffect(() => {
    const actions = new Map<string, () => void>([
      ['y', () => decide('same')],
      ['n', () => decide('different')],
      ['l', () => decide('later')],
      ['u', undo],
      ['j', () => open(next)],
      ['k', () => open(previous)],
    ])
    const onKey = (event: KeyboardEvent) => {
      if (!isTyping(event)) actions.get(event.key.toLowerCase())?.()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [decide, undo, open, next, previous])
  return { decide, undo, refusal }
}

interface DecideProps extends Omit<Decisions, 'refusal'> {
  readonly match: Match
}

function Decide({ match, decide, undo }: DecideProps): ReactNode {
  const { t } = useWords()
  if (match.decision !== null && match.decision !== 'later') {
    return (
      <div className="decide no-print">
        <Button size="lg" variant="default" onClick={undo} rightSection={<Kbd>U</Kbd>}>
          {t('act.undo')}
        </Button>
      </div>
    )
  }
  return (
    <div className="decide no-print">
      <Button size="lg" onClick={() => decide('same')} rightSection={<Kbd>Y</Kbd>}>
        {t('match.same')}
      </Button>
      <Button
        size="lg"
        variant="outline"
        onClick={() => decide('different')}
        rightSection={<Kbd>N</Kbd>}
      >
        {t('match.different')}
      </Button>
      <Button
        size="lg"
        variant="subtle"
        onClick={() => decide('later')}
        rightSection={<Kbd>L</Kbd>}
      >
        {t('match.later')}
      </Button>
    </div>
  )
}

function Rivals({ match }: { readonly match: Match }): ReactNode {
  const { t, n } = useWords()
  if (match.rivals.length === 0) return <p className="hint">{t('match.rivals.none')}</p>
  return (
    <>
      <h3>{t('match.rivals')}</h3>
      <ul className="plain-list">
        {match.rivals.map((rival) => (
          <li key={rival.id}>
            <Link to="/matches/$id" params={{ id: rival.id }}>
              <bdi>{rival.name}</bdi>
            </Link>{' '}
            <span className="soft" dir="ltr">
              {n(rival.bits)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function PairLink({
  id,
  icon,
  name,
}: {
  readonly id: string | null
  readonly icon: '←' | '→'
  readonly name: string
}): ReactNode {
  if (id === null) return null
  return (
    <Link to="/matches/$id" params={{ id }} className="pair-link" aria-label={name}>
      <span className="icon-points-text">{icon}</span>
    </Link>
  )
}
