import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Answers } from '@parley/api'
import { Chip, Panel, useWords } from '@parley/ui'
import { ActButton } from '../../parts/act.tsx'
import { useSession } from '../../parts/session.tsx'

/** Our own lists on their way: brought in, committed to, and the one that seeks people sent to its holder. */
export function OwnLists({ answers }: { readonly answers: Answers }): ReactNode {
  const { t, party } = useWords()
  const { seat } = useSession()
  const { own } = answers
  if (own === undefined || seat.counterpart === null) return null
  const other = party(seat.counterpart)
  const isBare = own.held.people + own.sought.people === 0
  return (
    <Panel title={t('lists.title')} acts={isBare && <Link to="/imports">{t('lists.import')}</Link>}>
      <ul className="plain-list own-lists">
        <OwnList
          name={t('import.held')}
          hint={t('lists.held.hint')}
          people={own.held.people}
          state={own.held.committed ? t('lists.committed') : null}
          act={<ActButton command={{ do: 'list.commit' }} label={t('lists.commit')} isMain />}
        />
        <OwnList
          name={t('import.sought')}
          hint={t('lists.sought.hint', { party: other })}
          people={own.sought.people}
          state={soughtState(own.sought, t)}
          act={
            <ActButton
              command={{ do: 'list.send', list: `sought-${seat.id}` }}
              label={t('lists.send', { party: other })}
              isMain
            />
          }
        />
      </ul>
    </Panel>
  )
}

type Sought = NonNullable<Answers['own']>['sought']

function soughtState(sought: Sought, t: ReturnType<typeof useWords>['t']): string | null {
  if (sought.delivered) return t('lists.delivered')
  return sought.committed ? t('lists.committed') : null
}

interface OwnListProps {
  readonly name: string
  readonly hint: string
  readonly people: number
  /** How far it is; null while it is still to be committed to. */
  readonly state: string | null
  readonly act: ReactNode
}

function OwnList({ name, hint, people, state, act }: OwnListProps): ReactNode {
  const { t } = useWords()
  return (
    <li className="own-list">
      <div>
        <h3>{name}</h3>
        <p>
          {people === 0 ? t('lists.empty') : t('count.people', { count: people })}{' '}
          {state !== null && <Chip tone="done">{state}</Chip>}
        </p>
        <p className="hint">{hint}</p>
      </div>
      {people > 0 && state === null && act}
    </li>
  )
}

/** The families among our own persons whom the other side holds, stated once its answers are here. */
export function OwnFamilies({ answers }: { readonly answers: Answers }): ReactNode {
  const { t, n, party } = useWords()
  const { seat } = useSession()
  const { families } = answers
  if (families === undefined || families.groups === 0) return null
  return (
    <Panel
      title={t('families.stating')}
      hint={t('families.stating.hint')}
      acts={families.stated && <Chip tone="done">{t('families.stated')}</Chip>}
    >
      <p>
        {t('families.stating.count', {
          count: families.people,
          groups: n(families.groups),
          party: party(seat.counterpart ?? ''),
        })}
      </p>
      {!families.stated && (
        <div className="panel-acts no-print">
          <ActButton isMain command={{ do: 'families.state' }} label={t('families.state')} />
        </div>
      )}
    </Panel>
  )
}
