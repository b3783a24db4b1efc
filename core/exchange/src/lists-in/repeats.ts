// Rows of one list that are the same person beyond doubt: equal name and full birth date, or equal
// service number and one of the two. Everything less sure is matching's to weigh.
import type { PersonRecord } from '@parley/names'
import { inCyrillicLetters, wordForm } from './cell-text.ts'
import { foundText } from './problem.ts'
import type { Problem } from './problem.ts'

export interface Repeats {
  /** Row number of a repeat -> row number of the first row of that person. */
  readonly firstOf: ReadonlyMap<number, number>
  /** Own numbers used twice or missing, and service numbers that two different names share. */
  readonly problems: readonly Problem[]
}

export function findRepeats(persons: readonly PersonRecord[]): Repeats {
  const firstOf = new Map<number, number>()
  const byNameAndDay = new Map<string, PersonRecord>()
  const byServiceNumber = new Map<string, PersonRecord>()
  const problems: Problem[] = []
  for (const person of persons) {
    const day =
      person.bornAs === 'date' && person.born?.length === 10
        ? `${wordForm(person.name.full)}\n${person.born}`
        : null
    const number = serviceNumberForm(person.serviceNumber)
    const sameName = day === null ? undefined : byNameAndDay.get(day)
    const sameNumber = number === null ? undefined : byServiceNumber.get(number)
    const first = [sameName, sameNumber].find((p) => p !== undefined && isSame(p, person))
    if (first !== undefined)
      firstOf.set(person.rowNumber, firstOf.get(first.rowNumber) ?? first.rowNumber)
    else if (sameNumber !== undefined)
      problems.push(problemOf(person, 'service-number-shared', person.serviceNumber))
    if (day !== null && sameName === undefined) byNameAndDay.set(day, person)
    if (number !== null && sameNumber === undefined) byServiceNumber.set(number, person)
  }
  return { firstOf, problems: [...problems, ...numberProblems(persons)] }
}

// Twins have one birth date and brothers one surname; so two of three must agree and none contradict.
function isSame(a: PersonRecord, b: PersonRecord): boolean {
  const numbers = [serviceNumberForm(a.serviceNumber), serviceNumberForm(b.serviceNumber)]
  if (numbers[0] !== null && numbers[1] !== null && numbers[0] !== numbers[1]) return false
  const sameNumber = numbers[0] !== null && numbers[0] === numbers[1]
  const sameName = wordForm(a.name.full) === wordForm(b.name.full)
  const sameDay = a.bornAs === 'date' && a.born === b.born && a.born?.length === 10
  return [sameNumber, sameName, sameDay].filter(Boolean).length >= 2
}

/** Digits and letters of a service number, look-alike letters alike; null below five digits. */
function serviceNumberForm(text: string | null): string | null {
  if (text === null || text.replace(/\D/g, '').length < 5) return null
  return inCyrillicLetters(wordForm(text).replace(/[№ ]/g, ''))
}

function numberProblems(persons: readonly PersonRecord[]): readonly Problem[] {
  const numbered = persons.filter((p) => p.no !== null)
  if (numbered.length < persons.length / 2) return [] // a list without numbers of its own
  const times = new Map<string, number>()
  for (const { no } of numbered) if (no !== null) times.set(no, (times.get(no) ?? 0) + 1)
  return persons.flatMap((p) => {
    if (p.no === null) return [problemOf(p, 'number-missing', null)]
    return (times.get(p.no) ?? 0) > 1 ? [problemOf(p, 'number-reused', p.no)] : []
  })
}

function problemOf(person: PersonRecord, code: Problem['code'], found: string | null): Problem {
  return {
    ...person.place,
    column: null,
    code,
    found: found === null ? null : foundText(found),
    expected: 'number',
  }
}
