// For a party without Parley: the request as a spreadsheet, and the answered sheet dropped, looked at, entered.
import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { AnswerSheetReading } from '@parley/api'
import type { Refusal } from '@parley/kernel'
import {
  ANSWER_TONES,
  Chip,
  Figure,
  Icon,
  Notice,
  PageHead,
  Panel,
  RefusalNotice,
  Scroll,
  useWords,
} from '@parley/ui'
import { call } from '../../node-call.ts'
import { ActButton } from '../../parts/act.tsx'
import { ListDrop } from '../../parts/list-drop.tsx'
import { useSheetDownload } from './sheet-download.ts'

const route = getRouteApi('/answers/$list/sheet')

export function AnswerSheetScreen(): ReactNode {
  const { list } = route.useParams()
  const { t } = useWords()
  const [reading, setReading] = useState<AnswerSheetReading | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const download = useSheetDownload(list, setRefusal)
  const send = async (file: File) => {
    setReading(null)
    const query = { fileName: file.name }
    const read = await call('answerSheetRead', { params: { list }, query, body: file })
    if (read.ok) setReading(read.value)
    return read
  }
  return (
    <>
      <PageHead title={t('sheet.title')} lead={t('sheet.lead')}>
        <Button
          variant="default"
          leftSection={<Icon name="file" size={18} />}
          onClick={() => void download()}
        >
          {t('sheet.download')}
        </Button>
        <Link to="/answers">{t('screen.answers')}</Link>
      </PageHead>
      <div className="stack">
        <Panel>
          <ListDrop label={t('sheet.drop')} chooser={t('sheet.choose')} send={send} />
          {refusal !== null && <RefusalNotice refusal={refusal} />}
        </Panel>
        {reading !== null && <Reading reading={reading} list={list} />}
      </div>
    </>
  )
}

interface ReadingProps {
  readonly reading: AnswerSheetReading
  readonly list: string
}

function Reading({ reading, list }: ReadingProps): ReactNode {
  const { t, n, party } = useWords()
  const navigate = useNavigate()
  return (
    <>
      <Panel title={reading.fileName} hint={t('sheet.fingerprint', { file: reading.file })}>
        <div className="figures">
          <Figure value={n(reading.asked)} label={t('answers.asked')} />
          <Figure value={n(reading.read)} label={t('sheet.read')} tone="strong" />
          <Figure value={n(reading.unansweredCount)} label={t('sheet.unanswered')} />
          <Figure
            value={n(reading.problemCount)}
            label={t('import.problems')}
            tone={reading.problemCount > 0 ? 'look' : 'plain'}
          />
        </div>
        <p className="clause-tick">
          {reading.codes.map(({ code, count }) => (
            <Chip key={code} tone={ANSWER_TONES[code]}>
              {`${t(`answer.${code}`)}: ${n(count)}`}
            </Chip>
          ))}
        </p>
        <Notice tone="calm">{t('sheet.whose', { party: party(reading.for) })}</Notice>
        {reading.read > 0 && (
          <div className="panel-acts">
            <ActButton
              isMain
              command={{ do: 'answers.enter', list, sheet: reading.id }}
              label={t('sheet.enter', { count: reading.read })}
              onSubmitted={() => void navigate({ to: '/answers' })}
            />
          </div>
        )}
      </Panel>
      {reading.problems.length > 0 && <Problems reading={reading} />}
      {reading.unanswered.length > 0 && <Unanswered reading={reading} />}
    </>
  )
}

function Problems({ reading }: { readonly reading: AnswerSheetReading }): ReactNode {
  const { t, n } = useWords()
  return (
    <Panel
      title={t('import.problems')}
      hint={
        reading.problemCount > reading.problems.length
          ? t('import.problems.more', {
              shown: reading.problems.length,
              count: n(reading.problemCount),
            })
          : undefined
      }
    >
      <Scroll label={t('import.problems')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('sheet.column.row')}
              </th>
              <th scope="col">{t('sheet.column.column')}</th>
              <th scope="col">{t('people.column.name')}</th>
              <th scope="col">{t('sheet.column.problem')}</th>
              <th scope="col">{t('sheet.column.found')}</th>
              <th scope="col">{t('sheet.column.expected')}</th>
            </tr>
          </thead>
          <tbody>
            {reading.problems.map((problem, i) => (
              // Rows of one reading never move; two may be alike in every cell.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={i}>
                <td className="number">{n(problem.line)}</td>
                <td>{problem.column ?? '—'}</td>
                <td dir="auto">{problem.name ?? '—'}</td>
                <td>
                  <ProblemText code={problem.code} />
                </td>
                <td dir="auto">{problem.found ?? '—'}</td>
                <td dir="auto">
                  <Expected problem={problem} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}

function ProblemText({ code: word }: { readonly code: string }): string {
  return useWords().code('sheet-problem', word)
}

/** What went out in this place, or in words what may stand there. */
function Expected({
  problem,
}: {
  readonly problem: AnswerSheetReading['problems'][number]
}): string {
  const { code } = useWords()
  const words = code('sheet-expected', problem.code)
  if (problem.expected !== null) return problem.expected === '' ? '—' : problem.expected
  return words === problem.code ? '—' : words
}

function Unanswered({ reading }: { readonly reading: AnswerSheetReading }): ReactNode {
  const { t, n } = useWords()
  return (
    <Panel
      title={t('sheet.unanswered.title')}
      hint={
        reading.unansweredCount > reading.unanswered.length
          ? t('import.problems.more', {
              shown: reading.unanswered.length,
              count: n(reading.unansweredCount),
            })
          : t('sheet.unanswered.hint')
      }
    >
      <ul className="names-in-columns">
        {reading.unanswered.map(({ ref, name, number }) => (
          <li key={ref} dir="auto">
            {number !== null && <span className="soft">{number} </span>}
            {name}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
