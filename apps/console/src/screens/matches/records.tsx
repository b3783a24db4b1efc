import type { ReactNode } from 'react'
import type { Match, MatchedField } from '@parley/api'
import { inLatin, useLatinScheme } from '../../parts/latin-scheme.tsx'
import { markCells, markWords, PartyMark, useWords, type LetterRun } from '@parley/ui'

/** Two records field by field, the letters that differ marked, and the rule that explains a variant. */
export function Records({ match }: { readonly match: Match }): ReactNode {
  const { t, n, party } = useWords()
  const { sought, held } = match
  const head = (side: Match['sought'], words: string) => (
    <>
      <PartyMark party={side.party} /> {words}
      <span className="soft">
        {side.number !== null && (
          <>
            <bdi>№ {side.number}</bdi>
            {' · '}
          </>
        )}
        {t('match.row', { sheet: side.sheet, line: n(side.line) })}
      </span>
    </>
  )
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">{head(sought, t('match.sought', { party: party(sought.party) }))}</th>
          <th scope="col">
            <span className="visually-hidden">{t('match.agreement')}</span>
          </th>
          <th scope="col">{head(held, t('match.held', { party: party(held.party) }))}</th>
        </tr>
      </thead>
      <tbody>
        {match.fields.filter(isKnown).map((field) => (
          <Field key={field.field} field={field} />
        ))}
      </tbody>
    </table>
  )
}

/** What neither list says is no evidence. */
function isKnown({ sought, held }: MatchedField): boolean {
  return sought !== null || held !== null
}

function Field({ field }: { readonly field: MatchedField }): ReactNode {
  const { t, code, times } = useWords()
  const written = (value: string | null) => {
    if (value === null) return null
    if (field.field === 'born' || field.field === 'captured-on') return times.date(value)
    return field.field === 'category' || field.field === 'sex' ? code(field.field, value) : value
  }
  const [left, right] = [written(field.sought), written(field.held)]
  const [leftRuns, rightRuns] = runsOf(field, left ?? '', right ?? '')
  const isCompared = left !== null && right !== null
  return (
    <tr className={`agreement-${field.agreement}`}>
      <td>
        <Side runs={leftRuns} isKnown={left !== null} isMarked={isCompared} />
        <Latin field={field} name={left} />
      </td>
      <th scope="row">
        {t(`field.${field.field}`)}
        <span className="agreement-word">
          {field.rule === null ? t(`match.agreement.${field.agreement}`) : code('rule', field.rule)}
        </span>
      </th>
      <td>
        <Side runs={rightRuns} isKnown={right !== null} isMarked={isCompared} />
        <Latin field={field} name={right} />
      </td>
    </tr>
  )
}

const NAMES: readonly MatchedField['field'][] = ['surname', 'given', 'patronymic', 'name']

/** A name below itself in Latin letters, where the reader chose a scheme. */
function Latin({ field, name }: { readonly field: MatchedField; readonly name: string | null }) {
  const scheme = useLatinScheme()
  const latin = name === null || !NAMES.includes(field.field) ? '' : inLatin(name, '', scheme)
  return latin === '' ? null : <bdi className="soft latin">{latin}</bdi>
}

/** By the word of each name that answers the other's, where the node knows it. */
export function runsOf(
  field: MatchedField,
  left: string,
  right: string,
): readonly [readonly Run[], readonly Run[]] {
  const { soughtWord, heldWord } = field
  // Where one list lacks this part of a name, there is nothing to set its letters against.
  if ((soughtWord === null) !== (heldWord === null)) return [plain(left), plain(right)]
  const byWord = markWords([left, right], [soughtWord, heldWord])
  return byWord ?? markCells(field.field, left, right)
}

function plain(text: string): readonly Run[] {
  return text === '' ? [] : [{ text, differs: false }]
}

type Run = LetterRun & { readonly isAside?: boolean }

interface SideProps {
  readonly runs: readonly Run[]
  readonly isKnown: boolean
  readonly isMarked: boolean
}

function Side({ runs, isKnown, isMarked }: SideProps): ReactNode {
  if (!isKnown) return <span className="soft">—</span>
  return (
    <bdi>
      <LetterRuns runs={runs} isMarked={isMarked} />
    </bdi>
  )
}

/** A text in runs, with those that differ marked. */
export function LetterRuns({
  runs,
  isMarked,
}: {
  readonly runs: readonly Run[]
  readonly isMarked: boolean
}): ReactNode {
  return runs.map(({ text, differs, isAside }, i) =>
    // Runs are positions in one text; they have no other identity.
    differs && isMarked ? (
      <mark key={i}>{text}</mark>
    ) : (
      <span key={i} className={isAside === true ? 'aside' : undefined}>
        {text}
      </span>
    ),
  )
}
