import type { Branded } from './branded.ts'
import { invariant } from './invariant.ts'

/** A party of a log: `[a-z0-9-]`, at most 32 characters. Whoever has a key ring is a party. */
export type PartyId = Branded<string, 'PartyId'>

/** A random name for a person, given by whoever lists them; never derived from data about them. */
export type PersonRef = Branded<string, 'PersonRef'>

const PARTY = /^[a-z0-9][a-z0-9-]{0,31}$/
const REF = /^[a-z0-9][a-z0-9-]{0,63}$/

export function parsePartyId(text: string): PartyId | null {
  return PARTY.test(text) ? (text as PartyId) : null // the form was just checked
}

export function parsePersonRef(text: string): PersonRef | null {
  return REF.test(text) ? (text as PersonRef) : null // the form was just checked
}

/** @throws InvariantError for constants and data already checked */
export function partyId(text: string): PartyId {
  const id = parsePartyId(text)
  invariant(id !== null, 'a party id of [a-z0-9-], at most 32 characters')
  return id
}

/** @throws InvariantError for constants and data already checked */
export function personRef(text: string): PersonRef {
  const ref = parsePersonRef(text)
  invariant(ref !== null, 'a person ref of [a-z0-9-], at most 64 characters')
  return ref
}
