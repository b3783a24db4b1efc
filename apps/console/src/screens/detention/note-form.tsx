// One form for every note of detention: a digit says what is noted, and the cursor stands in its first field. Only what
// may be noted from this desk is offered. It serves one person's page and those marked in the table alike.
import { Button, NativeSelect } from '@mantine/core'
import { useCallback, useRef, useState, type ReactNode } from 'react'
import {
  COMPLAINT_OUTCOMES,
  COMPLAINTS,
  DETENTION_ENDS,
  LEGAL_STATUSES,
  VISIT_GROUNDS,
} from '@parley/api'
import { Panel, RefusalNotice, useWords, type WordKey, type Wording } from '@parley/ui'
import { NoteField } from '../../parts/note-field.tsx'
import type { NoteOption } from '../../parts/note-field.tsx'
import { digitsOf, useChoiceByDigit } from '../../parts/use-choice-by-digit.ts'
import {
  FIELDS,
  groundsFor,
  nextNumber,
  noteFrom,
  openComplaints,
  statusOf,
  visitsFor,
} from './note-model.ts'
import type { Choice, FieldName, Shown, Typed } from './note-model.ts'
import type { DetentionActing } from './use-detention-act.ts'
import '../../parts/notes.css'

const LABELS: Readonly<Record<FieldName, WordKey>> = {
  on: 'detention.field.on',
  facility: 'detention.field.facility',
  status: 'detention.field.status',
  ground: 'detention.field.ground',
  noticed: 'detention.field.noticed',
  visit: 'detention.field.visit',
  visitGround: 'detention.field.ground',
  complaint: 'detention.field.complaint',
  about: 'detention.field.about',
  outcome: 'detention.field.outcome',
  how: 'detention.field.how',
}

export interface NoteFormProps {
  readonly title: string
  readonly refs: readonly string[]
  readonly choices: readonly Choice[]
  /** Visits and complaints that a choice may name; of several persons none. */
  readonly shown: Shown
  readonly today: string
  readonly acting: DetentionActing
  readonly onKept?: () => void
}

export function NoteForm(props: NoteFormProps): ReactNode {
  const { title, refs, choices, shown, today, acting } = props
  const words = useWords()
  const { t } = words
  const [chosen, setChosen] = useState<Choice | null>(null)
  const [typed, setTyped] = useState<Typed>({})
  const form = useRef<HTMLFormElement>(null)
  const choice = choices.find((one) => one === chosen) ?? choices[0]
  const choose = useCallback((next: Choice | null): void => {
    setChosen(next)
    setTyped({})
  }, [])
  useChoiceByDigit(form, choices, choose)
  if (choice === undefined) return null
  const filled = withDefaults(choice, { typed, shown, today })
  const act = noteFrom(refs, choice, filled)
  const keep = async (): Promise<void> => {
    if (act === null || (await acting.act(act)) === null) return
    choose(null)
    props.onKept?.()
    form.current?.focus() // out of the field, so that digits are keys again
  }
  return (
    <Panel title={title} hint={t('detention.note.hint', { keys: digitsOf(choices.length) })}>
      {acting.refusal !== null && <RefusalNotice refusal={acting.refusal} />}
      <form
        ref={form}
        tabIndex={-1}
        className="note-form"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <NativeSelect
          label={t('home.note.about')}
          value={choice}
          onChange={(event) => choose(choices.find((c) => c === event.currentTarget.value) ?? null)}
          data={choices.map((one, i) => ({
            value: one,
            label: `${i + 1} ${t(`detention.part.${one}`)}`,
          }))}
        />
        {FIELDS[choice].map((name, i) => (
          <Field
            key={`${choice} ${name}`}
            label={t(LABELS[name])}
            isFirst={i === 0}
            options={optionsOf(name, choice, { filled, shown, words })}
            value={filled[name] ?? ''}
            onChange={(value) => setTyped({ ...typed, [name]: value })}
          />
        ))}
        <Button type="submit" disabled={act === null} data-keep>
          {t('home.note.keep')}
        </Button>
      </form>
    </Panel>
  )
}

interface Filling {
  readonly typed: Typed
  readonly shown: Shown
  readonly today: string
}

const TODAY: ReadonlySet<Choice> = new Set(['card-sent', 'moved', 'visit-made', 'ended'])

/** What stands in fields that nobody touched: today, the next number, the first that is open. */
function withDefaults(choice: Choice, { typed, shown, today }: Filling): Typed {
  const visits = visitsFor(choice, shown)
  const isNew = choice === 'visit-asked' || choice === 'complained'
  const number = isNew ? nextNumber(choice, shown) : ''
  return {
    ...(TODAY.has(choice) ? { on: today } : {}),
    visit: choice === 'visit-asked' ? number : (visits[0] ?? ''),
    complaint: choice === 'complained' ? number : (openComplaints(shown)[0] ?? ''),
    ...typed,
  }
}

interface Offering {
  readonly filled: Typed
  readonly shown: Shown
  readonly words: Wording
}

function optionsOf(
  name: FieldName,
  choice: Choice,
  { filled, shown, words: { t } }: Offering,
): readonly NoteOption[] | null {
  const plain = (values: readonly string[]): readonly NoteOption[] =>
    values.map((value) => ({ value, label: value }))
  switch (name) {
    case 'status':
      return LEGAL_STATUSES.map((value) => ({ value, label: t(`detention.status.${value}`) }))
    case 'ground':
      return groundsFor(statusOf(filled)).map((value) => {
        return { value, label: t(`detention.ground.${value}`) }
      })
    case 'visitGround':
      return VISIT_GROUNDS.map((value) => ({ value, label: t(`detention.visit-ground.${value}`) }))
    case 'about':
      return COMPLAINTS.map((value) => ({ value, label: t(`detention.complaint.${value}`) }))
    case 'outcome':
      return COMPLAINT_OUTCOMES.map((value) => ({ value, label: t(`detention.outcome.${value}`) }))
    case 'how':
      return DETENTION_ENDS.map((value) => ({ value, label: t(`detention.end.${value}`) }))
    case 'visit':
      return choice === 'visit-asked' ? null : plain(visitsFor(choice, shown))
    case 'complaint':
      return choice === 'complained' ? null : plain(openComplaints(shown))
    default:
      return null
  }
}

export interface FieldProps {
  readonly label: string
  readonly isFirst?: boolean
  readonly options?: readonly NoteOption[] | null
  readonly isWorded?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}

export function Field(props: FieldProps): ReactNode {
  const { isFirst = false, options = null, isWorded = false, ...field } = props
  return (
    <NoteField
      {...field}
      isFirst={isFirst}
      options={options ?? undefined}
      isCode={!isWorded}
      limit={isWorded ? 200 : 64}
    />
  )
}
