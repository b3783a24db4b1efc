import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { HOLD_REASONS, type Handover, type HandoverAct, type HoldReason } from '@parley/api'
import { useWords } from '@parley/ui'
import { useAct } from '../../parts/act.tsx'
import { commandOf, type Answers } from './commands.ts'

/** What this seat may do with the tranche now; "Hold" stands apart from the rest. */
export interface HandoverActsProps {
  readonly handover: Handover
  readonly selected: ReadonlySet<string>
  readonly onActed: () => void
}

const ASKING: readonly HandoverAct[] = [
  'schedule.propose',
  'tranche.hold',
  'tranche.abort',
  'barrier.arm',
]
const STOPPING: readonly HandoverAct[] = ['tranche.hold', 'tranche.abort']

export function HandoverActs({ handover, selected, onActed }: HandoverActsProps): ReactNode {
  const { t } = useWords()
  const act = useAct()
  const [asking, setAsking] = useState<HandoverAct | null>(null)
  const run = (name: HandoverAct, answers: Answers) => {
    const command = commandOf(name, handover, answers)
    if (command === null) return
    act(command, t(`act.${name}`))
    setAsking(null)
    onActed()
  }
  const start = (name: HandoverAct) =>
    ASKING.includes(name) ? setAsking(name) : run(name, { refs: [...selected] })
  const needsPeople = (name: HandoverAct) => name.startsWith('person.') && selected.size === 0
  const button = (name: HandoverAct) => (
    <Button
      key={name}
      size="md"
      variant={variantOf(name, handover)}
      color={STOPPING.includes(name) ? 'red.9' : 'teal'}
      disabled={needsPeople(name)}
      onClick={() => start(name)}
    >
      {name.startsWith('person.') && selected.size > 0
        ? `${t(`act.${name}`)} · ${selected.size}`
        : t(`act.${name}`)}
    </Button>
  )
  if (handover.acts.length === 0) return null
  return (
    <div className="handover-acts">
      <div>{handover.acts.filter((name) => !STOPPING.includes(name)).map(button)}</div>
      <div>{handover.acts.filter((name) => STOPPING.includes(name)).map(button)}</div>
      <Modal
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={asking === null ? '' : t(`act.${asking}`)}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        {asking !== null && (
          <Questions
            name={asking}
            handover={handover}
            onAnswer={(answers) => run(asking, answers)}
          />
        )}
      </Modal>
    </div>
  )
}

/** Closing early leaves people behind, so it stands out only when everybody has been received. */
function variantOf(name: HandoverAct, { tranche }: Handover): 'outline' | 'default' | 'filled' {
  if (STOPPING.includes(name)) return 'outline'
  const isWhole = tranche?.sides.every(({ planned, received }) => received >= planned) ?? false
  return name === 'tranche.close' && !isWhole ? 'default' : 'filled'
}

interface QuestionsProps {
  readonly name: HandoverAct
  readonly handover: Handover
  readonly onAnswer: (answers: Answers) => void
}

function Questions({ name, handover, onAnswer }: QuestionsProps): ReactNode {
  const { t } = useWords()
  const [reason, setReason] = useState<HoldReason>('count-short')
  const [counted, setCounted] = useState(expectedOf(handover))
  const [point, setPoint] = useState(handover.tranche?.point ?? '')
  const [at, setAt] = useState('')
  const isHold = name === 'tranche.hold' || name === 'tranche.abort'
  return (
    <>
      {isHold && (
        <NativeSelect
          label={t('handover.hold.why')}
          value={reason}
          onChange={(event) =>
            setReason(HOLD_REASONS.find((r) => r === event.currentTarget.value) ?? reason)
          }
          data={HOLD_REASONS.map((r) => ({ value: r, label: t(`hold.${r}`) }))}
        />
      )}
      {name === 'barrier.arm' && (
        <TextInput
          type="number"
          inputMode="numeric"
          min={0}
          step={1}
          label={t('handover.count')}
          value={counted}
          onChange={(event) => setCounted(wholeNumber(event.currentTarget.value))}
        />
      )}
      {name === 'schedule.propose' && (
        <>
          <TextInput
            type="datetime-local"
            label={t('act.schedule.at')}
            value={at}
            onChange={(event) => setAt(event.currentTarget.value)}
          />
          <TextInput
            mt="sm"
            label={t('act.schedule.point')}
            value={point}
            onChange={(event) => setPoint(event.currentTarget.value)}
          />
        </>
      )}
      <div className="dialog-acts">
        <Button onClick={() => onAnswer({ reason, counted, point, at, refs: [] })}>
          {t('sign.title')}
        </Button>
      </div>
    </>
  )
}

function wholeNumber(text: string): number {
  return Math.max(0, Math.trunc(Number(text)))
}

function expectedOf(handover: Handover): number {
  return handover.barrier.sides.find(({ armed }) => !armed)?.expected ?? 0
}
