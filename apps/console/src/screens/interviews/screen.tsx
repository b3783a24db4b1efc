import { Button, Modal, Radio, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Interview, Interviews } from '@parley/api'
import { Chip, Empty, Figure, Notice, PageHead, Panel, PartyMark, useWords } from '@parley/ui'
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
  const { t, n } = useWords()
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
      <div className="cards">
        {interviews.rows.map((row) => (
          <Card key={row.ref} interview={row} onOpen={() => setOpen(row)} />
        ))}
      </div>
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

function Card({
  interview,
  onOpen,
}: {
  readonly interview: Interview
  readonly onOpen: () => void
}): ReactNode {
  const { t, times } = useWords()
  const { presented, wish } = interview
  return (
    <Panel className="card">
      <p className="card-name">
        <PartyMark party={interview.home} /> <bdi>{interview.name}</bdi>
      </p>
      <p className="hint">
        {interview.born === null ? t('time.not-stated') : <bdi>{times.date(interview.born)}</bdi>} ·{' '}
        {t('fact.tranche')} <bdi>{interview.tranche}</bdi>
      </p>
      {presented === null ? (
        <Button onClick={onOpen}>{t('interviews.record')}</Button>
      ) : (
        <>
          <Chip tone={presented === 'cleared' ? 'done' : 'look'}>
            {t(`presented.${presented}`)}
          </Chip>
          {wish !== null && <p className="hint">{t(`wish.${wish}`)}</p>}
        </>
      )}
    </Panel>
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
  const [wish, setWish] = useState<(typeof WISHES)[number] | null>(null)
  const [note, setNote] = useState('')
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
