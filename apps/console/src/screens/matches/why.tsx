// Why two records may be one person: the evidence as bars, the way from one spelling to the other, what speaks
// against, who else it could be, and what to ask for first.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Match, MatchedField } from '@parley/api'
import { EvidenceChart, HashText, markDifferences, Panel, Scroll, useWords } from '@parley/ui'
import { evidenceRows } from './model.ts'
import { LetterRuns } from './records.tsx'

export function Why({ match }: { readonly match: Match }): ReactNode {
  const words = useWords()
  const { t } = words
  return (
    <>
      <Panel title={t('match.why')} hint={t('match.why.hint')}>
        <EvidenceChart rows={evidenceRows(match, words)} />
        <Against match={match} />
        <Settling match={match} />
        <Rivals match={match} />
        <p className="hint hashes">
          {t('match.model', { hash: '' })} <HashText value={match.modelHash} />{' '}
          {t('match.data', { hash: '' })} <HashText value={match.dataHash} />
        </p>
      </Panel>
      <Paths match={match} />
    </>
  )
}

const SURE = 9990 // basis points: from here on nobody else explains the pair well enough to be named

function Against({ match }: { readonly match: Match }): ReactNode {
  const { t, n, code } = useWords()
  const against = match.fields.filter(({ bits }) => bits < 0).sort((x, y) => x.bits - y.bits)
  return (
    <>
      <h3>{t('match.against')}</h3>
      {against.length === 0 ? (
        <p className="hint">{t('match.against.none')}</p>
      ) : (
        <ul className="plain-list">
          {against.map(({ field, rule, agreement, bits }) => (
            <li key={field}>
              {t(`field.${field}`)}:{' '}
              {rule === null ? t(`match.agreement.${agreement}`) : code('rule', rule)}{' '}
              <span className="soft" dir="ltr">
                {n(bits)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {match.likeness !== null && match.probabilityBasisPoints < SURE && (
        <p>
          {t('match.likeness')}: {t(`likeness.${match.likeness}`)}
        </p>
      )}
    </>
  )
}

function Settling({ match }: { readonly match: Match }): ReactNode {
  const { t, percent } = useWords()
  const { settling } = match
  return (
    <>
      <h3>{t('match.settle')}</h3>
      {settling === null ? (
        <p className="hint">{t('match.settle.none')}</p>
      ) : (
        <p>
          {t('match.settle.ask', {
            field: t(`field.${settling.field}`),
            same: percent(settling.ifSameBasisPoints),
            different: percent(settling.ifDifferentBasisPoints),
          })}
        </p>
      )}
    </>
  )
}

function Rivals({ match }: { readonly match: Match }): ReactNode {
  const { t, n } = useWords()
  if (match.rivals.length === 0) return <p className="hint">{t('match.rivals.none')}</p>
  return (
    <>
      <h3>{t('match.rivals')}</h3>
      <ul className="plain-list">
        {match.rivals.map((rival) => (
          <li key={rival.id}>
            <Link to="/matches/$id" params={{ id: rival.id }}>
              <bdi>{rival.name}</bdi>
            </Link>{' '}
            <span className="soft" dir="ltr">
              {n(rival.bits)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Name by name, the rule that turns one list's form into the other's. */
function Paths({ match }: { readonly match: Match }): ReactNode {
  const { t } = useWords()
  const fields = match.fields.filter(({ path }) => path !== null)
  if (fields.length === 0) return null
  return (
    <Panel title={t('match.path')} hint={t('match.path.hint')}>
      <Scroll label={t('match.path')}>
        <table className="plain-table paths">
          <tbody>
            {fields.map((field) => (
              <PathRow key={field.field} field={field} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}

function PathRow({ field: { field, path } }: { readonly field: MatchedField }): ReactNode {
  const { t } = useWords()
  if (path === null) return null
  const { from, to, steps, lettersApart } = path
  const last = steps.at(-1)?.writes ?? from
  // The consonants of a name are no spelling of it: setting its letters against them would mark everything.
  const isSpelling = !steps.some(({ by }) => by === 'consonants' || by === 'one-father')
  const shown = steps.map((step, i) => ({
    ...step,
    isNew: step.writes.toLowerCase() !== (steps[i - 1]?.writes ?? from).toLowerCase(),
  }))
  const [, there] = markDifferences(last, to)
  return (
    <tr>
      <th scope="row">{t(`field.${field}`)}</th>
      <td>
        <bdi>{from}</bdi>
        {shown.map(({ by, writes, isNew }) => (
          <span key={`${by} ${writes}`} className="path-step">
            {isNew && (
              <>
                <span className="icon-points-text" aria-hidden="true">
                  →
                </span>
                <bdi>{writes}</bdi>
              </>
            )}
            <span className="soft">({t(`name-step.${by}`)})</span>
          </span>
        ))}
      </td>
      <td>
        <span className="soft">{t('match.path.other')} </span>
        <bdi>
          <LetterRuns runs={there} isMarked={isSpelling && lettersApart > 0} />
        </bdi>
      </td>
      <td>
        {lettersApart > 0 && t('match.path.apart', { count: lettersApart })}
        {lettersApart === 0 && isSpelling && t('match.path.exact')}
      </td>
    </tr>
  )
}
