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
  const [fitness, setFitness] = useState<FitnessCode>(person.fitness ?? 'fit')
  return (
    <>
      <FitnessChoice value={fitness} onChange={setFitness} />
      <div className="dialog-acts">
        <Button
          onClick={() => {
            act({ do: 'fitness.record', tranche, ref: person.ref, fitness }, t('line.fitness'))
            onClose()
          }}
        >
          {t('sign.title')}
        </Button>
      </div>
    </>
  )
}
