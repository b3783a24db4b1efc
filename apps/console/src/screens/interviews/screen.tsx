import { Button, Modal, Radio, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Interview, Interviews } from '@parley/api'
import {
  Chip,
  Empty,
  Figure,
  Notice,
  PageHead,
  Panel,
  PartyMark,
  trancheName,
  trancheNumber,
  useWords,
} from '@parley/ui'
import { useAct } from '../../parts/act.tsx'
import { Loaded } from '../../parts/loaded.tsx'

const WISHES = ['willing', 'unwilling', 'undecided'] as const

export function InterviewsScreen(): ReactNode {
  return (
    <Loaded operation="interviews" asking={{}}>
      {(interviews) => <InterviewsOf interviews={interviews} />}
    </Loaded>
  )
}

function InterviewsOf({ interviews }: { readonly interviews: Interviews }): ReactNode {
  const words = useWords()
  const { t, n } = words
  const [open, setOpen] = useState<Interview | null>(null)
  return (
    <>
      <PageHead title={t('screen.interviews')} lead={t('interviews.private')}>
        <Figure value={n(interviews.waiting)} label={t('interviews.waiting')} />
        <Figure value={n(interviews.done)} label={t('interviews.done')} />
      </PageHead>
      {interviews.rows.length === 0 && (
        <Empty icon="interviews" title={t('interviews.none')} hint={t('interviews.none.hint')} />
      )}
      {interviews.waiting > 0 && <Notice tone="calm">{t('interviews.together')}</Notice>}
      {interviews.awaitsFindings.map((tranche) => (
        <Notice key={tranche} tone="calm" live>
          {t('interviews.awaits-findings', { number: trancheNumber(tranche, words) })}
        </Notice>
      ))}
      <div className="cards">
        {interviews.rows
          .filter((row) => row.state === 'waiting')
          .map((row) => (
            <Card key={row.ref} interview={row} onOpen={() => setOpen(row)} />
          ))}
      </div>
      {tranchesOf(interviews).map(([tranche, rows]) => (
        <Held key={tranche} tranche={tranche} rows={rows} onOpen={setOpen} />
      ))}
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={open?.name ?? ''}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        {open !== null && <Recording interview={open} onDone={() => setOpen(null)} />}
      </Modal>
    </>
  )
}

/** Interviews already held, by tranche, the latest first. */
function tranchesOf(interviews: Interviews): readonly (readonly [string, readonly Interview[]])[] {
  const held = interviews.rows.filter((row) => row.state === 'done')
  const tranches = [...new Set(held.map((row) => row.tranche))].toReversed()
  return tranches.map((tranche) => [tranche, held.filter((row) => row.tranche === tranche)])
}

interface CardProps {
  readonly interview: Interview
  readonly onOpen: () => void
}

function Card({ interview, onOpen }: CardProps): ReactNode {
  const words = useWords()
  const { t } = words
  // Until the person's own side has sent the dossier the reference stands for the name.
  const isNamed = interview.name !== interview.ref
  return (
    <Panel className="card">
      <p className="card-name">
        <PartyMark party={interview.home} /> <bdi>{interview.name}</bdi>
      </p>
      <p className="hint">
        {isNamed ? <Born interview={interview} /> : t('interviews.unnamed')} ·{' '}
        {trancheName(interview.tranche, words)}
      </p>
      <Button disabled={!isNamed} onClick={onOpen}>
        {t('interviews.record')}
      </Button>
    </Panel>
  )
}

function Born({ interview }: Pick<CardProps, 'interview'>): ReactNode {
  const { t, times } = useWords()
  return interview.born === null ? t('time.not-stated') : <bdi>{times.date(interview.born)}</bdi>
}

interface HeldProps {
  readonly tranche: string
  readonly rows: readonly Interview[]
  readonly onOpen: (interview: Interview) => void
}

/** What was said in one tranche, folded away once the parties see its words: until then it may change. */
function Held({ tranche, rows, onOpen }: HeldProps): ReactNode {
  const words = useWords()
  const { t, n } = words
  const isPresented = rows.every((row) => row.presented !== null)
  return (
    <details className="interviews-held" open={!isPresented}>
      <summary>
        {trancheName(tranche, words)} · {n(rows.length)} {t('interviews.done')}
      </summary>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('people.column.name')}</th>
            <th scope="col">{t('people.column.born')}</th>
            <th scope="col">{t('interviews.wish')}</th>
            <th scope="col">{t('interviews.parties-see')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.ref}>
              <td>
                <PartyMark party={row.home} /> <bdi>{row.name}</bdi>
              </td>
              <td>
                <Born interview={row} />
              </td>
              <td>{row.wish !== null && t(`wish.${row.wish}`)}</td>
              <td>
                {row.presented === null ? (
                  <Button size="xs" variant="default" onClick={() => onOpen(row)}>
                    {t('interviews.again')}
                  </Button>
                ) : (
                  <Chip tone={row.presented === 'cleared' ? 'done' : 'look'}>
                    {t(`presented.${row.presented}`)}
                  </Chip>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Recording({
  interview,
  onDone,
}: {
  readonly interview: Interview
  readonly onDone: () => void
}): ReactNode {
  const { t } = useWords()
  const act = useAct()
  const [wish, setWish] = useState<(typeof WISHES)[number] | null>(interview.wish)
  const [note, setNote] = useState(interview.note ?? '')
  return (
    <>
      <Radio.Group
        label={t('interviews.wish')}
        value={wish ?? ''}
        onChange={(value) => setWish(WISHES.find((each) => each === value) ?? null)}
      >
        <div className="stack stack-tight">
          {WISHES.map((each) => (
            <Radio key={each} value={each} label={t(`wish.${each}`)} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        mt="md"
        autosize
        minRows={3}
        label={t('interviews.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {wish !== null && (
        <Notice tone="calm" title={t('interviews.parties-see')}>
          {t(wish === 'willing' ? 'presented.cleared' : 'presented.not-presented')}
        </Notice>
      )}
      <div className="dialog-acts">
        <Button
          disabled={wish === null}
          onClick={() => {
            if (wish === null) return
            act({ do: 'interview.record', ref: interview.ref, wish, note }, t('interviews.record'))
            onDone()
          }}
        >
          {t('sign.title')}
        </Button>
      </div>
    </>
  )
}
