import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { partyId, personRef, present } from '@parley/kernel'
import { searchKey as keyOf } from '@parley/names'
import { searchWords } from './name-forms.ts'
import { PersonSearch } from './person-search.ts'
import type { Findable, PersonFilter } from './person-search.ts'

const NAMES = [
  'Коваленко Олександр Іванович',
  'Коваль Петро Степанович',
  'Ковалевська Олена Петрівна',
  'Шевченко Микола Юрійович',
  'Терещенко Григорій Петрович',
  'Нечуй-Левицький Іван',
]

function person(i: number, name = NAMES[i % NAMES.length] ?? ''): Findable {
  return {
    ref: personRef(`p${i}`),
    searchKey: ` #${100 + i} #p${i} ${keyOf(name)} `,
    state: i % 2 === 0 ? 'held' : 'sought',
    home: partyId(i % 3 === 0 ? 'a' : 'b'),
    category: 'soldier',
    tranche: i % 5 === 0 ? 't1' : null,
  }
}

function searchOf(persons: readonly Findable[]): PersonSearch {
  const search = new PersonSearch()
  for (const one of persons) search.put(one)
  return search
}

const PAGE = { order: 'up', offset: 0, limit: 1000 } as const

/** Refs of everybody found, in the order of adding, the nearest first. */
function found(search: PersonSearch, typed: string, filter: PersonFilter = {}): readonly string[] {
  const order = search.orderOf(Array.from({ length: 100 }, (_, i) => `p${i}`))
  return search.pageOf(search.find(typed, filter), order, PAGE)
}

const some = Array.from({ length: 30 }, (_, i) => person(i))

test('whatever is typed as it stands finds exactly the keys that have every word of it', () => {
  const typing = fc.oneof(
    fc.constantFrom(...NAMES.flatMap((name) => name.split(' '))),
    fc.constantFrom('Ков', 'Ко', 'К', 'Саша', 'Kovalenko', '101', '12', 'p2', 'енк', 'Левицький'),
  )
  const search = searchOf(some)
  fc.assert(
    fc.property(fc.array(typing, { minLength: 1, maxLength: 4 }), (typed) => {
      const words = searchWords(typed.join(' '))
      const expected = some.filter(({ searchKey }) =>
        words.every((word) => word.anyOf.some((part) => searchKey.includes(part))),
      )
      if (expected.length === 0) return // then words near it are meant
      assert.deepEqual(
        found(search, typed.join(' ')),
        expected.map(({ ref }) => ref),
      )
    }),
  )
})

test('letters are looked for in names alone, and digits in numbers and refs alone', () => {
  const odd = { ...person(1, 'Яценко'), searchKey: ' #kmx100 #p1 iacinka ' }
  assert.deepEqual(found(searchOf([odd]), 'kmx'), [])
  assert.deepEqual(found(searchOf([odd]), 'kmx1'), ['p1'])
})

test('a slip finds the person, with another form of the given name beside it too', () => {
  const search = searchOf(some)
  for (const typed of ['Шевчнеко', 'Shevchneko Mykola', 'Шевчнеко Микола Юрійович'])
    assert.equal(found(search, typed)[0], 'p3', typed)
  assert.equal(found(search, 'Ковленко Сашко')[0], 'p0')
  assert.equal(found(search, 'Нечуй-Левецький')[0], 'p5')
})

test('what resembles nobody, and what is no word, finds nobody', () => {
  const search = searchOf(some)
  for (const typed of ['', '  ', '%', '_', '\\', '###', 'Фльорптх', '99999', 'Коваленко Фльорптх'])
    assert.deepEqual(found(search, typed), [], typed)
  assert.deepEqual(found(searchOf([]), 'Коваленко'), [])
})

test('filters are taken together with what was typed', () => {
  const filter = { state: 'held', home: partyId('a') } as const
  const fit = some.filter(
    ({ searchKey, state, home }) =>
      searchKey.includes(' kavalinka ') && state === 'held' && home === 'a',
  )
  assert.ok(fit.length > 0)
  assert.deepEqual(
    found(searchOf(some), 'Коваленко', filter),
    fit.map(({ ref }) => ref),
  )
  assert.deepEqual(found(searchOf(some), 'Коваленко', { tranche: 'none' }), [])
})

test('whatever was put in before, a search finds what one filled with the last rows finds', () => {
  const put = fc.record({ i: fc.integer({ min: 0, max: 9 }), name: fc.constantFrom(...NAMES) })
  fc.assert(
    fc.property(fc.array(put, { maxLength: 40 }), fc.constantFrom(...NAMES), (puts, typed) => {
      const persons = puts.map(({ i, name }) => person(i, name))
      const last = new Map(persons.map((one) => [one.ref, one]))
      for (const search of [typed, typed.slice(0, 4), typed.slice(1)]) {
        assert.deepEqual(
          [...found(searchOf(persons), search)].sort(),
          [...found(searchOf([...last.values()]), search)].sort(),
        )
      }
    }),
  )
})

test('pages, up or down, give everybody found once', () => {
  const search = searchOf(some)
  const order = search.orderOf(some.map(({ ref }) => ref).toReversed())
  const all = search.find('Ков', {})
  for (const direction of ['up', 'down'] as const) {
    const refs = Array.from({ length: 6 }, (_, i) =>
      search.pageOf(all, order, { order: direction, offset: i * 3, limit: 3 }),
    ).flat()
    assert.equal(new Set(refs).size, all.slots.length)
    assert.equal(
      refs[0],
      direction === 'up' ? present(refs.toSorted(byNumber).at(-1), 'one') : 'p0',
    )
  }
})

function byNumber(x: string, y: string): number {
  return Number(x.slice(1)) - Number(y.slice(1))
}

test('who has no place in an order stands at its end', () => {
  const search = searchOf(some.slice(0, 3))
  const order = search.orderOf(['p2'])
  const all = search.pageOf({ slots: [0, 1, 2], costs: null }, order, PAGE)
  assert.deepEqual(all, ['p2', 'p0', 'p1'])
})
