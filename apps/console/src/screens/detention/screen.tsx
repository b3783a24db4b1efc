// The register of detention: whom this side holds, its own people with the other side, and what goes to the others.
import { useEffect, useState, type ReactNode } from 'react'
import type { Detention, DetentionRowView } from '@parley/api'
import { Empty, Figure, PageHead, useWords } from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { useRowsByKey } from '../../parts/use-rows-by-key.ts'
import { isTyping, letterOf } from '../../shell/keys.ts'
import { EnterMarked, EnterNew } from './entering.tsx'
import { choicesOfMany } from './note-model.ts'
import { NoteForm } from './note-form.tsx'
import { PeopleTable } from './people-table.tsx'
import { Reporting } from './reporting.tsx'
import { useDetentionAct } from './use-detention-act.ts'
import './detention.css'

export function DetentionScreen(): ReactNode {
  return (
    <Loaded operation="detention" asking={{}}>
      {(detention) => <DetentionOf detention={detention} />}
    </Loaded>
  )
}

/** X marks the person that has the focus. */
function useMarkByKey(mark: (ref: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const ref = document.activeElement?.closest('tr')?.dataset['ref']
      if (!isTyping(event) && letterOf(event) === 'x' && ref !== undefined) mark(ref)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [mark])
}

function DetentionOf({ detention }: { readonly detention: Detention }): ReactNode {
  const { t, n } = useWords()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const { people, seat } = detention
  const isBureau = seat === 'bureau'
  const late = people.filter(({ lateDays, lacksNotice }) => lateDays > 0 || lacksNotice)
  const mark = (refs: readonly string[], isMarked: boolean): void => {
    const all = new Set(marked)
    for (const ref of refs)
      if (isMarked) all.add(ref)
      else all.delete(ref)
    setMarked(all)
  }
  const tables = useRowsByKey<HTMLDivElement>()
  useMarkByKey((ref) => mark([ref], !marked.has(ref)))
  const ours = people.filter(({ isOurs }) => isOurs)
  const away = people.filter(({ isOurs }) => !isOurs)
  const lead = t(isBureau ? 'detention.lead' : 'detention.lead.visitor')
  const table = { marked, onMark: mark }
  return (
    <>
      <PageHead title={t('screen.detention')} lead={lead}>
        <Figure value={n(late.length)} label={t('detention.late')} tone="strong" />
        {isBureau && (
          <Figure
            value={n(ours.filter(({ stage }) => stage === 'not-entered').length)}
            label={t('detention.not-entered')}
          />
        )}
        <Figure
          value={n(people.filter(({ stage }) => stage === 'held').length)}
          label={t('detention.people')}
        />
      </PageHead>
      <div className="stack" ref={tables}>
        <Reporting detention={detention} />
        {people.length === 0 && (
          <Empty icon="detention" title={t('detention.none')} hint={t('detention.none.hint')} />
        )}
        <Marked detention={detention} marked={marked} onDone={() => setMarked(new Set())} />
        <PeopleTable title={t('detention.held')} rows={ours} {...table} />
        <PeopleTable
          title={t(isBureau ? 'detention.away' : 'detention.all')}
          rows={away}
          {...table}
        />
        {isBureau && <EnterNew />}
      </div>
    </>
  )
}

interface MarkedProps {
  readonly detention: Detention
  readonly marked: ReadonlySet<string>
  readonly onDone: () => void
}

/** What can be done with all who are marked: enter them, or note one thing of each. */
function Marked({ detention, marked, onDone }: MarkedProps): ReactNode {
  const { t } = useWords()
  const acting = useDetentionAct()
  const rows = detention.people.filter(({ ref }) => marked.has(ref))
  if (rows.length === 0) return null
  const refs = rows.map(({ ref }) => ref)
  const title = `${t('detention.note-of-marked')} · ${t('detention.marked', { count: rows.length })}`
  if (rows.every(isToEnter)) return <EnterMarked refs={refs} onKept={onDone} />
  return (
    <NoteForm
      title={title}
      refs={refs}
      choices={choicesOfMany(rows)}
      shown={{ isOurs: true, stage: 'held', visits: [], complaints: [], by: detention.by }}
      today={detention.today}
      acting={acting}
      onKept={onDone}
    />
  )
}

function isToEnter({ isOurs, stage }: DetentionRowView): boolean {
  return isOurs && stage === 'not-entered'
}
