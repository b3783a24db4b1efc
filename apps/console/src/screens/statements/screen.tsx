import { useState, type ReactNode } from 'react'
import { LANGUAGES, type Statement, type Statements } from '@parley/api'
import {
  Chip,
  directionOf,
  Empty,
  HashText,
  Icon,
  PageHead,
  Panel,
  STATEMENT_TONES,
  useWords,
} from '@parley/ui'
import { ActButton } from '../../parts/act.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useSession } from '../../parts/session.tsx'
import { nameable, NamingPanel } from './naming.tsx'

export function StatementsScreen(): ReactNode {
  return (
    <Loaded operation="statements" asking={{}}>
      {(statements) => <All statements={statements} />}
    </Loaded>
  )
}

function All({ statements }: { readonly statements: Statements }): ReactNode {
  const { t } = useWords()
  const { rows, naming, mayDraft } = statements
  const [chosen, setChosen] = useState<readonly string[]>([])
  // A consent that was taken back meanwhile takes its party out of the draft.
  const names = chosen.filter((party) => nameable(naming).includes(party))
  return (
    <>
      <PageHead title={t('screen.statements')}>
        {mayDraft && (
          <ActButton
            isMain
            command={{ do: 'statement.draft', languages: LANGUAGES, names: [...names] }}
            label={t('statements.draft')}
          />
        )}
      </PageHead>
      <div className="stack">
        <NamingPanel
          naming={naming}
          names={names}
          onChoose={mayDraft ? (next) => setChosen(next) : null}
        />
        {rows.length === 0 && (
          <Empty icon="statements" title={t('statements.none')} hint={t('statements.none.hint')} />
        )}
        {rows.map((statement) => (
          <One key={statement.id} statement={statement} />
        ))}
      </div>
    </>
  )
}

function One({ statement }: { readonly statement: Statement }): ReactNode {
  const { t, times, party } = useWords()
  const { seat } = useSession()
  return (
    <Panel
      title={`\u2068${party(statement.by)}\u2069 · ${times.moment(statement.draftedAt)}`}
      acts={
        <Chip tone={STATEMENT_TONES[statement.state]}>{t(`statement.${statement.state}`)}</Chip>
      }
    >
      <StatementTexts texts={statement.texts} />
      {seat.party === statement.by && <Scrutiny statement={statement} />}
      <StatementFoot statement={statement} />
    </Panel>
  )
}

/** Checks and approvals of our own statements; how another side came to release is not ours to see. */
function Scrutiny({ statement }: { readonly statement: Statement }): ReactNode {
  const { t, times, code } = useWords()
  return (
    <div className="columns-even">
      {statement.checks.length > 0 && (
        <div>
          <h3>{t('statements.checks')}</h3>
          <ul className="checks">
            {statement.checks.map((check) => (
              <li key={check.code} className={check.passed ? 'check-passed' : 'check-open'}>
                <Icon name={check.passed ? 'check' : 'cross'} size={18} />
                {code('check', check.code)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h3>
          {t('statements.approvals', {
            given: statement.approvals.length,
            needed: statement.approvalsNeeded,
          })}
        </h3>
        <ul className="plain-list">
          {statement.approvals.map(({ officer, at }) => (
            <li key={officer}>
              <bdi>{officer}</bdi> <span className="soft">{times.moment(at)}</span>
            </li>
          ))}
        </ul>
        <p>
          {t('statements.embargo', { event: code('embargo', statement.embargo.until) })}{' '}
          <Chip tone={statement.embargo.met ? 'done' : 'look'}>
            {statement.embargo.met ? t('statements.embargo.met') : t('statements.embargo.open')}
          </Chip>
        </p>
      </div>
    </div>
  )
}

function StatementFoot({ statement }: { readonly statement: Statement }): ReactNode {
  const { t, times } = useWords()
  return (
    <>
      {statement.releasedAt !== null && (
        <p className="hint">
          {t('statements.released', { time: times.moment(statement.releasedAt) })}{' '}
          {statement.hash !== null && <HashText value={statement.hash} />}
        </p>
      )}
      {statement.correctedBy !== null && (
        <p>{t('statements.corrected', { id: statement.correctedBy })}</p>
      )}
      <div className="panel-acts no-print">
        {statement.mayApprove && (
          <ActButton
            isMain
            command={{ do: 'statement.approve', statement: statement.id }}
            label={t('statements.approve')}
          />
        )}
        {statement.mayRelease && (
          <ActButton
            isMain
            command={{ do: 'statement.release', statement: statement.id }}
            label={t('statements.release')}
          />
        )}
      </div>
    </>
  )
}

/** The reader's language first, the others folded away beneath it. */
export function StatementTexts({ texts }: { readonly texts: Statement['texts'] }): ReactNode {
  const { t, language } = useWords()
  const main = texts.find((text) => text.language === language) ?? texts[0]
  if (main === undefined) return null
  return (
    <>
      <blockquote className="statement" lang={main.language} dir={directionOf(main.language)}>
        {main.text}
      </blockquote>
      {texts
        .filter((text) => text !== main)
        .map((text) => (
          <details key={text.language} className="statement-other">
            <summary>{t(`language.${text.language}`)}</summary>
            <blockquote className="statement" lang={text.language} dir={directionOf(text.language)}>
              {text.text}
            </blockquote>
          </details>
        ))}
    </>
  )
}
