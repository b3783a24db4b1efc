import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { MEDIA_DECISIONS, MEDIA_KINDS, MEDIA_RESTRICTIONS, PASSABLE_CHECKS } from '@parley/exchange'
import * as api from '@parley/api'
import type { Command, JointStatement, Statement } from '@parley/api'
import type { PartyId } from '@parley/kernel'
import { A, B, MED } from './test/fake-world.ts'
import type { FakeWorld } from './test/fake-world.ts'
import { playedToTheEnd } from './test/ended-world.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

async function act(sitting: Sitting, command: Command): Promise<string> {
  const prepared = await sitting.call('prepare', { body: command })
  if (!prepared.ok) return prepared.refusal.code
  const { id, hash } = prepared.value
  const body = { prepared: id, hash, signAs: sitting.desk.id }
  const submitted = await sitting.call('submit', { body })
  return submitted.ok ? 'ok' : submitted.refusal.code
}

async function rows(sitting: Sitting): Promise<readonly Statement[]> {
  return sure(await sitting.call('statements', {})).rows
}

const second = (world: FakeWorld, party: PartyId = A): Promise<Sitting> =>
  sitAt(world, 'press-office', party, { officer: `${party}/officer/2` })

const write = (text: string, change: Partial<Extract<Command, { do: 'statement.write' }>> = {}) => {
  const counts = { persons: 1, soldiers: 1, civilians: 0 }
  const texts = [{ language: 'en' as const, text }]
  return { do: 'statement.write' as const, texts, names: [], counts, corrects: null, ...change }
}

/** Every byte of the answers to a draft with this number, from its preparation to a try to release it. */
async function traceOf(number: number, soldiers: number): Promise<string> {
  const { world } = await playedTo('home')
  const press = await sitAt(world, 'press-office')
  const asked = write(`Home: ${number} persons.`, {
    counts: { persons: number, soldiers, civilians: number - soldiers },
  })
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await press.app.request(path, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  const prepared = await post('/api/commands/prepare', asked)
  const { id, hash, text, sealed, ...shown } = prepared.body
  const submitted = await post('/api/commands/submit', {
    prepared: id,
    hash,
    signAs: press.desk.id,
  })
  const { index, level } = submitted.body
  const [first] = await rows(press)
  const statement = first?.id ?? ''
  for (const sitting of [press, await second(world)]) {
    assert.equal(await act(sitting, { do: 'statement.approve', statement }), 'ok')
  }
  const passing = { do: 'statement.pass', statement, check: 'sums-add-up', reason: 'So.' }
  const refusals = [
    await post('/api/commands/prepare', { do: 'statement.release', statement }),
    await post('/api/commands/prepare', passing),
    await post('/api/commands/prepare', { do: 'joint.propose', texts: asked.texts, names: [] }),
  ]
  const page = await press.text('/api/statements')
  assert.equal(typeof text === 'string' && typeof sealed === 'string', true)
  const trace = [prepared.status, shown, submitted.status, index, level, refusals, page]
  // What the officer typed comes back as typed, and nothing else differs.
  return JSON.stringify(trace)
    .replaceAll(`Home: ${number} persons.`, 'TYPED')
    .replace(/\\"counts\\":\{[^}]*\}/g, 'TYPED')
}

test('a right and a wrong number get the same answers, byte for byte, at every step under embargo', async () => {
  const right = await traceOf(1, 1) // one person is home
  assert.match(right, /TYPED/)
  assert.match(right, /waits/)
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 9 }),
      fc.nat({ max: 2 }),
      async (number, soldiers) => {
        assert.equal(await traceOf(number, soldiers), right)
      },
    ),
    { numRuns: 6 }, // each plays an exchange to the homecoming
  )
})

test('under embargo the desk drafts without a number, and the log fills it in at release', async () => {
  const { world } = await playedTo('home')
  const press = await sitAt(world, 'press-office')
  assert.equal(
    await act(press, { do: 'statement.draft', languages: ['en', 'ar'], names: [] }),
    'ok',
  )
  const [draft] = await rows(press)
  assert.equal(draft?.counts, null)
  for (const { text } of draft?.texts ?? []) {
    assert.match(text, /\{persons\}.*\{soldiers\}.*\{civilians\}/)
    assert.doesNotMatch(text, /\d/)
  }
  const page = await press.text('/api/statements')
  assert.doesNotMatch(page, /"home"|"awaited"|"stated"/)
})

test('a statement goes out, is corrected, and both stay on the page and in the feed', async () => {
  const world = await playedToTheEnd()
  const press = await sitAt(world, 'press-office')
  const other = await second(world)
  const publish = async (command: Command): Promise<string> => {
    assert.equal(await act(press, command), 'ok')
    const statement = (await rows(press))[0]?.id ?? ''
    for (const sitting of [press, other]) {
      assert.equal(await act(sitting, { do: 'statement.approve', statement }), 'ok')
    }
    assert.equal(await act(press, { do: 'statement.release', statement }), 'ok')
    return statement
  }
  const first = await publish(write('Home: {persons} <person> & family.', { counts: null }))
  const correction = await publish(write('Home: one person.', { corrects: first }))
  assert.equal(await act(press, write('Again.', { corrects: first })), 'corrected-before')
  assert.equal(await act(press, write('Never.', { corrects: 'b-1' })), 'no-such-statement')
  const [newest, oldest] = await rows(press)
  assert.deepEqual([newest?.id, newest?.corrects], [correction, first])
  assert.deepEqual([oldest?.state, oldest?.correctedBy], ['corrected', correction])
  assert.deepEqual(oldest?.messages, [{ language: 'en', parts: ['Home: 1 <person> & family.'] }])
  const { statements } = sure(await (await sitAt(world, 'public')).call('publicPage', {}))
  assert.deepEqual(
    statements.map((one) => [one.corrects, one.correctedBy]),
    [
      [null, correction],
      [first, null],
    ],
  )
  const feed = await press.app.request('/public/feed.atom?lang=uk')
  assert.match(feed.headers.get('content-type') ?? '', /^application\/atom\+xml/)
  const xml = await feed.text()
  assert.match(xml, /Home: 1 &lt;person&gt; &amp; family\./)
  assert.match(xml, /Виправляє заяву в записі/)
  assert.match(xml, /Цю заяву виправлено в записі/)
})

test('two officers pass what may be passed, one alone does not, and nobody passes a name', async () => {
  const world = await playedToTheEnd()
  const press = await sitAt(world, 'press-office')
  const other = await second(world)
  assert.equal(await act(press, write('Home under article 118: one person.')), 'ok')
  const statement = (await rows(press))[0]?.id ?? ''
  for (const sitting of [press, other]) {
    assert.equal(await act(sitting, { do: 'statement.approve', statement }), 'ok')
  }
  const release: Command = { do: 'statement.release', statement }
  const pass = (reason: string): Command => ({
    do: 'statement.pass',
    statement,
    check: 'numbers-stated',
    reason,
  })
  assert.equal(await act(press, release), 'numbers-stated')
  assert.equal(await act(press, pass('Олег Мельник asked for it.')), 'no-names')
  assert.equal(await act(press, pass('It is an article.')), 'ok')
  assert.equal(await act(press, pass('I say so again.')), 'passed-before')
  assert.equal(await act(press, release), 'numbers-stated')
  assert.equal(await act(other, pass('An article, indeed.')), 'ok')
  const passes = (await rows(other))[0]?.checks.flatMap((check) => check.passes)
  assert.deepEqual(
    passes?.map(({ reason }) => reason),
    ['It is an article.', 'An article, indeed.'],
  )
  assert.equal(await act(press, release), 'ok')
  assert.equal(await act(press, write('Home: Олега Мельника.')), 'ok')
  const named = (await rows(press))[0]
  const unpassable = { ...pass('We want it.'), statement: named?.id ?? '' } as Command
  assert.equal(await act(press, unpassable), 'nothing-to-pass')
  const check = named?.checks.find(({ code }) => code === 'no-names')
  assert.deepEqual([check?.mayPass, check?.places[0]], [false, { language: 'en', position: 7 }])
  for (const barred of ['no-names', 'no-images', 'counts-agree', 'embargo-met']) {
    const asked = { ...unpassable, check: barred } as unknown as Command
    assert.equal(await act(press, asked), 'bad-request')
  }
})

for (const [what, command, code] of [
  ['a blank that nothing fills', write('Home: {people}.'), 'unknown-blank'],
  ['an open brace', write('Home: {persons'), 'unknown-blank'],
  ['a text longer than an entry', write('я'.repeat(3100)), 'text-too-long'],
  ['a party that did not consent', write('Home.', { names: [MED] }), 'not-consented'],
  ['a correction of a draft', write('Home.', { corrects: 'a-1' }), 'no-such-statement'],
  [
    'two texts of a language',
    write('', {
      texts: [
        { language: 'en', text: 'x' },
        { language: 'en', text: 'y' },
      ],
    }),
    'language-twice',
  ],
  ['no text', write('', { texts: [] }), 'bad-request'],
] as const) {
  test(`a draft with ${what} is refused`, async () => {
    const { world } = await playedTo('framed')
    assert.equal(await act(await sitAt(world, 'press-office'), command), code)
  })
}

test('a statement of both is proposed by one, accepted by two officers of each, and shown once', async () => {
  const world = await playedToTheEnd()
  const [ofA, ofB] = [await sitAt(world, 'press-office'), await sitAt(world, 'press-office', B)]
  const texts = [
    { language: 'en' as const, text: 'All are home: 2 persons.' },
    { language: 'uk' as const, text: 'Усі вдома: 2.' },
  ]
  const joint = async (sitting: Sitting): Promise<JointStatement | undefined> =>
    sure(await sitting.call('statements', {})).joint[0]
  const named = [{ language: 'en' as const, text: 'Олег Мельник is home.' }]
  assert.equal(await act(ofA, { do: 'joint.propose', texts: named, names: [] }), 'no-names')
  assert.equal(await act(ofA, { do: 'joint.propose', texts, names: [] }), 'ok')
  const proposal = (await joint(ofB))?.proposal ?? ''
  assert.deepEqual((await joint(ofB))?.texts, texts)
  assert.equal(await joint(await sitAt(world, 'mediator')), undefined, 'sealed to the two')
  assert.equal(await act(ofA, { do: 'joint.release', proposal }), 'not-agreed')
  const prepared = sure(await ofB.call('prepare', { body: { do: 'joint.accept', proposal } }))
  assert.deepEqual([prepared.signaturesNeeded, prepared.bindsWith], [2, [A]])
  for (const sitting of [ofB, ofA]) {
    assert.equal(await act(sitting, { do: 'joint.accept', proposal }), 'ok')
  }
  assert.equal(await act(ofA, { do: 'joint.accept', proposal }), 'accepted-before')
  assert.equal(await act(ofB, { do: 'joint.release', proposal }), 'ok')
  assert.equal(await act(ofA, { do: 'joint.release', proposal }), 'released-before')
  const page = sure(await (await sitAt(world, 'public')).call('publicPage', {}))
  assert.deepEqual(
    page.joint.map((one) => [one.parties, one.texts]),
    [[[A, B], texts]],
  )
  const xml = await (await ofA.app.request('/public/feed.atom')).text()
  assert.equal(xml.split('All are home: 2 persons.').length, 2)
})

test('the media log is the press office’s, keeps words, and lets nothing barred be used', async () => {
  const { world } = await playedTo('running')
  const press = await sitAt(world, 'press-office')
  const note = (change: object = {}): Command =>
    ({
      do: 'media.note',
      number: null,
      kind: 'video',
      firstSeen: '2031-05-20',
      address: 'channel.example/17',
      origin: 'A channel',
      copyOf: null,
      tranche: 't1',
      restriction: 'captives-recognisable',
      decision: 'not-to-use',
      file: 'f'.repeat(64),
      words: 'A bus at a crossing',
      ...change,
    }) as Command
  assert.equal(await act(press, note()), 'ok')
  assert.equal(await act(press, note({ copyOf: 1, file: null })), 'ok')
  assert.equal(await act(press, note({ address: 'mirror.example', file: 'f'.repeat(64) })), 'ok')
  assert.equal(await act(press, note({ number: 1, decision: 'ask-removal' })), 'ok')
  for (const [change, code] of [
    [{ number: 9 }, 'not-found'],
    [{ firstSeen: 'yesterday' }, 'no-date'],
    [{ decision: 'may-mention' }, 'restricted'],
    [{ copyOf: 2 }, 'copy-of-copy'],
    [{ copyOf: 8 }, 'copy-of-copy'],
    [{ words: 'Олег Мельник by the bus' }, 'no-names'],
    [{ file: 'QUJD' }, 'bad-request'],
  ] as const) {
    assert.equal(await act(press, note(change)), code)
  }
  const media = sure(await press.call('media', {}))
  assert.deepEqual(
    media.rows.map((row) => [row.number, row.originNumber, row.seenTimes, row.decision]),
    [
      [3, 1, 3, 'not-to-use'],
      [2, 1, 3, 'not-to-use'],
      [1, 1, 3, 'ask-removal'],
    ],
  )
  assert.equal(media.origins, 1)
  for (const role of ['mediator', 'transit', 'observer', 'family-desk', 'neutral'] as const) {
    const answer = await (await sitAt(world, role)).call('media', {})
    assert.equal(!answer.ok && answer.refusal.code, 'not-allowed', role)
  }
})

test('screens and log have the same words for passable checks and sightings', () => {
  assert.deepEqual(
    [api.PASSABLE_CHECKS, api.MEDIA_KINDS, api.MEDIA_RESTRICTIONS, api.MEDIA_DECISIONS],
    [PASSABLE_CHECKS, MEDIA_KINDS, MEDIA_RESTRICTIONS, MEDIA_DECISIONS],
  )
})
