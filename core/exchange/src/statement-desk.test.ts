import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { nobleCryptography } from '@parley/kernel'
import type { Json, PersonRef } from '@parley/kernel'
import { personRef } from '@parley/kernel'
import { EMPTY_REGISTER } from './register.ts'
import type { Register } from './register.ts'
import { A, B, lineFor, manifestOf, NOON, smallAgreement } from './small-exchange.testing.ts'
import { EMPTY_EXCHANGE } from './state.ts'
import type { Custody, ExchangeState, Whereabouts } from './state.ts'
import { arrivedOf, isEmbargoOver } from './statement-check.ts'
import { encodeStatement, statementOf } from './statement.ts'
import type { Language, StatementCounts, StatementDraft } from './statement.ts'
import { manifested } from './tranche.ts'
import type { ManifestLine, TrancheStage } from './tranche.ts'
import { statementRows } from './views/statement-board.ts'
import type { StatementRow } from './views/statement-board.ts'
import { waitingRows } from './views/waiting.ts'
import { jointRows } from './views/joint-rows.ts'
import { mediaBoard } from './views/media-rows.ts'
import { rowNamed } from './views/watched-exchange.testing.ts'
import type { Outlook } from './views/viewer.ts'

const WHERE: readonly Whereabouts[] = ['detained', 'transit', 'own-side', 'home']

interface Crossing {
  readonly home: 'a' | 'b'
  readonly category: 'soldier' | 'civilian'
  readonly where: Whereabouts
}

const crossing: fc.Arbitrary<Crossing> = fc.record({
  home: fc.constantFrom('a', 'b'),
  category: fc.constantFrom('soldier', 'civilian'),
  where: fc.constantFrom(...WHERE),
})

const crossings = fc.array(crossing, { maxLength: 12 })

/** A state in which these persons cross in one tranche of a stage. */
function stateOf(people: readonly Crossing[], stage: TrancheStage): ExchangeState {
  const lines = people.map(({ home, category }, i): ManifestLine => {
    const from = home === 'a' ? B : A
    return lineFor(`p${i}`, from, { category })
  })
  const custody = new Map<PersonRef, Custody>(
    people.map(({ home, where }, i) => [
      personRef(`p${i}`),
      { by: home === 'a' ? A : B, where, lanes: [] },
    ]),
  )
  const tranche = { ...manifested(manifestOf('0'.repeat(64), lines, 't1')), stage }
  const content = smallAgreement(null)
  return {
    ...EMPTY_EXCHANGE,
    frame: {
      belligerents: [A, B],
      mediator: content.mediator,
      transit: content.transit,
      neutral: content.neutral,
      observer: content.neutral,
      series: 'series-1',
      day: 1,
      at: NOON,
    },
    agreement: { hash: '1'.repeat(64), content },
    tranches: new Map([['t1', tranche]]),
    custody,
  }
}

const register: Register = {
  ...EMPTY_REGISTER,
  held: new Map([[personRef('h1'), rowNamed('Орлов Сергей Павлович')]]),
  sought: new Map([[personRef('s1'), rowNamed('Мельник Олег Іванович')]]),
}

function outlookOf(state: ExchangeState, drafts: readonly StatementDraft[]): Outlook {
  return {
    state,
    register: { ...register, drafts: new Map(drafts.map((one) => [one.number, one])) },
    entries: [],
    viewer: { role: 'press-office', party: A },
    now: NOON,
  }
}

/** Everything that a press office is ever answered about statements, as bytes. */
function answered(outlook: Outlook): string {
  const rows = statementRows(outlook)
  const joint = jointRows(outlook, nobleCryptography)
  return JSON.stringify([rows, joint, waitingRows(outlook), mediaBoard(outlook)])
}

/** The same with what the officer typed taken out. */
function answeredWithout(outlook: Outlook): string {
  const rows = statementRows(outlook).map((row): Partial<StatementRow> => {
    const { texts: _texts, counts: _counts, ...rest } = row
    return rest
  })
  return JSON.stringify([rows, waitingRows(outlook)])
}

const LANGUAGES: readonly Language[] = ['en', 'uk', 'ru', 'ar']

const sentence: Readonly<Record<Language, (n: string) => string>> = {
  en: (n) => `Home: ${n} persons.`,
  uk: (n) => `Вдома: ${n} осіб.`,
  ru: (n) => `Дома: ${n} человек.`,
  ar: (n) => `عاد ${n} إلى ديارهم.`,
}

/** How an officer might write the same number in a text. */
const written: fc.Arbitrary<(n: number) => string> = fc.constantFrom(
  (n: number) => String(n),
  (n: number) => String(n).replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d))),
  (n: number) => String(n).replace(/\d/g, (d) => String.fromCharCode(0x966 + Number(d))),
  (n: number) => `${n}`.padStart(3, '0'),
)

interface Shape {
  readonly languages: readonly Language[]
  readonly number: number
  readonly write: (n: number) => string
  readonly approvals: number
}

const shape: fc.Arbitrary<Shape> = fc.record({
  languages: fc.subarray([...LANGUAGES], { minLength: 1 }),
  number: fc.integer({ min: 1, max: 9 }),
  write: written,
  approvals: fc.integer({ min: 0, max: 2 }),
})

function draftOf(counts: StatementCounts | null, given: Shape): StatementDraft {
  const { languages, number, write, approvals } = given
  return {
    at: NOON,
    number,
    event: 'exchange',
    counts,
    names: [],
    texts: languages.map((language) => ({
      language,
      text: encodeStatement(
        sentence[language](counts === null ? '{persons}' : write(counts.persons)),
      ),
    })),
    corrects: null,
    approvedBy: ['a/officer/1', 'a/officer/2'].slice(0, approvals),
    passes: [],
  }
}

const counts: fc.Arbitrary<StatementCounts> = fc.record({
  persons: fc.nat({ max: 14 }),
  soldiers: fc.nat({ max: 14 }),
  civilians: fc.nat({ max: 14 }),
})

const stage = fc.constantFrom<TrancheStage>('manifested', 'go', 'held', 'closed', 'aborted')
const hidden = fc.tuple(crossings, stage).map(([people, at]) => stateOf(people, at))
const underEmbargo = hidden.filter((state) => !isEmbargoOver(state))

test('under embargo the whole answer is the same for a right and a wrong number', () => {
  fc.assert(
    fc.property(underEmbargo, counts, shape, (state, guess, given) => {
      const right = answeredWithout(outlookOf(state, [draftOf(arrivedOf(state, A), given)]))
      const wrong = answeredWithout(outlookOf(state, [draftOf(guess, given)]))
      assert.equal(wrong, right)
    }),
  )
})

test('under embargo no byte of an answer depends on who is home', () => {
  fc.assert(
    fc.property(underEmbargo, underEmbargo, counts, shape, (one, other, guess, given) => {
      const drafts = [draftOf(guess, given), draftOf(null, { ...given, number: 11 })]
      assert.equal(answered(outlookOf(one, drafts)), answered(outlookOf(other, drafts)))
    }),
  )
})

/** The state with every property read of it, of its maps and of what they hold written down. */
function watched<Value extends object>(value: Value, reads: string[]): Value {
  return new Proxy(value, {
    get: (target, key) => {
      reads.push(String(key))
      const found: unknown = Reflect.get(target, key)
      if (typeof found === 'function') return found.bind(target) as unknown
      return typeof found === 'object' && found !== null ? watched(found, reads) : found
    },
  })
}

test('under embargo the same work is done for a right and a wrong number', () => {
  fc.assert(
    fc.property(underEmbargo, counts, shape, (state, guess, given) => {
      const readsOf = (stated: StatementCounts): readonly string[] => {
        const reads: string[] = []
        statementRows(outlookOf(watched(state, reads), [draftOf(stated, given)]))
        return reads
      }
      const right = readsOf(arrivedOf(state, A))
      assert.ok(right.length > 0)
      assert.deepEqual(readsOf(guess), right)
    }),
  )
})

test('nobody may pass, release or compare anything of a number under embargo', () => {
  fc.assert(
    fc.property(underEmbargo, counts, shape, (state, guess, given) => {
      const passes = ['a/officer/1', 'a/officer/2'].flatMap((officer) =>
        (['sums-add-up', 'numbers-stated'] as const).map((check) => ({
          check,
          officer,
          reason: 'explained',
          at: NOON,
        })),
      )
      const draft = { ...draftOf(guess, { ...given, approvals: 2 }), passes }
      const [row] = statementRows(outlookOf(state, [draft]))
      assert.equal(row?.mayRelease, false)
      assert.equal(row?.state, 'embargoed')
      const numbers = row?.checks.slice(-3) ?? []
      assert.deepEqual(
        numbers.map(({ code, result, passed, mayPass, facts, places }) => [
          code,
          result,
          passed || mayPass,
          facts.length + places.length,
        ]),
        [
          ['counts-agree', 'waits', false, 0],
          ['sums-add-up', 'waits', false, 0],
          ['numbers-stated', 'waits', false, 0],
        ],
      )
    }),
  )
})

const over = crossings
  .map((people) =>
    people.map((one): Crossing => ({
      ...one,
      where: one.where === 'detained' ? 'detained' : 'home',
    })),
  )
  .map((people) => stateOf(people, 'closed'))

test('once everybody is home the desk names the difference with what the log has', () => {
  fc.assert(
    fc.property(over, counts, shape, (state, guess, given) => {
      const arrived = arrivedOf(state, A)
      const [row] = statementRows(outlookOf(state, [draftOf(guess, given)]))
      const check = row?.checks.find(({ code }) => code === 'counts-agree')
      const isRight = guess.persons === arrived.persons && guess.soldiers === arrived.soldiers
      assert.equal(check?.result, isRight ? 'passed' : 'failed')
      assert.equal(check?.mayPass, false)
      const shown = new Map(check?.facts.map(({ label, value }) => [label, value]))
      assert.deepEqual([shown.get('stated'), shown.get('home')], [guess.persons, arrived.persons])
    }),
  )
})

test('counts left to the log are filled in at release with what it holds, and no blank is left', () => {
  fc.assert(
    fc.property(over, shape, (state, given) => {
      const arrived = arrivedOf(state, A)
      const draft = draftOf(null, { ...given, approvals: 2 })
      const [row] = statementRows(outlookOf(state, [draft]))
      assert.equal(row?.mayRelease, true)
      const released = statementOf(draft, arrived)
      assert.deepEqual(released.counts, arrived)
      for (const { text } of released.texts) {
        const plain = Buffer.from(text, 'base64').toString()
        assert.ok(plain.includes(` ${arrived.persons} `), plain)
        assert.equal(plain.includes('{'), false)
      }
    }),
  )
})

/** A draft about nobody home, with this text in English and these passes. */
function saying(text: string, change: Partial<StatementDraft> = {}): StatementDraft {
  const none = { persons: 0, soldiers: 0, civilians: 0 }
  const plain = draftOf(none, { languages: [], number: 1, write: String, approvals: 2 })
  return { ...plain, texts: [{ language: 'en', text: encodeStatement(text) }], ...change }
}

const OVER = stateOf([], 'closed')
const pass = (officer: string, check: 'sums-add-up' | 'numbers-stated') => ({
  check,
  officer,
  reason: 'The date of the agreement.',
  at: NOON,
})

for (const [what, draft, code, mayPass] of [
  ['a name', saying('Мельник Олег is home.'), 'no-names', false],
  ['a name in another script', saying('Oleh Melnyk is home.'), 'no-names', false],
  ['an address of a picture', saying('See camp.example/img/face.jpg'), 'no-images', false],
  ['a picture as text', saying(`data:image/png,${'A'.repeat(90)}`), 'no-images', false],
  ['a picture’s bytes', saying('QUJD'.repeat(30)), 'no-images', false],
  [
    'another count',
    saying('Nobody.', { counts: { persons: 1, soldiers: 1, civilians: 0 } }),
    'counts-agree',
    false,
  ],
  ['a number that is no count', saying('Under article 118.'), 'numbers-stated', true],
  ['a number word that is no count', saying('Twenty-three buses came.'), 'numbers-stated', true],
  [
    'counts that do not add up',
    saying('Home.', { counts: { persons: 0, soldiers: 0, civilians: 2 } }),
    'sums-add-up',
    true,
  ],
] as const) {
  test(`${what} holds a draft back, and two officers ${mayPass ? 'may' : 'can never'} pass it`, () => {
    const both = ['a/officer/1', 'a/officer/2'].flatMap((officer) => [
      pass(officer, 'sums-add-up'),
      pass(officer, 'numbers-stated'),
    ])
    const [plain] = statementRows(outlookOf(OVER, [draft]))
    const failing = plain?.checks.filter(({ passed }) => !passed).map((check) => check.code)
    assert.deepEqual(failing, [code])
    assert.equal(plain?.mayRelease, false)
    assert.equal(plain?.checks.find((check) => check.code === code)?.mayPass, mayPass)
    const [one] = statementRows(outlookOf(OVER, [{ ...draft, passes: both.slice(0, 2) }]))
    assert.equal(one?.mayRelease, false, 'one officer alone passes nothing')
    const [two] = statementRows(outlookOf(OVER, [{ ...draft, passes: both }]))
    assert.equal(two?.mayRelease, mayPass)
  })
}

test('a name is placed by language and character, as the officer counts them', () => {
  const draft = saying('x', {
    texts: [
      { language: 'en', text: encodeStatement('All are home.') },
      { language: 'uk', text: encodeStatement('🕊 Удома Мельник Олег.') },
    ],
  })
  const [row] = statementRows(outlookOf(OVER, [draft]))
  const check = row?.checks.find(({ code }) => code === 'no-names')
  assert.deepEqual(check?.places[0], { language: 'uk', position: 9 })
})

test('a planned tranche that has not begun keeps the embargo, the closing account ends it', () => {
  const plan = {
    tranches: [
      { id: 't1', people: [] },
      { id: 't2', people: ['p1'] },
      { id: 't3', people: [] },
    ],
  } as unknown as Json
  const ahead: ExchangeState = {
    ...OVER,
    plan: { hash: '2'.repeat(64), content: { at: NOON, round: 1, problem: '', plan } },
  }
  assert.equal(isEmbargoOver(ahead), false)
  const [begun] = OVER.tranches.values()
  assert.ok(begun !== undefined)
  const both = new Map([...OVER.tranches, ['t2', begun] as const])
  assert.equal(isEmbargoOver({ ...ahead, tranches: both }), true, 'nobody crosses in the third')
  const account = { hash: '3'.repeat(64), content: null as never }
  assert.equal(isEmbargoOver({ ...ahead, account }), true)
  const onTheWay = stateOf([{ home: 'b', category: 'soldier', where: 'transit' }], 'closed')
  assert.equal(isEmbargoOver({ ...onTheWay, account }), false)
  assert.equal(isEmbargoOver(EMPTY_EXCHANGE), false)
})

test('a public name of the mediator is no person’s, and hides no person', () => {
  const named = (text: string, publicNames: readonly string[]): string | undefined => {
    const outlook = { ...outlookOf(OVER, [saying(text)]), publicNames }
    return statementRows(outlook)[0]?.checks.find(({ code }) => code === 'no-names')?.result
  }
  assert.equal(named('Mediator: Republic of Ivan Land.', []), 'failed')
  assert.equal(named('Mediator: Republic of Ivan Land.', ['Republic of Ivan Land']), 'passed')
  assert.equal(named('Mediator: M. Oleh Melnyk is home.', ['M']), 'failed')
  assert.equal(named('Мельник Олег', ['М', 'О']), 'failed')
  assert.equal(named('Nobody (here).', ['(', '\\', '']), 'passed')
})
