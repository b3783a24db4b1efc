// Evidence of life over the contract: a not-held is contested, answered and answered again, and nothing says who told.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ViewerRole } from '@parley/exchange'
import type { EvidenceAct, EvidenceCase } from '@parley/api'
import { addDays, personRef } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import { A, B } from './test/fake-world.ts'
import { sendReport } from './test/detention-hands.ts'
import { word } from './test/line-hands.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

/** Both bureaus, after B answered of one person of A's list that it does not hold them. */
async function contestable() {
  const { world } = await playedTo('answered')
  const [a, b] = [await sitAt(world, 'bureau', A), await sitAt(world, 'bureau', B)]
  const second = await sitAt(world, 'bureau', A, { officer: 'a/officer/2' })
  const cases = sure(await a.call('evidence', {})).cases
  const about = cases.find(({ mayContest }) => mayContest)?.ref
  const held = cases.find(({ answer }) => answer?.code === 'held')?.ref
  assert.ok(about !== undefined && held !== undefined)
  return { world, a, b, second, about, held }
}

const act = (desk: Sitting, body: EvidenceAct): Promise<Result<unknown>> =>
  desk.call('evidenceAct', { body })

const LETTER = {
  source: 'letter',
  on: '2031-05-02',
  confidence: 'high',
  words: 'asks for socks',
} as const

async function noted(desk: Sitting, about: string, sign: object = LETTER): Promise<string> {
  const before = await caseAt(desk, about)
  sure(await act(desk, { do: 'note', case: about, ...LETTER, ...sign }))
  const known = before.signs.map(({ id }) => id)
  const made = (await caseAt(desk, about)).signs.find(({ id }) => !known.includes(id))
  assert.ok(made !== undefined)
  return made.id
}

async function caseAt(desk: Sitting, about: string): Promise<EvidenceCase> {
  const found = sure(await desk.call('evidence', {})).cases.find(({ ref }) => ref === about)
  assert.ok(found !== undefined, about)
  return found
}

const contest = async (desk: Sitting, about: string, ...notes: string[]) =>
  await act(desk, { do: 'contest', case: about, notes })

test('a not-held is contested, goes into inquiry, is denied again, and found in the end', async () => {
  const { a, b, about } = await contestable()
  sure(await contest(a, about, await noted(a, about)))
  assert.deepEqual(
    sure(await b.call('evidence', {})).cases.filter((c) => !c.isOurs),
    [],
  )
  await sendReport(a)
  const theirs = await caseAt(b, about)
  assert.deepEqual([theirs.isOurs, theirs.contest?.stage, theirs.signs], [false, 'open', []])
  sure(await act(b, { do: 'answer', case: about, says: { part: 'inquired', until: '2031-06-01' } }))
  await sendReport(b)
  assert.equal((await caseAt(a, about)).contest?.stage, 'inquiry')
  const denied = { part: 'not-held-again', ground: 'another-person' } as const
  sure(await act(b, { do: 'answer', case: about, says: denied }))
  await sendReport(b)
  assert.equal((await caseAt(a, about)).contest?.ground, 'another-person')
  sure(await contest(a, about, await noted(a, about, { source: 'visit' })))
  await sendReport(a)
  const unlisted = { name: 'Found Person', since: '2031-03', facility: 'f-1' }
  const entering = { do: 'enter-new', ...unlisted } as const
  const [held = ''] = sure(await b.call('detentionAct', { body: entering })).refs
  sure(await act(b, { do: 'answer', case: about, says: { part: 'found-held', held } }))
  await sendReport(b)
  assert.equal((await caseAt(a, about)).contest?.held, held)
  await sendReport(b)
  const row = sure(await a.call('detention', {})).people.find(({ ref }) => ref === held)
  assert.deepEqual([row?.isOurs, row?.stage], [false, 'held'], 'the register of the found follows')
})

test('nothing that crosses says who gave a sign, in which words, or on which day somebody told it', async () => {
  const { world, a, b, about } = await contestable()
  const teller = personRef('p-teller')
  const heard = {
    filler: '',
    at: world.clock.now(),
    persons: [
      {
        id: 'c'.repeat(32),
        ref: teller,
        says: {
          part: 'named',
          name: 'Cell Mate',
          case: about,
          place: 'barrack 9',
          lastOn: '2031-05-03',
          basis: 'seen',
        },
      },
    ],
  }
  sure(await world.seat(A).note('home.noted', heard))
  const letter = await noted(a, about)
  sure(await contest(a, about, letter, 'c'.repeat(32)))
  await sendReport(a)
  const { data } = world.log.findLast(({ kind }) => kind === 'detention.reported') ?? {}
  const crossed = `${JSON.stringify(data)}${await b.text('/api/evidence')}`
  for (const secret of [
    'p-teller',
    'Cell Mate',
    'barrack',
    '2031-05-03',
    'socks',
    'officer/1"',
    letter,
  ]) {
    assert.equal(JSON.stringify(data).includes(secret), false, secret)
  }
  for (const secret of ['p-teller', 'Cell Mate', 'barrack', '2031-05-03', 'socks']) {
    assert.equal(crossed.includes(secret), false, secret)
  }
  const own = await a.text('/api/evidence')
  for (const secret of ['p-teller', 'barrack']) assert.equal(own.includes(secret), false, secret)
  assert.deepEqual((await caseAt(b, about)).contest?.evidence, [
    { source: 'letter', on: '2031-05-02', confidence: 'high' },
    { source: 'account', on: '2031-05', confidence: 'medium' },
  ])
})

test('footage is given once a second officer has seen it', async () => {
  const { a, second, about } = await contestable()
  const footage = await noted(a, about, { source: 'footage' })
  assert.equal(word(await contest(a, about, footage)), 'second-officer-needed')
  assert.equal(word(await act(a, { do: 'seen', case: about, note: footage })), 'seen-already')
  sure(await act(second, { do: 'seen', case: about, note: footage }))
  assert.equal(word(await act(second, { do: 'seen', case: about, note: footage })), 'seen-already')
  sure(await contest(second, about, footage))
})

test('what waits for an answer is late after the agreed days, at the time of asking', async () => {
  const { world, a, b, about } = await contestable()
  sure(await contest(a, about, await noted(a, about)))
  await sendReport(a)
  const days = world.seat(A).exchange().agreement?.content.lists.answerDays ?? 0
  world.clock.set(addDays(world.clock.now(), days + 3))
  for (const desk of [a, b]) assert.equal((await caseAt(desk, about)).clock?.lateDays, 3)
})

test('what cannot follow is refused by name, and nothing is noted', async () => {
  const { world, a, b, about, held } = await contestable()
  const letter = await noted(a, about)
  const other = await noted(a, held)
  const notes = () => [A, B].map((party) => world.seat(party).notes.length)
  const before = notes()
  const inquired = { part: 'inquired', until: '2031-06-01' } as const
  const odd: readonly (readonly [Sitting, EvidenceAct, string])[] = [
    [a, { do: 'contest', case: held, notes: [other] }, 'not-answered-not-held'],
    [a, { do: 'contest', case: about, notes: [other] }, 'no-such-sign'],
    [a, { do: 'contest', case: about, notes: [] }, 'bad-request'],
    [a, { do: 'contest', case: 'nobody', notes: [letter] }, 'no-such-case'],
    [b, { do: 'contest', case: about, notes: [letter] }, 'no-such-case'],
    [b, { do: 'note', case: about, ...LETTER }, 'no-such-case'],
    [a, { do: 'note', case: about, ...LETTER, on: 'in May' }, 'field'],
    [a, { do: 'note', case: about, ...LETTER, words: 'x'.repeat(241) }, 'bad-request'],
    [a, { do: 'seen', case: about, note: 'd'.repeat(32) }, 'no-such-sign'],
    [a, { do: 'answer', case: about, says: inquired }, 'no-such-contest'],
    [b, { do: 'answer', case: about, says: inquired }, 'no-such-case'],
  ]
  for (const [desk, body, code] of odd) {
    assert.equal(word(await act(desk, body)), code, JSON.stringify(body))
  }
  assert.deepEqual(notes(), before)
  sure(await contest(a, about, letter))
  await sendReport(a)
  const answers: readonly (readonly [EvidenceAct, string])[] = [
    [{ do: 'answer', case: about, says: { part: 'found-held', held: 'nobody' } }, 'no-such-person'],
    [
      { do: 'answer', case: about, says: { part: 'inquired', until: '2031-12-31' } },
      'inquiry-too-long',
    ],
    [{ do: 'answer', case: about, says: { part: 'inquired', until: '2031-05-01' } }, 'field'],
  ]
  for (const [body, code] of answers) assert.equal(word(await act(b, body)), code)
})

const BARRED: readonly ViewerRole[] = [
  'headquarters',
  'mediator',
  'transit',
  'neutral',
  'observer',
  'family-desk',
  'hotline',
  'press-office',
  'public',
]
for (const role of BARRED) {
  test(`${role} reads no case and notes nothing`, async () => {
    const { world, a, about } = await contestable()
    sure(await contest(a, about, await noted(a, about)))
    await sendReport(a)
    const desk = await sitAt(world, role)
    const before = world.seat(A).notes.length
    assert.equal(word(await desk.call('evidence', {})), 'not-allowed')
    assert.equal(word(await act(desk, { do: 'note', case: about, ...LETTER })), 'not-allowed')
    assert.equal(world.seat(A).notes.length, before)
  })
}

test('a node that starts again has every sign and every word of a second officer', async () => {
  const { world, a, second, about } = await contestable()
  const footage = await noted(a, about, { source: 'footage' })
  sure(await act(second, { do: 'seen', case: about, note: footage }))
  const before = sure(await a.call('evidence', {}))
  world.restart(A)
  const again = await sitAt(world, 'bureau', A)
  assert.deepEqual(sure(await again.call('evidence', {})), before)
})

test('who remains is answered to the bureau with names and reasons, and to no other desk', async () => {
  const { world, a, about } = await contestable()
  sure(await contest(a, about, await noted(a, about)))
  await sendReport(a)
  const { rows, totals } = sure(await a.call('remaining', {}))
  const row = rows.find(({ ref }) => ref === about)
  assert.deepEqual([row?.status, row?.contest, row?.sign?.source], ['contested', 'open', 'letter'])
  assert.equal(
    totals.reduce((sum, { people }) => sum + people, 0),
    rows.length,
  )
  for (const role of BARRED) {
    const desk = await sitAt(world, role)
    assert.equal(word(await desk.call('remaining', {})), 'not-allowed', role)
  }
})

test('whoever is home remains no longer, and whoever was left behind does with the plan’s reason', async () => {
  const { world } = await playedTo('home')
  const a = await sitAt(world, 'bureau', A)
  const { rows } = sure(await a.call('remaining', {}))
  const { home, answers } = world.seat(A).exchange()
  for (const { ref } of rows) {
    const answer = answers.get(personRef(ref))?.answer
    assert.equal(answer?.answer === 'held' && home.has(answer.heldRef), false, ref)
  }
  assert.ok(rows.length > 0 && rows.length < world.seat(A).register().sought.size)
})
