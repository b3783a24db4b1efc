// What lists counted stays shut while the exchange runs, and what is opened after its account is true. Counted
// here from the invented world, row by row, by code that shares nothing with what a seat counts.
import type { PartyId } from '@parley/kernel'
import type { ListName } from '../lists/entry.ts'
import { plainList } from '../lists/plain.ts'
import { SIDES } from '../people/side.ts'
import { seatsOf } from '../play/cast.ts'
import type { Breach, Scene } from './breach.ts'
import { factsOf, factsOfKind } from './fact.ts'
import type { Fact } from './fact.ts'

const NEEDED = 3 // both sides and the mediator sign the account

function breach(code: string, facts: Breach['facts']): Breach {
  return { invariant: 'counts-true', code, facts }
}

/** No counts are opened before all have signed an account, and those that are opened are the world's. */
export function countsTrue(scene: Scene): readonly Breach[] {
  const facts = factsOf(seatsOf(scene.cast))
  const closed = closedAt(facts)
  return factsOfKind(facts, 'count.opened').flatMap(({ index, party, event }) => [
    ...(closed === null || index < closed ? [breach('opened-early', { index })] : []),
    ...event.says.lists.flatMap(({ list, counts }) => {
      const truth = truthOf(scene, party, list)
      if (truth === null) return []
      const names = ['civilian', 'soldier', 'unstated'] as const
      const wrong = names.filter((name) => counts[name] !== truth[name])
      return wrong.map((name) => {
        const facts = { party, list, category: name, said: counts[name], truth: truth[name] }
        return breach('other-than-the-world', facts)
      })
    }),
  ])
}

/** At the end of an exchange with an account, both sides have opened what they committed to. */
export function countsOpened(scene: Scene): readonly Breach[] {
  const facts = factsOf(seatsOf(scene.cast))
  if (closedAt(facts) === null) return []
  const opened = factsOfKind(facts, 'count.opened').flatMap(({ party, event }) =>
    event.says.lists.map(({ list }) => `${party}/${list}`),
  )
  return factsOfKind(facts, 'list.committed')
    .filter(({ party, event }) => !opened.includes(`${party}/${event.says.list}`))
    .map(({ party, event }) => breach('never-opened', { party, list: event.says.list }))
}

function closedAt(facts: readonly Fact[]): number | null {
  const signed = new Map<string, Set<PartyId>>()
  for (const { index, party, event } of factsOfKind(facts, 'closing.accepted')) {
    const by = (signed.get(event.says.accepts) ?? new Set<PartyId>()).add(party)
    signed.set(event.says.accepts, by)
    if (by.size === NEEDED) return index
  }
  return null
}

interface Truth {
  readonly civilian: number
  readonly soldier: number
  readonly unstated: number
}

function truthOf({ world }: Scene, party: PartyId, list: 'held' | 'sought'): Truth | null {
  const side = SIDES.find((one) => one === String(party))
  if (world === null || side === undefined) return null
  const name: ListName = `${side}-${list}`
  const people = plainList(world, name).map(({ person }) => person.category)
  const civilian = people.filter((category) => category === 'civilian').length
  return { civilian, soldier: people.length - civilian, unstated: 0 }
}
