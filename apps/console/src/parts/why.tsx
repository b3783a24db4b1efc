import type { ReactNode } from 'react'
import type { WhyNot } from '@parley/api'
import { Chip, clauseTitle, trancheNumber, useWords, type Wording } from '@parley/ui'
import { Loaded } from './loaded.tsx'

/** Why a person is in the plan or not, in sentences; it never names anyone else. */
export function WhyText({ why }: { readonly why: WhyNot }): ReactNode {
  const words = useWords()
  const { t } = words
  if (why.outcome === 'chosen') {
    return (
      <p>
        <Chip tone="done">
          {t('why.chosen', { tranche: trancheNumber(why.tranche ?? '', words) })}
        </Chip>
      </p>
    )
  }
  if (why.outcome === 'not-considered' || why.reason === null)
    return <p>{t('why.not-considered')}</p>
  return (
    <div className="why">
      <p>
        <Chip tone="quiet">{t(`reason.${why.reason}`)}</Chip>
      </p>
      {why.terms.length > 0 && <Terms ids={why.terms} />}
      {sentencesOf(why, words).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}

/** The clauses that stand in the way, by their titles; a term that no clause says, by its id. */
function Terms({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const words = useWords()
  return (
    <Loaded operation="agreement" asking={{}}>
      {({ proposals, inForce }) => {
        const clauses = proposals.find((p) => p.hash === inForce)?.clauses ?? []
        const titles = ids.map((id) => {
          const clause = clauses.find((each) => each.id === id)
          return clause === undefined ? id : clauseTitle(clause, words)
        })
        return <p>{words.t('why.terms', { terms: titles.join(', ') })}</p>
      }}
    </Loaded>
  )
}

function sentencesOf(why: WhyNot, words: Wording): readonly string[] {
  const { t, n, code } = words
  const said: string[] = []
  if (why.why !== null) said.push(code('why', why.why))
  if (why.stage !== null && why.loses !== null) {
    said.push(t('why.stage', { loses: n(why.loses), stage: stageName(why.stage, words) }))
  }
  if (why.class !== null) said.push(t('why.class', { class: n(why.class) }))
  const { lottery } = why
  if (lottery !== null) {
    said.push(
      t('why.lottery', {
        place: n(lottery.place),
        alike: n(lottery.alike),
        drawn: n(lottery.drawn),
      }),
    )
    said.push(
      t('why.lottery.number', {
        number: lottery.number.slice(0, 8),
        last: lottery.lastDrawn.slice(0, 8),
      }),
    )
  }
  return said
}

/** A goal of the plan by its name in plan@v1: `people`, `fewest:1`, `class:2`, `remains`, `stage:1`. */
export function stageName(stage: string, { t, n }: Pick<Wording, 't' | 'n'>): string {
  if (stage === 'people') return t('plan.stage.people')
  if (stage === 'remains') return t('plan.stage.remains')
  const [kind, number] = stage.split(':')
  if (kind === 'class' && number !== undefined)
    return t('plan.stage.class', { class: n(Number(number)) })
  if (kind === 'fewest' && number !== undefined)
    return t('plan.stage.fewest', { count: Number(number) })
  return t('plan.stage.other', { name: stage })
}
