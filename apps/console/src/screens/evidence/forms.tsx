// Forms of a case: a new sign of life, and the answer to a contest.
import { useState, type ReactNode } from 'react'
import { CONFIDENCES, EVIDENCE_SOURCES, NOT_HELD_GROUNDS } from '@parley/api'
import type { EvidenceAct } from '@parley/api'
import { useWords } from '@parley/ui'
import { LetteredForm } from '../../parts/lettered-form.tsx'
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
    <LetteredForm
      title={t('evidence.note')}
      hint={t('evidence.note.hint')}
      letter="n"
      button={t('home.note.keep')}
      keep={keeping(signFrom(about, typed), acting)}
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
    </LetteredForm>
  )
}

export function AnswerForm({ about, acting }: CaseFormProps): ReactNode {
  const { t } = useWords()
  const [typed, setTyped] = useState<Typed>({})
  const field = fieldsOf(typed, setTyped)
  const part = ANSWERS.find((one) => one === typed['part']) ?? ANSWERS[0]
  return (
    <LetteredForm
      title={t('evidence.answer')}
      hint={t('evidence.answer.hint')}
      letter="e"
      button={t('evidence.answer')}
      keep={keeping(answerFrom(about, part, typed), acting)}
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
    </LetteredForm>
  )
}

function fieldsOf(typed: Typed, setTyped: (typed: Typed) => void) {
  return (name: string) => ({
    value: typed[name] ?? '',
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
  })
}

function keeping(act: EvidenceAct | null, acting: EvidenceActing): (() => Promise<boolean>) | null {
  return act === null ? null : async () => (await acting.act(act)) !== null
}
