// What clinicians may find of a person before the line and behind it: one list of words for both.
import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { FITNESS, type FitnessCode } from '@parley/api'
import { useWords } from '@parley/ui'

export interface FitnessChoiceProps {
  readonly value: FitnessCode
  readonly onChange: (fitness: FitnessCode) => void
}

export function FitnessChoice({ value, onChange }: FitnessChoiceProps): ReactNode {
  const { t } = useWords()
  return (
    <NativeSelect
      label={t('arrivals.fitness')}
      value={value}
      onChange={(event) =>
        onChange(FITNESS.find((each) => each === event.currentTarget.value) ?? value)
      }
      data={FITNESS.map((each) => ({ value: each, label: t(`fitness.${each}`) }))}
    />
  )
}
