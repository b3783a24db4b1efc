import assert from 'node:assert/strict'
import test from 'node:test'
import type { Command, Language, Naming, Statement } from '@parley/api'
import { A, MED, TRANSIT } from './test/fake-world.ts'
import type { FakeWorld } from './test/fake-world.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

const ALL: Language[] = ['en', 'uk', 'ru', 'ar']

async function act(sitting: Sitting, command: Command): Promise<string> {
  const prepared = await sitting.call('prepare', { body: command })
  if (!prepared.ok) return prepared.refusal.code
  const { id, hash } = prepared.value
  const body = { prepared: id, hash, signAs: sitting.desk.id }
  const submitted = await sitting.call('submit', { body })
  return submitted.ok ? 'ok' : submitted.refusal.code
}

const say = async (world: FakeWorld, role: 'mediator' | 'transit', mayBeNamed: boolean) =>
  act(await sitAt(world, role), { do: 'consent.record', mayBeNamed })

const draft = (names: string[]): Command => ({ do: 'statement.draft', languages: ALL, names })

async function seenBy(
  sitting: Sitting,
): Promise<{ naming: Naming; newest: Statement | undefined }> {
  const { naming, rows } = sure(await sitting.call('statements', {}))
  return { naming, newest: rows[0] }
}

test('mediator and transit state each say for themselves whether they may be named, and take it back', async () => {
  const { world } = await playedTo('home')
  const states = async (sitting: Sitting) =>
    (await seenBy(sitting)).naming.rows.map((row) => [row.party, row.mayBeNamed, row.isOwn])
  const med = await sitAt(world, 'mediator')
  const press = await sitAt(world, 'press-office')
  assert.deepEqual(await states(med), [
    [MED, false, true],
    [TRANSIT, false, false],
  ])
  assert.equal(await say(world, 'mediator', true), 'ok')
  assert.deepEqual(await states(press), [
    [MED, true, false],
    [TRANSIT, false, false],
  ])
  assert.equal(await say(world, 'transit', true), 'ok')
  assert.equal(await say(world, 'mediator', false), 'ok')
  assert.deepEqual(await states(await sitAt(world, 'transit')), [
    [MED, false, false],
    [TRANSIT, true, true],
  ])
})

test('a draft names in four languages whoever consented, and nobody else', async () => {
  const { world } = await playedTo('home')
  const press = await sitAt(world, 'press-office')
  assert.equal(await act(press, draft([MED])), 'not-consented')
  await say(world, 'mediator', true)
  assert.equal(await act(press, draft([MED, TRANSIT])), 'not-consented')
  assert.equal(await act(press, draft([A])), 'not-consented')
  await say(world, 'transit', true)
  assert.equal(await act(press, draft([TRANSIT, MED])), 'ok')
  const texts = (await seenBy(press)).newest?.texts ?? []
  assert.deepEqual(
    texts.map(({ language }) => language),
    ALL,
  )
  for (const { text, language } of texts) {
    assert.match(text, /: The Republic of M\./, language)
    assert.match(text, /: The Kingdom of T\.$|: The Kingdom of T\. /, language)
    assert.doesNotMatch(text, /\b(med|transit)\b/, language)
  }
  assert.equal(await act(press, draft([])), 'ok')
  const unnamed = (await seenBy(press)).newest?.texts ?? []
  for (const { text } of unnamed) assert.doesNotMatch(text, / of [MT]\b/)
})

test('a draft that names somebody is held back once that consent is taken back', async () => {
  const { world } = await playedTo('home')
  await say(world, 'mediator', true)
  const press = await sitAt(world, 'press-office')
  assert.equal(await act(press, draft([MED])), 'ok')
  const failing = async () =>
    (await seenBy(press)).newest?.checks.filter((c) => !c.passed).map((c) => c.code)
  assert.equal((await failing())?.includes('consent-mediator'), false)
  await say(world, 'mediator', false)
  assert.equal((await failing())?.includes('consent-mediator'), true)
  const statement = (await seenBy(press)).newest?.id ?? ''
  assert.equal(await act(press, { do: 'statement.release', statement }), 'consent-mediator')
})

test('nobody drafts at the mediator’s and the transit state’s, and drafts are not theirs to read', async () => {
  const { world } = await playedTo('home')
  assert.equal(await act(await sitAt(world, 'press-office'), draft([])), 'ok')
  for (const role of ['mediator', 'transit'] as const) {
    const { rows, mayDraft } = sure(await (await sitAt(world, role)).call('statements', {}))
    assert.deepEqual([rows, mayDraft], [[], false], role)
  }
})
