// Who may be named in public: mediator and transit state see what they have said and say otherwise; whoever
// drafts a statement chooses among those who consented.
import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Naming } from '@parley/api'
import { Chip, Panel, useWords } from '@parley/ui'
import { ActButton } from '../../parts/act.tsx'

export interface NamingPanelProps {
  readonly naming: Naming
  /** Parties the next draft names. */
  readonly names: readonly string[]
  /** Null at a seat that drafts nothing. */
  readonly onChoose: ((names: readonly string[]) => void) | null
}

/** Parties a draft may name now. */
export function nameable({ barred, rows }: Naming): readonly string[] {
  if (barred) return []
  return rows.filter((row) => row.mayBeNamed && row.name !== null).map(({ party }) => party)
}

export function NamingPanel({ naming, names, onChoose }: NamingPanelProps): ReactNode {
  const { t } = useWords()
  const open = nameable(naming)
  return (
    <Panel title={t('statements.naming')} hint={t('statements.naming.hint')}>
      {naming.barred && <p>{t('statements.naming.barred')}</p>}
      <ul className="naming">
        {naming.rows.map((row) => (
          <li key={row.party}>
            <NamingLine row={row} />
            {row.isOwn && <OwnConsent row={row} />}
            {onChoose !== null && open.includes(row.party) && (
              <Choice
                row={row}
                isChosen={names.includes(row.party)}
                onChange={(isChosen) => {
                  const others = names.filter((party) => party !== row.party)
                  onChoose(isChosen ? [...others, row.party] : others)
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

type Row = Naming['rows'][number]

function NamingLine({ row }: { readonly row: Row }): ReactNode {
  const { t, times } = useWords()
  const { mayBeNamed, saidAt, name } = row
  return (
    <div className="naming-line">
      <p>
        <strong>{t(`seat.${row.role}`)}</strong>{' '}
        <Chip tone={mayBeNamed ? 'done' : 'open'}>
          {mayBeNamed ? t('statements.naming.consented') : t('statements.naming.not')}
        </Chip>{' '}
        <span className="soft">
          {saidAt === null
            ? t('statements.naming.silent')
            : t('statements.naming.since', { time: times.moment(saidAt) })}
        </span>
      </p>
      <p className="hint">
        {name === null ? t('statements.naming.nameless') : t('statements.naming.public', { name })}
      </p>
    </div>
  )
}

function OwnConsent({ row }: { readonly row: Row }): ReactNode {
  const { t } = useWords()
  return (
    <ActButton
      isMain={!row.mayBeNamed}
      command={{ do: 'consent.record', mayBeNamed: !row.mayBeNamed }}
      label={row.mayBeNamed ? t('act.consent.take-back') : t('act.consent.give')}
    />
  )
}

interface ChoiceProps {
  readonly row: Row
  readonly isChosen: boolean
  readonly onChange: (isChosen: boolean) => void
}

function Choice({ row, isChosen, onChange }: ChoiceProps): ReactNode {
  const { t, noun } = useWords()
  return (
    <Checkbox
      className="no-print"
      label={t('statements.naming.in-draft', { party: noun(`seat.${row.role}`) })}
      checked={isChosen}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
