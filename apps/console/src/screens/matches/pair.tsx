import { Button, Kbd } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import type { Match, MatchDecided, MatchDecision } from '@parley/api'
import type { Refusal, Result } from '@parley/kernel'
import { Notice, PageHead, RefusalNotice, settled, useWords } from '@parley/ui'
import { call } from '../../node-call.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { isTyping, letterOf } from '../../shell/keys.ts'
import { useSession } from '../../parts/session.tsx'
import { Why } from './why.tsx'
import { LatinChoice } from '../../parts/latin-scheme.tsx'
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
        <Link to="/matches/$id/sheet" params={{ id: match.id }} className="no-print">
          {t('match.sheet')}
        </Link>
        <PairLink id={match.previous} icon="←" name={t('match.previous')} />
        <PairLink id={match.next} icon="→" name={t('match.next')} />
      </PageHead>
      <div className="stack">
        <Said match={match} />
        {refusal !== null && <RefusalNotice refusal={refusal} />}
        <LatinChoice />
        <Records match={match} />
        <Decide match={match} decide={decide} undo={undo} />
        <p className="hint no-print">{t('match.keys')}</p>
        <Why match={match} />
      </div>
    </>
  )
}

/** What stands for this pair and who said it, as far as this officer may know. */
function Said({ match }: { readonly match: Match }): ReactNode {
  const { t } = useWords()
  const { decision, standing, words, officers } = match
  if (match.isBlind) {
    return (
      <Notice tone="calm" title={t('match.blind')}>
        {t('match.blind.hint')}
      </Notice>
    )
  }
  const isSettled = standing === 'same' || standing === 'different'
  const isWaiting = standing === 'half' || standing === 'disputed'
  return (
    <>
      {officers > 1 && <p className="hint">{t('match.two')}</p>}
      {isWaiting && (
        <Notice
          tone={standing === 'disputed' ? 'look' : 'calm'}
          title={t(`pair-standing.${standing}`)}
          live
        >
          <OfficersWords words={words} />
        </Notice>
      )}
      {!isWaiting && decision !== null && (
        <Notice tone="done" title={t(`match.decided.${decision}`)} live>
          {isSettled && words.length > 1 ? <OfficersWords words={words} /> : match.decidedBy}
        </Notice>
      )}
    </>
  )
}

function OfficersWords({ words }: Pick<Match, 'words'>): ReactNode {
  const { t } = useWords()
  return (
    <ul className="plain-list" aria-label={t('match.words')}>
      {words.map(({ officer, decision }) => (
        <li key={officer}>
          <bdi className="mono">{officer}</bdi> {t(`match.${decision}`)}
        </li>
      ))}
    </ul>
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
      if (!isTyping(event)) actions.get(letterOf(event))?.()
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
  const { seat } = useSession()
  // A word of one's own can be taken back; beside another officer's one may still say one's own.
  if (match.words.some(({ officer }) => officer === seat.officer)) {
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
