// A field of a note: a choice where there are options, one line of text otherwise.
import { NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'

export interface NoteOption {
  readonly value: string
  readonly label: string
}

interface NoteFieldProps {
  readonly label: string
  /** The field in which the cursor stands once a digit has chosen what is noted. */
  readonly isFirst: boolean
  readonly options?: readonly NoteOption[] | undefined
  /** Numbers, days and codes run from left to right in every language. */
  readonly isCode: boolean
  /** Characters at most. */
  readonly limit: number
  readonly value: string
  readonly onChange: (value: string) => void
}

export function NoteField(field: NoteFieldProps): ReactNode {
  const { label, options, value, onChange } = field
  const first = field.isFirst ? { 'data-first': true } : {}
  if (options !== undefined) {
    return (
      <NativeSelect
        {...first}
        label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={[...options]}
      />
    )
  }
  return (
    <TextInput
      {...first}
      {...(field.isCode ? { dir: 'ltr' } : {})}
      label={label}
      autoComplete="off"
      maxLength={field.limit}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
