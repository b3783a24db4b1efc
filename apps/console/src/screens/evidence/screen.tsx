// Cases of a bureau: people it seeks with the last sign of life, and own answers that the other side contests.
import { Link } from '@tanstack/react-router'
import { useEffect, useState, type ReactNode } from 'react'
import { Button } from '@mantine/core'
import type { EvidenceCase, EvidenceCases } from '@parley/api'
import { Chip, Empty, Figure, PageHead, Panel, Scroll, useWords, type Tone } from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { isTyping, letterOf } from '../../shell/keys.ts'
import { ClockText } from '../detention/marks.tsx'
import '../detention/detention.css'

export const STAGE_TONES: Readonly<Record<NonNullable<EvidenceCase['contest']>['stage'], Tone>> = {
  open: 'open',
  inquiry: 'going',
  held: 'done',
  'not-held': 'look',
}

export function EvidenceScreen(): ReactNode {
  return (
    <Loaded operation="evidence" asking={{}}>
      {(evidence) => <CasesOf evidence={evidence} />}
    </Loaded>
  )
}

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 }

function CasesOf({ evidence: { cases } }: { readonly evidence: EvidenceCases }): ReactNode {
  const { t, n } = useWords()
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const step = isTyping(event) ? undefined : STEPS[letterOf(event)]
      if (step === undefined) return
      const links = [...document.querySelectorAll<HTMLElement>('[data-cases] a')]
      const at = links.findIndex((link) => link === document.activeElement)
      links[at === -1 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)]?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  const ours = cases.filter(({ isOurs }) => isOurs)
  const contested = ours.filter(({ contest }) => contest !== null)
  return (
    <>
      <PageHead title={t('screen.evidence')} lead={t('evidence.lead')}>
        <Figure
          value={n(cases.filter(({ clock }) => clock?.state === 'late').length)}
          label={t('detention.late')}
          tone="strong"
        />
        <Figure value={n(contested.length)} label={t('evidence.contested')} />
        <Figure value={n(ours.length)} label={t('evidence.ours')} />
      </PageHead>
      <div className="stack">
        {cases.length === 0 && (
          <Empty icon="evidence" title={t('evidence.none')} hint={t('evidence.none.hint')} />
        )}
        <Cases title={t('evidence.theirs')} rows={cases.filter(({ isOurs }) => !isOurs)} />
        <Cases title={t('evidence.ours')} rows={ours} />
      </div>
    </>
  )
}

const PAGE = 100

interface CasesProps {
  readonly title: string
  readonly rows: readonly EvidenceCase[]
}

function Cases({ title, rows }: CasesProps): ReactNode {
  const { t, n } = useWords()
  const [limit, setLimit] = useState(PAGE)
  if (rows.length === 0) return null
  // Whoever can be contested is looked at first: there a word of this desk is waited for.
  const sorted = rows.toSorted((x, y) => Number(y.mayContest) - Number(x.mayContest))
  const shown = sorted.slice(0, limit)
  return (
    <Panel
      title={title}
      hint={t('evidence.keys')}
      acts={
        <span className="soft">
          {t('detention.shown', { shown: n(shown.length), total: n(rows.length) })}
        </span>
      }
    >
      <Scroll label={title} className="manifest-scroll">
        <table className="plain-table" data-cases>
          <thead>
            <tr>
              <th scope="col">{t('people.column.name')}</th>
              <th scope="col">{t('evidence.column.answer')}</th>
              <th scope="col">{t('evidence.column.last')}</th>
              <th scope="col">{t('evidence.column.stage')}</th>
              <th scope="col">{t('evidence.column.clock')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.ref} row={row} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {shown.length < rows.length && (
        <Button variant="default" onClick={() => setLimit(limit + PAGE)}>
          {t('detention.more')}
        </Button>
      )}
    </Panel>
  )
}

function Row({ row }: { readonly row: EvidenceCase }): ReactNode {
  const { t, times } = useWords()
  const { ref, answer, signs, contest, clock } = row
  const name = row.name === null || row.name === '' ? ref : row.name
  const [last] = signs
  return (
    <tr>
      <th scope="row">
        <Link to="/evidence/$ref" params={{ ref }} aria-label={name}>
          <bdi>{name}</bdi>
        </Link>
      </th>
      <td>{answer === null ? '—' : t(`answer.${answer.code}`)}</td>
      <td>
        {last === undefined ? (
          <span className="soft">{t('evidence.silent')}</span>
        ) : (
          <>
            {t(`evidence.source.${last.source}`)}{' '}
            <span className="soft">{last.on === null ? '—' : times.date(last.on)}</span>
          </>
        )}
      </td>
      <td>
        {contest !== null && (
          <Chip tone={STAGE_TONES[contest.stage]}>{t(`evidence.stage.${contest.stage}`)}</Chip>
        )}
      </td>
      <td>
        <ClockText clock={clock} />
      </td>
    </tr>
  )
}
