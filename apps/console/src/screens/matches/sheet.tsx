// A pair on one sheet of A4 in four languages, for two officers without a screen. It carries the records and the
// evidence and no answer of anybody: each officer decides alone, ticks a box and signs.
import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Fragment, useEffect, useState, type ReactNode } from 'react'
import { LANGUAGES, type Language, type Match, type MatchedField } from '@parley/api'
import {
  directionOf,
  HashText,
  Icon,
  loadWords,
  PageHead,
  useWords,
  writerOf,
  type WordKey,
  type Words,
} from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { LetterRuns, runsOf } from './records.tsx'

const route = getRouteApi('/matches/$id/sheet')

export function PairSheetScreen(): ReactNode {
  const { id } = route.useParams()
  const { t } = useWords()
  return (
    <>
      <div className="no-print">
        <PageHead title={t('match.sheet')} lead={t('match.sheet.hint')}>
          <Link to="/matches/$id" params={{ id }}>
            {t('match.sheet.back')}
          </Link>
          <Button leftSection={<Icon name="print" size={18} />} onClick={() => window.print()}>
            {t('act.print')}
          </Button>
        </PageHead>
      </div>
      <Loaded operation="match" asking={{ params: { id } }}>
        {(match) => <Sheet match={match} />}
      </Loaded>
    </>
  )
}

type Everything = ReadonlyMap<Language, Words>

function useAllWords(): Everything | null {
  const [words, setWords] = useState<Everything | null>(null)
  useEffect(() => {
    let isHere = true
    void Promise.all(LANGUAGES.map(async (each) => [each, await loadWords(each)] as const)).then(
      (loaded) => {
        if (isHere) setWords(new Map(loaded))
      },
    )
    return () => {
      isHere = false
    }
  }, [])
  return words
}

/** One sentence in every language, each in its own direction. */
function Said({
  words,
  of,
  values = {},
}: {
  readonly words: Everything
  readonly of: WordKey
  readonly values?: Readonly<Record<string, string | number>>
}): ReactNode {
  return (
    <span className="sheet-all">
      {[...words].map(([language, each], i) => (
        <Fragment key={language}>
          {i > 0 && <span className="sheet-dot"> · </span>}
          <bdi lang={language} dir={directionOf(language)}>
            {writerOf(language).write(each[of], values)}
          </bdi>
        </Fragment>
      ))}
    </span>
  )
}

function Sheet({ match }: { readonly match: Match }): ReactNode {
  const words = useAllWords()
  const { percent, n } = useWords()
  if (words === null) return <p aria-busy="true" />
  return (
    <article className="pair-sheet" dir="ltr" aria-label={match.id}>
      <h2 className="sheet-title">
        <Said words={words} of="match.sheet.question" />
      </h2>
      <p className="sheet-small">
        <Said words={words} of="match.sheet.proposal" />
      </p>
      <table className="sheet-records">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">
                <Said words={words} of="match.agreement" />
              </span>
            </th>
            <th scope="col">
              <Said
                words={words}
                of="match.sought"
                values={{ party: match.sought.party.toUpperCase() }}
              />
              <Place side={match.sought} words={words} />
            </th>
            <th scope="col">
              <Said
                words={words}
                of="match.held"
                values={{ party: match.held.party.toUpperCase() }}
              />
              <Place side={match.held} words={words} />
            </th>
            <th scope="col">±</th>
          </tr>
        </thead>
        <tbody>
          {match.fields
            .filter(({ sought, held }) => sought !== null || held !== null)
            .map((field) => (
              <Line key={field.field} field={field} words={words} />
            ))}
        </tbody>
      </table>
      <p className="sheet-small">
        <Said words={words} of="match.total" />: <bdi>{n(match.bits)}</bdi>{' '}
        <Said
          words={words}
          of="match.probability"
          values={{ percent: percent(match.probabilityBasisPoints) }}
        />
      </p>
      <div className="sheet-officers">
        {[1, 2].map((number) => (
          <section key={number}>
            <h3>
              <Said words={words} of="match.sheet.officer" values={{ number }} />
            </h3>
            {(['same', 'different', 'later'] as const).map((decision) => (
              <p key={decision} className="sheet-choice">
                <span className="tick-box" /> <Said words={words} of={`match.${decision}`} />
              </p>
            ))}
            <p className="sign-line sheet-small">
              <Said words={words} of="match.sheet.signed" />
            </p>
          </section>
        ))}
      </div>
      <p className="sheet-small hashes">
        <bdi className="mono">{match.id}</bdi> <HashText value={match.modelHash} />{' '}
        <HashText value={match.dataHash} />
      </p>
    </article>
  )
}

function Place({
  side: { number, sheet, line },
  words,
}: {
  readonly side: Match['held']
  readonly words: Everything
}): ReactNode {
  return (
    <span className="soft">
      {number !== null && <bdi>№ {number}</bdi>}{' '}
      <Said words={words} of="match.row" values={{ sheet, line }} />
    </span>
  )
}

/** A code word in every language; what a list wrote, as it wrote it. */
function Written({
  field,
  value,
  words,
  children,
}: {
  readonly field: MatchedField['field']
  readonly value: string | null
  readonly words: Everything
  readonly children: ReactNode
}): ReactNode {
  if (value === null) return '—'
  const key = WORD_KEYS.find((each) => each === `${field}.${value}`)
  return key === undefined ? <bdi>{children}</bdi> : <Said words={words} of={key} />
}

const WORD_KEYS = ['category.soldier', 'category.civilian', 'sex.m', 'sex.f'] as const

function Line({
  field,
  words,
}: {
  readonly field: MatchedField
  readonly words: Everything
}): ReactNode {
  const { sought, held, bits, path } = field
  const [left, right] = runsOf(field, sought ?? '', held ?? '')
  const isCompared = sought !== null && held !== null
  return (
    <tr>
      <th scope="row">
        <Said words={words} of={`field.${field.field}`} />
      </th>
      <td>
        <Written field={field.field} value={sought} words={words}>
          <LetterRuns runs={left} isMarked={isCompared} />
        </Written>
      </td>
      <td>
        <Written field={field.field} value={held} words={words}>
          <LetterRuns runs={right} isMarked={isCompared} />
        </Written>
        {path !== null && path.steps.length > 0 && (
          <span className="sheet-path">
            <bdi>{[path.from, ...path.steps.map(({ writes }) => writes)].join(' → ')}</bdi>
          </span>
        )}
      </td>
      <td className="number" dir="ltr">
        {bits > 0 ? '+' : ''}
        {bits.toFixed(1)}
      </td>
    </tr>
  )
}
