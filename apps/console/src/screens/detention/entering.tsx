// Entering persons: those marked in the table under one facility, or somebody whom no list names.
import { useState, type ReactNode } from 'react'
import type { DetentionAct } from '@parley/api'
import { RefusalNotice, useWords } from '@parley/ui'
import { LetteredForm } from '../../parts/lettered-form.tsx'
import { enterFrom, enterNewFrom } from './note-model.ts'
import { Field } from './note-form.tsx'
import { useDetentionAct } from './use-detention-act.ts'

interface EnterProps {
  readonly refs: readonly string[]
  readonly onKept: () => void
}

export function EnterMarked({ refs, onKept }: EnterProps): ReactNode {
  const { t } = useWords()
  const [facility, setFacility] = useState('')
  const [since, setSince] = useState('')
  return (
    <Entering
      title={t('detention.enter')}
      hint={t('detention.enter.hint')}
      letter="e"
      act={enterFrom(refs, facility, since)}
      onKept={onKept}
    >
      <Field
        label={t('detention.field.facility')}
        isFirst
        value={facility}
        onChange={setFacility}
      />
      <Field label={t('detention.field.since')} value={since} onChange={setSince} />
    </Entering>
  )
}

export function EnterNew(): ReactNode {
  const { t } = useWords()
  const [name, setName] = useState('')
  const [facility, setFacility] = useState('')
  const [since, setSince] = useState('')
  return (
    <Entering
      title={t('detention.new')}
      hint={t('detention.new.hint')}
      letter="n"
      act={enterNewFrom(name, facility, since)}
      onKept={() => {
        setName('')
        setSince('')
      }}
    >
      <Field label={t('detention.field.name')} isFirst isWorded value={name} onChange={setName} />
      <Field label={t('detention.field.facility')} value={facility} onChange={setFacility} />
      <Field label={t('detention.field.since-new')} value={since} onChange={setSince} />
    </Entering>
  )
}

interface EnteringProps {
  readonly title: string
  readonly hint: string
  readonly letter: string
  readonly act: DetentionAct | null
  readonly onKept: () => void
  readonly children: ReactNode
}

function Entering({ act, children, ...form }: EnteringProps): ReactNode {
  const { t } = useWords()
  const acting = useDetentionAct()
  const keep = act === null ? null : async () => (await acting.act(act)) !== null
  return (
    <LetteredForm {...form} button={t('detention.enter')} keep={keep}>
      {acting.refusal !== null && <RefusalNotice refusal={acting.refusal} />}
      {children}
    </LetteredForm>
  )
}
