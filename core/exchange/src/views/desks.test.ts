import assert from 'node:assert/strict'
import test from 'node:test'
import { nobleCryptography, personRef } from '@parley/kernel'
import type { Json } from '@parley/kernel'
import { deskNotes } from '../desk/desk-notes.ts'
import { EMPTY_REGISTER } from '../register.ts'
import type { Register } from '../register.ts'
import { A, B, crossing, MED, NOON, smallAgreement, TRANSIT } from '../small-exchange.testing.ts'
import { encodeStatement } from '../statement.ts'
import { agreementRows, clausesOf } from './agreement-clauses.ts'
import { answerLists, answerPage, unaskedCount } from './answer-standing.ts'
import { handoverBoard } from './handover-board.ts'
import { arrivalBoard, familyBoard, interviewRows } from './homecoming-board.ts'
import { NameBook } from './name-forms.ts'
import { flowRows } from './people-flow.ts'
import { planChanges, planOutlook } from './plan-outlook.ts'
import { remainsRows, seriesBoard } from './series-board.ts'
import { statementChecks, statementRows } from './statement-board.ts'
import { trancheRows } from './tranche-outlook.ts'
import { waitingRows } from './waiting.ts'
import { lines, register, running, seen } from './running-exchange.testing.ts'
import { ROLES, seenBy } from './watched-exchange.testing.ts'
import type { WatchedExchange } from './watched-exchange.testing.ts'
import type { Outlook, ViewerRole } from './viewer.ts'

const ref = personRef
const names = new NameBook()

test('answers are counted for the sides, and for nobody else', () => {
  const [mine] = answerLists(seen('headquarters'))
  assert.deepEqual([mine?.state, mine?.asked, mine?.answered], ['answered', 3, 3])
  const [theirs] = answerLists(seen('mediator'))
  assert.equal(theirs?.state, 'committed')
  assert.equal('asked' in (theirs ?? {}), false)
  assert.equal(answerPage(seen('mediator'), 'sought-a', { offset: 0, limit: 10 }), null)
  assert.equal(answerPage(seen('headquarters'), 'sought-x', { offset: 0, limit: 10 }), null)
})

test('a page of answers is bounded, and overdue is counted at the time of asking', () => {
  const outlook = seen('headquarters')
  const page = answerPage(outlook, 'sought-a', { offset: 1, limit: 1 })
  assert.deepEqual([page?.total, page?.rows.length, page?.rows[0]?.ref], [3, 1, 's-b2'])
  const none = answerPage(outlook, 'sought-a', { offset: 0, limit: 9, code: 'dead' })
  assert.equal(none?.total, 0)
})

test('whom nobody asked for is counted once the other side has asked at all', () => {
  assert.equal(unaskedCount(seen('headquarters')), null)
  assert.equal(unaskedCount(seen('mediator')), null)
})

test('arrivals show triage to the transit state and to nobody else', () => {
  assert.equal(arrivalBoard(seen('transit'))?.rows[0]?.triage, 'urgent')
  for (const role of ROLES.filter((r) => r !== 'transit')) {
    const text = JSON.stringify(arrivalBoard(seen(role)) ?? {})
    assert.equal(/triage|fitness|urgent|stretcher/.test(text), false, role)
  }
})

test('what clinicians have noted and not reported stands on their own page alone, as waiting', () => {
  const noted = {
    ...deskNotes(new Map(), 't1'),
    wristband: new Map([['t1-9', { ref: ref('b3'), at: NOON }]]),
    triage: new Map([['t1-9', { triage: 'immediate' as const, fitness: 'unfit' as const }]]),
  }
  const desks = new Map([['t1', noted]])
  const before = arrivalBoard(seen('transit'))
  const after = arrivalBoard({ ...seen('transit'), register: { ...EMPTY_REGISTER, desks } })
  const [first] = after?.rows ?? []
  assert.deepEqual(
    [first?.wristband, first?.triage, first?.bandWaits, first?.careWaits],
    ['t1-9', 'immediate', true, true],
  )
  assert.equal(after?.arrived, before?.arrived, 'the log knows of no more')
  assert.deepEqual(
    after?.rows.slice(1).map((row) => [row.bandWaits, row.careWaits]),
    before?.rows.map(() => [false, false]),
  )
  for (const role of ROLES.filter((one) => one !== 'transit')) {
    const board = arrivalBoard({ ...seen(role), register: { ...EMPTY_REGISTER, desks } })
    assert.doesNotMatch(JSON.stringify(board ?? {}), /t1-9|Waits|immediate/, role)
  }
  const toTriage = (outlook: Outlook): number =>
    waitingRows(outlook).find((row) => row.code === 'arrivals-to-triage')?.count ?? 0
  const unseen = new Map([['t1', { ...noted, triage: new Map() }]])
  const count = toTriage(seen('transit'))
  const withNotes = (book: Register['desks']): number =>
    toTriage({ ...seen('transit'), register: { ...EMPTY_REGISTER, desks: book } })
  assert.deepEqual([withNotes(desks), withNotes(unseen)], [count, count + 1])
})

test('interviews are the neutral’s alone', () => {
  const interviews = new Map([
    [ref('b2'), { ref: ref('b2'), wish: 'unwilling' as const, note: 'боїться', at: NOON }],
  ])
  for (const role of ROLES) {
    const rows = interviewRows(seenBy(role, running, { ...EMPTY_REGISTER, interviews }), names)
    assert.equal(rows === null, role !== 'neutral', role)
  }
})

test('a family is told of nobody before that person’s own arrival', () => {
  const board = familyBoard(seen('family-desk'), names)
  assert.deepEqual(board, { mayBeTold: 0, told: 0, waiting: 0, rows: [] })
  const arrived = seen('family-desk', (log) => {
    running(log)
    const body = { tranche: 't1', ref: 'b1', from: TRANSIT, to: A, leg: 'onward', at: NOON }
    const receipts = [JSON.stringify({ about: 'person', ...body, signedBy: [TRANSIT, A] })]
    const step = crossing('t1', 2, [])
    log.say(A, 'handover.stepped', { ...step, leg: 'onward', receipts })
    log.say(A, 'home.stepped', { tranche: 't1', step: 1, at: NOON, refs: [ref('b1')] })
  })
  const after = familyBoard(arrived, names)
  assert.deepEqual(
    after?.rows.map((r) => [r.ref, r.may, r.name]),
    [['b1', 'tell-alive-and-home', 'Шукана b1']],
  )
  for (const role of ['mediator', 'transit', 'neutral', 'observer', 'press-office'] as const) {
    assert.equal(familyBoard(seen(role), names), null, role)
  }
})

test('a statement is checked line by line, and drafts are seen by their own side alone', () => {
  const draft = {
    at: NOON,
    number: 1,
    event: 'exchange' as const,
    counts: { persons: 3, soldiers: 3, civilians: 0 },
    names: [MED],
    texts: [{ language: 'en' as const, text: encodeStatement('Three came home.') }],
    corrects: null,
    approvedBy: ['a/officer/1', 'a/officer/2'],
    passes: [],
  }
  const drafts = new Map([[1, draft]])
  const own = seenBy('headquarters', running, { ...register, drafts })
  const failed = statementChecks(own, draft).filter((c) => !c.passed)
  assert.deepEqual(
    failed.map((c) => c.code),
    ['consent-mediator', 'embargo-met', 'counts-agree', 'sums-add-up', 'numbers-stated'],
  )
  const [row] = statementRows(own)
  assert.deepEqual(
    [row?.state, row?.mayRelease, row?.texts[0]?.text],
    ['embargoed', false, 'Three came home.'],
  )
  assert.deepEqual(statementRows(seenBy('mediator', running, { ...register, drafts })), [])
})

test('clauses say every term of the preset, and a term that none of them says in full goes as it stands', () => {
  const agreement = smallAgreement(null)
  const termsIn = (terms: readonly Json[]): readonly string[] =>
    clausesOf({ ...agreement, terms }).flatMap((c) => (c.kind === 'term' ? [c.id] : []))
  assert.deepEqual(termsIn(agreement.terms), [])
  const holder = ['a']
  const odd: readonly Json[] = [
    { id: 'demands', kind: 'demands' },
    { id: 'weighed', kind: 'quota', measure: 'weight', where: { holder }, max: 3 },
    { id: 'first', kind: 'quota', where: { holder }, max: 3, tranche: 't1' },
    { id: 'urgent', kind: 'quota', where: { holder, class: [1] }, max: 3 },
    { id: 'between', kind: 'quota', where: { holder, category: ['soldier'] }, min: 1, max: 3 },
    { id: 'other', kind: 'parity', between: ['a', 'b'], whereOther: { class: [1] } },
    { id: 'nearly', kind: 'parity', between: ['a', 'b'], tolerance: 5 },
    { id: 'all', kind: 'all-for-all', where: {} },
    'no term',
  ]
  const ids = ['demands', 'weighed', 'first', 'urgent', 'between', 'other', 'nearly', 'all', '']
  assert.deepEqual(termsIn(odd), ids)
  const kinds = new Set(clausesOf(agreement).map((c) => c.kind))
  for (const kind of ['count', 'parity', 'ceiling', 'capacity', 'route', 'lottery'] as const) {
    assert.equal(kinds.has(kind), true, kind)
  }
})

test('agreements are shown newest first to those who read terms', () => {
  const twice = (log: WatchedExchange): void => {
    log.frame()
    log.agree(smallAgreement(log.agree()))
  }
  const rows = agreementRows(seen('mediator', twice))
  assert.deepEqual(
    rows.map((r) => r.state),
    ['binding', 'superseded'],
  )
  assert.equal(
    rows[0]?.acceptances.every((a) => a.at === NOON),
    true,
  )
  assert.deepEqual(agreementRows(seen('observer', twice)), [])
  assert.deepEqual(agreementRows(seen('transit', twice)), [])
})

test('a plan is for those who read terms; changes between two name who was added, removed, moved', () => {
  assert.equal(planOutlook(seen('observer'), nobleCryptography), null)
  assert.equal(planOutlook(seen('headquarters'), nobleCryptography)?.outcome, 'none')
  const plan = (t1: readonly string[], t2: readonly string[]): Json => ({
    tranches: [
      { id: 't1', people: [...t1] },
      { id: 't2', people: [...t2] },
    ],
  })
  const changes = planChanges(plan(['p1', 'p2'], ['p3']), plan(['p2', 'p3'], ['p4']))
  assert.deepEqual(
    changes.map((c) => [c.ref, c.change]),
    [
      ['p1', 'removed'],
      ['p3', 'moved'],
      ['p4', 'added'],
    ] satisfies [string, string][],
  )
})

test('what waits is asked of whoever can do it, and of nobody else', () => {
  const codes = (role: ViewerRole, play = running): readonly string[] =>
    waitingRows(seen(role, play)).map((w) => `${w.code} ${w.count}`)
  assert.deepEqual(
    codes('neutral', (log) => log.frame().manifest(lines)),
    ['interviews-to-hold 6'],
  )
  assert.deepEqual(codes('transit'), ['onward-to-arrange 1'])
  const proposed = (log: WatchedExchange): void => {
    log.frame().say(MED, 'agreement.proposed', { at: NOON, agreement: smallAgreement(null) })
  }
  assert.deepEqual(codes('headquarters', proposed), ['agreement-to-sign 1'])
  assert.deepEqual(codes('observer', proposed), [])
  assert.deepEqual(
    codes('headquarters', (log) => log.frame().manifest(lines)),
    ['go-to-give 1'],
  )
})

test('the series counts bags on their own and debts for those who read terms', () => {
  const lot = { at: NOON, lot: 'lot-1', from: A, to: B, bags: 9 }
  const play = (log: WatchedExchange): void => {
    running(log)
    const receipt = JSON.stringify({ about: 'remains', ...lot, signedBy: [A, B] })
    log.say(A, 'remains.transferred', { ...lot, receipt })
  }
  const board = seriesBoard(seen('mediator', play))
  assert.deepEqual(board?.remains, [
    { home: 'b', holder: 'a', bags: 9 },
    { home: 'a', holder: 'b', bags: 0 },
  ])
  assert.equal(
    board?.days[0]?.done.reduce((n, d) => n + d.people, 0),
    2,
  )
  assert.equal(remainsRows(seen('observer', play)).length, 1)
  assert.deepEqual(seriesBoard(seen('observer', play))?.owed, [])
  assert.equal('stays' in (seriesBoard(seen('observer', play)) ?? {}), false)
})

test('before an exchange is framed every view is empty, and none throws', () => {
  for (const role of ROLES) {
    const empty = seenBy(role, () => undefined)
    assert.deepEqual(flowRows(empty), [])
    assert.deepEqual(trancheRows(empty), [])
    assert.deepEqual(waitingRows(empty), [])
    assert.deepEqual(answerLists(empty), [])
    assert.equal(seriesBoard(empty), null)
    assert.equal(handoverBoard(empty, null).tranche, null)
  }
})
