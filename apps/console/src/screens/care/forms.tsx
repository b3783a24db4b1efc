// What is noted at a bedside beside lists: an observation, when to look again, first aid for the mind and the
// risk to hand over, the bed, who this is, and a death.
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { CONSCIOUSNESS, FIRST_AIDS, RISKS, type CarePartView, type CareView } from '@parley/api'
import { Notice, Panel, RefusalNotice, useWords } from '@parley/ui'
import { Look, Warning } from './marks.tsx'
import { measured } from './model.ts'
import type { CareFormProps } from './lists.tsx'
import { useCareAct, type CareActing } from './use-care-act.ts'

/** The part of an address that puts the cursor into the first field, for whoever comes by keyboard. */
export const OBSERVING = 'observing'

const SIGNS = ['breaths', 'spo2', 'systolic', 'pulse', 'temperature'] as const
type Sign = (typeof SIGNS)[number]
const EMPTY: Readonly<Record<Sign, string>> = {
  breaths: '',
  spo2: '',
  systolic: '',
  pulse: '',
  temperature: '',
}

function noteOf({ act }: CareActing, wristband: string): (says: CarePartView) => Promise<boolean> {
  return async (says) => (await act({ do: 'note', wristband, corrects: null, says })) !== null
}

export function VitalsForm({ row }: CareFormProps): ReactNode {
  const { t } = useWords()
  const acting = useCareAct()
  const note = noteOf(acting, row.wristband)
  const [typed, setTyped] = useState(EMPTY)
  const [onOxygen, setOnOxygen] = useState(false)
  const [awake, setAwake] = useState<(typeof CONSCIOUSNESS)[number] | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (window.location.hash === `#${OBSERVING}`) field.current?.focus()
  }, [])
  const value = (sign: Sign) => measured(typed[sign], sign === 'temperature' ? 'tenths' : 'whole')
  const isWrong = (sign: Sign) => Number.isNaN(value(sign))
  const isEmpty = SIGNS.every((sign) => value(sign) === null) && awake === null
  const record = async () => {
    const says: CarePartView = {
      part: 'vitals',
      breathsPerMinute: value('breaths'),
      spo2Percent: value('spo2'),
      onOxygen,
      systolicMmHg: value('systolic'),
      pulsePerMinute: value('pulse'),
      consciousness: awake,
      temperatureTenths: value('temperature'),
    }
    if (!(await note(says))) return
    setTyped(EMPTY)
    setAwake(null)
  }
  return (
    <Panel title={t('care.vitals')} hint={t('care.warning.hint')} acts={<Warning row={row} />}>
      <form
        className="care-vitals"
        onSubmit={(event) => {
          event.preventDefault()
          void record()
        }}
      >
        {SIGNS.map((sign) => (
          <TextInput
            key={sign}
            ref={sign === SIGNS[0] ? field : null}
            label={t(`care.vitals.${sign}`)}
            inputMode="decimal"
            autoComplete="off"
            value={typed[sign]}
            error={isWrong(sign)}
            onChange={(event) => setTyped({ ...typed, [sign]: event.currentTarget.value })}
          />
        ))}
        <NativeSelect
          label={t('care.vitals.consciousness')}
          value={awake ?? ''}
          onChange={(event) =>
            setAwake(CONSCIOUSNESS.find((c) => c === event.currentTarget.value) ?? null)
          }
          data={[
            { value: '', label: t('consciousness.none') },
            ...CONSCIOUSNESS.map((c) => ({ value: c, label: t(`consciousness.${c}`) })),
          ]}
        />
        <Checkbox
          label={t('care.vitals.oxygen')}
          checked={onOxygen}
          onChange={(event) => setOnOxygen(event.currentTarget.checked)}
        />
        <Button type="submit" disabled={isEmpty || SIGNS.some(isWrong)}>
          {t('care.record')}
        </Button>
      </form>
      {SIGNS.some(isWrong) && (
        <Notice tone="look" live>
          {t('care.vitals.wrong')}
        </Notice>
      )}
      {acting.refusal !== null && <RefusalNotice refusal={acting.refusal} />}
    </Panel>
  )
}

const IN_MINUTES = [15, 30, 60, 120] as const

export function LookForm({ row, now }: CareFormProps): ReactNode {
  const { t, n } = useWords()
  const acting = useCareAct()
  const note = noteOf(acting, row.wristband)
  const [bed, setBed] = useState('')
  const due = (minutes: number) =>
    `${new Date(Date.parse(now) + minutes * 60_000).toISOString().slice(0, 19)}Z`
  return (
    <Panel title={t('care.look')} acts={<Look row={row} />}>
      <div className="triage-choices">
        {IN_MINUTES.map((minutes) => (
          <Button
            key={minutes}
            variant="default"
            onClick={() => void note({ part: 'observe', due: due(minutes) })}
          >
            {t('care.look.in', { minutes: n(minutes) })}
          </Button>
        ))}
      </div>
      <form
        className="care-form"
        onSubmit={(event) => {
          event.preventDefault()
          void note({ part: 'bed', bed }).then((isDone) => isDone && setBed(''))
        }}
      >
        <TextInput
          label={t('care.bed')}
          placeholder={row.record.bed ?? ''}
          value={bed}
          maxLength={60}
          onChange={(event) => setBed(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={bed.trim() === ''}>
          {t('care.record')}
        </Button>
      </form>
      {acting.refusal !== null && <RefusalNotice refusal={acting.refusal} />}
    </Panel>
  )
}

export function SupportForm({ row }: CareFormProps): ReactNode {
  const { t } = useWords()
  const acting = useCareAct()
  const note = noteOf(acting, row.wristband)
  const [firstAid, setFirstAid] = useState<(typeof FIRST_AIDS)[number]>('given')
  const [risk, setRisk] = useState<(typeof RISKS)[number]>('none-seen')
  const [words, setWords] = useState('')
  const { support } = row.record
  return (
    <Panel title={t('care.support')}>
      <p className={support === null ? 'hint' : undefined}>
        {support === null
          ? t('care.not-asked')
          : `${t('care.risk')}: ${t(`risk.${support.risk}`)} · ${t(`first-aid.${support.firstAid}`)}`}
        {support !== null && support.words !== '' && (
          <>
            {' · '}
            <bdi>{support.words}</bdi>
          </>
        )}
      </p>
      <form
        className="care-form"
        onSubmit={(event) => {
          event.preventDefault()
          void note({ part: 'support', firstAid, risk, words })
        }}
      >
        <NativeSelect
          label={t('care.first-aid')}
          value={firstAid}
          onChange={(event) =>
            setFirstAid(FIRST_AIDS.find((f) => f === event.currentTarget.value) ?? firstAid)
          }
          data={FIRST_AIDS.map((f) => ({ value: f, label: t(`first-aid.${f}`) }))}
        />
        <NativeSelect
          label={t('care.risk')}
          value={risk}
          onChange={(event) => setRisk(RISKS.find((r) => r === event.currentTarget.value) ?? risk)}
          data={RISKS.map((r) => ({ value: r, label: t(`risk.${r}`) }))}
        />
        <TextInput
          label={t('care.hand-over')}
          value={words}
          maxLength={240}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button type="submit">{t('care.record')}</Button>
      </form>
      {acting.refusal !== null && <RefusalNotice refusal={acting.refusal} />}
    </Panel>
  )
}

/** Puts a person to the wristband; nothing of the notes changes. */
export function LinkForm({
  row,
  unlinked,
}: CareFormProps & { readonly unlinked: CareView['unlinked'] }): ReactNode {
  const { t } = useWords()
  const acting = useCareAct()
  const refs = unlinked.find(({ tranche }) => tranche === row.tranche)?.refs ?? []
  const [ref, setRef] = useState('')
  if (row.ref !== null) return null
  return (
    <Panel title={t('care.link')} hint={t('care.link.hint')}>
      {refs.length === 0 ? (
        <p className="hint">{t('care.link.nobody')}</p>
      ) : (
        <div className="care-form">
          <NativeSelect
            label={t('people.column.ref')}
            value={ref}
            onChange={(event) => setRef(event.currentTarget.value)}
            data={['', ...refs]}
          />
          <Button
            disabled={ref === ''}
            onClick={() => void acting.act({ do: 'link', wristband: row.wristband, ref })}
          >
            {t('care.link.act')}
          </Button>
        </div>
      )}
      {acting.refusal !== null && <RefusalNotice refusal={acting.refusal} />}
    </Panel>
  )
}

/** A death is noted in two presses, for one is easily a slip. */
export function DeathForm({ row, now }: CareFormProps): ReactNode {
  const { t } = useWords()
  const acting = useCareAct()
  const note = noteOf(acting, row.wristband)
  const [bag, setBag] = useState(`bag-${row.wristband}`)
  const [isSure, setIsSure] = useState(false)
  if (row.where !== 'here') return null
  return (
    <Panel title={t('care.died')} hint={t('care.died.hint')}>
      <div className="care-form">
        <TextInput
          label={t('care.died.bag')}
          value={bag}
          maxLength={64}
          onChange={(event) => setBag(event.currentTarget.value)}
        />
        {isSure ? (
          <Button
            color="red"
            onClick={() =>
              void note({ part: 'died', bag, diedAt: now }).then(() => setIsSure(false))
            }
          >
            {t('care.died.sure')}
          </Button>
        ) : (
          <Button variant="default" disabled={bag === ''} onClick={() => setIsSure(true)}>
            {t('care.died.act')}
          </Button>
        )}
        {isSure && (
          <Button variant="default" onClick={() => setIsSure(false)}>
            {t('act.cancel')}
          </Button>
        )}
      </div>
      {acting.refusal !== null && <RefusalNotice refusal={acting.refusal} />}
    </Panel>
  )
}
