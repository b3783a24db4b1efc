// Custody of remains over the nodes of two sides: who may note, what a board of two officers must say, which reports
// and lots follow, and that nobody's family reads a word of it before the board's notice.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ViewerRole } from '@parley/exchange'
import type { NoticeAct, RemainsAct, RemainsBag, RemainsPartView } from '@parley/api'
import { canonicalJson, personRef, utf8Bytes } from '@parley/kernel'
import type { Json, PersonRef } from '@parley/kernel'
import { A, B, OBS } from './test/fake-world.ts'
import { press, word } from './test/line-hands.ts'
import { playedTo, sure } from './test/played-world.ts'
import { LOOK, note, send, TAGGED } from './test/remains-hands.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

const SPLIT: RemainsPartView = {
  part: 'split',
  into: [
    { individuals: 1, seal: 's3', effects: ['p1'] },
    { individuals: 1, seal: 's4', effects: ['p2'] },
  ],
}

const DESCRIBED: RemainsPartView = {
  part: 'described',
  sex: 'male',
  age: { from: 25, to: 35 },
  statureCm: 172,
  teeth: 'charted',
  fingerprints: 'not-possible',
  sample: 'dna-4',
}

type Word = Omit<Extract<RemainsAct, { readonly do: 'word' }>, 'do' | 'decision'>

async function judge(desk: Sitting, said: Word, decision = 'd-7') {
  return await desk.call('remainsAct', { body: { do: 'word', decision, ...said } })
}

async function bagsAt(desk: Sitting): Promise<ReadonlyMap<string, RemainsBag>> {
  const { chain } = sure(await desk.call('remains', {}))
  return new Map((chain?.bags ?? []).map((bag) => [bag.bag, bag]))
}

/** Two officers of A and one of B; a bag of two persons that B found is at A, received. */
async function received(stage: 'answered' | 'home' = 'answered') {
  const { world } = await playedTo(stage)
  const [first, second] = world.seat(A).officers
  const a = await sitAt(world, 'headquarters', A, { officer: first ?? '' })
  const a2 = await sitAt(world, 'headquarters', A, { officer: second ?? '' })
  const b = await sitAt(world, 'headquarters', B)
  sure(await note(b, 'b-1', { part: 'found', place: 'field 4', on: '2031-05' }))
  sure(await note(b, 'b-1', TAGGED))
  sure(await note(b, 'b-1', { part: 'offered', lot: 'lot-1' }))
  await send(b)
  sure(await press(b, { do: 'remains.release', lot: 'lot-1', bags: 1 }))
  const [lot] = sure(await b.call('remains', {})).released
  sure(await press(a, { do: 'remains.receive', code: lot?.code ?? '' }))
  sure(await note(a, 'b-1', { part: 'received', ...LOOK }))
  return { world, a, a2, b }
}

/** The bag examined and split; two own cases of A. */
async function split(stage: 'answered' | 'home' = 'answered') {
  const seats = await received(stage)
  sure(await note(seats.a, 'b-1', { part: 'examined', individuals: 2, seal: 's2' }))
  sure(await note(seats.a, 'b-1', SPLIT))
  const cases = [...seats.world.seat(A).register().sought.keys()]
  const [one, other] = [cases.at(-1), cases.at(-2)]
  assert.ok(one !== undefined && other !== undefined)
  return { ...seats, one, other }
}

test('a bag goes from one side’s desk to the other’s, and all three read the same numbers', async () => {
  const { world, a, a2, b, one } = await split()
  const said: Word = { bag: 'b-1.1', finding: 'identified', case: one }
  assert.equal(sure(await judge(a, said)).word, 'waits')
  assert.equal(sure(await judge(a2, said)).word, 'decided')
  const mine = sure(await a.call('remains', {}))
  assert.deepEqual(mine.chain?.here, { bags: 2, individuals: 2, identified: 1 })
  assert.equal(mine.chain.waiting, 4)
  assert.equal(mine.lots[0]?.individuals, null, 'no report has said it')
  await send(a)
  const observer = await sitAt(world, 'observer', OBS)
  for (const desk of [a, b, observer]) {
    const { lots } = sure(await desk.call('remains', {}))
    const numbers = lots.map((lot) => [lot.bags, lot.individuals, lot.identified, lot.differs])
    assert.deepEqual(numbers, [[1, 2, 1, false]])
  }
  const cases = async (desk: Sitting) => (await bagsAt(desk)).get('b-1.1')?.case
  assert.deepEqual([await cases(a), await cases(b), await cases(observer)], [one, null, null])
})

const BARRED: readonly ViewerRole[] = [
  'mediator',
  'transit',
  'neutral',
  'observer',
  'family-desk',
  'press-office',
  'public',
]

for (const role of BARRED) {
  test(`${role} notes nothing, reports nothing and reads no case`, async () => {
    const { world, a, a2, one } = await split()
    for (const desk of [a, a2]) {
      sure(await judge(desk, { bag: 'b-1.1', finding: 'identified', case: one }))
    }
    await send(a)
    const before = world.seat(A).notes.length
    const sitting = await sitAt(world, role)
    assert.equal(word(await note(sitting, 'b-1.1', { part: 'notified' })), 'not-allowed')
    const said: Word = { bag: 'b-1.2', finding: 'unidentified', case: null }
    assert.equal(word(await judge(sitting, said)), 'not-allowed')
    assert.equal(word(await press(sitting, { do: 'remains.report' })), 'not-allowed')
    assert.equal(world.seat(A).notes.length, before)
    assert.equal((await sitting.text('/api/remains')).includes(one), false)
    if (role === 'observer') return
    assert.equal((await sitting.text('/api/remains')).includes('b-1.1'), false)
  })
}

test('a word is shown to no other officer, and words that differ both fall', async () => {
  const { a, a2, one, other } = await split()
  sure(await judge(a, { bag: 'b-1.1', finding: 'identified', case: one }))
  const seen = await a2.text('/api/remains')
  assert.equal(seen.includes(one), false)
  assert.equal(seen.includes('d-7'), false)
  assert.deepEqual((await bagsAt(a2)).get('b-1.1')?.wordsOf, ['a/officer/1'])
  const differing: readonly (readonly [Word, string])[] = [
    [{ bag: 'b-1.1', finding: 'identified', case: other }, 'd-7'],
    [{ bag: 'b-1.1', finding: 'unidentified', case: null }, 'd-7'],
    [{ bag: 'b-1.1', finding: 'identified', case: one }, 'd-8'],
  ]
  for (const [said, decision] of differing) {
    sure(await judge(a, { bag: 'b-1.1', finding: 'identified', case: one }))
    assert.equal(sure(await judge(a2, said, decision)).word, 'differs')
    const bag = (await bagsAt(a)).get('b-1.1')
    assert.deepEqual([bag?.stage, bag?.wordsOf, bag?.case], ['examined', [], null])
    // Whoever spoke second cannot try on: there is nothing left to hit.
    assert.equal(sure(await judge(a2, differing[0]?.[0] ?? said)).word, 'waits')
    assert.equal(
      sure(await judge(a, { ...said, case: null, finding: 'other-side' })).word,
      'differs',
    )
  }
})

test('what an examination found of one individual is read by both sides and the observer alone', async () => {
  const { world, a, b } = await split()
  sure(await note(a, 'b-1.1', DESCRIBED))
  assert.equal((await bagsAt(b)).get('b-1.1'), undefined, 'no report has said it')
  await send(a)
  const { part: _part, ...said } = DESCRIBED
  const observer = await sitAt(world, 'observer', OBS)
  for (const desk of [a, b, observer]) {
    const bags = await bagsAt(desk)
    assert.deepEqual(bags.get('b-1.1')?.described, said)
    assert.deepEqual([bags.get('b-1')?.described, bags.get('b-1.2')?.described], [null, null])
  }
  for (const role of ['mediator', 'transit', 'neutral', 'family-desk', 'press-office'] as const) {
    const answer = await (await sitAt(world, role)).text('/api/remains')
    assert.equal(answer.includes('dna-4'), false, role)
  }
})

test('a description that is odd, or of more than one, is refused and nothing is noted', async () => {
  const { world, a } = await received()
  sure(await note(a, 'b-1', { part: 'examined', individuals: 2, seal: 's2' }))
  const before = world.seat(A).notes.length
  assert.equal(word(await note(a, 'b-1', DESCRIBED)), 'more-than-one')
  sure(await note(a, 'b-1', { part: 'examined', individuals: 1, seal: 's2' }))
  const odd: readonly (readonly [Json, string])[] = [
    [{ age: { from: 35, to: 25 } }, 'field'],
    [{ age: { from: 25, to: 121 } }, 'bad-request'],
    [{ age: 30 }, 'bad-request'],
    [{ statureCm: 1.72 }, 'bad-request'],
    [{ statureCm: 251 }, 'bad-request'],
    [{ sex: 'm' }, 'bad-request'],
    [{ teeth: 28 }, 'bad-request'],
    [{ fingerprints: true }, 'bad-request'],
    [{ sample: 'dna 4' }, 'bad-request'],
  ]
  for (const [wrong, code] of odd) {
    const says = { ...DESCRIBED, ...(wrong as object) } as RemainsPartView // what no screen of ours sends
    assert.equal(word(await note(a, 'b-1', says)), code, JSON.stringify(wrong))
  }
  assert.equal(world.seat(A).notes.length, before + 1)
})

test('one officer alone decides nothing, however often the word is said', async () => {
  const { world, a, one } = await split()
  for (let i = 0; i < 3; i += 1) {
    const said: Word = { bag: 'b-1.1', finding: 'identified', case: one }
    assert.equal(sure(await judge(a, said)).word, 'waits')
  }
  assert.equal((await bagsAt(a)).get('b-1.1')?.stage, 'examined')
  for (const { kind, data } of world.seat(A).notes) {
    if (kind === 'remains.noted') assert.equal(JSON.stringify(data).includes('decided'), false)
  }
})

test('a word that could never become a decision is refused by name', async () => {
  const { world, a, a2, one } = await split('home')
  const home = world.seat(A).register()
  const cameHome = [...home.sought.keys()].filter((ref) => ref !== one)
  for (const desk of [a, a2]) {
    sure(await judge(desk, { bag: 'b-1.1', finding: 'identified', case: one }))
  }
  const odd: readonly (readonly [Word, string])[] = [
    [{ bag: 'b-1.2', finding: 'identified', case: null }, 'case-needed'],
    [{ bag: 'b-1.2', finding: 'unidentified', case: one }, 'case-needed'],
    [{ bag: 'b-1.2', finding: 'identified', case: personRef('nobody') }, 'no-such-case'],
    [{ bag: 'b-1.2', finding: 'identified', case: one }, 'case-in-other-bag'],
    [{ bag: 'b-1', finding: 'unidentified', case: null }, 'wrong-stage'],
    [{ bag: 'b-9', finding: 'unidentified', case: null }, 'no-such-bag'],
    [{ bag: 'b-1.2', finding: 'annulled', case: null }, 'wrong-stage'],
  ]
  for (const [said, code] of odd)
    assert.equal(word(await judge(a2, said)), code, JSON.stringify(said))
  const codes = new Set<string>()
  for (const about of cameHome) {
    codes.add(word(await judge(a, { bag: 'b-1.2', finding: 'identified', case: about })))
  }
  assert.ok(codes.has('case-came-home'), 'whoever is home is nobody’s remains')
})

test('what does not fit the chain is refused by name, and nothing is noted', async () => {
  const { world, a, b } = await received()
  const before = [A, B].map((party) => world.seat(party).notes.length)
  const odd: readonly (readonly [Sitting, string, Json, string])[] = [
    [
      a,
      'b-1',
      { part: 'tagged', keeper: 'x', seal: 's', effects: [], temperatureTenths: null },
      'wrong-stage',
    ],
    [a, 'b-1', { part: 'notified' }, 'wrong-stage'],
    [a, 'b-1', { part: 'buried', grave: 'g-1' }, 'wrong-stage'],
    [b, 'b-1', { part: 'kept', ...LOOK }, 'not-the-holder'],
    [a, 'b-2', { part: 'found', place: 'field', on: '2031' }, 'label-not-own'],
    [a, 'a-1.1', { part: 'found', place: 'field', on: '2031' }, 'label-not-own'],
    [b, 'b-1', { part: 'found', place: 'field', on: '2031' }, 'bag-known'],
    [a, 'a-1', { part: 'found', place: 'field', on: 'in May' }, 'field'],
    [a, 'a-1', { part: 'found', place: ' ', on: '2031' }, 'bad-request'],
    [a, 'b-1', { part: 'examined', individuals: 0, seal: 's' }, 'bad-request'],
    [
      a,
      'b-1',
      { part: 'decided', finding: 'identified', decision: 'd', officers: [] },
      'bad-request',
    ],
    [a, 'no label', { part: 'notified' }, 'bad-request'],
  ]
  for (const [desk, bag, says, code] of odd) {
    const body = { do: 'note', bag, says } as unknown as RemainsAct // what no screen of ours sends
    assert.equal(word(await desk.call('remainsAct', { body })), code, JSON.stringify(says))
  }
  const after = [A, B].map((party) => world.seat(party).notes.length)
  assert.deepEqual(after, before)
})

test('a lot is released with what was reported of it, and is then as it was signed for', async () => {
  const { world } = await playedTo('answered')
  const b = await sitAt(world, 'headquarters', B)
  for (const bag of ['b-1', 'b-2', 'b-3']) {
    sure(await note(b, bag, { part: 'found', place: 'field 4', on: '2031-05-02' }))
    sure(await note(b, bag, TAGGED))
  }
  for (const bag of ['b-1', 'b-2']) sure(await note(b, bag, { part: 'offered', lot: 'lot-1' }))
  const release = (bags: number) => press(b, { do: 'remains.release', lot: 'lot-1', bags })
  assert.equal(word(await release(2)), 'remains-unreported')
  await send(b)
  assert.equal(word(await release(3)), 'bags-differ')
  assert.equal(word(await release(1)), 'bags-differ')
  sure(await release(2))
  assert.equal(word(await note(b, 'b-1', { part: 'withdrawn' })), 'code-is-out')
  assert.equal(word(await note(b, 'b-3', { part: 'offered', lot: 'lot-1' })), 'code-is-out')
  sure(await note(b, 'b-3', { part: 'offered', lot: 'lot-2' }))
  sure(await note(b, 'b-3', { part: 'withdrawn' }))
})

test('a report that says nothing is as large as one that says much, and goes once', async () => {
  const { world, a } = await received()
  await send(a)
  await send(a)
  const reports = world.log.filter(({ kind }) => kind === 'remains.reported')
  const notes = reports.map(({ data }) => JSON.stringify(data).split('"part"').length - 1)
  assert.deepEqual(notes, [3, 1, 0])
  assert.equal(new Set(reports.map(({ audience }) => audience)).size, 1)
  assert.deepEqual([...world.seat(A).exchange().voids], [])
  assert.ok(reports.every(({ data }) => utf8Bytes(canonicalJson(data ?? null)).length < 16_384))
})

test('a node that starts again has every note, word and case', async () => {
  const { world, a, a2, one, other } = await split()
  for (const desk of [a, a2]) {
    sure(await judge(desk, { bag: 'b-1.1', finding: 'identified', case: one }))
  }
  sure(await judge(a, { bag: 'b-1.2', finding: 'identified', case: other }))
  const before = sure(await a.call('remains', {})).chain
  world.restart(A)
  const again = await sitAt(world, 'headquarters', A, { officer: 'a/officer/2' })
  assert.deepEqual(sure(await again.call('remains', {})).chain, before)
  const said: Word = { bag: 'b-1.2', finding: 'identified', case: other }
  assert.equal(sure(await judge(again, said)).word, 'decided')
})

test('until the board’s notice a family reads the same sentence, byte for byte, whatever a bag holds', async () => {
  const { world, a, a2, one, other } = await split()
  const family = await sitAt(world, 'family-desk')
  const sheet = async (about: PersonRef): Promise<string> => {
    const body: NoticeAct = { do: 'issue', case: about, lang: 'uk' }
    const { notice } = sure(await family.call('noticeAct', { body }))
    const { note: text = '', says = '' } = notice ?? {}
    const [title = '', json = ''] = text.split('\n')
    const bare = json.replace(`"case":"${about}"`, '').replace(/"nonce":"[0-9a-f]{32}"/, '')
    return `${says} ${title}\n${bare}`
  }
  const listed = await sheet(other)
  assert.match(listed, /^wait /)
  const steps: readonly (() => Promise<unknown>)[] = [
    async () => sure(await note(a, 'b-1.1', DESCRIBED)),
    async () => sure(await judge(a, { bag: 'b-1.1', finding: 'identified', case: one })),
    async () => sure(await judge(a2, { bag: 'b-1.1', finding: 'identified', case: one })),
    async () => send(a),
    async () => sure(await note(a, 'b-1.1', { part: 'kept', ...LOOK, seal: 's3' })),
  ]
  const families = async () => await family.text('/api/families')
  const before = await families()
  for (const step of steps) {
    await step()
    assert.equal(await sheet(one), listed)
    assert.equal(await families(), before)
  }
  sure(await note(a, 'b-1.1', { part: 'notified' }))
  assert.match(await sheet(one), /^call /)
  assert.equal(await sheet(other), listed)
})
