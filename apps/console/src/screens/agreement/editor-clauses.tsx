// The clauses of a proposal, each its own sentence with fields where its numbers stand.
import { Button, Checkbox, Radio } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import type { AgreementCheck, AgreementDraft, Clause } from '@parley/api'
import {
  Chip,
  choiceText,
  clauseParts,
  clauseText,
  clauseTitle,
  Notice,
  Panel,
  urgencyText,
  useWords,
  warningTitle,
  type Tone,
} from '@parley/ui'
import {
  fieldKey,
  isChanged,
  limitOf,
  orderKey,
  ORDERS,
  trancheCountOf,
  TRANCHES_KEY,
  type Drafted,
  type DraftRow,
  type Edits,
} from './draft-model.ts'
import { TableEditor } from './table-editor.tsx'

type Tick = AgreementCheck['ticks'][number]
type Range = AgreementDraft['limits']['people']

export interface EditedClausesProps {
  readonly draft: AgreementDraft
  readonly rows: readonly DraftRow[]
  readonly wrong: Drafted['wrong']
  readonly tableFaults: Drafted['tableFaults']
  readonly edits: Edits
  readonly onEdit: (edits: Edits) => void
  readonly ticks: readonly Tick[]
  readonly warnings: AgreementCheck['warnings']
  readonly clashing: ReadonlySet<string>
}

export function EditedClauses(props: EditedClausesProps): ReactNode {
  const { t } = useWords()
  const { rows } = props
  const firstRoom = rows.findIndex((row) => row.clause.kind === 'capacity')
  return (
    <Panel title={t('agreement.edit.clauses')}>
      <ol className="clauses clauses-edited">
        {rows.map((row, i) => (
          <Edited key={row.clause.id} row={row} {...props}>
            {i === firstRoom && <TrancheCount {...props} />}
          </Edited>
        ))}
        {!rows.some((row) => row.clause.kind === 'equivalents') && (
          <li>
            <span className="clause-id">{t('clause.title.equivalents')}</span>
            <div className="clause-body">
              <TableEditor {...props} />
            </div>
          </li>
        )}
        {!rows.some((row) => row.clause.kind === 'families-together') && (
          <li>
            <span className="clause-id" />
            <FamiliesBox {...props} isTogether={false} />
          </li>
        )}
      </ol>
    </Panel>
  )
}

interface EditedProps extends EditedClausesProps {
  readonly row: DraftRow
  readonly children: ReactNode
}

function Edited({ row, children, ...props }: EditedProps): ReactNode {
  const words = useWords()
  const { t, code } = words
  const { clause } = row
  const { draft, clashing, ticks, warnings } = props
  const isMarked = clashing.has(clause.id) || draft.conflict?.includes(clause.id) === true
  const tick = ticks.find((each) => each.clause === clause.id)
  const classes = [isMarked ? 'clause-conflict' : '', isChanged(row) ? 'clause-changed' : '']
  return (
    <li className={classes.join(' ').trim()}>
      <span className="clause-id">
        {clauseTitle(clause, words)}
        {isMarked && <span className="visually-hidden">{t('agreement.edit.marked')}</span>}
      </span>
      <div className="clause-body">
        {children}
        <Sentence {...props} row={row} />
        {tick !== undefined && <TickChip tick={tick} />}
        {warnings
          .filter((warning) => warning.clause === clause.id)
          .map((warning) => (
            <Notice key={warning.code} tone="look" title={warningTitle(warning.code, words)}>
              {code('warning', warning.code)}
            </Notice>
          ))}
      </div>
    </li>
  )
}

function Sentence({ row, ...props }: EditedClausesProps & { readonly row: DraftRow }): ReactNode {
  const words = useWords()
  const { clause } = row
  const { edits, onEdit } = props
  if (clause.kind === 'families-together') return <FamiliesBox {...props} isTogether />
  if (clause.kind === 'publication') {
    return (
      <Checkbox
        label={clauseText({ ...clause, mayBeNamed: true }, words)}
        checked={clause.mayBeNamed}
        onChange={(event) => onEdit({ ...edits, named: event.currentTarget.checked })}
      />
    )
  }
  if (clause.kind === 'medical-priced') {
    return (
      <>
        <p>{clauseText(clause, words)}</p>
        <Button size="xs" variant="default" onClick={() => onEdit({ ...edits, outside: true })}>
          {words.t('agreement.edit.outside')}
        </Button>
      </>
    )
  }
  if (clause.kind === 'order-of-choice') return <OrderOfChoice {...props} clause={clause} />
  if (clause.kind === 'equivalents') return <TableEditor {...props} />
  return (
    <>
      <NumberedSentence {...props} row={row} />
      <MeasureBox {...props} clause={clause} />
    </>
  )
}

/** Whether a clause counts by equivalents, where there is a table to count by. */
function MeasureBox({
  clause,
  rows,
  edits,
  onEdit,
}: EditedClausesProps & { readonly clause: Clause }): ReactNode {
  const words = useWords()
  if (clause.kind !== 'count' && clause.kind !== 'parity') return null
  if (!rows.some((row) => row.clause.kind === 'equivalents')) return null
  return (
    <Checkbox
      label={words.t('equivalents.measure')}
      aria-label={`${words.t('equivalents.measure')}: ${clauseTitle(clause, words)}`}
      checked={clause.measure === 'weight'}
      onChange={(event) => {
        const weighed = new Map(edits.weighed).set(clause.id, event.currentTarget.checked)
        onEdit({ ...edits, weighed })
      }}
    />
  )
}

type Order = Extract<Clause, { readonly kind: 'order-of-choice' }>

// The rules a screen can state, and whatever stands now.
function OrderOfChoice({
  clause,
  edits,
  onEdit,
}: EditedClausesProps & { readonly clause: Order }): ReactNode {
  const words = useWords()
  const choices = ORDERS.some((order) => orderKey(order) === orderKey(clause))
    ? ORDERS
    : [clause, ...ORDERS]
  return (
    <Radio.Group
      aria-label={words.t('agreement.edit.order')}
      value={orderKey(clause)}
      onChange={(key) => {
        const chosen = choices.find((order) => orderKey(order) === key)
        if (chosen === undefined) return
        const { rule, over, urgentFirst } = chosen
        onEdit({ ...edits, order: { rule, over, urgentFirst } })
      }}
    >
      <div className="order-choices">
        {choices.map((order) => (
          <Radio key={orderKey(order)} value={orderKey(order)} label={choiceText(order, words)} />
        ))}
        <p>{urgencyText(clause, words)}</p>
      </div>
    </Radio.Group>
  )
}

function NumberedSentence({
  row,
  draft,
  edits,
  wrong,
  onEdit,
}: EditedClausesProps & { readonly row: DraftRow }): ReactNode {
  const words = useWords()
  const { t, n, code } = words
  const { clause, before } = row
  const parts = clauseParts(clause, words)
  const fields = parts.flatMap((part) =>
    part.is === 'number' && limitOf(clause, part.field) !== null ? [part.field] : [],
  )
  const wrongField = fields.find((field) => wrong.has(fieldKey(clause, field)))
  const range = wrongField === undefined ? undefined : wrong.get(fieldKey(clause, wrongField))
  const hintId = useId()
  return (
    <>
      <p className="clause-sentence">
        {parts.map((part, i) => {
          if (part.is === 'text') return <span key={`${i} ${part.text}`}>{part.text}</span>
          const value = numberIn(clause, part.field)
          if (limitOf(clause, part.field) === null) {
            return <span key={part.field}>{value === null ? '—' : n(value)}</span>
          }
          const key = fieldKey(clause, part.field)
          const old = before === null ? null : numberIn(before, part.field)
          return (
            <span key={part.field} className="clause-field">
              {old !== null && old !== value && <del>{n(old)}</del>}
              <NumberField
                label={`${code('agreement.field', part.field)}: ${clauseTitle(clause, words)}`}
                text={edits.texts.get(key) ?? String(value ?? '')}
                isWrong={wrong.has(key)}
                hintId={hintId}
                onText={(text) => onEdit({ ...edits, texts: new Map(edits.texts).set(key, text) })}
              />
            </span>
          )
        })}
      </p>
      {range !== undefined && <Expected id={hintId} range={range} />}
      {before === null && draft.replaces !== null && (
        <Chip tone="going">{t('agreement.edit.added')}</Chip>
      )}
    </>
  )
}

interface NumberFieldProps {
  readonly label: string
  readonly text: string
  readonly isWrong: boolean
  readonly hintId: string
  readonly onText: (text: string) => void
}

function NumberField({ label, text, isWrong, hintId, onText }: NumberFieldProps): ReactNode {
  return (
    <input
      className="clause-number"
      inputMode="numeric"
      autoComplete="off"
      dir="ltr"
      aria-label={label}
      aria-invalid={isWrong}
      aria-describedby={isWrong ? hintId : undefined}
      size={Math.max(3, text.length)}
      value={text}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  )
}

function Expected({ id, range }: { readonly id: string; readonly range: Range }): ReactNode {
  const { t } = useWords()
  return (
    <p id={id} className="field-wrong" role="alert">
      {t('agreement.edit.expected', range)}
    </p>
  )
}

function TrancheCount({ draft, rows, edits, wrong, onEdit }: EditedClausesProps): ReactNode {
  const { t } = useWords()
  const hintId = useId()
  const range = wrong.get(TRANCHES_KEY)
  const count = trancheCountOf(rows.map((row) => row.clause))
  const before = trancheCountOf(draft.clauses)
  return (
    <p className="clause-sentence">
      {t('agreement.field.tranches')}{' '}
      <span className="clause-field">
        {before !== count && <del>{before}</del>}
        <NumberField
          label={t('agreement.field.tranches')}
          text={edits.tranches ?? String(count)}
          isWrong={range !== undefined}
          hintId={hintId}
          onText={(text) => onEdit({ ...edits, tranches: text })}
        />
      </span>
      {range !== undefined && <Expected id={hintId} range={range} />}
    </p>
  )
}

function FamiliesBox({
  edits,
  onEdit,
  isTogether,
}: EditedClausesProps & { readonly isTogether: boolean }): ReactNode {
  const words = useWords()
  return (
    <Checkbox
      label={clauseText({ id: 'families', kind: 'families-together' }, words)}
      checked={isTogether}
      onChange={(event) => onEdit({ ...edits, families: event.currentTarget.checked })}
    />
  )
}

const TICK_TONES: Readonly<Record<Tick['code'], Tone>> = {
  met: 'done',
  short: 'look',
  'not-known': 'quiet',
}

const TICK_WORDS = {
  people: { met: 'tick.met', short: 'tick.short' },
  weight: { met: 'tick.weight.met', short: 'tick.weight.short' },
  ranks: { met: 'tick.ranks.met', short: 'tick.ranks.short' },
} as const

function TickChip({ tick }: { readonly tick: Tick }): ReactNode {
  const { t } = useWords()
  const offered = tick.offered ?? 0
  const missing = Math.max(0, tick.needed - offered)
  const { needed } = tick
  const said = {
    met: () => t(TICK_WORDS[tick.of ?? 'people'].met, { offered }),
    short: () => t(TICK_WORDS[tick.of ?? 'people'].short, { offered, missing, needed }),
    'not-known': () => t('tick.not-known'),
  }
  return (
    <span className="clause-tick">
      <Chip tone={TICK_TONES[tick.code]}>{said[tick.code]()}</Chip>
    </span>
  )
}

function numberIn(clause: Clause, field: string): number | null {
  const value: unknown = Object.entries(clause).find(([name]) => name === field)?.[1]
  return typeof value === 'number' ? value : null
}
