// The table of equivalents: which table to start from, a row for each rank with its number, and each row again
// as the sentence that is signed.
import { Button, NativeSelect } from '@mantine/core'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { RANK_CODES } from '@parley/exchange'
import { rankText, Scroll, useWords } from '@parley/ui'
import { wholeNumber } from '../../parts/whole-number.ts'
import type { EditedClausesProps } from './editor-clauses.tsx'
import {
  editOf,
  tableIn,
  withRow,
  type TableEdit,
  type TableFault,
  type TableRow,
} from './table-model.ts'

type TableProps = Pick<EditedClausesProps, 'draft' | 'rows' | 'edits' | 'onEdit' | 'tableFaults'>

export function TableEditor(props: TableProps): ReactNode {
  const { draft, rows, edits } = props
  const base = tableIn(draft.clauses)
  const clause = tableIn(rows.map((row) => row.clause))
  const typed = edits.table === 'none' ? null : edits.table
  const edit = typed ?? (clause === null ? null : editOf(clause))
  return (
    <>
      <StartFrom {...props} hasOwn={base !== null} edit={edit} />
      {edit !== null && <Rows {...props} edit={edit} />}
    </>
  )
}

interface StartFromProps extends TableProps {
  readonly hasOwn: boolean
  readonly edit: TableEdit | null
}

const OWN = 'as-it-stands'

/** A table among those there are; whatever was typed since is the table as it stands. */
function StartFrom({ draft, edits, onEdit, hasOwn, edit }: StartFromProps): ReactNode {
  const { t } = useWords()
  const isAlike = (table: Pick<TableEdit, 'rows' | 'otherwise'>): boolean =>
    edit !== null && saidBy(table) === saidBy(edit)
  const chosen = draft.tables.find((table) => isAlike(editOf(table)))?.name
  const value = edit === null ? 'none' : (chosen ?? OWN)
  return (
    <NativeSelect
      label={t('equivalents.start')}
      aria-label={`${t('equivalents.start')}: ${t('equivalents.table')}`}
      value={value}
      onChange={({ currentTarget: { value: name } }) => {
        const table = draft.tables.find((each) => each.name === name)
        if (table !== undefined) return onEdit({ ...edits, table: editOf(table) })
        return onEdit({ ...edits, table: name === 'none' ? 'none' : null })
      }}
      data={[
        { value: 'none', label: t('equivalents.none') },
        ...(hasOwn || value === OWN ? [{ value: OWN, label: t('equivalents.as-it-stands') }] : []),
        ...draft.tables.map(({ name }) => ({ value: name, label: t(`equivalents.${name}`) })),
      ]}
    />
  )
}

function saidBy({ rows, otherwise }: TableEdit): string {
  return JSON.stringify([rows.map(({ rank, weight }) => [rank, weight]), otherwise])
}

function Rows({
  draft,
  edits,
  onEdit,
  edit,
  tableFaults,
}: TableProps & { readonly edit: TableEdit }): ReactNode {
  const { t } = useWords()
  const [codes, hints] = [useId(), useId()]
  const [fresh, setFresh] = useState<number | null>(null)
  const adding = useRef<HTMLButtonElement>(null)
  const change = (table: TableEdit): void => onEdit({ ...edits, table })
  // Whoever adds a row types in it next; whoever removes one is not left without a place.
  const add = (): void => {
    const table = withRow(edit)
    setFresh(table.rows.at(-1)?.key ?? null)
    change(table)
  }
  const remove = (key: number): void => {
    change({ ...edit, rows: edit.rows.filter((row) => row.key !== key) })
    adding.current?.focus()
  }
  return (
    <>
      <datalist id={codes}>
        {RANK_CODES.map((code) => (
          <option key={code} value={code}>
            {code}
          </option>
        ))}
      </datalist>
      <Scroll label={t('equivalents.table')}>
        <table className="plain-table equivalents">
          <Head />
          <tbody>
            {edit.rows.map((each, i) => (
              <RankRow
                key={each.key}
                each={each}
                row={i + 1}
                ids={{ codes, hints }}
                faults={tableFaults}
                isFresh={each.key === fresh}
                onRow={(changed) => change({ ...edit, rows: edit.rows.with(i, changed) })}
                onRemove={() => remove(each.key)}
              />
            ))}
            <OtherwiseRow edit={edit} hints={hints} faults={tableFaults} onTable={change} />
          </tbody>
        </table>
      </Scroll>
      <Faults id={hints} faults={tableFaults} limits={draft.limits} />
      <Button
        ref={adding}
        size="xs"
        variant="default"
        disabled={edit.rows.length >= draft.limits.ranks.most}
        onClick={add}
      >
        {t('equivalents.add')}
      </Button>
    </>
  )
}

function Head(): ReactNode {
  const { t } = useWords()
  return (
    <thead>
      <tr>
        <th scope="col">{t('equivalents.rank')}</th>
        <th scope="col">{t('equivalents.weight')}</th>
        <th scope="col">{t('equivalents.says')}</th>
        <th scope="col">
          <span className="visually-hidden">{t('equivalents.remove')}</span>
        </th>
      </tr>
    </thead>
  )
}

interface RankRowProps {
  readonly each: TableRow
  readonly row: number
  readonly ids: { readonly codes: string; readonly hints: string }
  readonly faults: readonly TableFault[]
  /** The row was added last: its field takes the focus once. */
  readonly isFresh: boolean
  readonly onRow: (row: TableRow) => void
  readonly onRemove: () => void
}

function RankRow({ each, row, ids, faults, isFresh, onRow, onRemove }: RankRowProps): ReactNode {
  const { t } = useWords()
  const { hints } = ids
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isFresh) field.current?.focus()
  }, [isFresh])
  return (
    <tr>
      <td>
        <input
          ref={field}
          className="clause-number rank-code"
          list={ids.codes}
          dir="ltr"
          autoComplete="off"
          maxLength={64}
          aria-label={t('equivalents.rank.of', { row })}
          {...faultOf(faults, { row, codes: ['code', 'twice'], hints })}
          value={each.rank}
          onChange={(event) => onRow({ ...each, rank: event.currentTarget.value })}
        />
      </td>
      <td>
        <WeightField
          text={each.weight}
          label={t('equivalents.weight.of', { row })}
          fault={faultOf(faults, { row, codes: ['weight'], hints })}
          onText={(weight) => onRow({ ...each, weight })}
        />
      </td>
      <td>
        <RowSentence rank={each.rank.trim()} text={each.weight} row={row} faults={faults} />
      </td>
      <td>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('equivalents.remove.of', { row })}
          onClick={onRemove}
        >
          {t('equivalents.remove')}
        </Button>
      </td>
    </tr>
  )
}

interface OtherwiseRowProps {
  readonly edit: TableEdit
  readonly hints: string
  readonly faults: readonly TableFault[]
  readonly onTable: (table: TableEdit) => void
}

function OtherwiseRow({ edit, hints, faults, onTable }: OtherwiseRowProps): ReactNode {
  const { t } = useWords()
  const row = edit.rows.length + 1
  return (
    <tr>
      <th scope="row">{t('equivalents.otherwise')}</th>
      <td>
        <WeightField
          text={edit.otherwise}
          label={`${t('equivalents.weight')}: ${t('equivalents.otherwise')}`}
          fault={faultOf(faults, { row, codes: ['weight'], hints })}
          onText={(otherwise) => onTable({ ...edit, otherwise })}
        />
      </td>
      <td colSpan={2}>
        <RowSentence rank={null} text={edit.otherwise} row={row} faults={faults} />
      </td>
    </tr>
  )
}

interface FaultAttributes {
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby'?: string
}

function faultOf(
  faults: readonly TableFault[],
  {
    row,
    codes,
    hints,
  }: {
    readonly row: number
    readonly codes: readonly TableFault['code'][]
    readonly hints: string
  },
): FaultAttributes {
  const isWrong = faults.some((fault) => fault.row === row && codes.includes(fault.code))
  return { 'aria-invalid': isWrong, ...(isWrong ? { 'aria-describedby': hints } : {}) }
}

interface WeightFieldProps {
  readonly text: string
  readonly label: string
  readonly fault: FaultAttributes
  readonly onText: (text: string) => void
}

function WeightField({ text, label, fault, onText }: WeightFieldProps): ReactNode {
  return (
    <input
      className="clause-number"
      inputMode="numeric"
      autoComplete="off"
      dir="ltr"
      size={Math.max(3, text.length)}
      aria-label={label}
      {...fault}
      value={text}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  )
}

interface RowSentenceProps {
  readonly rank: string | null
  readonly text: string
  readonly row: number
  readonly faults: readonly TableFault[]
}

function RowSentence({ rank, text, row, faults }: RowSentenceProps): ReactNode {
  const words = useWords()
  if (faults.some((fault) => fault.row === row)) return '—'
  return rankText(rank, wholeNumber(text) ?? 0, words)
}

interface FaultsProps {
  readonly id: string
  readonly faults: readonly TableFault[]
  readonly limits: TableProps['draft']['limits']
}

function Faults({ id, faults, limits }: FaultsProps): ReactNode {
  const { t } = useWords()
  if (faults.length === 0) return null
  return (
    <div id={id} role="alert">
      {faults.map(({ code, row }) => (
        <p key={`${row} ${code}`} className="field-wrong">
          {t(`equivalents.wrong.${code}`, { row, ...limits.weight })}
        </p>
      ))}
    </div>
  )
}
