// One form for every note of a bag: a digit says what is noted, and the cursor stands in its first field. Only what
// may follow the bag's stage is offered.
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useCallback, useRef, useState, type ReactNode } from 'react'
import { FINGERPRINT_STATES, SEAL_STATES, SEXES, TEETH_STATES, type RemainsBag } from '@parley/api'
import { Notice, Panel, RefusalNotice, useWords, type WordKey } from '@parley/ui'
import { NoteField } from '../../parts/note-field.tsx'
import type { NoteOption } from '../../parts/note-field.tsx'
import { digitsOf, useChoiceByDigit } from '../../parts/use-choice-by-digit.ts'
import { actFrom, choicesOf, FIELDS, findingsOf, partsIn } from './note-model.ts'
import type { Choice, FieldName, Typed } from './note-model.ts'
import type { RemainsActing } from './use-remains-act.ts'
import '../../parts/notes.css'

export const LABELS: Readonly<Record<FieldName, WordKey>> = {
  label: 'remains.field.label',
  place: 'remains.field.place',
  on: 'remains.field.on',
  keeper: 'remains.field.keeper',
  seal: 'remains.field.seal',
  sealState: 'remains.field.seal-state',
  reseal: 'remains.field.reseal',
  temperature: 'remains.field.temperature',
  effects: 'remains.field.effects',
  lot: 'remains.lot',
  individuals: 'remains.individuals',
  sex: 'remains.field.sex',
  age: 'remains.field.age',
  stature: 'remains.field.stature',
  teeth: 'remains.field.teeth',
  fingerprints: 'remains.field.fingerprints',
  sample: 'remains.field.sample',
  parts: 'remains.field.parts',
  with: 'remains.field.with',
  finding: 'remains.field.finding',
  case: 'remains.field.case',
  decision: 'remains.field.decision',
  grave: 'remains.field.grave',
}

interface NoteFormProps {
  readonly bag: RemainsBag
  /** Bags that this one could be joined to. */
  readonly others: readonly string[]
  readonly acting: RemainsActing
}

export function NoteForm({ bag, others, acting }: NoteFormProps): ReactNode {
  const { t } = useWords()
  const choices = choicesOf(bag)
  const [chosen, setChosen] = useState<Choice | null>(null)
  const [typed, setTyped] = useState<Typed>({})
  const form = useRef<HTMLFormElement>(null)
  const options = useOptions(bag, others)
  const choice = choices.find((one) => one === chosen) ?? choices[0]
  const choose = useCallback((next: Choice | null): void => {
    setChosen(next)
    setTyped({})
  }, [])
  useChoiceByDigit(form, choices, choose)
  if (choice === undefined) {
    return <p className="soft">{t(bag.isOurs ? 'remains.nothing-to-note' : 'remains.not-ours')}</p>
  }
  const filled = withDefaults(choice, typed, options)
  const act = actFrom(bag, choice, filled)
  const keep = async (): Promise<void> => {
    if (act === null || !(await acting.act(act))) return
    setTyped({})
    setChosen(null)
    form.current?.focus() // out of the field, so that digits are keys again
  }
  const change = (name: string, value: string): void => setTyped({ ...typed, [name]: value })
  return (
    <Panel
      title={t('home.note.title')}
      hint={t('remains.note.hint', { keys: digitsOf(choices.length) })}
    >
      {acting.refusal !== null && <RefusalNotice refusal={acting.refusal} />}
      {choice === 'word' && <Notice tone="calm">{t('remains.word.hint')}</Notice>}
      {choice === 'described' && <Notice tone="calm">{t('remains.described.hint')}</Notice>}
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
          onChange={(event) => {
            choose(choices.find((one) => one === event.currentTarget.value) ?? null)
          }}
          data={choices.map((one, i) => ({
            value: one,
            label: `${i + 1} ${t(`remains.part.${one}`)}`,
          }))}
        />
        {fieldsOf(choice, filled).map((name, i) => (
          <Field
            key={`${choice} ${name}`}
            name={name}
            isFirst={i === 0}
            options={options[name]}
            value={filled[name] ?? ''}
            onChange={(value) => change(name, value)}
          />
        ))}
        {choice === 'split' && <SplitFields bag={bag} typed={filled} onChange={change} />}
        <Button type="submit" disabled={act === null} data-keep>
          {t('home.note.keep')}
        </Button>
      </form>
    </Panel>
  )
}

/** A case is asked for only where somebody is identified. */
function fieldsOf(choice: Choice, filled: Typed): readonly FieldName[] {
  const fields: readonly FieldName[] = FIELDS[choice]
  const hasCase = filled['finding'] === 'identified'
  return fields.filter((name) => name !== 'case' || hasCase)
}

interface SplitFieldsProps {
  readonly bag: RemainsBag
  readonly typed: Typed
  readonly onChange: (name: string, value: string) => void
}

/** A row for each new bag: its individuals, seal and packets. */
function SplitFields({ bag, typed, onChange }: SplitFieldsProps): ReactNode {
  const { t } = useWords()
  const rows = Array.from({ length: partsIn(typed) }, (_, i) => i + 1)
  return (
    <>
      {bag.effects.length > 0 && (
        <p className="soft remains-wide">
          {t('remains.packets', { packets: bag.effects.join(' ') })}
        </p>
      )}
      {rows.map((row) => (
        <fieldset key={row} className="remains-wide note-form">
          <legend>
            <bdi className="mono">{`${bag.bag}.${row}`}</bdi>
          </legend>
          {(['seal', 'effects', 'individuals'] as const).map((name) => (
            <TextInput
              key={name}
              dir="ltr"
              autoComplete="off"
              label={t(LABELS[name])}
              placeholder={name === 'individuals' ? '1' : ''}
              value={typed[`${name} ${row}`] ?? ''}
              onChange={(event) => onChange(`${name} ${row}`, event.currentTarget.value)}
            />
          ))}
        </fieldset>
      ))}
    </>
  )
}

type Options = Readonly<Partial<Record<FieldName, readonly NoteOption[]>>>

function useOptions(bag: RemainsBag, others: readonly string[]): Options {
  const { t } = useWords()
  return {
    sealState: SEAL_STATES.map((value) => ({ value, label: t(`remains.seal.${value}`) })),
    finding: findingsOf(bag).map((value) => ({ value, label: t(`remains.finding.${value}`) })),
    sex: SEXES.map((value) => ({ value, label: t(`remains.sex.${value}`) })),
    teeth: TEETH_STATES.map((value) => ({ value, label: t(`remains.teeth.${value}`) })),
    fingerprints: FINGERPRINT_STATES.map((value) => ({
      value,
      label: t(`remains.fingerprints.${value}`),
    })),
    with: others.map((value) => ({ value, label: value })),
  }
}

/** A choice that nobody touched stands for its first line, which is what is shown. */
function withDefaults(choice: Choice, typed: Typed, options: Options): Typed {
  const fields: readonly FieldName[] = FIELDS[choice]
  const firsts = fields.map((name) => [name, options[name]?.[0]?.value ?? ''] as const)
  return { ...Object.fromEntries(firsts), ...typed }
}

interface FieldProps {
  readonly name: FieldName
  readonly isFirst: boolean
  readonly options?: readonly NoteOption[] | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

const WORDED: ReadonlySet<FieldName> = new Set(['keeper', 'place'])

export function Field({ name, ...field }: FieldProps): ReactNode {
  const { t } = useWords()
  const isCode = !WORDED.has(name)
  return <NoteField {...field} label={t(LABELS[name])} isCode={isCode} limit={isCode ? 64 : 120} />
}
