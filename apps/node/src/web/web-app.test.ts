import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import type { Command } from '@parley/api'
import { partyId } from '@parley/kernel'
import { keepDossiers } from './dossier-keeper.ts'
import { presentDue } from './interview-deed.ts'
import { keepPresentations } from './presentation-keeper.ts'
import { A, B, NEUTRAL } from './test/fake-world.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'
import { staticFiles } from './static-files.ts'

async function act(sitting: Sitting, command: Command) {
  const prepared = await sitting.call('prepare', { body: command })
  if (!prepared.ok) return prepared
  const { id, hash } = prepared.value
  return await sitting.call('submit', { body: { prepared: id, hash, signAs: sitting.desk.id } })
}

function code(result: {
  readonly ok: boolean
  readonly refusal?: { readonly code: string }
}): string {
  return result.ok ? 'ok' : (result.refusal?.code ?? '')
}

test('a person typed in another script is found, and a page says how many there are', async () => {
  const { world } = await playedTo('answered')
  const { call } = await sitAt(world, 'headquarters')
  const found = sure(await call('people', { query: { search: 'Melnik' } }))
  assert.deepEqual(
    found.rows.map((r) => [r.name, r.latin]),
    [['Мельник Олег Іванович', 'Melnyk Oleh Ivanovych']],
  )
  const page = sure(await call('people', { query: { limit: 3, home: 'a' } }))
  assert.deepEqual([page.total, page.rows.length], [5, 3])
  assert.equal(sure(await call('people', { query: { category: 'medic' } })).total, 0)
  assert.equal(
    sure(await call('people', { query: { search: "'; drop table people; --" } })).total,
    0,
  )
})

test('a person’s page has the lanes of custody with the entries that attest them', async () => {
  const { world, crossing } = await playedTo('home')
  const { call } = await sitAt(world, 'headquarters')
  const [, home] = crossing.get(A) ?? []
  const person = sure(await call('person', { params: { ref: home ?? '' } }))
  assert.deepEqual(
    person.lanes.map((lane) => lane.lane),
    ['detaining', 'transit-state', 'own-side', 'home'],
  )
  assert.equal(person.receipts.length, 2)
  assert.equal(person.state, 'home')
  const receipt = sure(await call('receipt', { params: { index: person.receipts[0]?.index ?? 0 } }))
  assert.deepEqual(receipt.signers.map((s) => s.party).sort(), ['b', 'transit'])
})

test('what one side submits stands on the other side’s board with the next question', async () => {
  const { world } = await playedTo('running')
  const a = await sitAt(world, 'headquarters')
  const b = await sitAt(world, 'headquarters', B)
  assert.equal(code(await act(a, { do: 'tranche.hold', tranche: 't1', reason: 'order' })), 'ok')
  const board = sure(await b.call('board', {}))
  const tranche = board.tranches.find((t) => t.id === 't1')
  assert.deepEqual([tranche?.state, tranche?.heldBecause], ['held', 'order'])
  assert.equal(
    board.waiting.some((w) => w.code === 'hold-to-lift'),
    true,
  )
  assert.equal(code(await act(a, { do: 'tranche.resume', tranche: 't1' })), 'ok')
  assert.equal(code(await act(b, { do: 'tranche.resume', tranche: 't1' })), 'ok')
  const after = sure(await a.call('handover', { query: { tranche: 't1' } }))
  assert.equal(after.tranche?.state, 'running')
  assert.equal(after.acts.includes('tranche.hold'), true)
})

test('a prepared text is submitted once, as it was shown, by the desk that asked, within the hour', async () => {
  const { world } = await playedTo('running')
  const a = await sitAt(world, 'headquarters')
  const b = await sitAt(world, 'headquarters', B)
  const hold = { do: 'tranche.hold', tranche: 't1', reason: 'order' } as const
  const one = sure(await a.call('prepare', { body: hold }))
  assert.equal(one.text.endsWith('\n'), true)
  assert.deepEqual(one.readers, ['a', 'b', 'med', 'neutral', 'obs', 'transit'])
  assert.deepEqual(
    one.facts.find((f) => f.label === 'reason'),
    { label: 'reason', value: 'order' },
  )
  const asked = { prepared: one.id, hash: one.hash, signAs: a.desk.id }
  assert.equal(code(await b.call('submit', { body: asked })), 'not-prepared')
  assert.equal(
    code(await a.call('submit', { body: { ...asked, hash: 'f'.repeat(64) } })),
    'other-text',
  )
  assert.equal(code(await a.call('submit', { body: asked })), 'ok')
  assert.equal(code(await a.call('submit', { body: asked })), 'not-prepared')
  const two = sure(await a.call('prepare', { body: { do: 'tranche.close', tranche: 't1' } }))
  world.clock.advance(3601)
  const late = { prepared: two.id, hash: two.hash, signAs: a.desk.id }
  assert.equal(code(await a.call('submit', { body: late })), 'stale')
})

test('nobody is signed for but the seat itself, and a text without its author’s line is refused', async () => {
  const { world } = await playedTo('running')
  const { call, desk } = await sitAt(world, 'headquarters')
  const prepare = async () =>
    sure(await call('prepare', { body: { do: 'tranche.close', tranche: 't1' } }))
  const one = await prepare()
  const asOther = { prepared: one.id, hash: one.hash, signAs: partyId('b') }
  assert.equal(code(await call('submit', { body: asOther })), 'not-allowed')
  const two = await prepare()
  const signatures = ['\u2014 b/officer/1 c2lnbmVk\n']
  const byOther = { prepared: two.id, hash: two.hash, signatures }
  assert.equal(code(await call('submit', { body: byOther })), 'unsigned')
  assert.equal(desk.seat.exchange().tranches.get('t1')?.close.size, 0)
})

const BARRED: readonly (readonly [Parameters<typeof sitAt>[1], Command])[] = [
  ['mediator', { do: 'list.send', list: 'sought' }],
  ['mediator', { do: 'home.confirm', refs: ['p1'] }],
  ['observer', { do: 'tranche.hold', tranche: 't1', reason: 'order' }],
  ['observer', { do: 'agreement.accept', proposal: 'f'.repeat(64) }],
  ['transit', { do: 'go.give', tranche: 't1' }],
  ['neutral', { do: 'arrival.triage', ref: 'p1', triage: 'minor', fitness: 'fit' }],
  ['transit', { do: 'interview.record', ref: 'p1', wish: 'willing', note: '' }],
  ['headquarters', { do: 'wristbands.give', tranche: 't1' }],
  ['headquarters', { do: 'arrival.triage', ref: 'p1', triage: 'minor', fitness: 'fit' }],
  ['headquarters', { do: 'desk.report', tranche: 't1', report: 'arrivals', step: 1 }],
  ['headquarters', { do: 'desk.withdraw', tranche: 't1', about: 'fitness', refs: ['p1'] }],
  ['transit', { do: 'desk.report', tranche: 't1', report: 'home', step: 1 }],
  ['family-desk', { do: 'desk.withdraw', tranche: 't1', about: 'home', refs: ['p1'] }],
  ['neutral', { do: 'desk.report', tranche: 't1', report: 'findings', step: 1 }],
  ['press-office', { do: 'family.told', ref: 'p1', spoke: false }],
  ['family-desk', { do: 'statement.draft', languages: ['en'], names: [] }],
  ['mediator', { do: 'statement.draft', languages: ['en'], names: [] }],
  ['headquarters', { do: 'consent.record', mayBeNamed: true }],
  ['observer', { do: 'consent.record', mayBeNamed: true }],
  ['public', { do: 'exchange.close' }],
]

test('a role without the business of a command is refused', async () => {
  const { world } = await playedTo('running')
  const before = world.log.length
  for (const [role, command] of BARRED) {
    const refused = code(await act(await sitAt(world, role), command))
    assert.match(refused, /^(not-allowed|not-from-here)$/, `${role} ${JSON.stringify(command)}`)
  }
  assert.equal(world.log.length, before)
})

test('interviews stay with the neutral until the last one and the clinicians’ report, then one word for each goes out at once', async () => {
  const { world, crossing } = await playedTo('planned')
  const a = await sitAt(world, 'headquarters')
  const b = await sitAt(world, 'headquarters', B)
  assert.equal(code(await act(a, { do: 'manifest.sign', tranche: 't1' })), 'ok')
  assert.equal(code(await act(b, { do: 'manifest.sign', tranche: 't1' })), 'ok')
  const neutral = await sitAt(world, 'neutral')
  const refs = [...crossing.values()].flat()
  for (const [i, ref] of refs.entries()) {
    const presented = world.seat(A).exchange().tranches.get('t1')?.presented.size
    assert.equal(presented, 0, 'nothing before the last interview')
    const wish = i === 0 ? 'unwilling' : 'willing'
    assert.equal(code(await act(neutral, { do: 'interview.record', ref, wish, note: 'x' })), 'ok')
  }
  const waits = sure(await neutral.call('interviews', {}))
  assert.deepEqual(waits.awaitsFindings, ['t1'], 'and nothing before the clinicians’ report')
  assert.equal(world.seat(A).exchange().tranches.get('t1')?.presented.size, 0)
  const keeper = keepPresentations(world.seat(NEUTRAL))
  const transit = await sitAt(world, 'transit')
  const command = { do: 'desk.report', tranche: 't1', report: 'findings', step: 1 } as const
  assert.equal(code(await act(transit, command)), 'ok')
  await presentDue(world.seat(NEUTRAL)) // waits for what the keeper began
  keeper.close()
  assert.deepEqual(sure(await neutral.call('interviews', {})).awaitsFindings, [])
  assert.equal(world.log.filter((e) => e.kind === 'presentation.stepped').length, 1)
  const presented = world.seat(A).exchange().tranches.get('t1')?.presented
  assert.equal(presented?.get(refs[0] ?? (A as never)), 'not-presented')
  assert.equal(
    [...(presented?.values() ?? [])].filter((o) => o === 'cleared').length,
    refs.length - 1,
  )
})

test('each side’s node gives the interviewer its own persons’ dossiers once a manifest binds', async () => {
  const { world, crossing } = await playedTo('planned')
  const a = await sitAt(world, 'headquarters')
  const b = await sitAt(world, 'headquarters', B)
  const neutral = await sitAt(world, 'neutral')
  const keepers = [keepDossiers(world.seat(A)), keepDossiers(world.seat(B))]
  await act(a, { do: 'manifest.sign', tranche: 't1' })
  await act(b, { do: 'manifest.sign', tranche: 't1' })
  const all = [...crossing.values()].flat().length
  const named = async (): Promise<number> =>
    sure(await neutral.call('interviews', {})).rows.filter((r) => r.name.includes(' ')).length
  for (let turn = 0; turn < 100 && (await named()) < all; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  assert.equal(await named(), all)
  for (const keeper of keepers) keeper.close()
})

test('a round goes step by step: commit, freeze, reveal; without a solver nobody proposes', async () => {
  const { world } = await playedTo('answered')
  const a = await sitAt(world, 'headquarters')
  const b = await sitAt(world, 'headquarters', B)
  const med = await sitAt(world, 'mediator')
  const plan = { do: 'plan.propose' } as const
  assert.equal(code(await act(med, plan)), 'ok')
  assert.equal(code(await act(med, plan)), 'waits-for-others')
  assert.equal(code(await act(a, plan)), 'ok')
  assert.equal(code(await act(a, plan)), 'waits-for-others')
  assert.equal(code(await act(b, plan)), 'ok')
  assert.equal(code(await act(med, plan)), 'ok')
  for (const sitting of [a, b, med]) assert.equal(code(await act(sitting, plan)), 'ok')
  assert.equal(code(await act(med, plan)), 'no-solver')
  const { lottery } = sure(await med.call('plan', {}))
  assert.equal(
    lottery?.parties.every((p) => p.revealed !== null),
    true,
  )
})

test('an agreement changed by clauses is proposed as data, and a clause it cannot say is refused by name', async () => {
  const { world } = await playedTo('framed')
  const med = await sitAt(world, 'mediator')
  const { proposals } = sure(await med.call('agreement', {}))
  const clauses = proposals[0]?.clauses ?? []
  const fewer = clauses.map((c) => (c.kind === 'count' ? { ...c, people: 1 } : c))
  assert.equal(code(await act(med, { do: 'agreement.propose', clauses: fewer })), 'ok')
  const after = sure(await med.call('agreement', {}))
  const counts = after.proposals[0]?.clauses.flatMap((c) => (c.kind === 'count' ? [c.people] : []))
  assert.deepEqual(new Set(counts), new Set([1]))
  const odd = { id: 'odd', kind: 'later-found', freed: true } as const
  const refused = await med.call('prepare', {
    body: { do: 'agreement.propose', clauses: [odd] },
  })
  assert.deepEqual(
    [code(refused), !refused.ok && refused.refusal.at],
    ['clause-not-supported', 'odd'],
  )
})

test('families are told after arrival; a statement is drafted, approved by two and held until all are home', async () => {
  const { world, crossing } = await playedTo('home')
  const desk = await sitAt(world, 'family-desk')
  const [notHome, home] = crossing.get(A) ?? []
  const tell = async (ref: string | undefined) =>
    code(await act(desk, { do: 'family.told', ref: ref ?? '', spoke: false }))
  assert.equal(await tell(notHome), 'not-home')
  assert.equal(await tell(home), 'ok')
  assert.equal(sure(await desk.call('families', {})).told, 1)
  const press = await sitAt(world, 'press-office')
  const draft: Command = { do: 'statement.draft', languages: ['en', 'uk', 'ru', 'ar'], names: [] }
  assert.equal(code(await act(press, draft)), 'ok')
  const drafted = sure(await press.call('statements', {})).rows[0]
  assert.equal(drafted?.texts.length, 4)
  const statement = drafted?.id ?? ''
  assert.equal(code(await act(press, { do: 'statement.approve', statement })), 'ok')
  assert.equal(code(await act(press, { do: 'statement.approve', statement })), 'approved-before')
  assert.equal(code(await act(press, { do: 'statement.release', statement })), 'embargo-met')
})

test('a change reaches the stream as one event, and ends with the request', async () => {
  const { world } = await playedTo('running')
  const { app } = await sitAt(world, 'headquarters')
  const stopped = new AbortController()
  const answer = await app.request('/api/events', { signal: stopped.signal })
  const reader = answer.body?.getReader()
  const text = async () => new TextDecoder().decode((await reader?.read())?.value)
  const size = world.log.length
  assert.match(await text(), new RegExp(`"size":${size}`))
  const med = await sitAt(world, 'mediator')
  assert.equal(code(await act(med, { do: 'tranche.hold', tranche: 't1', reason: 'order' })), 'ok')
  assert.match(await text(), new RegExp(`"size":${size + 1}`))
  await reader?.cancel()
  stopped.abort()
})

test('a page from elsewhere is kept out, and every answer carries the policy', async () => {
  const { world } = await playedTo('framed')
  const { app } = await sitAt(world, 'headquarters')
  const asked = (headers: Record<string, string>) => app.request('/api/session', { headers })
  assert.equal((await asked({ host: 'evil.example' })).status, 421)
  assert.equal((await asked({ 'sec-fetch-site': 'cross-site' })).status, 403)
  const good = await asked({ host: 'localhost:4100', 'sec-fetch-site': 'same-origin' })
  assert.equal(good.status, 200)
  assert.match(good.headers.get('content-security-policy') ?? '', /default-src 'self'/)
  assert.equal((await app.request('/api/nothing')).status, 404)
  assert.equal((await app.request('/people')).status, 404)
})

test('files are served by their names alone, and the page for every screen', () => {
  const directory = mkdtempSync(join(tmpdir(), 'parley-console-'))
  mkdirSync(join(directory, 'assets'))
  writeFileSync(join(directory, 'index.html'), '<!doctype html>')
  writeFileSync(join(directory, 'assets', 'x-1.js'), '1')
  const files = staticFiles(directory)
  assert.equal(files.at('/assets/x-1.js')?.isImmutable, true)
  assert.equal(files.page?.type, 'text/html; charset=utf-8')
  for (const path of ['/../x', '/assets/../index.html', '/assets', '/etc/passwd', '//index.html']) {
    assert.equal(files.at(path), null, path)
  }
  assert.equal(staticFiles(join(directory, 'none')).page, null)
  assert.equal(staticFiles(null).page, null)
  rmSync(directory, { recursive: true })
})
