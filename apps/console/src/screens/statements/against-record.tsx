// Before a draft goes out: who in published reports says the same as its numbers, who says another, and what nobody
// backs. Reports are public; the log has a column of its own, which is empty while the
// embargo holds.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Statement, StatementNumber, StatementRecord } from '@parley/api'
import { Chip, Scroll, useWords } from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { useNaming } from '../record/naming.ts'
import { Places } from './checks.tsx'
import './against-record.css'

export function AgainstRecord({ statement }: { readonly statement: Statement }): ReactNode {
  const { t } = useWords()
  return (
    <section className="against-record" aria-label={t('backed.record')}>
      <h3>{t('backed.record')}</h3>
      <Loaded operation="statementRecord" asking={{ params: { id: statement.id } }}>
        {(record) => <Compared record={record} />}
      </Loaded>
    </section>
  )
}

function Compared({ record }: { readonly record: StatementRecord }): ReactNode {
  const { t } = useWords()
  const { record: state, exchanges, numbers, embargoMet } = record
  if (state !== 'ready') return <p>{t(`record.state.${state}`)}</p>
  if (exchanges.length === 0) {
    return (
      <p>
        {t('backed.unlinked')} <Link to="/record">{t('backed.open')}</Link>
      </p>
    )
  }
  return (
    <>
      <p className="hint">{t(embargoMet ? 'backed.hint.over' : 'backed.hint')}</p>
      {numbers.length === 0 ? <p>{t('backed.none')}</p> : <Numbers numbers={numbers} />}
    </>
  )
}

function Numbers({ numbers }: Pick<StatementRecord, 'numbers'>): ReactNode {
  const { t, n } = useWords()
  return (
    <Scroll label={t('backed.record')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('backed.number')}</th>
            <th scope="col">{t('backed.same')}</th>
            <th scope="col">{t('backed.other')}</th>
            <th scope="col">{t('backed.log')}</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map((number) => (
            <tr key={`${number.about ?? 'text'} ${number.value}`}>
              <th scope="row">
                {n(number.value)}
                <div className="soft">
                  {number.about === null ? t('backed.text') : t(`fact.${number.about}`)}
                </div>
                {number.about === null && <Places places={number.places} />}
              </th>
              <td>
                <Backing number={number} />
              </td>
              <td>
                <Voices claims={number.other} />
              </td>
              <td>
                <span className={number.log === 'other' ? 'late' : 'soft'}>
                  {t(`backed.log.${number.log}`)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Backing({ number }: { readonly number: StatementNumber }): ReactNode {
  const { t } = useWords()
  const { same, together, origins, log } = number
  if (origins === 0) {
    return log === 'same' ? (
      <span className="soft">{t('backed.silence')}</span>
    ) : (
      <Chip tone="look">{t('backed.nobody')}</Chip>
    )
  }
  return (
    <>
      <strong>{t('record.count.origins', { count: origins })}</strong>
      {same.length > 0 && <Voices claims={same} />}
      {together.length > 0 && (
        <>
          <Voices claims={together} />
          <p className="hint">{t('backed.together')}</p>
        </>
      )}
    </>
  )
}

/** Who says it, each a step from the sentence. */
function Voices({ claims }: { readonly claims: StatementNumber['same'] }): ReactNode {
  const { t, figure, speaker, side, outlet } = useNaming()
  if (claims.length === 0) return <span className="soft">{t('backed.silence')}</span>
  return (
    <ul className="plain-list">
      {claims.map(({ claim, exchange, report }) => (
        <li key={claim.id}>
          <Link to="/record/exchange/$id" params={{ id: exchange }} search={{ claim: claim.id }}>
            {figure(claim)} · {t(`record.category.${claim.category}`)}
          </Link>
          <div className="soft">
            {t('record.to', { side: side(claim.side) })} · <bdi>{speaker(claim.by)}</bdi> ·{' '}
            <bdi>{outlet(report)}</bdi>
            {claim.status !== 'completed' && ` · ${t(`record.status.${claim.status}`)}`}
          </div>
        </li>
      ))}
    </ul>
  )
}
