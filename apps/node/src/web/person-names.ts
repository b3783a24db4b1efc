// Names for boards that list refs, for desks that may see them.
import { knownPersons, recordsOf, sightOf } from '@parley/exchange'
import type { PersonRef } from '@parley/kernel'
import type { Desk } from './desk.ts'

export interface ShownName {
  readonly name: string
  readonly latin?: string
}

/** A lookup over everybody this desk knows by name; undefined for the others, and for a desk without names. */
export function namesOf(desk: Desk): (ref: PersonRef) => ShownName | undefined {
  if (!sightOf(desk.role).records) return () => undefined
  const persons = knownPersons(desk.outlook())
  return (ref) => {
    const person = persons.get(ref)
    const [record] = person === undefined ? [] : recordsOf(person)
    if (record === undefined) return undefined
    const { name, latin } = desk.names.of(record)
    return { name, ...(latin === null ? {} : { latin }) }
  }
}
