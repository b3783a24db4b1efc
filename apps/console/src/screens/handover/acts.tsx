import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { HOLD_REASONS, type Handover, type HandoverAct, type HoldReason } from '@parley/api'
import { useWords, type WordKey } from '@parley/ui'
import { useAct } from '../../parts/act.tsx'
import { commandOf, type Answers } from './commands.ts'

/** What this seat may do with the tranche now; "Hold" stands apart from the rest. */
export interface HandoverActsProps {
  readonly handover: Handover
}

const ASKING: readonly HandoverAct[] = ['schedule.propose', 'tranche.hold']
const STOPPING: readonly HandoverAct[] = ['tranche.hold']

export function HandoverActs({ handover }: HandoverActsProps): ReactNode {
  const { t } = useWords()
  const act = useAct()
  const [asking, setAsking] = useState<HandoverAct | null>(null)
  const run = (name: HandoverAct, answers: Answers) => {
    const command = commandOf(name, handover, answers)
    if (command === null) return
    act(command, t(wordOf(name, handover)))
    setAsking(null)
  }
  const start = (name: HandoverAct) => (ASKING.includes(name) ? setAsking(name) : run(name, {}))
  const button = (name: HandoverAct) => (
    <Button
      key={name}
      size="md"
      variant={variantOf(name, handover)}
      color={STOPPING.includes(name) ? 'red' : 'teal'}
      onClick={() => start(name)}
    >
      {t(wordOf(name, handover))}
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
        title={asking === null ? '' : t(wordOf(asking, handover))}
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

/** The word on a button; an hour that is agreed is moved, by another that both accept. */
function wordOf(name: HandoverAct, { schedule, move }: Handover): WordKey {
  if (name === 'schedule.propose' && schedule?.binding === true) return 'act.schedule.move'
  if (name === 'schedule.accept' && move !== null) return 'act.schedule.accept-move'
  return `act.${name}`
}

/** Closing early leaves people behind, so it stands out only when everybody has been received. */
function variantOf(
  name: HandoverAct,
  { tranche, schedule }: Handover,
): 'outline' | 'default' | 'filled' {
  if (STOPPING.includes(name)) return 'outline'
  // An agreed hour may be moved, but nothing asks for it.
  if (name === 'schedule.propose' && schedule?.binding === true) return 'default'
  if (name === 'go.withdraw') return 'default'
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
  const [point, setPoint] = useState(handover.tranche?.point ?? '')
  const [at, setAt] = useState('')
  const isHold = name === 'tranche.hold'
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
      {name === 'schedule.propose' && (
        <>
          {handover.schedule?.binding === true && <p className="hint">{t('handover.move.hint')}</p>}
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
        <Button onClick={() => onAnswer({ reason, point, at })}>{t('sign.title')}</Button>
      </div>
    </>
  )
}
