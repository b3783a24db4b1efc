// A family's person is on a list, in the transit state, said to be dead, or unknown to everybody. Four worlds in which
// that person has changed places with another are the same to everybody who tells families, and to all who see no names.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { NOTICE_LANGUAGES } from '@parley/exchange'
import { personRef, present } from '@parley/kernel'
import { namesIn } from './addresses.ts'
import type { Asked } from './addresses.ts'
import { FAMILY_CASES, playFamilyCase } from './family-world.ts'
import type { FamilyWorld } from './family-world.ts'
import { Mapping } from './mapping.ts'
import { assertSame, differencesFor, lookAt } from './sameness.ts'
import type { Look } from './sameness.ts'

/** Desks that may not know; headquarters know the answers to their lists, the interviewer the names at the line. */
const DESKS =
  'a-families a-hotline a-press b-families b-hotline b-press med transit obs public'.split(' ')
const NOBODY = personRef('p00000000000000000000') // as long as any, and drawn by nobody

const looks: Look[] = []
/** What the family desk and the hotline are answered when they act, world by world. */
const acts: (readonly string[])[] = []
/** The same about a case that nobody applied under, in the last world. */
let actsOfNobody: readonly string[] = []

before(async () => {
  for (const which of FAMILY_CASES) {
    const world = await playFamilyCase(which)
    try {
      acts.push(await actOn(world, world.about))
      looks.push(await lookAt(world, askedOf(world)))
      if (which === FAMILY_CASES.at(-1)) actsOfNobody = await actOn(world, NOBODY)
    } finally {
      await world.close()
    }
  }
})
after(() => looks.splice(0))

function askedOf({ cast, about }: FamilyWorld): Asked {
  const persons = cast.med.exchange().tranches.get('t1')?.manifest.persons ?? []
  const sought = [...cast.a.register().sought.keys()].toSorted()
  return {
    refs: [about, NOBODY, ...sought, ...persons.map(({ ref }) => ref)],
    indexes: cast.obs
      .entries()
      .map(({ index }) => index)
      .slice(-60),
    plans: [cast.med.exchange().plan?.hash ?? '', '0'.repeat(64)],
    wristbands: ['t1.1.1'],
    searches: [about, 'a'],
    names: namesIn(cast),
  }
}

/** A notice in each language, a call with its code, a call with none: what comes back, and what is noted. */
async function actOn({ assembled, desks }: FamilyWorld, about: string): Promise<readonly string[]> {
  const mapping = new Mapping()
  const told: string[] = []
  const log = present(assembled.privateLogs.get('a'), 'a private log')
  const before = log.state.size
  const post = async (id: string, path: string, body: object): Promise<string> => {
    const url = desks.all.find((one) => one.id === id)?.url ?? ''
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    const text = await answer.text()
    const code = /"code":"([0-9A-Z-]{14})"/.exec(text)?.[1] ?? ''
    const bare = text.replaceAll(about, 'CASE').replaceAll(code === '' ? about : code, 'CODE')
    told.push(mapping.of(`${id} ${answer.status} ${answer.headers.get('content-length')} ${bare}`))
    return code
  }
  for (const lang of NOTICE_LANGUAGES) {
    const code = await post('a-families', '/api/families/act', { do: 'issue', case: about, lang })
    await post('a-hotline', '/api/hotline/call', { case: about, code })
    await post('a-hotline', '/api/hotline/call', { case: about, code: 'nothing' })
  }
  for await (const { header } of log.entries(before)) {
    const { kind, author, size = 0, more = [] } = header
    told.push([kind, author, size, ...more.map((one) => one.size)].join(' '))
  }
  return told
}

test('family: every GET answers the same bytes, whichever of four cases it is', () =>
  assertSame(looks, { output: 'answers', of: 'family' }, DESKS))

test('family: every file that is asked for has the same content, whichever case it is', () =>
  assertSame(looks, { output: 'exports', of: 'family' }, DESKS))

test('family: the live stream tells the same after every step, whichever case it is', () =>
  assertSame(looks, { output: 'events', of: 'family' }, DESKS))

test('family: tables hold the same rows, whichever case it is', () =>
  assertSame(looks, { output: 'rows', of: 'family' }, DESKS))

test('family: every folder has files of the same sizes, whichever case it is', () =>
  assertSame(looks, { output: 'files', of: 'family' }, [...(looks[0]?.files.keys() ?? [])]))

test('family: the hub orders entries of the same authors, kinds, sizes and times', () =>
  assertSame(looks, { output: 'entries', of: 'family' }, ['hub']))

test('family: notices and calls are answered with the same bytes, and leave notes of the same sizes', () => {
  const [first, ...others] = acts
  assert.ok(first !== undefined && first.length > 12)
  for (const other of others) assert.deepEqual(other, first)
})

test('family: a case that nobody applied under is answered as one that is known', () => {
  const signed = (lines: readonly string[]): readonly string[] =>
    lines.map((line) => line.replaceAll(/\\?"(?:at|until|nonce)\\?":\\?"[^"\\]*\\?"/g, ''))
  assert.deepEqual(signed(actsOfNobody), signed(acts.at(-1) ?? []))
})

test('family: headquarters sees which case it is, so these looks can see a difference', () => {
  assert.ok(differencesFor(looks, 'answers', 'a') > 0)
  assert.ok(differencesFor(looks, 'exports', 'a') > 0)
})
