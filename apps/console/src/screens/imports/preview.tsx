import { Button, NativeSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import {
  COLUMN_MEANINGS,
  type ColumnMeaning,
  type ImportMapping,
  type ImportPreview,
  type ImportSheet,
} from '@parley/api'
import type { Refusal, Result } from '@parley/kernel'
import {
  Chip,
  Figure,
  Notice,
  PageHead,
  Panel,
  RefusalNotice,
  Scroll,
  settled,
  useWords,
} from '@parley/ui'
import { call } from '../../node-call.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { ImportProblems } from './problems.tsx'

const route = getRouteApi('/imports/$id')
const ENCODINGS = ['utf-8', 'windows-1251', 'koi8-u', 'koi8-r', 'cp866', 'windows-1256', 'utf-16le']

/** A file as it was understood: columns to set right, problems to see, then commit or let go. */
export function ImportScreen(): ReactNode {
  const { id } = route.useParams()
  return (
    <Loaded operation="importPreview" asking={{ params: { id } }}>
      {(preview) => <PreviewOf preview={preview} />}
    </Loaded>
  )
}

type Change = () => Promise<Result<ImportPreview>>

function useChange(id: string) {
  const queries = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const run = async (change: Change) => {
    setIsBusy(true)
    const result = await settled(change())
    setIsBusy(false)
    setRefusal(result.ok ? null : result.refusal)
    if (!result.ok) return
    queries.setQueryData(['importPreview', { params: { id } }], result.value)
    await queries.invalidateQueries({ queryKey: ['imports'] })
  }
  return { isBusy, refusal, run }
}

function PreviewOf({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const { t, n, code } = useWords()
  const params = { id: preview.id }
  const { isBusy, refusal, run } = useChange(preview.id)
  const map = (body: ImportMapping) => void run(() => call('importMapping', { params, body }))
  return (
    <>
      <PageHead title={preview.fileName} lead={t(`import.${preview.list}`)}>
        <CommitButtons preview={preview} isBusy={isBusy} run={run} />
      </PageHead>
      <div className="stack">
        {refusal !== null && <RefusalNotice refusal={refusal} />}
        {preview.status === 'committed' && (
          <Notice tone="done" title={t('import.committed')} live />
        )}
        {preview.status === 'undone' && <Notice tone="calm" title={t('import.undone')} live />}
        {preview.doubts.length > 0 && (
          <Notice tone="look">
            {preview.doubts.map((doubt) => (
              <p key={doubt}>{code('doubt', doubt)}</p>
            ))}
          </Notice>
        )}
        <Panel title={t('import.account')}>
          <Account preview={preview} />
        </Panel>
        {preview.sheets.map((sheet) => (
          <Sheet key={sheet.name} sheet={sheet} preview={preview} onMap={map} />
        ))}
        <div className="columns-2">
          <People preview={preview} />
          <ImportProblems preview={preview} />
        </div>
        <p className="hint">
          {t('count.rows', { count: preview.account.rows })} · {n(Math.ceil(preview.bytes / 1024))}{' '}
          KiB
        </p>
      </div>
    </>
  )
}

interface CommitButtonsProps {
  readonly preview: ImportPreview
  readonly isBusy: boolean
  readonly run: (change: Change) => Promise<void>
}

function CommitButtons({ preview, isBusy, run }: CommitButtonsProps): ReactNode {
  const { t } = useWords()
  const params = { id: preview.id }
  if (preview.status === 'preview') {
    return (
      <>
        <Button
          variant="default"
          disabled={isBusy}
          onClick={() => void run(() => call('importUndo', { params }))}
        >
          {t('import.let-go')}
        </Button>
        <Button
          loading={isBusy}
          title={t('import.commit.hint')}
          onClick={() => void run(() => call('importCommit', { params }))}
        >
          {t('import.commit', { count: preview.account.persons })}
        </Button>
      </>
    )
  }
  if (!preview.mayUndo) return null
  return (
    <Button
      variant="default"
      loading={isBusy}
      onClick={() => void run(() => call('importUndo', { params }))}
    >
      {t('import.undo')}
    </Button>
  )
}

function Account({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const { t, n, code } = useWords()
  const { account } = preview
  const others = account.others.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <div className="figures">
        <Figure value={n(account.rows)} label={t('import.account.rows')} />
        <span className="figure-sign">=</span>
        <Figure value={n(account.persons)} label={t('import.account.persons')} />
        <span className="figure-sign">+</span>
        <Figure value={n(account.repeats)} label={t('import.account.repeats')} />
        <span className="figure-sign">+</span>
        <Figure value={n(others)} label={t('import.account.others')} />
        <span className="figure-sign">+</span>
        <Figure
          value={n(account.problemRows)}
          label={t('import.account.problems')}
          tone={account.problemRows > 0 ? 'look' : 'plain'}
        />
      </div>
      <p className="hint">
        {account.others.map(({ kind, count }) => `${code('other', kind)} ${n(count)}`).join(' · ')}
      </p>
    </>
  )
}

interface SheetProps {
  readonly sheet: ImportSheet
  readonly preview: ImportPreview
  readonly onMap: (mapping: ImportMapping) => void
}

function Sheet({ sheet, preview, onMap }: SheetProps): ReactNode {
  const { t, n, percent } = useWords()
  const isOpen = preview.status === 'preview'
  const title = sheet.name === '' ? t('import.mapping') : `${t('import.mapping')}: ${sheet.name}`
  const setMeaning = (columnIndex: number, meaning: ColumnMeaning) =>
    onMap({ columns: [{ sheet: sheet.name, columnIndex, meaning }] })
  return (
    <Panel
      title={title}
      hint={
        <>
          {t('import.header', { lines: sheet.headerLines.map(n).join(', ') })}
          {preview.remembered && ` · ${t('import.mapping.remembered')}`}
        </>
      }
      acts={<Encoding preview={preview} onMap={onMap} />}
    >
      <Scroll label={title}>
        <table className="plain-table mapping">
          <thead>
            <tr>
              {sheet.columns.map((column) => (
                <th key={column.columnIndex} scope="col">
                  <bdi>{column.heading}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {sheet.columns.map((column) => (
                <td key={column.columnIndex}>
                  <NativeSelect
                    size="xs"
                    aria-label={`${t('import.mapping')}: ${column.heading}`}
                    disabled={!isOpen}
                    value={column.meaning}
                    onChange={(event) => {
                      const chosen = COLUMN_MEANINGS.find((m) => m === event.currentTarget.value)
                      if (chosen !== undefined) setMeaning(column.columnIndex, chosen)
                    }}
                    data={COLUMN_MEANINGS.map((m) => ({ value: m, label: t(`column.${m}`) }))}
                  />
                  <Chip tone={column.confidence >= 80 ? 'done' : 'look'}>
                    {t('import.mapping.sure', { percent: percent(column.confidence * 100) })}
                  </Chip>
                </td>
              ))}
            </tr>
            {[0, 1, 2].map((i) => (
              <tr key={i}>
                {sheet.columns.map((column) => (
                  <td key={column.columnIndex} className="soft">
                    <bdi>{column.samples[i] ?? ''}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}

function Encoding({ preview, onMap }: Omit<SheetProps, 'sheet'>): ReactNode {
  const { t } = useWords()
  const { encoding } = preview
  if (encoding === null) return null
  const known = ENCODINGS.includes(encoding) ? ENCODINGS : [encoding, ...ENCODINGS]
  return (
    <label className="inline-label">
      {t('import.encoding')}
      <NativeSelect
        size="xs"
        disabled={preview.status !== 'preview'}
        value={encoding}
        data={known}
        onChange={(event) => onMap({ encoding: event.currentTarget.value, columns: [] })}
      />
    </label>
  )
}

function People({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const { t, n, times } = useWords()
  return (
    <Panel title={t('import.persons')}>
      <Scroll label={t('import.persons')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('people.column.number')}</th>
              <th scope="col">{t('people.column.name')}</th>
              <th scope="col">{t('people.column.born')}</th>
              <th scope="col">{t('people.column.category')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.people.map((row) => (
              <tr key={`${row.sheet} ${row.line}`}>
                <td>
                  <bdi>{row.number ?? n(row.line)}</bdi>
                </td>
                <td>
                  <bdi>{row.name}</bdi> <bdi className="soft">{row.latin}</bdi>
                </td>
                <td>{row.born === null ? '—' : <bdi>{times.date(row.born)}</bdi>}</td>
                <td>{t(`category.${row.category}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}
