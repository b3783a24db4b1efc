// A place to drop a spreadsheet on: says which file is being read, and why one was not.
import { useState, type ReactNode } from 'react'
import type { Refusal, Result } from '@parley/kernel'
import { RefusalNotice, settled, useWords } from '@parley/ui'
import { Drop } from './drop.tsx'

export interface ListDropProps {
  readonly label: string
  /** The name of the hidden file field. */
  readonly chooser: string
  readonly send: (file: File) => Promise<Result<unknown>>
}

export function ListDrop({ label, chooser, send }: ListDropProps): ReactNode {
  const { t } = useWords()
  const [busy, setBusy] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const read = async (file: File) => {
    setBusy(file.name)
    setRefusal(null)
    const result = await settled(send(file))
    setBusy(null)
    if (!result.ok) setRefusal(result.refusal)
  }
  return (
    <>
      <Drop
        label={busy === null ? label : t('import.reading', { file: busy })}
        chooser={chooser}
        hint="XLSX · CSV"
        accept=".xlsx,.csv,.tsv,.txt"
        onFile={(file) => void read(file)}
      />
      {refusal !== null && <RefusalNotice refusal={refusal} />}
    </>
  )
}
