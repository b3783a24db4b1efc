import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '@parley/ui'

export interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value | undefined
  readonly options: readonly (readonly [Value, string])[]
  readonly onChange: (value: Value | undefined) => void
}

/** A filter of a few known values, or all of them; the browser's own list, which every tablet knows. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): ReactNode {
  const { label, value, options, onChange } = props
  const { t } = useWords()
  return (
    <NativeSelect
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        onChange(options.find(([option]) => option === chosen)?.[0])
      }}
      data={[
        { value: '', label: `${label}: ${t('act.all')}` },
        ...options.map(([option, name]) => ({ value: option, label: name })),
      ]}
    />
  )
}
