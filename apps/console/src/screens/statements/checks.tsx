// What the log says to a draft, line by line. While the embargo holds, every line about a number says that it waits,
// whatever was written.
import { Button, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import {
  PASSABLE_CHECKS,
  type Command,
  type PassableCheck,
  type Statement,
  type StatementCheck,
} from '@parley/api'
import { Icon, useWords } from '@parley/ui'
import { FormDialog } from '../../parts/form-dialog.tsx'

const MARKS = { passed: 'check', failed: 'cross', waits: 'lock' } as const

export function Checks({ statement }: { readonly statement: Statement }): ReactNode {
  const { t } = useWords()
  const [passing, setPassing] = useState<PassableCheck | null>(null)
  return (
    <div>
      <h3>{t('statements.checks')}</h3>
      <ul className="checks">
        {statement.checks.map((check) => (
          <CheckLine key={check.code} check={check} onPass={setPassing} />
        ))}
      </ul>
      {statement.checks.some(({ result }) => result === 'waits') && (
        <p className="hint">{t('press.waits')}</p>
      )}
      <FormDialog
        isOpen={passing !== null}
        onClose={() => setPassing(null)}
        size="md"
        title={t('press.pass')}
      >
        {(ask) =>
          passing !== null && <Passing statement={statement.id} check={passing} ask={ask} />
        }
      </FormDialog>
    </div>
  )
}

interface LineProps {
  readonly check: StatementCheck
  readonly onPass: (check: PassableCheck) => void
}

function CheckLine({ check, onPass }: LineProps): ReactNode {
  const { t, code } = useWords()
  const { result, passed, places, mayPass, passes } = check
  const isByTwo = passed && result === 'failed'
  const passable = PASSABLE_CHECKS.find((one) => one === check.code)
  return (
    <li className={passed ? 'check-passed' : 'check-open'}>
      <Icon name={MARKS[isByTwo ? 'passed' : result]} size={18} />
      <div>
        {code('check', check.code)}{' '}
        <span className="soft">
          · {isByTwo ? t('press.result.by-two') : t(`press.result.${result}`)}
        </span>
        <Compared check={check} />
        {places.length > 0 && <Places places={places} />}
        {passes.map(({ officer, reason }) => (
          <p key={officer} className="hint">
            <bdi>{officer}</bdi>: <bdi>{reason}</bdi>
          </p>
        ))}
        {mayPass && passable !== undefined && (
          <Button className="no-print" size="xs" variant="default" onClick={() => onPass(passable)}>
            {t('press.pass')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Stated beside the log's, once the log may be quoted. */
function Compared({ check }: { readonly check: StatementCheck }): ReactNode {
  const { t, n } = useWords()
  if (check.facts.length === 0) return null
  const value = (label: string): string => {
    const found = check.facts.find((fact) => fact.label === label)?.value
    return typeof found === 'number' ? n(found) : ''
  }
  return (
    <p className="hint">
      {t('press.compared', {
        stated: value('stated'),
        statedSoldiers: value('stated-soldiers'),
        home: value('home'),
        homeSoldiers: value('home-soldiers'),
      })}
    </p>
  )
}

export function Places({ places }: Pick<StatementCheck, 'places'>): ReactNode {
  const { t, n } = useWords()
  return (
    <ul className="check-places">
      {places.map(({ language, position }) => (
        <li key={`${language} ${position}`}>
          {t('press.place', { language: t(`language.${language}`), position: n(position) })}
        </li>
      ))}
    </ul>
  )
}

interface PassingProps {
  readonly statement: string
  readonly check: PassableCheck
  readonly ask: (command: Command, label: string) => void
}

function Passing({ statement, check, ask }: PassingProps): ReactNode {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  return (
    <form
      className="writing"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() === '') return
        ask({ do: 'statement.pass', statement, check, reason }, t('press.pass'))
      }}
    >
      <p className="hint">{t('press.pass.hint')}</p>
      <Textarea
        autosize
        minRows={2}
        maxLength={1000}
        dir="auto"
        label={t('press.pass.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" disabled={reason.trim() === ''}>
        {t('press.pass')}
      </Button>
    </form>
  )
}
