// What may be erased and what must be kept. A kind is one or the other: no officer weighs it case by case.
//
// What others were told of a person so that they could act - the dossier of whoever hears them, a party's own
// register, an interview - serves its purpose and goes. What a party did, and what others counted on, is kept:
// lists that were answered, answers, plans, receipts and accounts. Without them a fold from the first entry
// would judge later entries otherwise than it did, and the Geneva Conventions ask for them
// (GC III articles 119 to 123, GC IV articles 136 to 140).

/** Where in an entry a person's data lies in ciphertexts of their own. */
export type PersonPlace = 'more' | 'data'

const IN_EXCHANGE: Readonly<Record<string, PersonPlace>> = { 'dossier.delivered': 'more' }
const IN_PRIVATE: Readonly<Record<string, PersonPlace>> = {
  'home.noted': 'data',
  'interview.recorded': 'data',
  'life.noted': 'data',
  'notice.queued': 'data',
  'question.kept': 'data',
  'register.imported': 'more',
}

/** Where the persons of an entry of the exchange's log lie, each erasable alone; null for a kind that is kept. */
export function erasableInExchange(kind: string): PersonPlace | null {
  return IN_EXCHANGE[kind] ?? null
}

/** The same for an entry of a party's private log. */
export function erasableInPrivate(kind: string): PersonPlace | null {
  return IN_PRIVATE[kind] ?? null
}

/** Kinds of the exchange's log whose ciphertexts an opening lets be erased (spec/ring.md section 1). */
export const ERASABLE_KINDS: readonly string[] = Object.keys(IN_EXCHANGE).toSorted()
