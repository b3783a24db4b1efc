// One audited list: the account of its rows, the rows by what they come to with their evidence, and the export.
import { Button, NativeSelect } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { AUDIT_VERDICTS } from '@parley/api'
import type { AuditFindingShown, AuditRowShown, AuditVerdict, ListAuditShown } from '@parley/api'
import type { Refusal } from '@parley/kernel'
import {
  Chip,
  Empty,
  Figure,
  HashText,
  Icon,
  Notice,
  PageHead,
  Panel,
  RefusalNotice,
  Scroll,
  useWords,
  type Tone,
} from '@parley/ui'
import { call } from '../../node-call.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Pager } from '../../parts/pager.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { Readers } from './readers.tsx'

const route = getRouteApi('/audit/$id')
const PAGE = 100

const TONES: Readonly<Record<AuditVerdict, Tone>> = {
  repeat: 'look',
  unknown: 'open',
  unsure: 'look',
  'already-home': 'done',
  'wrong-class': 'look',
  'wrong-date': 'look',
  agrees: 'quiet',
}

export function AuditAccountScreen(): ReactNode {
  const { id } = route.useParams()
  const [verdict, setVerdict] = useState<AuditVerdict | null>(null)
  const [offset, setOffset] = useState(0)
  const query = { offset, limit: PAGE, ...(verdict === null ? {} : { verdict }) }
  const show = (next: AuditVerdict | null) => {
    setVerdict(next)
    setOffset(0)
  }
  return (
    <Loaded operation="audit" asking={{ params: { id }, query }}>
      {(audit) => <Account audit={audit} verdict={verdict} onShow={show} onMove={setOffset} />}
    </Loaded>
  )
}

interface AccountProps {
  readonly audit: ListAuditShown
  readonly verdict: AuditVerdict | null
  readonly onShow: (verdict: AuditVerdict | null) => void
  readonly onMove: (offset: number) => void
}

function Account({ audit, verdict, onShow, onMove }: AccountProps): ReactNode {
  const { t, n } = useWords()
  const { account } = audit
  return (
    <>
      <PageHead title={t('screen.audit')} lead={<bdi>{audit.fileName}</bdi>}>
        <Saves audit={audit} />
        <Link to="/audit">{t('audit.choose')}</Link>
      </PageHead>
      <div className="stack">
        {audit.modelHash === null && <Notice tone="look">{t('audit.nobody')}</Notice>}
        <Panel title={t('audit.account')} hint={t('audit.account.hint')}>
          <div className="figures">
            <Figure value={n(account.rows)} label={t('import.account.rows')} />
            <Figure value={n(account.persons)} label={t('import.account.persons')} tone="strong" />
            <Figure value={n(account.others)} label={t('audit.others')} />
            <Figure
              value={n(account.problemRows)}
              label={t('import.account.problems')}
              tone={account.problemRows > 0 ? 'look' : 'plain'}
            />
          </div>
          <Verdicts audit={audit} />
          <Problems audit={audit} />
        </Panel>
        <Panel>
          <NativeSelect
            label={t('audit.show')}
            value={verdict ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget
              onShow(AUDIT_VERDICTS.find((each) => each === value) ?? null)
            }}
            data={[
              { value: '', label: `${t('audit.all')} (${n(account.persons)})` },
              ...audit.verdicts.map(({ verdict: each, count }) => ({
                value: each,
                label: `${t(`audit-verdict.${each}`)} (${n(count)})`,
              })),
            ]}
          />
          {audit.rows.length === 0 ? (
            <Empty icon="audit" title={t('audit.empty')} />
          ) : (
            <Rows rows={audit.rows} />
          )}
          <Pager offset={audit.offset} page={PAGE} total={audit.total} onMove={onMove} />
        </Panel>
        <Readers />
        {audit.modelHash !== null && audit.dataHash !== null && (
          <p className="hint hashes">
            {t('match.model', { hash: '' })} <HashText value={audit.modelHash} />{' '}
            {t('match.data', { hash: '' })} <HashText value={audit.dataHash} />
          </p>
        )}
      </div>
    </>
  )
}

/** The verdicts as bars of one length scale; the table beside each is the same list. */
function Verdicts({ audit }: { readonly audit: ListAuditShown }): ReactNode {
  const { t, n } = useWords()
  const most = Math.max(1, ...audit.verdicts.map(({ count }) => count))
  return (
    <table className="plain-table verdicts">
      <thead>
        <tr>
          <th scope="col">{t('audit.column.verdict')}</th>
          <th scope="col" className="number">
            {t('audit.column.rows')}
          </th>
          <th scope="col">
            <span className="visually-hidden">{t('audit.column.rows')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {audit.verdicts.map(({ verdict, count }) => (
          <tr key={verdict}>
            <th scope="row">{t(`audit-verdict.${verdict}`)}</th>
            <td className="number">{n(count)}</td>
            <td className="verdict-bar" aria-hidden="true">
              <span style={{ inlineSize: `${(count * 100) / most}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Problems({ audit }: { readonly audit: ListAuditShown }): ReactNode {
  const { t, n, code } = useWords()
  if (audit.problemCount === 0) return null
  return (
    <details>
      <summary>{t('audit.problems', { count: audit.problemCount })}</summary>
      <ul className="plain-list">
        {audit.problems.map(({ sheet, line, code: word }, i) => (
          // Problems of one reading never move; two may be alike.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i}>
            <bdi>{sheet}</bdi> {t('import.rows', { line: n(line) })}: {code('problem', word)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Rows({ rows }: { readonly rows: readonly AuditRowShown[] }): ReactNode {
  const { t, n, percent } = useWords()
  return (
    <Scroll label={t('audit.account')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('audit.column.row')}
            </th>
            <th scope="col">{t('audit.column.name')}</th>
            <th scope="col">{t('audit.column.verdict')}</th>
            <th scope="col">{t('audit.column.evidence')}</th>
            <th scope="col">{t('audit.column.person')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.rowNumber}>
              <td className="number">{n(row.rowNumber)}</td>
              <th scope="row" dir="auto">
                {row.name}
              </th>
              <td>
                <Chip tone={TONES[row.verdict]}>{t(`audit-verdict.${row.verdict}`)}</Chip>
              </td>
              <td>
                {row.findings.length === 0 && '—'}
                <ul className="plain-list">
                  {row.findings.map((finding) => (
                    <li key={finding.fact}>
                      <Finding finding={finding} />
                    </li>
                  ))}
                </ul>
              </td>
              <td>
                {row.person === null ? (
                  '—'
                ) : (
                  <>
                    <Link to="/people/$ref" params={{ ref: row.person.ref }} dir="auto">
                      {row.person.name}
                    </Link>
                    <span className="soft block">
                      {t('audit.match', {
                        percent: percent(row.person.probabilityBasisPoints),
                        bits: n(row.person.bits),
                      })}
                    </span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Finding({ finding }: { readonly finding: AuditFindingShown }): ReactNode {
  const { t, n, times } = useWords()
  const written = useWritten(finding.fact)
  const { fact, list, ledger, entry, at, row } = finding
  const values = {
    row: row === null ? '—' : n(row),
    at: at === null ? '—' : times.moment(at),
  }
  return (
    <>
      {t(`audit-fact.${fact}`, values)}
      {list !== null && (
        <span className="soft block">
          {t('audit.says', { list: written(list), ledger: written(ledger) })}
        </span>
      )}
      {entry !== null && (
        <span className="soft block">
          <Link to="/log/$index" params={{ index: String(entry) }}>
            {t('audit.column.entry')} {n(entry)}
          </Link>
        </span>
      )}
    </>
  )
}

/** How a value of a fact is written: a date as a date, a word of a list of words by its sentence. */
function useWritten(fact: AuditFindingShown['fact']): (value: string | null) => string {
  const { times, code } = useWords()
  return (value) => {
    if (value === null) return '—'
    if (fact === 'born' || fact === 'captured-on') return times.date(value)
    if (fact === 'health') return code('condition', value)
    return fact.startsWith('category') ? code('category', value) : value
  }
}

function Saves({ audit }: { readonly audit: ListAuditShown }): ReactNode {
  const { t } = useWords()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const headings = [
    t('audit.column.row'),
    t('people.column.number'),
    t('audit.column.sheet'),
    t('audit.column.line'),
    t('audit.column.name'),
    t('audit.column.verdict'),
    t('audit.column.person'),
    t('audit.column.probability'),
    t('audit.column.bits'),
    t('audit.column.facts'),
    t('audit.column.list'),
    t('audit.column.ledger'),
    t('audit.column.entry'),
    t('audit.column.at'),
    t('audit.column.repeats'),
  ]
  const save = async (format: 'csv' | 'json') => {
    const result = await call('auditExport', {
      params: { id: audit.id },
      body: { format, headings },
    })
    if (!result.ok) return setRefusal(result.refusal)
    const { fileName, content } = result.value
    const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0))
    return saveFile(fileName, [bytes], format === 'csv' ? 'text/csv' : 'application/json')
  }
  return (
    <>
      {(['csv', 'json'] as const).map((format) => (
        <Button
          key={format}
          variant="default"
          leftSection={<Icon name="file" size={18} />}
          onClick={() => void save(format)}
        >
          {t(`audit.save.${format}`)}
        </Button>
      ))}
      {refusal !== null && <RefusalNotice refusal={refusal} />}
    </>
  )
}
