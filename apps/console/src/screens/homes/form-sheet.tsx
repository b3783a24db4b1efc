// A form on one sheet of A4, its labels in two languages on either side of what is known. The first language gives the
// sheet its direction, each label has its own.
import { useEffect, useState, type ReactNode } from 'react'
import type { HomeFormsView, HomeFormWord, Language } from '@parley/api'
import { directionOf, loadWords, partyLetter, timesOf, writerOf } from '@parley/ui'
import type { WordKey, Words } from '@parley/ui'
import { linesOf } from './form-lines.ts'
import type { FormLine, LineValue } from './form-lines.ts'

/** One of the two languages of a sheet. */
interface Tongue {
  readonly language: Language
  readonly t: (key: WordKey, values?: Readonly<Record<string, string>>) => string
  readonly date: (partial: string) => string
}

export interface FormSheetProps {
  readonly form: HomeFormWord
  readonly view: HomeFormsView
  /** Two different ones; the first gives the direction. */
  readonly languages: readonly [Language, Language]
}

export function FormSheet({ form, view, languages }: FormSheetProps): ReactNode {
  const tongues = useTongues(languages)
  const [first] = tongues
  if (first === undefined) return null
  return (
    <article
      className={`form-sheet form-${form}`}
      lang={first.language}
      dir={directionOf(first.language)}
    >
      <Both of={tongues} word={`form.title.${form}`} className="form-title" />
      <Both of={tongues} word={`form.under.${form}`} className="form-under" />
      <table className="form-lines">
        <tbody>
          {linesOf(form, view).map((line) => (
            <Line key={line.label} line={line} tongues={tongues} />
          ))}
        </tbody>
      </table>
      <Both of={tongues} word={`form.note.${form}`} className="form-note" />
      <Both of={tongues} word="form.printed" time={dayOf(view.at)} className="form-printed" />
    </article>
  )
}

/** Words of both languages once they are there; until then none, so that no half sheet can be printed. */
function useTongues([first, second]: readonly [Language, Language]): readonly Tongue[] {
  const [loaded, setLoaded] = useState<readonly Tongue[]>([])
  useEffect(() => {
    let isWanted = true
    const load = async (): Promise<void> => {
      const tongues = [
        tongueOf(first, await loadWords(first)),
        tongueOf(second, await loadWords(second)),
      ]
      if (isWanted) setLoaded(tongues)
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [first, second])
  const isThese = loaded[0]?.language === first && loaded[1]?.language === second
  return isThese ? loaded : []
}

function tongueOf(language: Language, words: Words): Tongue {
  const { write } = writerOf(language)
  return {
    language,
    t: (key, values) => write(words[key], values),
    date: (partial) => inNumbers(partial) ?? timesOf(language, 'UTC').date(partial),
  }
}

interface BothProps {
  readonly of: readonly Tongue[]
  readonly word: WordKey
  readonly time?: string
  readonly className: string
}

function Both({ of, word, time = '', className }: BothProps): ReactNode {
  const Tag = className === 'form-title' ? 'h1' : 'p'
  return (
    <div className={className}>
      {of.map(({ language, t }) => (
        <Tag key={language} lang={language} dir={directionOf(language)}>
          {t(word, { time })}
        </Tag>
      ))}
    </div>
  )
}

interface LineProps {
  readonly line: FormLine
  readonly tongues: readonly Tongue[]
}

function Line({ line, tongues }: LineProps): ReactNode {
  const [first, second] = tongues
  const { no, marks, values, isTall } = line
  return (
    <tr className={isTall ? 'form-tall' : ''}>
      <th scope="row">
        {no !== null && (
          <bdi dir="ltr" className="form-no">
            {no}
          </bdi>
        )}
        {first !== undefined && <Label tongue={first} line={line} />}
      </th>
      <td>
        {marks !== undefined && <Marks marks={marks} tongues={tongues} />}
        {values.map((value) => (
          <Value key={JSON.stringify(value)} value={value} tongues={tongues} />
        ))}
      </td>
      {second !== undefined && (
        <td className="form-label">
          <Label tongue={second} line={line} />
        </td>
      )}
    </tr>
  )
}

function Label({ tongue, line }: { readonly tongue: Tongue; readonly line: FormLine }): ReactNode {
  const { language, t } = tongue
  return (
    <span lang={language} dir={directionOf(language)}>
      {t(line.label)}
    </span>
  )
}

interface MarksProps {
  readonly marks: NonNullable<FormLine['marks']>
  readonly tongues: readonly Tongue[]
}

function Marks({ marks, tongues }: MarksProps): ReactNode {
  return (
    <ul className="form-marks">
      {marks.map(([letter, word]) => (
        <li key={letter}>
          <span className="tick-box" />
          <bdi className="form-letter">{letter}</bdi>
          <span>
            {tongues.map(({ language, t }, i) => (
              <span key={language}>
                {i > 0 && ' / '}
                <bdi lang={language}>{t(word)}</bdi>
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface ValueProps {
  readonly value: LineValue
  readonly tongues: readonly Tongue[]
}

/** A value in each language, once where both write the same. */
function Value({ value, tongues }: ValueProps): ReactNode {
  const said = tongues.map(({ language, date }) => ({ language, text: written(value, date) }))
  const shown = said.filter(({ text }, i) => said.findIndex((one) => one.text === text) === i)
  return (
    <div>
      {shown.map(({ language, text }, i) => (
        <span key={language}>
          {i > 0 && ' / '}
          <bdi {...(shown.length > 1 ? { lang: language } : {})}>{text}</bdi>
        </span>
      ))}
    </div>
  )
}

function written(value: LineValue, date: (partial: string) => string): string {
  switch (value.is) {
    case 'text':
      return value.text
    case 'date':
      return date(value.date)
    case 'day':
      return dayOf(value.at)
    case 'party':
      return partyLetter(value.party) ?? value.party
    case 'stay': {
      const [from, until] = [value.from, value.until].map((one) => (one === null ? '…' : date(one)))
      return value.from === null && value.until === null
        ? value.place
        : `${value.place}: ${from} – ${until}`
    }
  }
}

/** A month and its year in numbers, the same in every language; null for what needs words. */
function inNumbers(partial: string): string | null {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(partial) ?? []
  return year === undefined || month === undefined ? null : `${month}.${year}`
}

/** Numbers alone, so that it reads the same in every language; UTC, for a sheet is read in any zone. */
function dayOf(at: string): string {
  const [year, month, day] = at.slice(0, 10).split('-')
  return `${day}.${month}.${year}`
}
