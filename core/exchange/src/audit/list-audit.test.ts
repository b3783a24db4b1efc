import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { instant, nobleCryptography, parsePartialDate, personRef, present } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import { ROLES } from '../views/watched-exchange.testing.ts'
import { refs, seen } from '../views/running-exchange.testing.ts'
import type { LedgerPerson } from './ledger-people.ts'
import { ledgerPeople } from './ledger-people.ts'
import { auditedRef, auditList, AUDIT_VERDICTS } from './list-audit.ts'
import type { AuditedRow, ListAudit } from './list-audit.ts'

const SURNAMES =
  'Абраменко Гайворон Жмуренко Завгородній Кривошия Лебедин Мирончук Новоселець Оверченко Пшеничний Ревуцький Сидорчук Тимошик Уманець Хоменчук Цимбалюк'.split(
    ' ',
  )
const GIVEN = 'Олексій Микола Андрій Дмитро Ігор'.split(' ')
const RUSSIAN = 'Алексей Николай Андрей Дмитрий Игорь'.split(' ')

function row(i: number, stated: Partial<PersonRecord> = {}): PersonRecord {
  const surname = SURNAMES[i % SURNAMES.length] ?? ''
  const given = GIVEN[Math.floor(i / SURNAMES.length) % GIVEN.length] ?? ''
  const two = (n: number) => String(n).padStart(2, '0')
  return {
    rowNumber: i + 1,
    no: String(i + 1),
    place: { sheet: '', line: i + 2 },
    name: { full: `${surname} ${given} Петрович`, surname: null, given: null, patronymic: null },
    born: parsePartialDate(
      `${1970 + ((i * 7) % 30)}-${two(1 + ((i * 5) % 12))}-${two(13 + (i % 12))}`,
    ),
    bornAs: 'date',
    sex: null,
    rank: null,
    unit: null,
    serviceNumber: String(100_000 + i * 7919),
    capturedOn: null,
    capturedAt: null,
    placeOfDetention: null,
    category: 'soldier',
    health: null,
    callSign: null,
    remark: null,
    departed: false,
    ...stated,
  }
}

function known(i: number, stands: Partial<LedgerPerson> = {}): LedgerPerson {
  return {
    ref: personRef(`r${i}`),
    record: row(i),
    category: 'soldier',
    contested: false,
    whereabouts: null,
    since: null,
    answer: null,
    ...stands,
  }
}

const PEOPLE = Array.from({ length: 60 }, (_, i) => known(i))

function audit(
  list: readonly PersonRecord[],
  people: readonly LedgerPerson[] = PEOPLE,
  claims: 'soldier' | 'civilian' | null = null,
): ListAudit {
  const numbered = list.map((record, i) => ({ ...record, rowNumber: i + 1 }))
  return auditList({
    list: numbered,
    repeats: new Map(),
    claims,
    people,
    hashing: nobleCryptography,
  })
}

/** The list of the first twelve known persons, one of them written otherwise. */
function withRow(i: number, change: Partial<PersonRecord>): readonly PersonRecord[] {
  return Array.from({ length: 12 }, (_, j) => row(j, i === j ? change : {}))
}

const first = ({ rows }: ListAudit, i = 0): AuditedRow => present(rows[i], 'a row')
const facts = (audited: AuditedRow): readonly string[] => audited.findings.map(({ fact }) => fact)

test('a row that says what the ledger says agrees, in another language too', () => {
  const list = withRow(-1, {}).map((record, i) => ({
    ...record,
    name: {
      ...record.name,
      full: `${SURNAMES[i] ?? ''} ${RUSSIAN[0] ?? ''} Петрович`.replace('ий ', 'ый '),
    },
  }))
  const { account, rows } = audit(list)
  assert.equal(account.agrees, 12)
  assert.deepEqual(
    rows.map(auditedRef),
    PEOPLE.slice(0, 12).map(({ ref }) => ref),
  )
})

test('whoever is home already is said so, with the entry and the hour', () => {
  const since = { at: instant('2031-05-20T12:00:00Z'), entry: 41 }
  const people = PEOPLE.map((p, i) => (i === 3 ? known(3, { whereabouts: 'home', since }) : p))
  const audited = first(audit(withRow(-1, {}), people), 3)
  assert.equal(audited.verdict, 'already-home')
  assert.deepEqual([audited.findings[0]?.entry, audited.findings[0]?.at], [41, since.at])
})

test('a person who stands twice in a list is a repeat of the first row', () => {
  const list = [...withRow(-1, {}), row(4, { no: 'x' })]
  const audited = first(audit(list), 12)
  assert.equal(audited.verdict, 'repeat')
  assert.equal(audited.findings[0]?.row, 5)
})

test('a civilian among soldiers is in the wrong class, by the row or by what the whole list claims', () => {
  const people = PEOPLE.map((p, i) => (i === 2 ? known(2, { category: 'civilian' }) : p))
  assert.equal(first(audit(withRow(-1, {}), people), 2).verdict, 'wrong-class')
  const silent = withRow(2, { category: null })
  assert.equal(first(audit(silent, people), 2).verdict, 'agrees')
  assert.equal(first(audit(silent, people, 'soldier'), 2).verdict, 'wrong-class')
  const contested = PEOPLE.map((p, i) =>
    i === 2 ? known(2, { category: 'civilian', contested: true }) : p,
  )
  assert.deepEqual(facts(first(audit(silent, contested, 'soldier'), 2)), ['category-contested'])
})

test('another health and another status than the ledger has are in the wrong class', () => {
  const wounded = known(1, { record: row(1, { health: 'важко поранений' }) })
  const people = PEOPLE.map((p, i) => (i === 1 ? wounded : p))
  assert.deepEqual(facts(first(audit(withRow(1, { health: 'задовільний' }), people), 1)), [
    'health',
  ])
  assert.deepEqual(facts(first(audit(withRow(1, { health: null }), people), 1)), [])
  assert.deepEqual(facts(first(audit(withRow(1, { departed: true })), 1)), ['still-held'])
  const gone = PEOPLE.map((p, i) => (i === 1 ? known(1, { answer: 'already-released' }) : p))
  assert.deepEqual(facts(first(audit(withRow(-1, {}), gone), 1)), ['answered-released'])
  const dead = PEOPLE.map((p, i) => (i === 1 ? known(1, { answer: 'dead' }) : p))
  assert.deepEqual(facts(first(audit(withRow(-1, {}), dead), 1)), ['answered-dead'])
})

test('another birth date is a wrong date; the same said less exactly is not', () => {
  const other = parsePartialDate('1961-02-14')
  const wrong = first(audit(withRow(5, { born: other })), 5)
  assert.deepEqual([wrong.verdict, facts(wrong)], ['wrong-date', ['born']])
  assert.equal(wrong.findings[0]?.list, '1961-02-14')
  const year = parsePartialDate(present(row(5).born, 'a date').slice(0, 4))
  assert.equal(first(audit(withRow(5, { born: year, bornAs: 'year' })), 5).verdict, 'agrees')
})

test('a stranger is unknown and no person of the ledger is named beside them', () => {
  const stranger = row(0, {
    name: { full: 'Вигаданський Федір Якович', surname: null, given: null, patronymic: null },
    born: parsePartialDate('1950-01-02'),
    serviceNumber: '999999',
  })
  const audited = first(audit([...withRow(-1, {}), stranger]), 12)
  assert.deepEqual([audited.verdict, audited.person, auditedRef(audited)], ['unknown', null, null])
})

test('a list set against a ledger of nobody is unknown row by row', () => {
  const { account, outcome } = audit(withRow(-1, {}), [])
  assert.deepEqual([account.unknown, account.persons, outcome], [12, 12, null])
  assert.equal(audit([]).account.persons, 0)
})

test('whatever a list says, every row has one verdict and the account closes', () => {
  const change = fc.record({
    at: fc.nat(59),
    born: fc.constantFrom(null, parsePartialDate('1980'), parsePartialDate('1980-02-30')),
    category: fc.constantFrom(null, 'soldier' as const, 'civilian' as const),
    departed: fc.boolean(),
    name: fc.string({ maxLength: 40 }),
    isNamed: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const list = changes.map(({ at, name, isNamed, ...stated }) => {
        const full = isNamed ? row(at).name.full : name
        const words = { full, surname: null, given: null, patronymic: null }
        return row(at, { ...stated, name: words })
      })
      const { rows, account } = audit(list)
      assert.equal(rows.length, list.length)
      const sum = AUDIT_VERDICTS.reduce((total, verdict) => total + account[verdict], 0)
      assert.equal(sum, list.length)
    }),
    { numRuns: 25 },
  )
})

test('only a headquarters has a ledger to set a list against', () => {
  for (const role of ROLES) {
    const people = ledgerPeople(seen(role))
    if (role === 'headquarters') assert.ok(people.some(({ ref }) => refs.includes(ref)))
    if (['mediator', 'transit', 'observer', 'press-office', 'public'].includes(role)) {
      assert.deepEqual(people, [], role)
    }
  }
})
