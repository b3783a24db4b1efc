// An officer's own words, for a statement of this side, a correction of one, or a statement of both parties. There is
// no place for a picture. Counts are the log's unless the officer states some; the desk answers the same to any number
// until the embargo ends.
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { LANGUAGES, type Command, type Statement, type StatementCounts } from '@parley/api'
import { directionOf, useWords } from '@parley/ui'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { wholeNumber } from '../../parts/whole-number.ts'

type Language = (typeof LANGUAGES)[number]

/** What is being written: a statement, a correction of a released one, or a statement of both. */
export type Task =
  | { readonly is: 'statement' }
  | { readonly is: 'correction'; readonly of: Statement }
  | { readonly is: 'joint' }

export interface WritingProps {
  readonly task: Task | null
  /** Parties it names, as chosen on the page. */
  readonly names: readonly string[]
  readonly onClose: () => void
}

export function Writing({ task, names, onClose }: WritingProps): ReactNode {
  const { t } = useWords()
  return (
    <FormDialog
      isOpen={task !== null}
      onClose={onClose}
      size="xl"
      title={task === null ? '' : titleOf(task, t)}
    >
      {(ask) => task !== null && <Form task={task} names={names} ask={ask} />}
    </FormDialog>
  )
}

function titleOf(task: Task, t: ReturnType<typeof useWords>['t']): string {
  if (task.is === 'correction') return t('press.correct.title', { id: task.of.id })
  return task.is === 'joint' ? t('press.joint.write') : t('press.write')
}

const NONE = { persons: '', soldiers: '', civilians: '' }
type Typed = Readonly<Record<keyof StatementCounts, string>>

interface FormProps {
  readonly task: Task
  readonly names: readonly string[]
  readonly ask: (command: Command, label: string) => void
}

function Form({ task, names, ask }: FormProps): ReactNode {
  const { t } = useWords()
  const [texts, setTexts] = useState(() => textsOf(task))
  const [isOpen, setIsOpen] = useState(true)
  const [typed, setTyped] = useState<Typed>(NONE)
  const written = LANGUAGES.flatMap((language) => {
    const text = texts[language].trim()
    return text === '' ? [] : [{ language, text }]
  })
  const counts = isOpen ? null : countsOf(typed)
  const isWhole = written.length > 0 && (isOpen || counts !== null)
  const label = task.is === 'joint' ? t('press.joint.propose') : t('press.keep')
  const command = commandOf(task, { texts: written, names: [...names], counts })
  return (
    <form
      className="writing"
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) ask(command, label)
      }}
    >
      <p className="hint">
        {task.is === 'correction' ? t('press.correct.hint') : t('press.write.hint')}
      </p>
      {LANGUAGES.map((language) => (
        <Textarea
          key={language}
          autosize
          minRows={2}
          maxRows={8}
          lang={language}
          dir={directionOf(language)}
          label={t(`language.${language}`)}
          value={texts[language]}
          onChange={(event) => setTexts({ ...texts, [language]: event.currentTarget.value })}
        />
      ))}
      {task.is !== 'joint' && (
        <Counts isOpen={isOpen} onOpen={setIsOpen} typed={typed} onType={setTyped} />
      )}
      <Button type="submit" disabled={!isWhole}>
        {label}
      </Button>
    </form>
  )
}

interface CountsProps {
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly typed: Typed
  readonly onType: (typed: Typed) => void
}

function Counts({ isOpen, onOpen, typed, onType }: CountsProps): ReactNode {
  const { t } = useWords()
  return (
    <fieldset className="writing-counts">
      <legend>{t('press.counts')}</legend>
      <Checkbox
        label={t('press.counts.open')}
        checked={isOpen}
        onChange={(event) => onOpen(event.currentTarget.checked)}
      />
      {isOpen ? (
        <p className="hint">
          {t('press.blanks', {
            persons: '{persons}',
            soldiers: '{soldiers}',
            civilians: '{civilians}',
          })}
        </p>
      ) : (
        <div className="writing-numbers">
          {(['persons', 'soldiers', 'civilians'] as const).map((which) => (
            <TextInput
              key={which}
              inputMode="numeric"
              autoComplete="off"
              dir="ltr"
              label={t(`fact.${which}`)}
              value={typed[which]}
              onChange={(event) => onType({ ...typed, [which]: event.currentTarget.value })}
            />
          ))}
        </div>
      )}
    </fieldset>
  )
}

function textsOf(task: Task): Readonly<Record<Language, string>> {
  const empty = { en: '', uk: '', ru: '', ar: '' }
  if (task.is !== 'correction') return empty
  const said = task.of.texts.map(({ language, text }) => [language, text] as const)
  return { ...empty, ...Object.fromEntries(said) }
}

function countsOf({ persons, soldiers, civilians }: Typed): StatementCounts | null {
  const [all, some, rest] = [persons, soldiers, civilians].map(wholeNumber)
  if (all === undefined || some === undefined || rest === undefined) return null
  return all === null || some === null || rest === null
    ? null
    : { persons: all, soldiers: some, civilians: rest }
}

function commandOf(
  task: Task,
  said: {
    readonly texts: { language: Language; text: string }[]
    readonly names: string[]
    readonly counts: StatementCounts | null
  },
): Command {
  const { texts, names, counts } = said
  if (task.is === 'joint') return { do: 'joint.propose', texts, names }
  const corrects = task.is === 'correction' ? task.of.id : null
  return { do: 'statement.write', texts, names, counts, corrects }
}
