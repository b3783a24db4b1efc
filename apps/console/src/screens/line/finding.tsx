import { Button, Modal } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { FitnessCode, LinePerson } from '@parley/api'
import { useWords } from '@parley/ui'
import { useAct } from '../../parts/act.tsx'
import { FitnessChoice } from '../../parts/fitness-choice.tsx'

export interface FindingProps {
  readonly person: LinePerson | null
  readonly tranche: string
  readonly onClose: () => void
}

/** What a clinician finds before the line: it goes to the interviewer, who says one word for every reason. */
export function Finding({ person, tranche, onClose }: FindingProps): ReactNode {
  const { t } = useWords()
  return (
    <Modal
      opened={person !== null}
      onClose={onClose}
      title={t('line.fitness')}
      closeButtonProps={{ 'aria-label': t('act.close') }}
    >
      {person !== null && <Choosing person={person} tranche={tranche} onClose={onClose} />}
    </Modal>
  )
}

function Choosing({
  person,
  tranche,
  onClose,
}: FindingProps & { readonly person: LinePerson }): ReactNode {
  const { t } = useWords()
  const act = useAct()
  const { ref } = person
  const [fitness, setFitness] = useState<FitnessCode>(person.fitness ?? 'fit')
  const withdraw = () => {
    act({ do: 'desk.withdraw', tranche, about: 'fitness', refs: [ref] }, t('line.withdraw'))
    onClose()
  }
  const record = () => {
    act({ do: 'fitness.record', tranche, ref, fitness }, t('line.fitness'))
    onClose()
  }
  return (
    <>
      <FitnessChoice value={fitness} onChange={setFitness} />
      <div className="dialog-acts">
        {person.fitnessWaits === true && (
          <Button variant="default" onClick={withdraw}>
            {t('line.withdraw')}
          </Button>
        )}
        <Button onClick={record}>{t('sign.title')}</Button>
      </div>
    </>
  )
}
