import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { ErasureRow, Log, LogRow, SightRow, WitnessRow } from '@parley/api'
import {
  Chip,
  HashText,
  LevelMark,
  Notice,
  PageHead,
  Panel,
  PartyMark,
  Scroll,
  SightChart,
  useWords,
  WitnessStrip,
} from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'

export function LogScreen(): ReactNode {
  const [before, setBefore] = useState<readonly number[]>([])
  return (
    <Loaded operation="log" asking={{ query: { limit: 100 } }}>
      {(log) => (
        <>
          <Summary log={log} />
          <div className="stack">
            {log.fork !== null && <Fork proof={log.fork} />}
            <Witnesses log={log} />
            <Sight log={log} />
            {log.erasures.length > 0 && <Erasures log={log} />}
            <Entries log={log} older={before} onMore={(index) => setBefore([...before, index])} />
            <Checkpoints log={log} />
          </div>
        </>
      )}
    </Loaded>
  )
}

function Summary({ log }: { readonly log: Log }): ReactNode {
  const { t } = useWords()
  return (
    <PageHead
      title={t('screen.log')}
      lead={
        <>
          {t('log.origin')} <bdi className="mono">{log.origin}</bdi> · {t('log.root')}{' '}
          <HashText value={log.badge.root} />
        </>
      }
    >
      <LevelMark level={log.badge.level} />
      <strong>{t('log.size', { size: log.badge.size })}</strong>
    </PageHead>
  )
}

function Fork({ proof }: { readonly proof: string }): ReactNode {
  const { t } = useWords()
  return (
    <Notice tone="stop" title={t('log.fork.title')} live>
      {t('log.fork.text', { hash: proof.slice(0, 16) })}
    </Notice>
  )
}

function Witnesses({ log }: { readonly log: Log }): ReactNode {
  const { t } = useWords()
  return (
    <Panel title={t('log.witnesses')} hint={t('log.witnesses.hint')}>
      <WitnessStrip witnesses={log.witnesses} size={log.badge.size} />
    </Panel>
  )
}

function Erasures({ log }: { readonly log: Log }): ReactNode {
  const { t } = useWords()
  return (
    <Panel title={t('log.erasures')} hint={t('log.erasures.hint')}>
      <ul className="checkpoints">
        {log.erasures.map((order) => (
          <ErasureLine key={order.index} order={order} />
        ))}
      </ul>
    </Panel>
  )
}

/** How far each party has confirmed the log, drawn and in a sentence each; and what that does not say. */
function Sight({ log }: { readonly log: Log }): ReactNode {
  const { t } = useWords()
  const { sight, witnesses, badge } = log
  return (
    <Panel title={t('log.sight')} hint={t('log.sight.hint')}>
      <SightChart sight={sight} witnesses={witnesses} size={badge.size} />
      <ul className="sight-words">
        {sight.map((row) => (
          <SeenLine key={row.party} row={row} />
        ))}
        {witnesses.map((row) => (
          <CosignedLine key={row.name} row={row} />
        ))}
      </ul>
    </Panel>
  )
}

function ErasureLine({ order }: { readonly order: ErasureRow }): ReactNode {
  const { t, n } = useWords()
  const { index, party, reason, missing } = order
  return (
    <li>
      <Link to="/log/$index" params={{ index: String(index) }}>
        {n(index)}
      </Link>{' '}
      <PartyMark party={party} /> <bdi className="mono soft">{reason}</bdi>{' '}
      {missing.length === 0 ? (
        <Chip tone="done">{t('log.erasures.all')}</Chip>
      ) : (
        <>
          <Chip tone="look">{t('log.erasures.missing')}</Chip>
          {missing.map((one) => (
            <PartyMark key={one} party={one} />
          ))}
        </>
      )}
    </li>
  )
}

function SeenLine({ row }: { readonly row: SightRow }): ReactNode {
  const { t, n, party } = useWords()
  const said = { party: party(row.party), index: n(row.seen - 1), count: row.newer }
  if (row.seen === 0) return <li>{t('log.sight.none', said)}</li>
  return <li>{t(row.newer === 0 ? 'log.sight.party.own' : 'log.sight.party', said)}</li>
}

function CosignedLine({ row }: { readonly row: WitnessRow }): ReactNode {
  const { t, n, party } = useWords()
  const said = { name: party(row.name), index: n(row.size - 1), count: row.behind }
  if (row.size === 0) return <li>{t('log.sight.witness.none', said)}</li>
  return <li>{t(row.behind === 0 ? 'log.sight.witness.all' : 'log.sight.witness', said)}</li>
}

interface EntriesProps {
  readonly log: Log
  /** Indexes below which older pages have been asked for. */
  readonly older: readonly number[]
  readonly onMore: (before: number) => void
}

function Entries({ log, older, onMore }: EntriesProps): ReactNode {
  const { t } = useWords()
  return (
    <Panel title={t('log.entries')}>
      <Scroll label={t('log.entries')}>
        <table className="plain-table log-table">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('log.column.index')}
              </th>
              <th scope="col">{t('log.column.kind')}</th>
              <th scope="col">{t('log.column.author')}</th>
              <th scope="col">{t('log.column.size')}</th>
              <th scope="col">{t('log.column.level')}</th>
            </tr>
          </thead>
          <tbody>
            {log.entries.map((row) => (
              <EntryRow key={row.index} row={row} />
            ))}
            {older.map((before) => (
              <OlderRows key={before} before={before} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <More log={log} older={older} onMore={onMore} />
    </Panel>
  )
}

function OlderRows({ before }: { readonly before: number }): ReactNode {
  return (
    <Loaded operation="log" asking={{ query: { limit: 100, before } }}>
      {(log) => log.entries.map((row) => <EntryRow key={row.index} row={row} />)}
    </Loaded>
  )
}

function More({ log, older, onMore }: EntriesProps): ReactNode {
  const { t } = useWords()
  // The first page says where the next begins; each further page is a hundred entries long.
  const last = older.at(-1)
  const next = last === undefined ? log.nextBefore : last - 100
  if (next === null || next <= 0) return null
  return (
    <Button variant="default" mt="sm" className="no-print" onClick={() => onMore(next)}>
      {t('act.more')}
    </Button>
  )
}

function EntryRow({ row }: { readonly row: LogRow }): ReactNode {
  const { t, n, code } = useWords()
  return (
    <tr>
      <td className="number">
        <Link to="/log/$index" params={{ index: String(row.index) }}>
          {n(row.index)}
        </Link>
      </td>
      <td>
        {code('kind', row.kind)}
        {row.void !== null && (
          <span title={t('log.void.hint')}>
            {' '}
            <Chip tone="look">{t('log.void', { code: row.void })}</Chip>
          </span>
        )}
      </td>
      <td>
        <PartyMark party={row.party} /> <bdi className="mono soft">{row.author}</bdi>
      </td>
      <td>
        <Sealed row={row} />
      </td>
      <td>
        <LevelMark level={row.level} />
      </td>
    </tr>
  )
}

function Sealed({ row }: { readonly row: LogRow }): ReactNode {
  const { t, n } = useWords()
  if (row.sealedBytes === null) return <span className="soft">{t('log.clear')}</span>
  return (
    <>
      {n(row.sealedBytes / 1024)} KiB{' '}
      <span className="soft">
        · {row.readable ? t('log.open.to-us') : t('log.sealed.to-others')}
      </span>
    </>
  )
}

function Checkpoints({ log }: { readonly log: Log }): ReactNode {
  const { t, n, times } = useWords()
  return (
    <Panel title={t('log.checkpoints')}>
      <ul className="checkpoints">
        {log.checkpoints.map(({ size, root, at, witnesses }) => (
          <li key={size}>
            <strong>{n(size)}</strong> <HashText value={root} />
            <span className="soft">
              {t('log.witnessed', { witnessed: witnesses, witnesses: log.badge.witnesses })}
              {at !== null && ` · ${times.moment(at)}`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
