// Entering persons: those marked in the table under one facility, or somebody whom no list names.
import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { DetentionAct } from '@parley/api'
import { Panel, RefusalNotice, useWords } from '@parley/ui'
import { isTyping, letterOf } from '../../shell/keys.ts'
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
      keyName="e"
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
      keyName="n"
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
  /** The letter that puts the cursor into the first field. */
  readonly keyName: string
  /** Null while something is missing or odd. */
  readonly act: DetentionAct | null
  readonly onKept: () => void
  readonly children: ReactNode
}

function Entering({ title, hint, keyName, act, onKept, children }: EnteringProps): ReactNode {
  const { t } = useWords()
  const acting = useDetentionAct()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || letterOf(event) !== keyName) return
      event.preventDefault()
      form.current?.querySelector<HTMLElement>('[data-first]')?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [keyName])
  const keep = async (): Promise<void> => {
    if (act === null || (await acting.act(act)) === null) return
    onKept()
    form.current?.focus() // out of the field, so that letters are keys again
  }
  return (
    <Panel title={title} hint={hint}>
      {acting.refusal !== null && <RefusalNotice refusal={acting.refusal} />}
      <form
        ref={form}
        tabIndex={-1}
        className="detention-form"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        {children}
        <Button type="submit" disabled={act === null}>
          {t('detention.enter')}
        </Button>
      </form>
    </Panel>
  )
}
