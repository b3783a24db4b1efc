// The persons of one coach, large enough for gloves: who they are, how far they are, what may be done.
import { Button, Menu } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import type { LinePerson } from '@parley/api'
import { Chip, CROSSING_TONES, EXCEPTION_TONES, Icon, Panel, PartyMark, useWords } from '@parley/ui'
import { isOpen } from './model.ts'

export type PersonAct =
  'check' | 'doubtful' | 'absent' | 'release' | 'mismatch' | 'died' | 'withdraw' | 'fitness'

export interface LinePeopleProps {
  readonly side: LinePerson['side']
  readonly people: readonly LinePerson[]
  readonly chosen: string | null
  /** Null where this page only looks on. */
  readonly onAct: ((act: PersonAct, person: LinePerson) => void) | null
  readonly onStranger: () => void
}

export function LinePeople(props: LinePeopleProps): ReactNode {
  const { side, people, chosen, onAct, onStranger } = props
  const { t } = useWords()
  return (
    <Panel
      className="line-side"
      title={`${t(`line.side.${side}`)} · ${t('count.people', { count: people.length })}`}
      acts={
        onAct !== null && (
          <Button
            size="sm"
            variant="default"
            aria-label={`${t('line.stranger')}: ${t(`line.side.${side}`)}`}
            onClick={onStranger}
          >
            {t('line.stranger')}
          </Button>
        )
      }
    >
      {people.length === 0 && <p className="hint">{t('line.nobody')}</p>}
      <ul className="line-people">
        {people.map((person) => (
          <Row
            key={person.ref}
            person={person}
            isChosen={person.ref === chosen}
            onAct={onAct === null ? null : (act) => onAct(act, person)}
          />
        ))}
      </ul>
    </Panel>
  )
}

interface RowProps {
  readonly person: LinePerson
  readonly isChosen: boolean
  readonly onAct: ((act: PersonAct) => void) | null
}

function Row({ person, isChosen, onAct }: RowProps): ReactNode {
  const { t, n, code } = useWords()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  const why = person.refusal
  return (
    <li
      ref={row}
      className={isChosen ? 'line-person line-chosen' : 'line-person'}
      aria-current={isChosen ? 'true' : undefined}
      data-ref={person.ref}
    >
      <div className="line-who">
        <span className="line-place">{n(person.place)}</span> <PartyMark party={person.home} />{' '}
        <bdi className="line-name">{person.name ?? person.ref}</bdi>{' '}
        <bdi className="soft">{person.latin ?? ''}</bdi>
        {person.name !== undefined && <bdi className="soft mono line-ref">{person.ref}</bdi>}
        {person.stretcher && <span className="contested">{t('handover.stretcher')}</span>}
        {person.escort && <span className="contested">{t('handover.escort')}</span>}
      </div>
      <div className="line-chips">
        <Chips person={person} />
        {why !== null && person.state === 'checked' && (
          <span className="soft">{code('refusal', why)}</span>
        )}
      </div>
      {onAct !== null && person.state !== 'received' && <Acts person={person} onAct={onAct} />}
    </li>
  )
}

function Chips({ person }: { readonly person: LinePerson }): ReactNode {
  const { t } = useWords()
  const { state, presented, exception, keptBack, fitness, fitnessWaits } = person
  return (
    <>
      <Chip tone={CROSSING_TONES[state]}>{t(`crossing.${state}`)}</Chip>
      {exception === null ? (
        <Chip tone={presented === 'cleared' ? 'done' : 'open'}>
          {t(`presented.${presented ?? 'waiting'}`)}
        </Chip>
      ) : (
        <Chip tone={EXCEPTION_TONES[exception]}>{t(`exception.${exception}`)}</Chip>
      )}
      {keptBack && <Chip tone="look">{t('line.kept-back')}</Chip>}
      {fitness !== undefined && fitness !== null && (
        <span className="soft">{t(`fitness.${fitness}`)}</span>
      )}
      {fitnessWaits === true && <Chip tone="open">{t('desk.waits')}</Chip>}
    </>
  )
}

function Acts({
  person,
  onAct,
}: {
  readonly person: LinePerson
  readonly onAct: (act: PersonAct) => void
}): ReactNode {
  const { t } = useWords()
  const name = person.name ?? person.ref
  const labelled = (act: 'check' | 'doubtful' | 'absent' | 'release' | 'more' | 'fitness') =>
    `${t(`line.${act}`)}: ${name}`
  const isReleasable = person.side === 'releasing' && person.state === 'checked'
  const mayFind = person.fitness !== undefined && person.presented === null
  if (!isOpen(person)) return null
  return (
    <div className="line-acts">
      <Button
        size="md"
        variant={person.state === 'checked' ? 'default' : 'filled'}
        aria-label={labelled('check')}
        onClick={() => onAct('check')}
      >
        {t('line.check')}
      </Button>
      <Button
        size="md"
        variant="default"
        aria-label={labelled('doubtful')}
        onClick={() => onAct('doubtful')}
      >
        {t('line.doubtful')}
      </Button>
      <Button
        size="md"
        variant="default"
        aria-label={labelled('absent')}
        onClick={() => onAct('absent')}
      >
        {t('line.absent')}
      </Button>
      {isReleasable && (
        <Button
          size="md"
          aria-label={labelled('release')}
          disabled={person.refusal !== null}
          onClick={() => onAct('release')}
        >
          {t('line.release')}
        </Button>
      )}
      {mayFind && (
        <Button
          size="md"
          variant="default"
          aria-label={labelled('fitness')}
          onClick={() => onAct('fitness')}
        >
          {t('line.fitness')}
        </Button>
      )}
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <Button size="md" variant="default" aria-label={labelled('more')}>
            <Icon name="more" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['mismatch', 'died', 'withdraw'] as const).map((act) => (
            <Menu.Item key={act} onClick={() => onAct(act)}>
              {t(`line.${act}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
