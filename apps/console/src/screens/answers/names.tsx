import { getRouteApi, Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { ANSWERS, type AnswerCode, type AnswerRow, type AnswerRows } from '@parley/api'
import { ANSWER_TONES, Chip, Empty, PageHead, Panel, Scroll, useWords } from '@parley/ui'
import { ColumnHeads } from '../../parts/column-heads.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Pager } from '../../parts/pager.tsx'

const route = getRouteApi('/answers/$list')
const PAGE = 100

/** The answers of one list, name by name. */
export function AnswerNamesScreen(): ReactNode {
  const { list } = route.useParams()
  const { t } = useWords()
  const [code, setCode] = useState<AnswerCode | undefined>(undefined)
  const [offset, setOffset] = useState(0)
  const query = { offset, limit: PAGE, ...(code === undefined ? {} : { code }) }
  return (
    <>
      <PageHead title={t('answers.names')}>
        <Choice
          label={t('answers.column.code')}
          value={code}
          options={ANSWERS.map((each) => [each, t(`answer.${each}`)])}
          onChange={(chosen) => {
            setCode(chosen)
            setOffset(0)
          }}
        />
      </PageHead>
      <Loaded operation="answerRows" asking={{ params: { list }, query }}>
        {(answers) => (
          <>
            <Names answers={answers} />
            <Pager offset={answers.offset} page={PAGE} total={answers.total} onMove={setOffset} />
          </>
        )}
      </Loaded>
    </>
  )
}

function Names({ answers }: { readonly answers: AnswerRows }): ReactNode {
  const { t } = useWords()
  if (answers.rows.length === 0) return <Empty icon="answers" title={t('people.empty')} />
  return (
    <Panel>
      <Scroll label={t('answers.names')}>
        <table className="plain-table">
          <ColumnHeads
            labels={[
              t('people.column.name'),
              t('answers.column.code'),
              t('answers.column.reason'),
              t('answers.column.at'),
            ]}
          />
          <tbody>
            {answers.rows.map((row) => (
              <Name key={row.ref} row={row} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}

function Name({ row }: { readonly row: AnswerRow }): ReactNode {
  const { t, times, code } = useWords()
  return (
    <tr>
      <th scope="row">
        <Link to="/people/$ref" params={{ ref: row.ref }} dir="auto">
          {row.name ?? row.ref}
        </Link>
      </th>
      <td>
        <Chip tone={row.overdue ? 'look' : ANSWER_TONES[row.code]}>
          {row.overdue
            ? `${t(`answer.${row.code}`)}, ${t('answers.overdue')}`
            : t(`answer.${row.code}`)}
        </Chip>
      </td>
      <td>{row.reason === null ? '—' : code('reason', row.reason)}</td>
      <td>
        {row.at !== null
          ? times.moment(row.at)
          : row.due !== null
            ? t('answers.due', { time: times.moment(row.due) })
            : '—'}
      </td>
      <td>{row.contested && <Chip tone="look">{t('answers.contested')}</Chip>}</td>
    </tr>
  )
}
