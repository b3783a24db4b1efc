// One form for every note: a digit says what it is about, and the cursor stands in its first field.
import { Button, NativeSelect } from '@mantine/core'
import { useCallback, useRef, useState, type ReactNode } from 'react'
import {
  FOLLOW_UP_OUTCOMES,
  HOME_PAPERS,
  HOME_STAGES,
  PACKET_STATES,
  PAPER_STATES,
  SIGHT_BASES,
  type HomeView,
} from '@parley/api'
import { Panel, RefusalNotice, useWords, type WordKey } from '@parley/ui'
import { NoteField } from '../../parts/note-field.tsx'
import type { NoteOption } from '../../parts/note-field.tsx'
import { useChoiceByDigit } from '../../parts/use-choice-by-digit.ts'
import { FIELDS, noteFrom, WRITABLE } from './note-model.ts'
import type { FieldName, Typed, WritablePart } from './note-model.ts'
import type { HomeActing } from './use-home-act.ts'

const LABELS: Readonly<Record<FieldName, WordKey>> = {
  place: 'home.field.place',
  heldAt: 'home.field.place',
  paper: 'home.field.paper',
  paperState: 'home.field.state',
  packetState: 'home.field.state',
  words: 'home.field.words',
  inventory: 'home.field.inventory',
  seal: 'home.field.seal',
  from: 'home.field.from',
  kg: 'home.field.kg',
  stage: 'home.column.stage',
  days: 'home.field.days',
  day: 'home.field.day',
  outcome: 'home.field.outcome',
  since: 'home.field.since',
  until: 'home.field.until',
  name: 'home.field.name',
  case: 'home.field.case',
  lastOn: 'home.field.last-on',
  basis: 'home.field.basis',
}

const LIMITS: Readonly<Partial<Record<FieldName, number>>> = {
  words: 240,
  inventory: 240,
  seal: 40,
}
const CODES: ReadonlySet<FieldName> = new Set(['case', 'since', 'until', 'lastOn', 'days', 'kg'])

interface NoteFormProps {
  readonly row: HomeView
  readonly acting: HomeActing
}

export function NoteForm({ row, acting }: NoteFormProps): ReactNode {
  const { t } = useWords()
  const [part, setPart] = useState<WritablePart>('received')
  const [typed, setTyped] = useState<Typed>({})
  const form = useRef<HTMLFormElement>(null)
  const choices = useChoices(row)
  const choose = useCallback((chosen: WritablePart): void => {
    setPart(chosen)
    setTyped({})
  }, [])
  useChoiceByDigit(form, WRITABLE, choose)
  const filled = withDefaults(part, typed, choices)
  const says = noteFrom(part, filled)
  const keep = async (): Promise<void> => {
    if (says === null) return
    const done = await acting.act({ ref: row.ref, says })
    if (done !== null) setTyped({})
  }
  return (
    <Panel title={t('home.note.title')} hint={t('home.note.hint')}>
      {acting.refusal !== null && <RefusalNotice refusal={acting.refusal} />}
      <form
        ref={form}
        className="home-form"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <NativeSelect
          label={t('home.note.about')}
          value={part}
          onChange={(event) => {
            const chosen = WRITABLE.find((one) => one === event.currentTarget.value)
            if (chosen !== undefined) choose(chosen)
          }}
          data={WRITABLE.map((one, i) => ({
            value: one,
            label: `${i + 1} ${t(`home.part.${one}`)}`,
          }))}
        />
        {FIELDS[part].map((name, i) => (
          <NoteField
            key={`${part} ${name}`}
            label={t(LABELS[name])}
            isFirst={i === 0}
            options={choices[name]}
            isCode={CODES.has(name)}
            limit={LIMITS[name] ?? 120}
            value={filled[name] ?? ''}
            onChange={(value) => setTyped({ ...typed, [name]: value })}
          />
        ))}
        <Button type="submit" disabled={says === null}>
          {t('home.note.keep')}
        </Button>
      </form>
    </Panel>
  )
}

type Choices = Readonly<Partial<Record<FieldName, readonly NoteOption[]>>>

function useChoices(row: HomeView): Choices {
  const { t } = useWords()
  const of = <Word extends string>(words: readonly Word[], key: (word: Word) => WordKey) =>
    words.map((value) => ({ value, label: t(key(value)) }))
  const open = row.followUps.filter(({ state }) => state !== 'done')
  const days = (open.length === 0 ? row.followUps : open).map(({ day }) => String(day))
  const stages = HOME_STAGES.filter((one) => one !== 'arrived')
  return {
    paper: of(HOME_PAPERS, (one) => `home.paper.${one}`),
    paperState: of(PAPER_STATES, (one) => `home.paper-state.${one}`),
    packetState: of(PACKET_STATES, (one) => `home.packet.${one}`),
    stage: of(stages, (one) => `home.stage.${one}`),
    outcome: of(FOLLOW_UP_OUTCOMES, (one) => `home.outcome.${one}`),
    basis: of(SIGHT_BASES, (one) => `home.basis.${one}`),
    day: days.map((value) => ({ value, label: t('home.day', { day: value }) })),
  }
}

/** A choice that nobody touched stands for its first line, which is what is shown. */
function withDefaults(part: WritablePart, typed: Typed, choices: Choices): Typed {
  const firsts = FIELDS[part].map((name) => [name, choices[name]?.[0]?.value ?? ''] as const)
  return { ...Object.fromEntries(firsts), ...typed }
}
