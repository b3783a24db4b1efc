import { Button, Kbd, NativeSelect, Radio } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import {
  REPORT_CATEGORIES,
  type RecordAct,
  type RecordReviewRow,
  type ReportCategory,
} from '@parley/api'
import type { Refusal } from '@parley/kernel'
import { Panel, RefusalNotice, settled } from '@parley/ui'
import { call } from '../../node-call.ts'
import { isTyping, letterOf } from '../../shell/keys.ts'
import { useNaming } from './naming.ts'
import { Marked, ReportLine } from './place.tsx'
import { Proposal } from './proposal.tsx'

export interface ReviewItemProps {
  /** Null where nothing is open: what was decided can still be taken back. */
  readonly item: RecordReviewRow | null
  readonly position: string
  readonly onMove: (step: 1 | -1) => void
  /** Told what was done, for whoever hears the screen. */
  readonly onDone: (said: string) => void
  readonly onUndone: (item: string) => void
}

interface Choice {
  readonly side: string | null
  readonly category: ReportCategory
  readonly count: number | null
}

export function ReviewItem(props: ReviewItemProps): ReactNode {
  const { item, position } = props
  const { t } = useNaming()
  const [choice, setChoice] = useState<Choice>({
    side: item?.side ?? null,
    category: item?.category ?? 'unknown',
    count: item?.count ?? null,
  })
  const form = useRef<HTMLFormElement>(null)
  const { decide, refusal } = useDeciding(props, choice)
  useReviewKeys(props, { decide, form, setChoice })
  if (item === null) return null
  const { because, report, words, exchange, proposal } = item
  return (
    <Panel
      title={t(`record.review.because.${because}`)}
      acts={<span className="soft">{position}</span>}
    >
      <Marked words={words} language={report.language} />
      <ReportLine report={report} />
      {exchange !== null && (
        <p className="hint">
          <Link to="/record/exchange/$id" params={{ id: exchange }}>
            {t('record.review.exchange')}
          </Link>
        </p>
      )}
      {proposal !== null && (
        <Proposal
          proposal={proposal}
          language={report.language}
          onUse={() => setChoice(choiceOf(proposal))}
        />
      )}
      {refusal !== null && <RefusalNotice refusal={refusal} />}
      <form
        ref={form}
        className="record-form"
        onSubmit={(event) => {
          event.preventDefault()
          decide('keep')
        }}
      >
        <Fields item={item} choice={choice} onChange={setChoice} />
        <div className="decide no-print">
          <Button type="submit" rightSection={<Kbd>Y</Kbd>}>
            {t(isChanged(item, choice) ? 'record.review.save' : 'record.review.accept')}
          </Button>
          <Button variant="outline" onClick={() => decide('dismiss')} rightSection={<Kbd>N</Kbd>}>
            {t('record.review.dismiss')}
          </Button>
          <Button
            variant="default"
            onClick={() => form.current?.querySelector('select')?.focus()}
            rightSection={<Kbd>E</Kbd>}
          >
            {t('record.review.correct')}
          </Button>
          <Button variant="subtle" onClick={() => decide('undo')} rightSection={<Kbd>U</Kbd>}>
            {t('act.undo')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

const choiceOf = ({ side, category, count }: NonNullable<RecordReviewRow['proposal']>): Choice => ({
  side,
  category,
  count,
})

interface FieldsProps {
  readonly item: RecordReviewRow
  readonly choice: Choice
  readonly onChange: (choice: Choice) => void
}

const NOT_GIVEN = ''

function Fields({ item, choice, onChange }: FieldsProps): ReactNode {
  const { t, n, side } = useNaming()
  const counts = [...new Set([...(item.count === null ? [] : [item.count]), ...item.counts])]
  return (
    <fieldset className="record-fields">
      <legend>{t('record.review.figure')}</legend>
      <Radio.Group
        label={t('record.side')}
        value={choice.side ?? ''}
        onChange={(value) => onChange({ ...choice, side: value })}
      >
        <div className="record-choices">
          {item.sides.map((one, i) => (
            <Radio
              key={one}
              value={one}
              label={
                <>
                  {t('record.to', { side: side(one) })} <Kbd>{i + 1}</Kbd>
                </>
              }
            />
          ))}
        </div>
      </Radio.Group>
      <NativeSelect
        label={t('record.category')}
        value={choice.category}
        onChange={(event) => {
          const chosen = event.currentTarget.value
          const category = REPORT_CATEGORIES.find((one) => one === chosen)
          if (category !== undefined) onChange({ ...choice, category })
        }}
        data={REPORT_CATEGORIES.map((one) => ({ value: one, label: t(`record.category.${one}`) }))}
      />
      <NativeSelect
        label={t('record.review.count')}
        value={choice.count === null ? NOT_GIVEN : String(choice.count)}
        onChange={(event) => {
          const { value } = event.currentTarget
          onChange({ ...choice, count: value === NOT_GIVEN ? null : Number(value) })
        }}
        data={[
          ...(item.count === null ? [{ value: NOT_GIVEN, label: t('record.count.missing') }] : []),
          ...counts.map((count) => ({ value: String(count), label: n(count) })),
        ]}
      />
    </fieldset>
  )
}

/** A side that the reader did not know is no correction. */
const isChanged = (item: RecordReviewRow, { side, category, count }: Choice): boolean =>
  (item.side !== null && side !== item.side) ||
  (item.category !== null && category !== item.category) ||
  count !== item.count

type Deed = 'keep' | 'dismiss' | 'undo'

interface Deciding {
  readonly decide: (deed: Deed) => void
  readonly refusal: Refusal | null
}

function useDeciding({ item, onDone, onUndone }: ReviewItemProps, choice: Choice): Deciding {
  const { t, n } = useNaming()
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  // Until the next item is shown a key would speak of the one that is decided already.
  const isBusy = useRef(false)
  const decide = useCallback(
    (deed: Deed): void => {
      const act = actOf(item, deed, choice)
      if (act === null || isBusy.current) return
      isBusy.current = true
      const run = async (): Promise<void> => {
        const done = await settled(call('recordAct', { body: act }))
        if (!done.ok) return setRefusal(done.refusal)
        setRefusal(null)
        if (act.do === 'undo') onUndone(done.value.item)
        await queries.invalidateQueries()
        const open = n(done.value.open)
        if (act.do === 'undo') {
          onDone(t('record.review.undone', { open }))
        } else {
          onDone(t('record.review.said', { verdict: t(`record.review.verdict.${act.do}`), open }))
        }
      }
      void run().finally(() => {
        isBusy.current = false
      })
    },
    [item, choice, onDone, onUndone, queries, t, n],
  )
  return { decide, refusal }
}

function actOf(item: RecordReviewRow | null, deed: Deed, choice: Choice): RecordAct | null {
  if (deed === 'undo') return { do: 'undo' }
  if (item === null) return null
  if (deed === 'dismiss') return { do: 'dismiss', item: item.id }
  return { do: isChanged(item, choice) ? 'correct' : 'accept', item: item.id, ...choice }
}

function proposedIn(item: RecordReviewRow | null): Choice | null {
  const proposal = item?.proposal ?? null
  return proposal === null ? null : choiceOf(proposal)
}

interface KeyDeeds {
  readonly decide: (deed: Deed) => void
  readonly form: { readonly current: HTMLFormElement | null }
  readonly setChoice: (change: (choice: Choice) => Choice) => void
}

/** Y keeps, N dismisses, E goes to the fields, P takes up a proposal, U takes back, digits choose the side, J and K move. */
function useReviewKeys({ item, onMove }: ReviewItemProps, deeds: KeyDeeds): void {
  const { decide, form, setChoice } = deeds
  useEffect(() => {
    const keys = new Map<string, () => void>([
      ['y', () => decide('keep')],
      ['n', () => decide('dismiss')],
      ['u', () => decide('undo')],
      ['e', () => form.current?.querySelector('select')?.focus()],
      ['p', () => setChoice((choice) => proposedIn(item) ?? choice)],
      ['j', () => onMove(1)],
      ['k', () => onMove(-1)],
    ])
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event)) return
      const side = item?.sides[Number(event.key) - 1]
      if (side !== undefined) return setChoice((choice) => ({ ...choice, side }))
      const act = keys.get(letterOf(event))
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [item, onMove, decide, form, setChoice])
}
