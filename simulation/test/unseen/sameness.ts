// Everything that can be seen of a world by those who may not know its one fact, and the question whether it is the
// same in all its twins.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { partyId } from '@parley/kernel'
import type { Asked } from './addresses.ts'
import { answersTo, entriesSeen, eventsTo, exportsTo, filesIn, rowsOf } from './looks.ts'
import { differences } from './mapping.ts'
import { allWitnessed } from './twin-world.ts'
import type { TwinWorld } from './twin-world.ts'

export const OUTPUTS = ['answers', 'exports', 'events', 'rows', 'files', 'entries'] as const
export type Output = (typeof OUTPUTS)[number]

/** Lines by whoever sees them: a desk, the owner of a folder, or the hub. */
export type Look = Readonly<Record<Output, ReadonlyMap<string, readonly string[]>>>
type Lines = Map<string, readonly string[]>

/** Looks at a world from everywhere. */
export async function lookAt(world: TwinWorld, asked: Asked): Promise<Look> {
  const { desks, database, assembled } = world
  // Asking for care notes is entered into the log where it is refused: once, and before anybody looks.
  for (const { url } of desks.all) {
    await fetch(`${url}/api/care`)
    await fetch(`${url}/api/care/nothing/summary`)
  }
  await allWitnessed(world)
  await desks.level()
  const none = (): Lines => new Map()
  const look = { answers: none(), exports: none(), events: none(), rows: none(), files: none() }
  for (const desk of desks.all) {
    look.events.set(desk.id, await eventsTo(desk))
    look.rows.set(desk.id, await rowsOf(database.engine, partyId(desk.id)))
    look.answers.set(desk.id, await answersTo(desk, asked))
    look.exports.set(desk.id, await exportsTo(desk, asked.names))
  }
  for (const owner of world.owners()) {
    if (owner.includes('-outbox-')) continue // what is on its way at this moment
    const files = await filesIn(owner, world.reader(owner))
    if (files.length > 0) look.files.set(owner, files) // a witness has checkpoints alone
  }
  const entries = new Map([['hub', entriesSeen(assembled.cast.obs.entries())]])
  return { ...look, entries }
}

export interface Compared {
  readonly output: Output
  /** As docs/indistinguishable.md calls it. */
  readonly of: 'withdrawal' | 'family'
}

/**
 * Asserts that what these see is the same in every world, that they see something, and that the page of what no seat
 * can tell apart has a line for each.
 */
export function assertSame(
  looks: readonly Look[],
  { output, of }: Compared,
  who: readonly string[],
): void {
  const [first, ...others] = looks
  assert.ok(first !== undefined && others.length > 0, 'two worlds at least')
  const page = readFileSync('docs/indistinguishable.md', 'utf8')
  for (const id of who) {
    assert.ok(
      page.includes(`(\`${onPage(output, id)}\`) | ${output} | ${of} |`),
      `${id} on the page`,
    )
    const own: readonly string[] = first[output].get(id) ?? []
    assert.ok(own.length > 0, `${id} sees something`)
    for (const other of others) {
      assert.deepEqual(differences(own, other[output].get(id) ?? []), [], `${output} of ${id}`)
    }
  }
}

/** How many lines differ between two worlds for one who may know: a look that sees nothing would find none. */
export function differencesFor([one, other]: readonly Look[], output: Output, id: string): number {
  return differences(one?.[output].get(id) ?? [], other?.[output].get(id) ?? []).length
}

/** Folders of one node, and of the four witnesses, stand on one line. */
function onPage(output: Output, id: string): string {
  return output === 'files' ? `node-${id.split('-')[0] ?? id}` : id
}
