import { Button, Modal, NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { FITNESS, type FitnessCode, type LinePerson } from '@parley/api'
import { useWords } from '@parley/ui'
import { useAct } from '../../parts/act.tsx'

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
      <NativeSelect
        label={t('arrivals.fitness')}
        value={fitness}
        onChange={(event) =>
          setFitness(FITNESS.find((each) => each === event.currentTarget.value) ?? fitness)
        }
        data={FITNESS.map((each) => ({ value: each, label: t(`fitness.${each}`) }))}
      />
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
