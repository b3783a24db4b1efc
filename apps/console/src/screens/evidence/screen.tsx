// Cases of a bureau: people it seeks with the last sign of life, and own answers that the other side contests.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { EvidenceCase, EvidenceCases } from '@parley/api'
import { Chip, Empty, Figure, PageHead, useWords, type Tone } from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { LongTable } from '../../parts/long-table.tsx'
import { useRowsByKey } from '../../parts/use-rows-by-key.ts'
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

function CasesOf({ evidence: { cases } }: { readonly evidence: EvidenceCases }): ReactNode {
  const { t, n } = useWords()
  const tables = useRowsByKey<HTMLDivElement>()
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
      <div className="stack" ref={tables}>
        {cases.length === 0 && (
          <Empty icon="evidence" title={t('evidence.none')} hint={t('evidence.none.hint')} />
        )}
        <Cases title={t('evidence.theirs')} rows={cases.filter(({ isOurs }) => !isOurs)} />
        <Cases title={t('evidence.ours')} rows={ours} />
      </div>
    </>
  )
}

interface CasesProps {
  readonly title: string
  readonly rows: readonly EvidenceCase[]
}

function Cases({ title, rows }: CasesProps): ReactNode {
  const { t } = useWords()
  if (rows.length === 0) return null
  // Whoever can be contested is looked at first: there a word of this desk is waited for.
  const sorted = rows.toSorted((x, y) => Number(y.mayContest) - Number(x.mayContest))
  return (
    <LongTable
      title={title}
      hint={t('evidence.keys')}
      rows={sorted}
      head={() => (
        <>
          <th scope="col">{t('people.column.name')}</th>
          <th scope="col">{t('evidence.column.answer')}</th>
          <th scope="col">{t('evidence.column.last')}</th>
          <th scope="col">{t('evidence.column.stage')}</th>
          <th scope="col">{t('evidence.column.clock')}</th>
        </>
      )}
      row={(row) => <Row key={row.ref} row={row} />}
    />
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
