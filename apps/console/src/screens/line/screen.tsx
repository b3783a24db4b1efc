import { Button, SegmentedControl } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { DeskReport, Line, LinePerson } from '@parley/api'
import {
  Chip,
  Empty,
  Notice,
  PageHead,
  Panel,
  RefusalNotice,
  TRANCHE_TONES,
  useWords,
} from '@parley/ui'
import { ActButton } from '../../parts/act.tsx'
import { BarrierStrip } from '../../parts/barriers/strip.tsx'
import { DeskReports } from '../../parts/desk-report.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Codes } from './codes.tsx'
import { Counts, Short } from './counts.tsx'
import { Finding } from './finding.tsx'
import { isOpen, movedTo, releasable, shownPeople, type Shown } from './model.ts'
import { PaperManifest } from './paper-manifest.tsx'
import { LinePeople, type PersonAct } from './people.tsx'
import { TabletsPanel } from './tablets.tsx'
import { useLineAct } from './use-line-act.ts'
import { useLineKeys } from './use-line-keys.ts'

/** One seat at the line, or at the reception: the coach under way, and what its officer does with it. */
export function LineScreen(): ReactNode {
  const [leg, setLeg] = useState<Line['leg'] | null>(null)
  const [tranche, setTranche] = useState<string | null>(null)
  const query = {
    ...(leg === null ? {} : { leg }),
    ...(tranche === null ? {} : { tranche }),
  }
  return (
    <Loaded operation="line" asking={{ query }}>
      {(line) => (
        <>
          <div className="no-print">
            <Head line={line} onLeg={setLeg} onTranche={setTranche} />
          </div>
          {line.tranche === null ? (
            <NoLine />
          ) : (
            <AtLine key={`${line.tranche.id} ${line.leg}`} line={line} tranche={line.tranche.id} />
          )}
          <PaperManifest line={line} />
        </>
      )}
    </Loaded>
  )
}

function NoLine(): ReactNode {
  const { t } = useWords()
  return <Empty icon="handover" title={t('line.none')} hint={t('line.none.hint')} />
}

interface HeadProps {
  readonly line: Line
  readonly onLeg: (leg: Line['leg']) => void
  readonly onTranche: (tranche: string) => void
}

function Head({ line, onLeg, onTranche }: HeadProps): ReactNode {
  const { t, n } = useWords()
  const { tranche, tranches, legs, leg } = line
  const name = tranche === null ? '' : `: ${t('flow.tranche', { number: n(tranche.number) })}`
  return (
    <PageHead title={`${t('screen.line')}${name}`} lead={t('line.lead')}>
      {tranche !== null && (
        <Chip tone={TRANCHE_TONES[tranche.state]}>{t(`tranche.${tranche.state}`)}</Chip>
      )}
      {tranches.length > 1 && (
        <SegmentedControl
          aria-label={t('handover.pick')}
          value={tranche?.id ?? ''}
          onChange={onTranche}
          data={tranches.map((one) => ({ value: one.id, label: n(one.number) }))}
        />
      )}
      {legs.length > 1 && (
        <SegmentedControl
          aria-label={t('line.legs')}
          value={leg}
          onChange={(value) => onLeg(legs.find((each) => each === value) ?? leg)}
          data={legs.map((each) => ({ value: each, label: t(`line.leg.${each}`) }))}
        />
      )}
    </PageHead>
  )
}

interface AtLineProps {
  readonly line: Line
  readonly tranche: string
}

function AtLine({ line, tranche }: AtLineProps): ReactNode {
  const { t } = useWords()
  const { act, refusal } = useLineAct()
  const [shown, setShown] = useState<Shown>('coach')
  const [chosen, setChosen] = useState<string | null>(null)
  const [finding, setFinding] = useState<LinePerson | null>(null)
  const isHere = line.from === 'here'
  const place = { tranche, leg: line.leg }
  const sides = (['releasing', 'receiving'] as const).map(
    (side) => [side, shownPeople(line, side, shown)] as const,
  )
  const people = sides.flatMap(([, of]) => of)
  const refs = people.map((person) => person.ref)
  const move = (by: 1 | -1) => setChosen(movedTo(refs, chosen, by))
  const actOn = (what: PersonAct, person: LinePerson) => {
    if (what === 'fitness') return setFinding(person)
    void act(bodyOf(what, place, person.ref))
    return undefined
  }
  const byKey = (what: PersonAct) => {
    const person = people.find((one) => one.ref === chosen)
    if (!isHere || person === undefined || !isOpen(person)) return
    actOn(what, person)
    if (what !== 'release') move(1)
  }
  useLineKeys({
    j: () => move(1),
    k: () => move(-1),
    c: () => byKey('check'),
    d: () => byKey('doubtful'),
    a: () => byKey('absent'),
    r: () => byKey('release'),
    u: () => byKey('withdraw'),
  })
  const strangerOn = (side: LinePerson['side']) => {
    const holder = line.people.find((person) => person.side === side)?.holder
    if (holder !== undefined) void act({ do: 'stranger', ...place, side: holder })
  }
  return (
    <div className="stack no-print">
      {!isHere && (
        <Notice tone="calm" title={t('line.elsewhere')}>
          {t('line.elsewhere.hint')}
        </Notice>
      )}
      {line.barriers.rows.map((row) => (
        <BarrierStrip key={row.id} row={row} here={tranche} />
      ))}
      <Counts line={line} />
      <Short line={line} />
      {isHere && <DeskReports reports={line.reports.filter(isFindingDue)} />}
      <Step
        line={line}
        tranche={tranche}
        people={people}
        shown={shown}
        onShow={setShown}
        act={act}
      />
      {refusal !== null && <RefusalNotice refusal={refusal} />}
      <div className="line-sides">
        {sides
          .filter(([side]) => line.people.some((person) => person.side === side))
          .map(([side, of]) => (
            <LinePeople
              key={side}
              side={side}
              people={of}
              chosen={chosen}
              onAct={isHere ? actOn : null}
              onStranger={() => strangerOn(side)}
            />
          ))}
      </div>
      <BehindLine line={line} tranche={tranche} />
      {isHere && <Codes line={line} tranche={tranche} act={act} />}
      {isHere && <TabletsPanel tranche={tranche} leg={line.leg} />}
      <Finding person={finding} tranche={tranche} onClose={() => setFinding(null)} />
    </div>
  )
}

type Act = ReturnType<typeof useLineAct>['act']

function bodyOf(
  what: Exclude<PersonAct, 'fitness'>,
  place: { readonly tranche: string; readonly leg: Line['leg'] },
  ref: string,
): Parameters<Act>[0] {
  const refs = [ref]
  switch (what) {
    case 'check':
      return { do: 'check', ...place, refs, identity: 'proven' }
    case 'doubtful':
    case 'mismatch':
      return { do: 'check', ...place, refs, identity: what }
    case 'absent':
      return { do: 'except', ...place, refs, exception: 'listed-absent' }
    case 'died':
      return { do: 'except', ...place, refs, exception: 'died' }
    case 'release':
    case 'withdraw':
      return { do: what, ...place, refs }
  }
}

interface StepProps {
  readonly line: Line
  readonly tranche: string
  readonly people: readonly LinePerson[]
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
  readonly act: Act
}

function Step({ line, tranche, people, shown, onShow, act }: StepProps): ReactNode {
  const { t, n } = useWords()
  const { leg, step, steps, outbox, toReport, isOpen: mayHand } = line
  const isHere = line.from === 'here'
  const going = releasable(people)
  const command = (of: number) => ({ do: 'step.report', tranche, leg, step: of }) as const
  const mayRelease = line.people.some((person) => person.side === 'releasing')
  const hasCoaches = line.people.some((person) => person.coach !== null)
  return (
    <Panel
      title={
        step > steps
          ? t('line.step.beyond', { step: n(step) })
          : t('line.step', { step: n(step), steps: n(steps) })
      }
      hint={t('line.to-report', {
        checked: n(toReport.checked),
        exceptions: n(toReport.exceptions),
        receipts: n(toReport.receipts),
      })}
      acts={
        hasCoaches && (
          <SegmentedControl
            size="xs"
            aria-label={t('line.shown')}
            value={shown}
            onChange={(value) => onShow(value === 'all' ? 'all' : 'coach')}
            data={(['coach', 'all'] as const).map((each) => ({
              value: each,
              label: t(`line.shown.${each}`),
            }))}
          />
        )
      }
    >
      {outbox.length > 0 && <p className="late">{t('line.outbox', { count: outbox.length })}</p>}
      {isHere && (
        <div className="panel-acts">
          {mayRelease && (
            <Button
              size="lg"
              disabled={going.length === 0 || !mayHand}
              onClick={() =>
                void act({ do: 'release', tranche, leg, refs: going.slice(0, MOST_AT_ONCE) })
              }
            >
              {t('line.release.all', { count: going.length })}
            </Button>
          )}
          {outbox.map((of) => (
            <ActButton
              key={of}
              size="md"
              command={command(of)}
              label={t('line.send', { step: n(of) })}
            />
          ))}
          <ActButton
            isMain={going.length === 0}
            size="md"
            command={command(step)}
            label={t('line.report', { step: n(step) })}
          />
        </div>
      )}
    </Panel>
  )
}

const MOST_AT_ONCE = 200 // as many as one code carries

/** Findings come before everything else at the line; once the interviewer has spoken they are over. */
function isFindingDue({ report, refusal, waiting }: DeskReport): boolean {
  return report === 'findings' && (refusal !== 'presented-before' || waiting > 0)
}

/** What waits behind the line: own people who are across. */
function BehindLine({ line, tranche }: AtLineProps): ReactNode {
  const { t } = useWords()
  const { homeNoted, reports, from } = line
  const refs = homeNoted.slice(0, MOST_AT_ONCE)
  return (
    <>
      <Homecomings line={line} />
      {from === 'here' && (
        <DeskReports reports={reports.filter(({ report }) => report === 'home')}>
          {refs.length > 0 && (
            <ActButton
              size="md"
              command={{ do: 'desk.withdraw', tranche, about: 'home', refs }}
              label={t('desk.take-back.home', { count: refs.length })}
            />
          )}
        </DeskReports>
      )}
    </>
  )
}

/** Own people across and not yet confirmed on own soil: families wait for this. */
function Homecomings({ line }: { readonly line: Line }): ReactNode {
  const { t } = useWords()
  const refs = line.homecomings.slice(0, MOST_AT_ONCE)
  if (refs.length === 0 || line.from !== 'here') return null
  return (
    <Panel title={t('line.home')} hint={t('line.home.hint')}>
      <ActButton
        isMain
        size="md"
        command={{ do: 'home.confirm', refs }}
        label={t('arrivals.confirm', { count: refs.length })}
      />
    </Panel>
  )
}
