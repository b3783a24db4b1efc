// Forms of a case: a new sign of life, and the answer to a contest.
import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { CONFIDENCES, EVIDENCE_SOURCES, NOT_HELD_GROUNDS } from '@parley/api'
import type { EvidenceAct } from '@parley/api'
import { Panel, useWords } from '@parley/ui'
import { isTyping, letterOf } from '../../shell/keys.ts'
import { Field } from '../detention/note-form.tsx'
import { answerFrom, ANSWERS, signFrom } from './evidence-model.ts'
import type { Typed } from './evidence-model.ts'
import type { EvidenceActing } from './use-evidence-act.ts'

interface CaseFormProps {
  readonly about: string
  readonly acting: EvidenceActing
}

export function SignForm({ about, acting }: CaseFormProps): ReactNode {
  const { t } = useWords()
  const [typed, setTyped] = useState<Typed>({})
  const field = fieldsOf(typed, setTyped)
  return (
    <CaseForm
      title={t('evidence.note')}
      hint={t('evidence.note.hint')}
      letter="n"
      button={t('home.note.keep')}
      act={signFrom(about, typed)}
      acting={acting}
      onKept={() => setTyped({})}
    >
      <Field
        {...field('source')}
        label={t('evidence.field.source')}
        isFirst
        options={EVIDENCE_SOURCES.map((value) => ({ value, label: t(`evidence.source.${value}`) }))}
      />
      <Field {...field('on')} label={t('evidence.field.on')} />
      <Field
        {...field('confidence')}
        label={t('evidence.field.confidence')}
        options={CONFIDENCES.map((value) => ({ value, label: t(`evidence.confidence.${value}`) }))}
      />
      <Field {...field('words')} label={t('evidence.field.words')} isWorded />
    </CaseForm>
  )
}

export function AnswerForm({ about, acting }: CaseFormProps): ReactNode {
  const { t } = useWords()
  const [typed, setTyped] = useState<Typed>({})
  const field = fieldsOf(typed, setTyped)
  const part = ANSWERS.find((one) => one === typed['part']) ?? ANSWERS[0]
  return (
    <CaseForm
      title={t('evidence.answer')}
      hint={t('evidence.answer.hint')}
      letter="e"
      button={t('evidence.answer')}
      act={answerFrom(about, part, typed)}
      acting={acting}
      onKept={() => setTyped({})}
    >
      <Field
        {...field('part')}
        label={t('evidence.answer')}
        isFirst
        options={ANSWERS.map((value) => ({ value, label: t(`evidence.part.${value}`) }))}
      />
      {part === 'inquired' && <Field {...field('until')} label={t('evidence.field.until')} />}
      {part === 'found-held' && <Field {...field('held')} label={t('evidence.field.held')} />}
      {part === 'not-held-again' && (
        <Field
          {...field('ground')}
          label={t('detention.field.ground')}
          options={NOT_HELD_GROUNDS.map((value) => ({
            value,
            label: t(`evidence.ground.${value}`),
          }))}
        />
      )}
    </CaseForm>
  )
}

function fieldsOf(typed: Typed, setTyped: (typed: Typed) => void) {
  return (name: string) => ({
    value: typed[name] ?? '',
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
  })
}

interface FormProps {
  readonly title: string
  readonly hint: string
  /** The letter that puts the cursor into the first field. */
  readonly letter: string
  readonly button: string
  readonly act: EvidenceAct | null
  readonly acting: EvidenceActing
  readonly onKept: () => void
  readonly children: ReactNode
}

function CaseForm(props: FormProps): ReactNode {
  const { title, hint, letter, button, act, acting, onKept, children } = props
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || letterOf(event) !== letter) return
      event.preventDefault()
      form.current?.querySelector<HTMLElement>('[data-first]')?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [letter])
  const keep = async (): Promise<void> => {
    if (act === null || (await acting.act(act)) === null) return
    onKept()
    form.current?.focus() // out of the field, so that letters are keys again
  }
  return (
    <Panel title={title} hint={hint}>
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
          {button}
        </Button>
      </form>
    </Panel>
  )
}
