// One exchange set against the log: an officer's word that it is this log's own, what this seat is told of each side, and
// how each claim stands to that. Before the embargo ends a seat that is told by statements alone reads one sentence.
import { Button, NativeSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { RecordExchangeLedger, RecordExchangeView, RecordLinkAct } from '@parley/api'
import type { Refusal } from '@parley/kernel'
import { Notice, Panel, RefusalNotice, Scroll, settled, useWords } from '@parley/ui'
import { call } from '../../node-call.ts'
import { isTyping, letterOf } from '../../shell/keys.ts'
import { useNaming } from './naming.ts'

export interface LedgerPanelProps {
  readonly exchange: RecordExchangeView
  readonly ledger: RecordExchangeLedger
}

export function LedgerPanel({ exchange, ledger }: LedgerPanelProps): ReactNode {
  const { t, times } = useNaming()
  const { state, source, link } = ledger
  const [said, setSaid] = useState('')
  const frame = useRef<HTMLDivElement>(null)
  useKeyTo(frame)
  return (
    <Panel
      title={t(source === 'log' ? 'ledger.title' : 'ledger.title.statements')}
      hint={t('ledger.hint')}
    >
      <div ref={frame} className="record-ledger">
        {state === 'waits' && <Notice tone="calm">{t('ledger.waits')}</Notice>}
        {link === null ? (
          <p>{t('ledger.unlinked')}</p>
        ) : (
          <p>
            {t('ledger.linked', {
              officer: `\u2068${link.officer}\u2069`,
              time: times.moment(link.at),
            })}
          </p>
        )}
        {link !== null && link.since > 0 && (
          <Notice tone="look">{t('ledger.since', { count: link.since })}</Notice>
        )}
        {ledger.told.length > 0 && <Told told={ledger.told} />}
        <LinkForm exchange={exchange} ledger={ledger} onSaid={setSaid} />
        <p aria-live="polite" className="record-said-last">
          {said}
        </p>
      </div>
    </Panel>
  )
}

/** L goes to the link: to its first field, or to what takes it back. */
function useKeyTo(frame: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || letterOf(event) !== 'l') return
      const first = frame.current?.querySelector<HTMLElement>('select, button')
      if (first === null || first === undefined) return
      event.preventDefault()
      first.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [frame])
}

type Chosen = Readonly<Record<string, string>>

interface LinkFormProps extends LedgerPanelProps {
  readonly onSaid: (said: string) => void
}

/** Linking and taking back, and what the node said to it. */
function LinkForm({ exchange, ledger, onSaid }: LinkFormProps): ReactNode {
  const { t } = useWords()
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { parties, link } = ledger
  const { id } = exchange.row
  const act = async (body: RecordLinkAct): Promise<void> => {
    const done = await settled(call('recordLinkAct', { body }))
    setRefusal(done.ok ? null : done.refusal)
    onSaid(done.ok ? t(`ledger.said.${body.do}`) : '')
    await queries.invalidateQueries()
  }
  const linkAs = (chosen: Chosen): void => {
    const sides = parties.map((one) => ({ party: one, side: chosen[one] ?? '' }))
    void act({ do: 'link', exchange: id, sides })
  }
  return (
    <div className="no-print">
      {refusal !== null && <RefusalNotice refusal={refusal} />}
      {link === null ? (
        <LinkFields exchange={exchange} ledger={ledger} onLink={linkAs} />
      ) : (
        <div className="panel-acts">
          {link.since > 0 && (
            <Button
              size="sm"
              onClick={() => linkAs(Object.fromEntries(link.sides.map((s) => [s.party, s.side])))}
            >
              {t('ledger.link.again')}
            </Button>
          )}
          <Button
            size="sm"
            variant="default"
            onClick={() => void act({ do: 'unlink', exchange: id })}
          >
            {t('ledger.unlink')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface LinkFieldsProps extends LedgerPanelProps {
  readonly onLink: (chosen: Chosen) => void
}

/** Which side of the reports is which party: an officer says so. */
function LinkFields({ exchange, ledger: { parties }, onLink }: LinkFieldsProps): ReactNode {
  const { t, side, party } = useNaming()
  const { claims, row } = exchange
  const sides = [...new Set([...row.parties, ...claims.map((claim) => claim.side)])].sort()
  const [chosen, setChosen] = useState<Chosen>(() => likely(parties, sides))
  const choose = (one: string, code: string): void =>
    setChosen(withChoice(chosen, one, { side: code, parties, sides }))
  return (
    <form
      className="record-fields"
      onSubmit={(event) => {
        event.preventDefault()
        onLink(chosen)
      }}
    >
      {parties.map((one) => (
        <NativeSelect
          key={one}
          label={t('ledger.who', { party: party(one) })}
          value={chosen[one] ?? ''}
          onChange={(event) => choose(one, event.currentTarget.value)}
          data={[
            { value: '', label: t('ledger.choose') },
            ...sides.map((code) => ({ value: code, label: side(code) })),
          ]}
        />
      ))}
      <Button type="submit">{t('ledger.link')}</Button>
    </form>
  )
}

// Proposed where the record writes a side as the log writes a party; an officer's word all the same.
function likely(parties: readonly string[], sides: readonly string[]): Chosen {
  const pairs = parties.flatMap((one) => {
    const same = sides.find((code) => code.toLowerCase() === one.toLowerCase())
    return same === undefined ? [] : [[one, same] as const]
  })
  return Object.fromEntries(pairs)
}

interface Choosing {
  readonly side: string
  readonly parties: readonly string[]
  readonly sides: readonly string[]
}

/** Of two sides the other one is the other party's. */
function withChoice(chosen: Chosen, party: string, { side, parties, sides }: Choosing): Chosen {
  const other = parties.find((one) => one !== party)
  const rest = sides.filter((code) => code !== side)
  const left = rest[0]
  const isTwo = side !== '' && parties.length === 2 && sides.length === 2
  if (!isTwo || other === undefined || left === undefined) return { ...chosen, [party]: side }
  return { ...chosen, [party]: side, [other]: left }
}

/** What this seat is told, a side to a row. */
function Told({ told }: Pick<RecordExchangeLedger, 'told'>): ReactNode {
  const { t, side, party } = useNaming()
  return (
    <Scroll label={t('ledger.title')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('ledger.side')}</th>
            <th scope="col">{t('fact.persons')}</th>
            <th scope="col">{t('fact.soldiers')}</th>
            <th scope="col">{t('fact.civilians')}</th>
            <th scope="col">{t('ledger.planned')}</th>
            <th scope="col">{t('ledger.bags')}</th>
          </tr>
        </thead>
        <tbody>
          {told.map((row) => (
            <tr key={row.party}>
              <th scope="row">
                <bdi>{party(row.party)}</bdi>
                <div className="soft">
                  <bdi>{side(row.side)}</bdi>
                </div>
              </th>
              {[
                row.done?.persons,
                row.done?.soldiers,
                row.done?.civilians,
                row.planned?.persons,
                row.bags,
              ].map((value, i) => (
                <td key={COLUMNS[i]}>
                  <ToldCount value={value ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

const COLUMNS = ['persons', 'soldiers', 'civilians', 'planned', 'bags'] as const

function ToldCount({ value }: { readonly value: number | null }): ReactNode {
  const { t, n } = useWords()
  return value === null ? <span className="soft">{t('ledger.not-disclosed')}</span> : n(value)
}
