// Two officers of one headquarters at the same pairs: who is asked, who sees what, and what counts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReviewRules } from '@parley/exchange'
import { answersOf } from '../stages/answers.ts'
import { A } from './test/fake-world.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

const SECOND = { officer: 'a/officer/2' }

async function bothAt(review?: ReviewRules): Promise<readonly [Sitting, Sitting]> {
  const { world } = await playedTo('lists', review)
  return [await sitAt(world, 'headquarters', A), await sitAt(world, 'headquarters', A, SECOND)]
}

async function firstPair({ call }: Sitting): Promise<{ readonly id: string }> {
  return { id: sure(await call('matches', {})).rows[0]?.id ?? '' }
}

test('a second officer is asked about the sample without seeing the first answer, and then sees it', async () => {
  const [one, other] = await bothAt()
  const params = await firstPair(one)
  sure(await one.call('matchDecide', { params, body: { decision: 'same' } }))
  const asked = sure(await other.call('match', { params }))
  assert.deepEqual([asked.isBlind, asked.decision, asked.words], [true, null, []])
  assert.deepEqual([asked.standing, asked.decidedBy, asked.decidedAt], ['open', null, null])
  const row = sure(await other.call('matches', {})).rows.find(({ id }) => id === params.id)
  assert.deepEqual([row?.decision, row?.standing], [null, 'open'])
  assert.doesNotMatch(await other.text('/api/matches'), /a\/officer\/1/)
  sure(await other.call('matchDecide', { params, body: { decision: 'same' } }))
  const told = sure(await other.call('match', { params }))
  assert.deepEqual(told.words, [
    { officer: 'a/officer/2', decision: 'same' },
    { officer: 'a/officer/1', decision: 'same' },
  ])
  const { review } = sure(await one.call('matches', {}))
  assert.deepEqual([review.sampled, review.doubled, review.agreed], [4, 1, 1])
})

test('two officers who contradict each other leave the person pending until one takes a word back', async () => {
  const [one, other] = await bothAt()
  const params = await firstPair(one)
  const sought = params.id.split('.')[1]
  const answer = () => answersOf(one.desk.seat)?.find(({ ref }) => ref === sought)?.answer
  sure(await one.call('matchDecide', { params, body: { decision: 'same' } }))
  assert.equal(answer(), 'held')
  sure(await other.call('matchDecide', { params, body: { decision: 'different' } }))
  assert.equal(answer(), 'pending')
  const disputed = sure(await one.call('match', { params }))
  assert.deepEqual([disputed.standing, disputed.words.length], ['disputed', 2])
  sure(await other.call('matchUndo', { params }))
  assert.equal(answer(), 'held')
  const { review } = sure(await one.call('matches', {}))
  assert.equal(review.disputed, 0)
})

test('a pair left for later, or taken back, stays pending and is never answered not-held', async () => {
  const [one] = await bothAt()
  const params = await firstPair(one)
  const sought = params.id.split('.')[1]
  const answer = () => answersOf(one.desk.seat)?.find(({ ref }) => ref === sought)?.answer
  sure(await one.call('matchDecide', { params, body: { decision: 'later' } }))
  assert.equal(answer(), 'pending')
  sure(await one.call('matchDecide', { params, body: { decision: 'same' } }))
  sure(await one.call('matchUndo', { params }))
  assert.equal(answer(), 'pending')
  sure(await one.call('matchDecide', { params, body: { decision: 'different' } }))
  assert.equal(answer(), 'not-held')
})

test('what the first officer confirmed in bulk, a second looks at and does not confirm in bulk', async () => {
  const [one, other] = await bothAt()
  const [offer] = sure(await one.call('matches', {})).bulk
  assert.ok(offer !== undefined)
  sure(await one.call('matchConfirmBulk', { body: offer }))
  const queue = sure(await other.call('matches', {}))
  assert.equal(queue.open, offer.pairs, 'a sample of twenty takes all four')
  assert.deepEqual(queue.bulk, [])
  const refused = await other.call('matchConfirmBulk', { body: offer })
  assert.equal(!refused.ok && refused.refusal.code, 'not-found')
})

test('every proposal names its model and its lists, and the log keeps both', async () => {
  const [one] = await bothAt()
  const params = await firstPair(one)
  const match = sure(await one.call('match', { params }))
  assert.match(match.modelHash, /^[0-9a-f]{64}$/)
  assert.match(match.dataHash, /^[0-9a-f]{64}$/)
  assert.notEqual(match.modelHash, match.dataHash)
  sure(await one.call('matchDecide', { params, body: { decision: 'same' } }))
  const [decision] = [...one.desk.seat.register().decisions.values()]
  assert.deepEqual([decision?.model, decision?.data], [match.modelHash, match.dataHash])
})

test('where the agreement asks for two officers, a pair counts when both say the same', async () => {
  const [one, other] = await bothAt({ officers: 2, sample: 0 })
  const params = await firstPair(one)
  const sought = params.id.split('.')[1]
  const answer = () => answersOf(one.desk.seat)?.find(({ ref }) => ref === sought)?.answer
  sure(await one.call('matchDecide', { params, body: { decision: 'same' } }))
  assert.equal(answer(), 'pending')
  const waiting = sure(await one.call('match', { params }))
  assert.deepEqual([waiting.officers, waiting.standing, waiting.decision], [2, 'half', 'same'])
  assert.equal(sure(await one.call('matches', {})).review.half, 1)
  const asked = sure(await other.call('match', { params }))
  assert.deepEqual([asked.isBlind, asked.words], [true, []])
  sure(await other.call('matchDecide', { params, body: { decision: 'same' } }))
  assert.equal(answer(), 'held')
  assert.equal(sure(await one.call('match', { params })).standing, 'same')
})

test('two officers may confirm in bulk one after the other, and the second is asked as many as the first', async () => {
  const [one, other] = await bothAt({ officers: 2, sample: 0 })
  const bulkOf = async ({ call }: Sitting) => sure(await call('matches', {})).bulk[0]
  const offer = await bulkOf(one)
  assert.ok(offer !== undefined)
  sure(await one.call('matchConfirmBulk', { body: offer }))
  assert.equal(await bulkOf(one), undefined)
  assert.deepEqual(await bulkOf(other), offer)
  const held = () => answersOf(one.desk.seat)?.filter(({ answer }) => answer === 'held').length
  assert.equal(held(), 0)
  sure(await other.call('matchConfirmBulk', { body: offer }))
  assert.equal(held(), offer.pairs)
})

test('until a second officer has spoken, no page and no table of theirs shows what the first one said', async () => {
  const [one, other] = await bothAt()
  const params = await firstPair(one)
  const [held = '', sought = ''] = params.id.split('.')
  const ofPerson = async ({ call }: Sitting) =>
    sure(await call('person', { params: { ref: held } }))
  const before = await other.text(`/api/people/${held}`)
  const table = await other.text('/api/people?limit=200')
  sure(await one.call('matchDecide', { params, body: { decision: 'same' } }))
  assert.match(before, /"ref"/)
  assert.equal((await ofPerson(one)).match?.confirmedBy, 'a/officer/1')
  assert.equal((await ofPerson(other)).match, null)
  assert.equal(await other.text(`/api/people/${held}`), before)
  assert.equal(await other.text('/api/people?limit=200'), table)
  const asked = sure(await other.call('person', { params: { ref: sought } }))
  assert.equal(asked.ref, sought, 'the two are not one person yet')
  assert.doesNotMatch(await other.text('/api/board'), /a\/officer\/1/)
  sure(await other.call('matchDecide', { params, body: { decision: 'different' } }))
  assert.equal((await ofPerson(other)).match, null, 'disputed')
  sure(await one.call('matchUndo', { params }))
  sure(await other.call('matchDecide', { params, body: { decision: 'same' } }))
  assert.notEqual((await ofPerson(other)).match, null)
  assert.equal(sure(await other.call('person', { params: { ref: sought } })).ref, held)
})
