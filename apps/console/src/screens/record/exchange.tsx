// One exchange as reports tell it: every figure with its sentence, how figures stand to each other, whom they come from,
// who mediated or that nobody says so, and which text was made of which.
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState, type ReactNode } from 'react'
import type {
  RecordClaimView,
  RecordExchangeLedger,
  RecordExchangeView,
  RecordPlace,
} from '@parley/api'
import { PageHead, Panel, useWords } from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { isTyping, letterOf } from '../../shell/keys.ts'
import { Backing, Mediators, Reports, Reviewed } from './backing.tsx'
import { Kinship } from './kinship.tsx'
import { LedgerPanel } from './ledger.tsx'
import { Matrix } from './matrix.tsx'
import { useNaming } from './naming.ts'
import { RecordParts } from './parts.tsx'
import { Sentence } from './place.tsx'
import { Discords, Verdicts } from './verdicts.tsx'
import './record.css'

const route = getRouteApi('/record/exchange/$id')

export function RecordExchangeScreen(): ReactNode {
  const { id } = route.useParams()
  return (
    <Loaded operation="recordExchange" asking={{ params: { id } }}>
      {(exchange) => (
        <Loaded operation="recordExchangeLedger" asking={{ params: { id } }}>
          {(ledger) => <Exchange key={exchange.row.id} exchange={exchange} ledger={ledger} />}
        </Loaded>
      )}
    </Loaded>
  )
}

/** What a sentence is shown for: a claim, or any other place in a report. */
export interface Opened {
  readonly place: RecordPlace
  readonly claim: RecordClaimView | null
}

interface ExchangeProps {
  readonly exchange: RecordExchangeView
  readonly ledger: RecordExchangeLedger
}

function Exchange({ exchange, ledger }: ExchangeProps): ReactNode {
  const { t, n, told, parties } = useNaming()
  const { row, previous, next } = exchange
  const { claim: asked } = route.useSearch()
  const first = exchange.claims.find(({ id }) => id === asked)
  const [opened, setOpened] = useState<Opened | null>(
    first === undefined ? null : { place: first.place, claim: first },
  )
  const open = (place: RecordPlace, claim: RecordClaimView | null = null): void =>
    setOpened({ place, claim })
  useNeighbours(previous, next)
  return (
    <>
      <PageHead
        title={t('record.exchange', { parties: parties(row.parties) })}
        lead={
          <>
            {told(row.day)} · {t('record.count.reports', { count: row.reports })},{' '}
            {t('record.count.origins', { count: row.origins })}
            {row.serials.map((serial) => ` · ${t('record.serial', { serial: n(serial) })}`)}
          </>
        }
      >
        <Neighbour id={previous} icon="←" name={t('record.previous')} />
        <Neighbour id={next} icon="→" name={t('record.next')} />
      </PageHead>
      <RecordParts open={null} />
      <div className="stack">
        <Matrix
          exchange={exchange}
          ledger={ledger}
          opened={opened}
          onOpen={(claim) => open(claim.place, claim)}
        />
        {opened !== null && (
          <Sentence
            place={opened.place}
            rule={opened.claim?.rule ?? null}
            onClose={() => setOpened(null)}
          />
        )}
        <LedgerPanel exchange={exchange} ledger={ledger} />
        <Verdicts exchange={exchange} onOpen={(claim) => open(claim.place, claim)} />
        <div className="record-pair">
          <Backing exchange={exchange} />
          <Mediators exchange={exchange} onOpen={open} />
        </div>
        <Discords exchange={exchange} onOpen={open} />
        <Reviewed exchange={exchange} onOpen={open} />
        <Panel title={t('record.kin')} hint={t('record.kin.hint')}>
          <Loaded operation="recordOrigins" asking={{ params: { id: row.id } }}>
            {(origins) => <Kinship origins={origins} onOpen={open} />}
          </Loaded>
        </Panel>
        <Reports exchange={exchange} onOpen={open} />
      </div>
    </>
  )
}

/** J and K go to the later and the earlier exchange, as in a list. */
function useNeighbours(previous: string | null, next: string | null): void {
  const navigate = useNavigate()
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event)) return
      const id = { j: next, k: previous }[letterOf(event)] ?? null
      if (id !== null) void navigate({ to: '/record/exchange/$id', params: { id } })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [navigate, next, previous])
}

interface NeighbourProps {
  readonly id: string | null
  readonly icon: '←' | '→'
  readonly name: string
}

function Neighbour({ id, icon, name }: NeighbourProps): ReactNode {
  const { t } = useWords()
  if (id === null) return null
  return (
    <Link
      to="/record/exchange/$id"
      params={{ id }}
      className="pair-link"
      aria-label={name}
      title={t(icon === '←' ? 'record.previous' : 'record.next')}
    >
      <span className="icon-points-text">{icon}</span>
    </Link>
  )
}
