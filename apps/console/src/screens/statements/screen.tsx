import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { LANGUAGES, type Statement, type Statements } from '@parley/api'
import {
  Chip,
  Empty,
  HashText,
  Notice,
  PageHead,
  Panel,
  STATEMENT_TONES,
  useWords,
} from '@parley/ui'
import { ActButton } from '../../parts/act.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useSession } from '../../parts/session.tsx'
import { AgainstRecord } from './against-record.tsx'
import { Checks } from './checks.tsx'
import { Joint } from './joint.tsx'
import { MediaPanel } from './media.tsx'
import { nameable, NamingPanel } from './naming.tsx'
import { CopyMessages, StatementTexts } from './texts.tsx'
import { Writing, type Task } from './writing.tsx'

export function StatementsScreen(): ReactNode {
  return (
    <Loaded operation="statements" asking={{}}>
      {(statements) => <All statements={statements} />}
    </Loaded>
  )
}

function All({ statements }: { readonly statements: Statements }): ReactNode {
  const { t, language } = useWords()
  const { rows, joint, naming, mayDraft, embargoMet } = statements
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [task, setTask] = useState<Task | null>(null)
  // A consent that was taken back meanwhile takes its party out of the draft.
  const names = chosen.filter((party) => nameable(naming).includes(party))
  return (
    <>
      <PageHead title={t('screen.statements')}>
        {mayDraft && (
          <div className="panel-acts no-print">
            <Button size="sm" variant="default" onClick={() => setTask({ is: 'statement' })}>
              {t('press.write')}
            </Button>
            <ActButton
              isMain
              command={{ do: 'statement.draft', languages: LANGUAGES, names: [...names] }}
              label={t('statements.draft')}
            />
          </div>
        )}
      </PageHead>
      <div className="stack">
        {mayDraft && !embargoMet && <Notice tone="look">{t('press.hidden')}</Notice>}
        <NamingPanel
          naming={naming}
          names={names}
          onChoose={mayDraft ? (next) => setChosen(next) : null}
        />
        {rows.length === 0 && (
          <Empty icon="statements" title={t('statements.none')} hint={t('statements.none.hint')} />
        )}
        {rows.map((statement) => (
          <One key={statement.id} statement={statement} onTask={setTask} />
        ))}
        {(mayDraft || joint.length > 0) && (
          <Joint
            rows={joint}
            isHeld={mayDraft && !embargoMet}
            onWrite={mayDraft && embargoMet ? () => setTask({ is: 'joint' }) : null}
          />
        )}
        {mayDraft && <MediaPanel />}
        <p className="hint no-print">
          <a href={`/public/feed.atom?lang=${language}`}>{t('press.feed')}</a>
        </p>
      </div>
      <Writing task={task} names={names} onClose={() => setTask(null)} />
    </>
  )
}

interface OneProps {
  readonly statement: Statement
  readonly onTask: (task: Task) => void
}

function One({ statement, onTask }: OneProps): ReactNode {
  const { t, times, party } = useWords()
  const { seat } = useSession()
  const isOwn = seat.party === statement.by
  const isDraft = isOwn && statement.releasedAt === null
  return (
    <Panel
      title={`\u2068${party(statement.by)}\u2069 · ${times.moment(statement.draftedAt)}`}
      acts={
        <Chip tone={STATEMENT_TONES[statement.state]}>{t(`statement.${statement.state}`)}</Chip>
      }
    >
      {statement.corrects !== null && (
        <p className="hint">{t('press.corrects', { id: statement.corrects })}</p>
      )}
      <StatementTexts texts={statement.texts} />
      {statement.counts === null && <p className="hint">{t('press.filled')}</p>}
      {isDraft ? (
        <BeforePublishing statement={statement} />
      ) : (
        isOwn && <Scrutiny statement={statement} />
      )}
      <StatementFoot statement={statement} onTask={onTask} />
    </Panel>
  )
}

/** What is looked at before a draft goes out: the checks, and who in published reports speaks for its numbers. */
function BeforePublishing({ statement }: { readonly statement: Statement }): ReactNode {
  const { t } = useWords()
  const { screens } = useSession()
  return (
    <section className="before-publishing" aria-label={t('backed.title')}>
      <h3>{t('backed.title')}</h3>
      <Scrutiny statement={statement} />
      {screens.includes('record') && <AgainstRecord statement={statement} />}
    </section>
  )
}

/** Checks and approvals of our own statements; how another side came to release is not ours to see. */
function Scrutiny({ statement }: { readonly statement: Statement }): ReactNode {
  const { t, times, code } = useWords()
  return (
    <div className="columns-even">
      {statement.checks.length > 0 && <Checks statement={statement} />}
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

function StatementFoot({ statement, onTask }: OneProps): ReactNode {
  const { t, times } = useWords()
  const { id } = statement
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
      {statement.homeNow !== null && (
        <p className="late">{t('press.home-now', { count: statement.homeNow.persons })}</p>
      )}
      <div className="panel-acts no-print">
        {statement.mayApprove && (
          <ActButton
            isMain
            command={{ do: 'statement.approve', statement: id }}
            label={t('statements.approve')}
          />
        )}
        {statement.mayRelease && (
          <ActButton
            isMain
            command={{ do: 'statement.release', statement: id }}
            label={t('statements.release')}
          />
        )}
        {statement.mayCorrect && (
          <Button
            size="sm"
            variant="default"
            onClick={() => onTask({ is: 'correction', of: statement })}
          >
            {t('press.correct')}
          </Button>
        )}
        <CopyMessages messages={statement.messages} />
      </div>
    </>
  )
}
