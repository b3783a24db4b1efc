// The plan on paper, every sentence in two languages: clauses with what is used of them, persons by tranche and
// category as counts, and room for signatures. No person is named on it.
import { Button, NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useState, type ReactNode } from 'react'
import { LANGUAGES, type Clause, type Language, type Plan } from '@parley/api'
import {
  clauseText,
  directionOf,
  HashText,
  Icon,
  loadWords,
  PageHead,
  useWords,
  WordsProvider,
  type Words,
} from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { stageName } from '../../parts/why.tsx'

export function PlanAnnexScreen(): ReactNode {
  const { t, language, names } = useWords()
  const others = LANGUAGES.filter((each) => each !== language)
  const [second, setSecond] = useState<Language>(others[0] ?? 'en')
  const words = useLoadedWords(second)
  return (
    <>
      <div className="no-print">
        <PageHead title={t('annex.title')}>
          <Link to="/plan">{t('trial.back')}</Link>
          <NativeSelect
            aria-label={t('annex.second')}
            value={second}
            onChange={({ currentTarget: { value } }) =>
              setSecond(others.find((each) => each === value) ?? second)
            }
            data={others.map((each) => ({ value: each, label: t(`language.${each}`) }))}
          />
          <Button leftSection={<Icon name="print" size={18} />} onClick={() => window.print()}>
            {t('act.print')}
          </Button>
        </PageHead>
      </div>
      <Loaded operation="plan" asking={{}}>
        {(plan) => (
          <Loaded operation="agreement" asking={{}}>
            {({ proposals, inForce }) => {
              const clauses = proposals.find((p) => p.hash === inForce)?.clauses ?? []
              return (
                <div className="annex">
                  <Page plan={plan} clauses={clauses} />
                  {words !== null && (
                    <div lang={second} dir={directionOf(second)}>
                      <WordsProvider language={second} words={words} names={names}>
                        <Page plan={plan} clauses={clauses} />
                      </WordsProvider>
                    </div>
                  )}
                </div>
              )
            }}
          </Loaded>
        )}
      </Loaded>
    </>
  )
}

function useLoadedWords(language: Language): Words | null {
  const [loaded, setLoaded] = useState<readonly [Language, Words] | null>(null)
  useEffect(() => {
    let isHere = true
    void loadWords(language).then((words) => {
      if (isHere) setLoaded([language, words])
    })
    return () => {
      isHere = false
    }
  }, [language])
  return loaded?.[0] === language ? loaded[1] : null
}

interface PageProps {
  readonly plan: Plan
  readonly clauses: readonly Clause[]
}

function Page({ plan, clauses }: PageProps): ReactNode {
  const words = useWords()
  const { t, n, party } = words
  return (
    <section className="annex-page">
      <h2>{t('annex.title')}</h2>
      <p>{plan.proved ? t('plan.proved') : t('plan.not-proved')}</p>
      <ul className="plain-list">
        {plan.stages.map(({ stage, value }) => (
          <li key={stage}>
            {stageName(stage, words)}: <strong>{n(value)}</strong>
          </li>
        ))}
      </ul>
      <h3>{t('annex.counts')}</h3>
      <Counts plan={plan} />
      <h3>{t('screen.agreement')}</h3>
      <ol className="annex-clauses">
        {clauses.map((clause) => (
          <li key={clause.id}>{clauseText(clause, words)}</li>
        ))}
      </ol>
      {plan.hash !== null && (
        <p>
          {t('annex.hash')}: <HashText value={plan.hash} />
        </p>
      )}
      <h3>{t('annex.signatures')}</h3>
      <div className="annex-signatures">
        {plan.rounds.at(-1)?.acceptances.map((acceptance) => (
          <p key={acceptance.party}>{party(acceptance.party)}</p>
        ))}
      </div>
    </section>
  )
}

function Counts({ plan }: { readonly plan: Plan }): ReactNode {
  const { t, n, party } = useWords()
  const categories = plan.tranches[0]?.sides[0]?.byCategory.map((each) => each.category) ?? []
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('plan.tranches')}</th>
          {categories.map((category) => (
            <th key={category} scope="col" className="number">
              {t(`category.${category}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plan.tranches.flatMap((tranche) =>
          tranche.sides.map((side) => (
            <tr key={`${tranche.id} ${side.home}`}>
              <th scope="row">
                {n(tranche.number)} · {t('direction.home', { party: party(side.home) })}
              </th>
              {side.byCategory.map(({ category, count }) => (
                <td key={category} className="number">
                  {n(count)}
                </td>
              ))}
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
