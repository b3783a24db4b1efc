import { SegmentedControl } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Answers, Imports } from '@parley/api'
import type { Result } from '@parley/kernel'
import { Chip, PageHead, Panel, Scroll, useWords, type Tone } from '@parley/ui'
import { call } from '../../node-call.ts'
import { ListDrop } from '../../parts/list-drop.tsx'
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
  const send = useUpload(list)
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
      <ListDrop label={t('import.drop')} chooser={t('import.choose')} send={send} />
    </Panel>
  )
}

function useUpload(list: ListKind): (file: File) => Promise<Result<unknown>> {
  const navigate = useNavigate()
  const queries = useQueryClient()
  return async (file) => {
    const result = await call('importFile', { query: { fileName: file.name, list }, body: file })
    if (!result.ok) return result
    await queries.invalidateQueries({ queryKey: ['imports'] })
    await navigate({ to: '/imports/$id', params: { id: result.value.id } })
    return result
  }
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
