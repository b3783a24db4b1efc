import { SegmentedControl } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Answers, Imports } from '@parley/api'
import type { Refusal } from '@parley/kernel'
import { Chip, PageHead, Panel, RefusalNotice, Scroll, useWords, type Tone } from '@parley/ui'
import { call } from '../../node-call.ts'
import { Drop } from '../../parts/drop.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { OwnLists } from '../answers/own-lists.tsx'

type ListKind = 'held' | 'sought'

const STATUS_TONES: Readonly<Record<Imports['rows'][number]['status'], Tone>> = {
  preview: 'look',
  committed: 'done',
  undone: 'quiet',
}

export function ImportsScreen(): ReactNode {
  const { t } = useWords()
  return (
    <>
      <PageHead title={t('screen.imports')} lead={t('import.drop.hint')} />
      <div className="stack">
        <DropList />
        <Loaded operation="imports" asking={{}}>
          {(imports) => <Earlier imports={imports} />}
        </Loaded>
        <Loaded operation="answers" asking={{}}>
          {(answers) =>
            answers.own !== undefined && isAny(answers.own) && <OwnLists answers={answers} />
          }
        </Loaded>
      </div>
    </>
  )
}

function isAny({ held, sought }: NonNullable<Answers['own']>): boolean {
  return held.people + sought.people > 0
}

function DropList(): ReactNode {
  const { t } = useWords()
  const [list, setList] = useState<ListKind>('held')
  const { busy, refusal, send } = useUpload(list)
  return (
    <Panel>
      <SegmentedControl
        aria-label={t('import.kind')}
        value={list}
        onChange={(value) => setList(value === 'sought' ? 'sought' : 'held')}
        data={[
          { value: 'held', label: t('import.held') },
          { value: 'sought', label: t('import.sought') },
        ]}
      />
      <Drop
        label={busy === null ? t('import.drop') : t('import.reading', { file: busy })}
        chooser={t('import.choose')}
        hint="XLSX · CSV"
        accept=".xlsx,.csv,.tsv,.txt"
        onFile={(file) => void send(file)}
      />
      {refusal !== null && <RefusalNotice refusal={refusal} />}
    </Panel>
  )
}

interface Upload {
  readonly busy: string | null
  readonly refusal: Refusal | null
  readonly send: (file: File) => Promise<void>
}

function useUpload(list: ListKind): Upload {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [busy, setBusy] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const send = async (file: File) => {
    setBusy(file.name)
    setRefusal(null)
    try {
      const result = await call('importFile', { query: { fileName: file.name, list }, body: file })
      if (!result.ok) return setRefusal(result.refusal)
      await queries.invalidateQueries({ queryKey: ['imports'] })
      return void navigate({ to: '/imports/$id', params: { id: result.value.id } })
    } catch (cause) {
      return setRefusal({
        code: 'node-failed',
        detail: cause instanceof Error ? cause.message : '',
      })
    } finally {
      setBusy(null)
    }
  }
  return { busy, refusal, send }
}

function Earlier({ imports }: { readonly imports: Imports }): ReactNode {
  const { t, n, times } = useWords()
  if (imports.rows.length === 0) return null
  return (
    <Panel title={t('import.earlier')}>
      <Scroll label={t('import.earlier')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('import.column.file')}</th>
              <th scope="col">{t('import.column.list')}</th>
              <th scope="col" className="number">
                {t('import.column.persons')}
              </th>
              <th scope="col" className="number">
                {t('import.problems')}
              </th>
              <th scope="col">{t('import.column.status')}</th>
            </tr>
          </thead>
          <tbody>
            {imports.rows.map((row) => (
              <tr key={row.id}>
                <td>
                  {row.mayOpen ? (
                    <Link to="/imports/$id" params={{ id: row.id }}>
                      <bdi>{row.fileName}</bdi>
                    </Link>
                  ) : (
                    <bdi>{row.fileName}</bdi>
                  )}{' '}
                  <span className="soft">{times.moment(row.at)}</span>
                </td>
                <td>{t(`import.${row.list}`)}</td>
                <td className="number">{n(row.persons)}</td>
                <td className="number">{n(row.problems)}</td>
                <td>
                  <Chip tone={STATUS_TONES[row.status]}>{t(`import.status.${row.status}`)}</Chip>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}
