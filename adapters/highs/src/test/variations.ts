// A problem told in another way, or with more room in it. What its plan may then be is said by the laws
// that use these.
import type { Json, JsonObject } from '@parley/kernel'

type Draft = Readonly<Record<string, Json>>

/** A problem file as its JSON; our own texts only. */
export function draftOf(text: string): JsonObject {
  return JSON.parse(text) as JsonObject
}

const listOf = (draft: Draft, key: string): readonly JsonObject[] =>
  (draft[key] ?? []) as readonly JsonObject[]

/** People, parties, terms and lots in another order; tranches keep theirs, which means something. */
export function reordered(draft: Draft, by: number): JsonObject {
  const turned = (key: string): readonly JsonObject[] => {
    const list = listOf(draft, key)
    const at = list.length === 0 ? 0 : by % list.length
    return [...list.slice(at), ...list.slice(0, at)].toReversed()
  }
  const lists = Object.fromEntries(
    ['people', 'parties', 'terms', 'remains'].map((key) => [key, turned(key)]),
  )
  return { ...draft, ...lists }
}

/** Parties `a` and `b` called by each other's name, wherever a party is named. */
export function mirrored(text: string): string {
  const swap = (name: string): string => (name === 'a' ? 'b' : name === 'b' ? 'a' : name)
  return text
    .replaceAll(/"(holder|home|party|id)":"([ab])"/g, (_, key: string, name: string) =>
      JSON.stringify({ [key]: swap(name) }).slice(1, -1),
    )
    .replaceAll(/"holder":\["([ab])"\]/g, (_, name: string) => `"holder":["${swap(name)}"]`)
    .replaceAll('"between":["a","b"]', '"between":["b","a"]')
    .replaceAll(/"([ab])":\{"people"/g, (_, name: string) => `"${swap(name)}":{"people"`)
}

/** The same problem with one limit of one tranche raised by one, if that limit is set at all. */
export function withMoreRoom(draft: Draft, pick: number): JsonObject {
  const limits = ['people', 'seats', 'stretchers', 'medics', 'remains']
  const tranches = listOf(draft, 'tranches')
  const key = limits[pick % limits.length] ?? 'people'
  const party = pick % 2 === 0 ? 'a' : 'b'
  const at = pick % Math.max(1, tranches.length)
  const raised = tranches.map((tranche, t) => {
    const capacity = tranche['capacity'] as JsonObject
    const own = capacity[party] as JsonObject | undefined
    const limit = own?.[key]
    if (t !== at || own === undefined || typeof limit !== 'number') return tranche
    return { ...tranche, capacity: { ...capacity, [party]: { ...own, [key]: limit + 1 } } }
  })
  return { ...draft, tranches: raised }
}

/**
 * One tranche split in two, each with the room of the one: whoever crossed in it still may. What must
 * happen before it may happen in the first of the two, what must not happen after it in the second.
 */
export function withSplitTranche(draft: Draft, pick: number): JsonObject {
  const tranches = listOf(draft, 'tranches')
  const at = pick % Math.max(1, tranches.length)
  const split = tranches.flatMap((tranche, t) =>
    t === at ? [tranche, { ...tranche, id: 'split' }] : [tranche],
  )
  return { ...draft, tranches: split }
}
