// The chain as a table: every bag with its stage and holder, what a side holds itself in three numbers of their own,
// and what no report carries yet.
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { RemainsBag, RemainsChain } from '@parley/api'
import {
  Chip,
  Figure,
  Notice,
  Panel,
  PartyMark,
  RefusalNotice,
  Scroll,
  useWords,
  type Tone,
} from '@parley/ui'
import { useAct } from '../../parts/act.tsx'
import { useSession } from '../../parts/session.tsx'
import { useRowsByKey } from '../../parts/use-rows-by-key.ts'
import { isTyping, letterOf } from '../../shell/keys.ts'
import { Field } from './note-form.tsx'
import { foundFrom } from './note-model.ts'
import type { Typed } from './note-model.ts'
import { useRemainsAct } from './use-remains-act.ts'
import './remains.css'
import '../../parts/notes.css'

export const STAGE_TONES: Readonly<Record<RemainsBag['stage'], Tone>> = {
  found: 'open',
  tagged: 'open',
  offered: 'going',
  transferred: 'going',
  received: 'going',
  examined: 'going',
  split: 'quiet',
  joined: 'quiet',
  identified: 'done',
  unidentified: 'open',
  returning: 'look',
  notified: 'done',
  buried: 'done',
}

export function Chain({ chain }: { readonly chain: RemainsChain }): ReactNode {
  return (
    <>
      {chain.awaitsReadersOf !== null && <NoReaders of={chain.awaitsReadersOf} />}
      {chain.here !== null && <InOurHands here={chain.here} chain={chain} />}
      <Bags bags={chain.bags} mayNote={chain.here !== null} />
      {chain.here !== null && <NewBag />}
    </>
  )
}

/** An exchange opened before remains had readers of their own: who gives them the key, and what goes on meanwhile. */
function NoReaders({ of }: { readonly of: string }): ReactNode {
  const { t, party } = useWords()
  const isOurs = useSession().seat.party === of
  const whose = t(isOurs ? 'remains.no-readers.ours' : 'remains.no-readers.theirs', {
    party: party(of),
  })
  return (
    <Notice tone="look" title={t('remains.no-readers')}>
      <p>{whose}</p>
      <p>
        <code dir="ltr">parley found audiences --seat FILE</code>
      </p>
      <p>{t('remains.no-readers.meanwhile')}</p>
    </Notice>
  )
}

interface HandsProps {
  readonly here: NonNullable<RemainsChain['here']>
  readonly chain: RemainsChain
}

function InOurHands({ here, chain }: HandsProps): ReactNode {
  const { t, n, times, party } = useWords()
  const act = useAct()
  return (
    <Panel title={t('remains.hands')} hint={t('remains.report.hint')}>
      <div className="figures">
        <Figure value={n(here.bags)} label={t('remains.bags')} />
        <Figure value={n(here.individuals)} label={t('remains.individuals')} />
        <Figure value={n(here.identified)} label={t('remains.identified')} />
      </div>
      <div className="remains-report">
        <Button
          variant={chain.waiting > 0 ? 'filled' : 'default'}
          disabled={chain.awaitsReadersOf !== null}
          onClick={() => act({ do: 'remains.report' }, t('remains.report'))}
        >
          {t('remains.report')}
        </Button>
        <span>{t('remains.waiting', { count: chain.waiting })}</span>
        {chain.lastReports.map((one) => (
          <span key={one.party} className="soft">
            {t('remains.last-report', { party: party(one.party), time: times.moment(one.at) })}
          </span>
        ))}
      </div>
    </Panel>
  )
}

interface BagsProps {
  readonly bags: readonly RemainsBag[]
  readonly mayNote: boolean
}

function Bags({ bags, mayNote }: BagsProps): ReactNode {
  const { t } = useWords()
  const table = useRowsByKey<HTMLTableElement>()
  const hint = t(mayNote ? 'remains.keys' : 'remains.keys.read')
  if (bags.length === 0) {
    return (
      <Panel title={t('remains.table')}>
        <p className="soft">{t('remains.none.bags')}</p>
      </Panel>
    )
  }
  return (
    <Panel title={t('remains.table')} hint={hint}>
      <Scroll label={t('remains.table')} className="manifest-scroll">
        <table className="plain-table" ref={table}>
          <thead>
            <tr>
              <th scope="col">{t('remains.column.bag')}</th>
              <th scope="col">{t('remains.column.stage')}</th>
              <th scope="col">{t('remains.column.holder')}</th>
              <th scope="col">{t('remains.individuals')}</th>
              <th scope="col">{t('remains.column.open')}</th>
            </tr>
          </thead>
          <tbody>
            {bags.map((bag) => (
              <Row key={bag.bag} bag={bag} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}

function Row({ bag }: { readonly bag: RemainsBag }): ReactNode {
  const { t, n, party } = useWords()
  return (
    <tr>
      <th scope="row">
        <Link to="/remains/$bag" params={{ bag: bag.bag }} aria-label={bag.bag}>
          <bdi className="mono">{bag.bag}</bdi>
        </Link>
      </th>
      <td>
        <Chip tone={STAGE_TONES[bag.stage]}>{t(`remains.stage.${bag.stage}`)}</Chip>
      </td>
      <td>
        <PartyMark party={bag.holder} /> {party(bag.holder)}
      </td>
      <td>{isCounted(bag) ? n(bag.individuals ?? 0) : '—'}</td>
      <td>
        {bag.exceptions.map(({ code, at }) => (
          <Chip key={`${code} ${at}`} tone="look">
            {t(`remains.exception.${code}`)}
          </Chip>
        ))}{' '}
        {bag.wordsOf.length > 0 && <Chip tone="open">{t('remains.word-waits')}</Chip>}{' '}
        {bag.waits && <Chip tone="quiet">{t('remains.waits')}</Chip>}
      </td>
    </tr>
  )
}

/** Whoever was in a split or joined bag is counted where they are now. */
function isCounted({ individuals, stage }: RemainsBag): boolean {
  return individuals !== null && stage !== 'split' && stage !== 'joined'
}

const FOUND = ['label', 'place', 'on'] as const

/** N stands in the label of a new bag, which begins as this side's labels do. */
function NewBag(): ReactNode {
  const { t } = useWords()
  const side = useSession().seat.party ?? ''
  const acting = useRemainsAct()
  const [typed, setTyped] = useState<Typed>({})
  const form = useRef<HTMLFormElement>(null)
  const filled: Typed = { label: `${side}-`, ...typed }
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || letterOf(event) !== 'n') return
      event.preventDefault()
      form.current?.querySelector<HTMLElement>('[data-first]')?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  const act = foundFrom(side, filled)
  const keep = async (): Promise<void> => {
    if (act === null || !(await acting.act(act))) return
    setTyped({})
    form.current?.focus() // out of the field, so that letters are keys again
  }
  return (
    <Panel title={t('remains.new')} hint={t('remains.new.hint', { side: `${side}-` })}>
      {acting.refusal !== null && <RefusalNotice refusal={acting.refusal} />}
      <form
        ref={form}
        tabIndex={-1}
        className="note-form"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        {FOUND.map((name, i) => (
          <Field
            key={name}
            name={name}
            isFirst={i === 0}
            value={filled[name] ?? ''}
            onChange={(value) => setTyped({ ...typed, [name]: value })}
          />
        ))}
        <Button type="submit" disabled={act === null}>
          {t('home.note.keep')}
        </Button>
      </form>
    </Panel>
  )
}
