// Allergies, drugs, conditions. Three answers are kept apart: what there is, that there is none, that nobody
// asked; an empty list is never shown as if it were an answer.
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import {
  CARE_LISTS,
  SEVERITIES,
  type CareListWord,
  type CarePartView,
  type CareRowView,
} from '@parley/api'
import { Chip, Panel, RefusalNotice, useWords, type Wording } from '@parley/ui'
import { useCareAct } from './use-care-act.ts'

export interface CareFormProps {
  readonly row: CareRowView
  readonly now: string
}

export function Lists(props: CareFormProps): ReactNode {
  return CARE_LISTS.map((of) => <OneList key={of} of={of} {...props} />)
}

function OneList({ of, row, now }: CareFormProps & { readonly of: CareListWord }): ReactNode {
  const words = useWords()
  const { t } = words
  const { act, refusal } = useCareAct()
  const [text, setText] = useState('')
  const [dose, setDose] = useState('')
  const [isGiven, setIsGiven] = useState(true)
  const [severity, setSeverity] = useState<(typeof SEVERITIES)[number]>('not-known')
  const { wristband } = row
  const add = async () => {
    const says = partOf(of, { words: text, dose, severity, givenAt: isGiven ? now : null })
    if ((await act({ do: 'note', wristband, corrects: null, says })) !== null) {
      setText('')
      setDose('')
    }
  }
  const none = () =>
    void act({ do: 'note', wristband, corrects: null, says: { part: 'none-known', of } })
  return (
    <Panel title={t(`care.list.${of}`)}>
      <Standing row={row} of={of} />
      <form
        className="care-form"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextInput
          label={t('care.words')}
          value={text}
          maxLength={240}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {of === 'allergies' && (
          <NativeSelect
            label={t('care.severity')}
            value={severity}
            onChange={(event) =>
              setSeverity(SEVERITIES.find((s) => s === event.currentTarget.value) ?? severity)
            }
            data={SEVERITIES.map((s) => ({ value: s, label: t(`severity.${s}`) }))}
          />
        )}
        {of === 'drugs' && (
          <>
            <TextInput
              label={t('care.dose')}
              value={dose}
              maxLength={240}
              onChange={(event) => setDose(event.currentTarget.value)}
            />
            <Checkbox
              label={t('care.given-now')}
              checked={isGiven}
              onChange={(event) => setIsGiven(event.currentTarget.checked)}
            />
          </>
        )}
        <Button type="submit" disabled={text.trim() === ''}>
          {t('care.add')}
        </Button>
        {row.record[of].is === 'not-asked' && (
          <Button variant="default" onClick={none}>
            {t(`care.none-known.${of}`)}
          </Button>
        )}
      </form>
      {refusal !== null && <RefusalNotice refusal={refusal} />}
    </Panel>
  )
}

interface Typed {
  readonly words: string
  readonly dose: string
  readonly severity: (typeof SEVERITIES)[number]
  readonly givenAt: string | null
}

function partOf(of: CareListWord, { words, dose, severity, givenAt }: Typed): CarePartView {
  if (of === 'allergies') return { part: 'allergy', words, code: null, severity }
  return of === 'drugs' ? { part: 'drug', words, dose, givenAt } : { part: 'condition', words }
}

/** What stands of a list, or which of the two other answers it is. */
export function Standing({
  row,
  of,
}: {
  readonly row: CareRowView
  readonly of: CareListWord
}): ReactNode {
  const words = useWords()
  const { t } = words
  const known = row.record[of]
  if (known.is === 'not-asked') return <Chip tone="open">{t('care.not-asked')}</Chip>
  if (known.is === 'none-known') return <Chip tone="done">{t(`care.none-known.${of}`)}</Chip>
  return (
    <ul className="care-list">
      {known.all.map((one) => (
        <li key={`${one.at} ${one.words}`}>
          <bdi>{partText(one, words)}</bdi>
        </li>
      ))}
    </ul>
  )
}

/** One thing noted as a line a colleague reads. */
export function partText(says: CarePartView, { t, n, times }: Wording): string {
  switch (says.part) {
    case 'allergy':
      return `${says.words} · ${t(`severity.${says.severity}`)}`
    case 'drug': {
      const when =
        says.givenAt === null
          ? t('care.takes')
          : t('care.given', { time: times.moment(says.givenAt) })
      return [says.words, says.dose, when].filter((one) => one !== '').join(' · ')
    }
    case 'condition':
      return says.words
    case 'none-known':
      return `${t(`care.list.${says.of}`)}: ${t(`care.none-known.${says.of}`)}`
    case 'support':
      return [t(`first-aid.${says.firstAid}`), t(`risk.${says.risk}`), says.words]
        .filter((one) => one !== '')
        .join(' · ')
    case 'observe':
      return `${t('care.look')} ${t('care.look.at', { time: times.clock(says.due) })}`
    case 'bed':
      return `${t('care.bed')} ${says.bed}`
    case 'died':
      return t('care.died.at', { time: times.moment(says.diedAt), bag: says.bag })
    case 'vitals':
      return vitalsText(says, { t, n })
  }
}

function vitalsText(
  says: Extract<CarePartView, { readonly part: 'vitals' }>,
  { t, n }: Pick<Wording, 't' | 'n'>,
): string {
  const { temperatureTenths, consciousness } = says
  const signs: readonly (readonly [string, number | null])[] = [
    [t('care.vitals.breaths'), says.breathsPerMinute],
    [t('care.vitals.spo2'), says.spo2Percent],
    [t('care.vitals.systolic'), says.systolicMmHg],
    [t('care.vitals.pulse'), says.pulsePerMinute],
    [t('care.vitals.temperature'), temperatureTenths === null ? null : temperatureTenths / 10],
  ]
  return [
    ...signs.flatMap(([label, value]) => (value === null ? [] : [`${label}: ${n(value)}`])),
    ...(says.onOxygen ? [t('care.vitals.oxygen')] : []),
    ...(consciousness === null ? [] : [t(`consciousness.${consciousness}`)]),
  ].join('; ')
}
