import type { ReactNode } from 'react'
import type { WhyNot } from '@parley/api'
import { Chip, useWords, type Wording } from '@parley/ui'

/** Why a person is in the plan or not, in sentences; it never names anyone else. */
export function WhyText({ why }: { readonly why: WhyNot }): ReactNode {
  const words = useWords()
  const { t } = words
  if (why.outcome === 'chosen') {
    return (
      <p>
        <Chip tone="done">{t('why.chosen', { tranche: why.tranche ?? '' })}</Chip>
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
      {sentencesOf(why, words).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}

function sentencesOf(why: WhyNot, words: Wording): readonly string[] {
  const { t, n, code } = words
  const said: string[] = []
  if (why.why !== null) said.push(code('why', why.why))
  if (why.terms.length > 0) said.push(t('why.terms', { terms: why.terms.join(', ') }))
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

/** A goal of the plan by its name in plan@v1: `people`, `class:2`, `remains`, `stage:1`. */
export function stageName(stage: string, { t, n }: Pick<Wording, 't' | 'n'>): string {
  if (stage === 'people') return t('plan.stage.people')
  if (stage === 'remains') return t('plan.stage.remains')
  const [kind, number] = stage.split(':')
  if (kind === 'class' && number !== undefined)
    return t('plan.stage.class', { class: n(Number(number)) })
  return t('plan.stage.other', { name: stage })
}
