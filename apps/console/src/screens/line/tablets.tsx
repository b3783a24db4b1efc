// Tablets of this side at the line: enrolled by the code they show, given their pack and, at the hour, its key;
// what they report by file is taken in here, and where two of them disagree an officer decides here.
import { Button, FileButton, NumberInput, Textarea } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { Line, Operation, TabletGiven, Tablets } from '@parley/api'
import { parseBundle } from '@parley/exchange'
import { ok, type Refusal, type Result } from '@parley/kernel'
import { Chip, Panel, Qr, RefusalNotice, settled, useWords } from '@parley/ui'
import { ActButton } from '../../parts/act.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { call, read } from '../../node-call.ts'

export interface TabletsProps {
  readonly tranche: string
  readonly leg: Line['leg']
}

export function TabletsPanel({ tranche, leg }: TabletsProps): ReactNode {
  const { t } = useWords()
  const { data } = useQuery(read('tablets', { query: { tranche } }))
  const print = () => window.print()
  return (
    <Panel
      title={t('tablets.title')}
      hint={t('tablets.hint')}
      acts={
        <Button variant="default" size="sm" onClick={print}>
          {t('tablets.paper')}
        </Button>
      }
    >
      {data !== undefined && <Conflicts tablets={data} tranche={tranche} />}
      {data !== undefined && <Doubts tablets={data} />}
      {data !== undefined && <List tablets={data} leg={leg} />}
      <Enrolling tranche={tranche} />
      <Intake />
    </Panel>
  )
}

function List({
  tablets,
  leg,
}: {
  readonly tablets: Tablets
  readonly leg: Line['leg']
}): ReactNode {
  const { t, times } = useWords()
  const { opens, isOpen } = tablets
  const wait =
    opens === null ? t('tablets.hour.go') : t('tablets.hour.wait', { time: times.moment(opens) })
  if (tablets.tablets.length === 0) return <p className="soft">{t('tablets.none')}</p>
  return (
    <>
      {!isOpen && <p className="soft">{wait}</p>}
      <ul className="plain-list">
        {tablets.tablets.map((tablet) => (
          <li key={tablet.device} className="line-handing">
            <Tablet tablet={tablet} leg={leg} isOpen={isOpen} />
          </li>
        ))}
      </ul>
    </>
  )
}

interface TabletProps {
  readonly tablet: Tablets['tablets'][number]
  readonly leg: Line['leg']
  readonly isOpen: boolean
}

function Tablet({ tablet, leg, isOpen }: TabletProps): ReactNode {
  const { t, times } = useWords()
  const { device, until, isDismissed, reportedAt, records, paper } = tablet
  const told =
    reportedAt === null
      ? t('tablets.silent')
      : t('tablets.reported', { time: times.clock(reportedAt) })
  return (
    <>
      <p>
        <bdi className="mono">{device}</bdi>{' '}
        {isDismissed ? (
          <Chip tone="stop">{t('tablets.dismissed')}</Chip>
        ) : (
          <span className="soft">{t('tablets.until', { time: times.moment(until) })}</span>
        )}
      </p>
      <p>
        {told} · {t('tablets.records', { count: records })}
        {paper > 0 && ` · ${t('tablets.from-paper', { count: paper })}`}
      </p>
      {!isDismissed && <PackOf device={device} leg={leg} isOpen={isOpen} />}
    </>
  )
}

function PackOf({
  device,
  leg,
  isOpen,
}: Omit<TabletProps, 'tablet'> & { readonly device: string }): ReactNode {
  const { t } = useWords()
  const [hour, setHour] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [scope, setScope] = useState<string | null>(null)
  const ask = async (): Promise<TabletGiven | null> => {
    const given = await settled(call('tabletsPack', { body: { device, leg } }))
    setRefusal(given.ok ? null : given.refusal)
    return given.ok ? given.value : null
  }
  const save = async () => {
    const given = await ask()
    if (given === null || given.pack === null) return
    saveFile(`${device.replaceAll('/', '-')}.pack`, [given.pack], 'text/plain')
  }
  const answer = async () => setScope((await ask())?.scope ?? null)
  const show = async () => setHour((await ask())?.hour ?? null)
  return (
    <>
      <div className="panel-acts">
        <Button variant="default" size="sm" onClick={() => void answer()}>
          {t('tablets.scope.show', { device })}
        </Button>
        <Button variant="default" size="sm" onClick={() => void save()}>
          {t('tablets.pack', { device })}
        </Button>
        {isOpen && (
          <Button variant="default" size="sm" onClick={() => void show()}>
            {t('tablets.hour.show', { device })}
          </Button>
        )}
        <ActButton
          command={{ do: 'device.dismiss', device }}
          label={t('tablets.dismiss', { device })}
        />
      </div>
      {refusal !== null && <RefusalNotice refusal={refusal} />}
      {scope !== null && <ScopeShown scope={scope} />}
      {hour !== null && (
        <div className="tablet-hour">
          <Qr text={hour} label={t('tablets.hour')} />
          <div>
            <p className="mono" dir="ltr">
              {hour}
            </p>
            <p className="soft">{t('tablets.hour.hint')}</p>
          </div>
        </div>
      )}
    </>
  )
}

/** The answer to an enrolment: read by the tablet's camera from this screen, and from nowhere else. */
function ScopeShown({ scope }: { readonly scope: string }): ReactNode {
  const { t } = useWords()
  return (
    <div className="tablet-hour">
      <Qr text={scope} label={t('tablets.scope')} />
      <div>
        <p>{t('tablets.scope.hint')}</p>
        {makersOf(scope).map((maker) => (
          <p key={maker} className="mono" dir="ltr">
            {maker}
          </p>
        ))}
        <Button
          variant="default"
          size="sm"
          onClick={() => void navigator.clipboard?.writeText(scope)}
        >
          {t('tablets.scope.copy')}
        </Button>
      </div>
    </div>
  )
}

/** Name and id of each key, as the tablet shows them. */
function makersOf(scope: string): readonly string[] {
  const [, vkeys = ''] = /"makers":\[([^\]]*)\]/.exec(scope) ?? []
  return [...vkeys.matchAll(/"([^"+]+)\+([0-9a-f]+)\+/g)].map(
    ([, name = '', id = '']) => `${name} ${id}`,
  )
}

const MOST_HOURS = 72
const USUAL_HOURS = 24

function Enrolling({ tranche }: { readonly tranche: string }): ReactNode {
  const { t } = useWords()
  const [code, setCode] = useState('')
  const [hours, setHours] = useState(USUAL_HOURS)
  const asked = { do: 'device.enrol', code: `${code.trim()}\n`, tranche, hours } as const
  return (
    <div className="line-paste">
      <Textarea
        dir="ltr"
        label={t('tablets.paste')}
        value={code}
        rows={3}
        classNames={{ input: 'mono' }}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <div className="panel-acts">
        <NumberInput
          label={t('tablets.hours')}
          value={hours}
          min={1}
          max={MOST_HOURS}
          allowDecimal={false}
          onChange={(value) => setHours(typeof value === 'number' ? value : USUAL_HOURS)}
        />
        {code.trim() !== '' && (
          <ActButton
            size="md"
            command={asked}
            label={t('tablets.enrol')}
            onSubmitted={() => setCode('')}
          />
        )}
      </div>
    </div>
  )
}

const OF_TABLETS: ReadonlySet<unknown> = new Set<Operation>(['line', 'tablets'])

const BATCH = 400 // records; a node takes 500 at a time

function Intake(): ReactNode {
  const { t } = useWords()
  const queries = useQueryClient()
  const [copy, setCopy] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isEmpty, setIsEmpty] = useState(false)
  const take = async (file: File | null) => {
    const bundle = file === null ? null : parseBundle(await file.text())
    const isThere = bundle?.ok === true && bundle.value.records.length > 0
    setIsEmpty(bundle !== null && !isThere)
    setCopy(null)
    if (!isThere) return
    const taken = await takenIn(bundle.value.records)
    setRefusal(taken.ok ? null : taken.refusal)
    setCopy(taken.ok ? taken.value : null)
    await queries.invalidateQueries({ predicate: ({ queryKey }) => OF_TABLETS.has(queryKey[0]) })
  }
  return (
    <div className="line-paste">
      <FileButton accept=".json,application/json" onChange={(file) => void take(file)}>
        {(given) => (
          <Button {...given} variant="default" size="sm">
            {t('tablets.file')}
          </Button>
        )}
      </FileButton>
      {isEmpty && <p className="late">{t('tablets.file.none')}</p>}
      {refusal !== null && <RefusalNotice refusal={refusal} />}
      {copy !== null && (
        <div className="tablet-hour">
          <Qr text={copy} label={t('tablets.file.done')} />
          <p>{t('tablets.file.done')}</p>
        </div>
      )}
    </div>
  )
}

/** Sends what a file holds in pieces, and gives the answer to the last. */
async function takenIn(records: readonly string[]): Promise<Result<string | null>> {
  let copy: string | null = null
  for (let first = 0; first < records.length; first += BATCH) {
    const piece = records.slice(first, first + BATCH)
    const taken = await settled(call('tabletsReport', { body: { records: piece } }))
    if (!taken.ok) return taken
    copy = taken.value.copy
  }
  return ok(copy)
}

/** What was kept and is not counted: officers ask the other side, or note it at this desk. */
function Doubts({ tablets: { doubts } }: { readonly tablets: Tablets }): ReactNode {
  const { t, times } = useWords()
  if (doubts.length === 0) return null
  return (
    <div className="tablet-conflicts">
      <h3>{t('tablets.doubt', { count: doubts.length })}</h3>
      <p className="soft">{t('tablets.doubt.hint')}</p>
      <ul className="plain-list">
        {doubts.map(({ device, seq, at, officer, code, persons }) => (
          <li key={`${device} ${seq} ${persons[0]?.ref ?? ''}`} className="line-handing">
            <p>
              <bdi className="line-name">
                {persons.map(({ ref, name }) => name ?? ref).join(' · ')}
              </bdi>
            </p>
            <p>
              {t('tablets.said', {
                device,
                time: times.clock(at),
                officer,
                said: t(`tablet-doubt.${code}`),
              })}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface ConflictsProps {
  readonly tablets: Tablets
  readonly tranche: string
}

function Conflicts({ tablets: { conflicts }, tranche }: ConflictsProps): ReactNode {
  const { t, times } = useWords()
  if (conflicts.length === 0) return null
  const said = ({ device, at, officer, said: word }: Tablets['conflicts'][number]['stands']) =>
    t('tablets.said', { device, time: times.clock(at), officer, said: t(`tablet-said.${word}`) })
  return (
    <div className="tablet-conflicts">
      <h3>{t('tablets.conflict', { count: conflicts.length })}</h3>
      <p className="soft">{t('tablets.conflict.hint')}</p>
      <ul className="plain-list">
        {conflicts.map(({ ref, leg, name, stands, against }) => (
          <li key={`${leg}/${ref}`} className="line-handing">
            <p>
              <bdi className="line-name">{name ?? ref}</bdi>
            </p>
            {[stands, ...against].map((word, i) => (
              <div key={`${word.device} ${word.at} ${word.said}`} className="panel-acts">
                <span>{said(word)}</span>
                {i === 0 && <Chip tone="going">{t('tablets.stands')}</Chip>}
                <ActButton
                  command={{ do: 'tablet.settle', tranche, leg, ref, device: word.device }}
                  label={t('tablets.settle', { device: word.device })}
                />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
