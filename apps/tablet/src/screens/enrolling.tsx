// The first screen of all: the tablet gets a name and makes its keys.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { parsePartyId } from '@parley/kernel'
import { useWords } from '@parley/ui'
import { enrol } from '../machine.ts'
import type { Machine } from '../machine.ts'
import { Fault } from './act.tsx'

export function Enrolling({
  onReady,
}: {
  readonly onReady: (machine: Machine) => void
}): ReactNode {
  const { t } = useWords()
  const [party, setParty] = useState('')
  const [number, setNumber] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const isGood = parsePartyId(party) !== null && /^[1-9]\d{0,2}$/.test(number)
  const make = (): void => {
    enrol(`${party}/dev/tablet-${number}`)
      .then(onReady)
      .catch((cause: unknown) =>
        setFault(t('tablet.unstored', { why: cause instanceof Error ? cause.message : '' })),
      )
  }
  return (
    <section className="card">
      <h1>{t('tablet.enrol')}</h1>
      <p>{t('tablet.enrol.hint')}</p>
      <label>
        {t('tablet.party')}
        <input
          value={party}
          autoCapitalize="none"
          onChange={(event) => setParty(event.target.value.trim().toLowerCase())}
        />
      </label>
      <label>
        {t('tablet.number')}
        <input
          value={number}
          inputMode="numeric"
          onChange={(event) => setNumber(event.target.value.trim())}
        />
      </label>
      <Fault>{fault}</Fault>
      <button type="button" className="big" disabled={!isGood} onClick={make}>
        {t('tablet.make')}
      </button>
    </section>
  )
}
