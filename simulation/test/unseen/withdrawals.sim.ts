// Which of three reasons kept somebody back is a word between that person, the neutral interviewer and, where it is a
// finding, the clinicians. Three worlds that differ in it alone are the same to everybody else, byte by byte.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { personRef } from '@parley/kernel'
import { addressesOfPersons, namesIn } from './addresses.ts'
import type { Asked } from './addresses.ts'
import { assertSame, differencesFor, lookAt } from './sameness.ts'
import type { Look } from './sameness.ts'
import { playWithdrawal, WITHDRAWALS } from './withdrawal-world.ts'
import type { WithdrawalWorld } from './withdrawal-world.ts'

/** Desks that may know none of it; the transit state's clinicians know what they found. */
const DESKS =
  'a a-families a-hotline a-press a-bureau b b-families b-hotline b-press b-bureau med obs public'.split(
    ' ',
  )
const NOBODY = personRef('p00000000000000000000') // as long as any, and drawn by nobody

const looks: Look[] = []
let last: WithdrawalWorld

before(async () => {
  for (const why of WITHDRAWALS) {
    const world = await playWithdrawal(why)
    last = world
    looks.push(await lookAt(world, askedOf(world)))
    if (why !== WITHDRAWALS.at(-1)) await world.close()
  }
})
after(() => last.close())

function askedOf({ cast, withdrawn }: WithdrawalWorld): Asked {
  const persons = cast.med.exchange().tranches.get('t1')?.manifest.persons ?? []
  const entries = cast.obs.entries()
  const from = entries.findIndex(({ kind }) => kind === 'manifest.proposed')
  const sought = [...cast.a.register().sought.keys()]
  return {
    refs: [withdrawn, NOBODY, ...sought.slice(0, 2), ...persons.slice(0, 6).map(({ ref }) => ref)],
    indexes: entries.slice(from, from + 60).map(({ index }) => index),
    plans: [cast.med.exchange().plan?.hash ?? '', '0'.repeat(64)],
    wristbands: [...cast.transit.exchange().arrivals.keys()].slice(0, 2),
    searches: [withdrawn, 'a'],
    names: namesIn(cast),
  }
}

test('withdrawal: every GET answers the same bytes, whichever of three reasons it was', () =>
  assertSame(looks, { output: 'answers', of: 'withdrawal' }, DESKS))

test('withdrawal: every file that is asked for has the same content, whichever reason it was', () => {
  const ofA = looks[0]?.exports.get('a') ?? []
  assert.equal(
    ofA.filter((line) => line.includes(' 200 ')).length,
    4,
    'an audit, twice saved, a sheet',
  )
  assertSame(looks, { output: 'exports', of: 'withdrawal' }, DESKS)
})

test('withdrawal: the live stream tells the same after every step, whichever reason it was', () =>
  assertSame(looks, { output: 'events', of: 'withdrawal' }, [...DESKS, 'transit', 'neutral']))

test('withdrawal: tables hold the same rows, whichever reason it was', () =>
  assertSame(looks, { output: 'rows', of: 'withdrawal' }, [...DESKS, 'transit', 'neutral']))

test('withdrawal: every folder has files of the same sizes, whichever reason it was', () => {
  const own = 'neutral-private' // what the interviewer wrote down
  const owners = [...(looks[0]?.files.keys() ?? [])].filter((owner) => owner !== own)
  assert.ok(owners.length >= 12, `${owners.length} folders`)
  assertSame(looks, { output: 'files', of: 'withdrawal' }, owners)
})

test('withdrawal: the hub orders entries of the same authors, kinds, sizes and times', () =>
  assertSame(looks, { output: 'entries', of: 'withdrawal' }, ['hub']))

test('withdrawal: own wish and fear are the same to the transit state, which hears neither', () =>
  assertSame(looks.slice(0, 2), { output: 'answers', of: 'withdrawal' }, ['transit']))

test('withdrawal: the interviewer sees which it was, so these looks can see a difference', () =>
  assert.ok(differencesFor(looks, 'answers', 'neutral') > 0))

test('withdrawal: a guessed address answers the same for somebody withdrawn and for nobody', async () => {
  const whoNeverHears = ['a-families', 'a-hotline', 'a-press', 'b-families', 'b-hotline', 'b-press']
  await guess([...whoNeverHears, 'public'], [last.withdrawn, NOBODY])
})

test('a guessed address answers the same for a person of the other side and for nobody', async () => {
  const { a, b } = last.cast
  const neither = ['med', 'obs', 'neutral', 'transit', 'public']
  // The number under which a side seeks somebody: its own headquarters and the holder's know it, and nobody else.
  const [ofA = NOBODY] = a.register().sought.keys()
  const [ofB = NOBODY] = b.register().sought.keys()
  await guess([...neither, 'b-families', 'b-hotline', 'b-press'], [ofA, NOBODY])
  await guess([...neither, 'a-families', 'a-hotline', 'a-press'], [ofB, NOBODY])
})

async function guess(desks: readonly string[], refs: readonly string[]): Promise<void> {
  for (const id of desks) {
    const url = last.desks.all.find((one) => one.id === id)?.url
    const answers = await Promise.all(refs.map((ref) => guessed(url ?? '', ref)))
    for (const answer of answers) assert.deepEqual(answer, answers[0], id)
  }
}

/** Status, headers and bytes of every address of one person, with the ref that was asked for taken out. */
async function guessed(url: string, ref: string): Promise<readonly string[]> {
  const lines: string[] = []
  for (const address of addressesOfPersons(ref)) {
    const answer = await fetch(`${url}${address}`)
    const headers = [...answer.headers].filter(([name]) => name !== 'date') // refs are of one length
    const body = (await answer.text()).replaceAll(ref, 'REF')
    lines.push(`${answer.status} ${JSON.stringify(headers)} ${body}`)
  }
  return lines
}
