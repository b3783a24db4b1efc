// Statements of both parties: proposed by one, accepted by both, released once and shown with both.
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { JointState, JointStatement } from '@parley/api'
import { Chip, HashText, Icon, Panel, useWords, type Tone } from '@parley/ui'
import { ActButton } from '../../parts/act.tsx'
import { Places } from './checks.tsx'
import { StatementTexts } from './texts.tsx'

const JOINT_TONES: Readonly<Record<JointState, Tone>> = {
  proposed: 'open',
  accepted: 'going',
  released: 'done',
}

export interface JointProps {
  readonly rows: readonly JointStatement[]
  /** Opens the form; null where this seat may not propose, or not yet. */
  readonly onWrite: (() => void) | null
  /** Said where it may not be proposed yet. */
  readonly isHeld: boolean
}

export function Joint({ rows, onWrite, isHeld }: JointProps): ReactNode {
  const { t } = useWords()
  return (
    <Panel
      title={t('press.joint')}
      hint={t('press.joint.hint')}
      acts={
        onWrite !== null && (
          <Button className="no-print" size="sm" variant="default" onClick={onWrite}>
            {t('press.joint.write')}
          </Button>
        )
      }
    >
      {isHeld && <p className="hint">{t('press.joint.wait')}</p>}
      {rows.length === 0 && !isHeld && <p className="soft">{t('press.joint.none')}</p>}
      {rows.map((row) => (
        <One key={row.proposal} row={row} />
      ))}
    </Panel>
  )
}

function One({ row }: { readonly row: JointStatement }): ReactNode {
  const { t, n, party, times } = useWords()
  const { proposal, acceptedBy, counts } = row
  const parties = acceptedBy.map(party).join(', ')
  return (
    <section className="joint">
      <p>
        <Chip tone={JOINT_TONES[row.state]}>{t(`joint.${row.state}`)}</Chip>{' '}
        <span className="soft">
          {t('press.joint.by', { party: party(row.by), time: times.moment(row.at) })}
        </span>
      </p>
      <StatementTexts texts={row.texts} />
      <ul className="plain-list">
        {counts.map((one) => (
          <li key={one.party}>
            {t('press.joint.counts', {
              party: party(one.party),
              persons: n(one.persons),
              soldiers: n(one.soldiers),
              civilians: n(one.civilians),
            })}
          </li>
        ))}
      </ul>
      <Failing row={row} />
      <p className="hint">
        {acceptedBy.length === 0
          ? t('press.joint.nobody')
          : t('press.joint.accepted-by', { parties })}
        {' · '}
        {t('press.joint.digest')} <HashText value={row.digest} />
      </p>
      <div className="panel-acts no-print">
        {row.mayAccept && (
          <ActButton
            isMain
            command={{ do: 'joint.accept', proposal }}
            label={t('press.joint.accept')}
          />
        )}
        {row.mayRelease && (
          <ActButton
            isMain
            command={{ do: 'joint.release', proposal }}
            label={t('press.joint.release')}
          />
        )}
      </div>
    </section>
  )
}

/** Checks of this seat that the proposed words do not meet. */
function Failing({ row }: { readonly row: JointStatement }): ReactNode {
  const { t, code } = useWords()
  const open = row.checks.filter((check) => check.result !== 'passed')
  if (open.length === 0) return null
  return (
    <ul className="checks">
      {open.map((check) => (
        <li key={check.code} className="check-open">
          <Icon name={check.result === 'waits' ? 'lock' : 'cross'} size={18} />
          <div>
            {code('check', check.code)}{' '}
            <span className="soft">· {t(`press.result.${check.result}`)}</span>
            {check.places.length > 0 && <Places places={check.places} />}
          </div>
        </li>
      ))}
    </ul>
  )
}
