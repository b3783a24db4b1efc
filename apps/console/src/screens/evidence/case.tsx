// One case: what is known of the person, what the other side was told of it, and what it answered; or an answer of ours
// that is contested, with the form to answer again.
import { Link, useParams } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import type { EvidenceCase, EvidenceCases } from '@parley/api'
import {
  Chip,
  Empty,
  PageHead,
  Panel,
  RefusalNotice,
  Terms,
  useWords,
  type Wording,
} from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { ClockText } from '../detention/marks.tsx'
import { AnswerForm, SignForm } from './forms.tsx'
import { mayAnswer } from './evidence-model.ts'
import { STAGE_TONES } from './screen.tsx'
import { Signs } from './signs.tsx'
import { useEvidenceAct } from './use-evidence-act.ts'
import '../detention/detention.css'
import '../../parts/notes.css'

export function CaseScreen(): ReactNode {
  const { ref } = useParams({ strict: false })
  const { t } = useWords()
  return (
    <Loaded operation="evidence" asking={{}}>
      {(evidence) => {
        const found = evidence.cases.find((one) => one.ref === ref)
        if (found === undefined) return <Empty icon="search" title={t('state.not-found')} />
        return <CaseOf key={found.ref} row={found} evidence={evidence} />
      }}
    </Loaded>
  )
}

interface CaseProps {
  readonly row: EvidenceCase
  readonly evidence: EvidenceCases
}

function CaseOf({ row, evidence }: CaseProps): ReactNode {
  const { t } = useWords()
  const acting = useEvidenceAct()
  const { contest, isOurs } = row
  const name = row.name === null || row.name === '' ? row.ref : row.name
  return (
    <>
      <PageHead title={name} lead={t('evidence.report.hint')}>
        {contest !== null && (
          <Chip tone={STAGE_TONES[contest.stage]}>{t(`evidence.stage.${contest.stage}`)}</Chip>
        )}
      </PageHead>
      <div className="stack">
        <p>
          <Link to="/evidence">{t('evidence.back')}</Link>
        </p>
        {acting.refusal !== null && <RefusalNotice refusal={acting.refusal} />}
        <Panel>
          <Standing row={row} />
        </Panel>
        {mayAnswer(row) && <AnswerForm about={row.ref} acting={acting} />}
        {isOurs && <Signs row={row} officer={evidence.officer} acting={acting} />}
        {isOurs && <SignForm about={row.ref} acting={acting} />}
        {contest !== null && <History contest={contest} isOurs={isOurs} />}
      </div>
    </>
  )
}

function Standing({ row }: { readonly row: EvidenceCase }): ReactNode {
  const { t, times } = useWords()
  const { answer, contest, clock } = row
  const { ground = null, held = null } = contest ?? {}
  const rows: readonly { readonly label: string; readonly value: ReactNode }[] = [
    {
      label: t('evidence.column.answer'),
      value: answer === null ? '—' : `${t(`answer.${answer.code}`)} · ${times.moment(answer.at)}`,
    },
    {
      label: t('evidence.column.clock'),
      value: clock !== null && <ClockText clock={clock} />,
    },
    {
      label: t('detention.field.ground'),
      value: ground !== null && t(`evidence.ground.${ground}`),
    },
    {
      label: t('evidence.field.held'),
      value: held !== null && <bdi className="mono">{held}</bdi>,
    },
  ]
  return <Terms rows={rows.filter(({ value }) => value !== false)} />
}

interface HistoryProps {
  readonly contest: NonNullable<EvidenceCase['contest']>
  readonly isOurs: boolean
}

function History({ contest, isOurs }: HistoryProps): ReactNode {
  const words = useWords()
  const { t, times, party } = words
  return (
    <Panel title={t(isOurs ? 'evidence.told' : 'evidence.told-us')}>
      <ol className="note-history">
        {contest.links.map(({ at, by, says }, i) => (
          <li key={`${at} ${i}`}>
            <span className="soft">{times.moment(at)}</span>
            <span>
              <strong>{t(`evidence.part.${says.part}`)}</strong>
              {details(says, words).map((part, place) => (
                <Fragment key={`${part} ${place}`}>
                  <br />
                  <bdi>{part}</bdi>
                </Fragment>
              ))}
            </span>
            <span className="soft">{party(by)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function details(
  says: NonNullable<EvidenceCase['contest']>['links'][number]['says'],
  { t, times }: Wording,
): readonly string[] {
  switch (says.part) {
    case 'contested':
      return says.evidence.map(({ source, on, confidence }) =>
        [
          t(`evidence.source.${source}`),
          on === null ? '—' : times.date(on),
          t(`evidence.confidence.${confidence}`),
        ].join(' · '),
      )
    case 'inquired':
      return [t('evidence.until', { day: times.date(says.until) })]
    case 'found-held':
      return []
    case 'not-held-again':
      return [t(`evidence.ground.${says.ground}`)]
  }
}
