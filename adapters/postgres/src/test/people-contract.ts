// What every database under the people views must do, run on each of them.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { optionalColumns, searchWords, viewHash } from '@parley/exchange'
import type { PersonRow, ViewerRole } from '@parley/exchange'
import { instant, nobleCryptography, partyId, personRef } from '@parley/kernel'
import type { PartyId } from '@parley/kernel'
import { sql } from 'kysely'
import type { Engine } from '../engine.ts'
import type { PeopleQuery } from '../people-query.ts'
import { openPeople } from '../people-views.ts'
import type { PeopleViews } from '../people-views.ts'

export const A: PartyId = partyId('a')
export const B: PartyId = partyId('b-side')
const hashing = nobleCryptography
const NAMES = ['Їжак', 'Бондаренко', 'Ґалаґан', 'Іваненко', 'Яценко', 'Бойко', 'Smith', 'أحمد']

export function rowOf(number: number, change: Partial<PersonRow> = {}): PersonRow {
  const name = `${NAMES[number % NAMES.length] ?? ''} ${number}`
  return {
    ref: personRef(`p${String(number).padStart(5, '0')}`),
    home: number % 2 === 0 ? A : B,
    holder: number % 2 === 0 ? B : A,
    state: number % 3 === 0 ? 'sought' : 'held',
    tranche: number % 5 === 0 ? 't1' : null,
    category: number % 4 === 0 ? 'civilian' : 'soldier',
    contested: number % 7 === 0,
    custodyBy: null,
    whereabouts: null,
    homeAt: number % 11 === 0 ? instant('2031-05-20T12:00:00Z') : null,
    searchKey: ` #${number} #p${number} key${number} `,
    selection: 'not-considered',
    answer: number % 6 === 0 ? 'pending' : null,
    class: number % 9 === 0 ? 3 : null,
    soughtRefs: '',
    presented: null,
    toldAt: null,
    name,
    latin: null,
    otherName: null,
    born: number % 2 === 0 ? '1990' : null,
    number: String(number),
    rank: null,
    since: null,
    ...change,
  }
}

/** The first form by which a word is found. */
function keyOf(word: string): string {
  return searchWords(word)[0]?.anyOf[0] ?? ''
}

/** Only the columns a role's rows carry. */
export function seenBy(role: ViewerRole, row: PersonRow): PersonRow {
  const hidden = optionalColumns('headquarters').filter((c) => !optionalColumns(role).includes(c))
  const kept = Object.entries(row).filter(([key]) => !hidden.some((h) => h === key))
  return Object.fromEntries(kept) as unknown as PersonRow // the fields of a row, some left out
}

export const rows: readonly PersonRow[] = Array.from({ length: 300 }, (_, i) => rowOf(i))

export function query(asked: Partial<PeopleQuery> = {}): PeopleQuery {
  return { offset: 0, limit: 10, sort: 'name', order: 'up', ...asked }
}

/** Runs the contract; `make` gives an empty database, or null to skip with a message. */
export function peopleContract(name: string, make: () => Promise<Engine | null>): void {
  let engine: Engine | null = null
  let views: PeopleViews | null = null
  before(async () => {
    engine = await make()
    if (engine === null) return
    views = await openPeople(engine, { seat: A, role: 'headquarters', hashing })
    await views.refresh(rows, 5)
  })
  after(() => engine?.close())
  const it = (fact: string, run: (v: PeopleViews, e: Engine) => Promise<void>): void => {
    test(`${name}: ${fact}`, async (t) => {
      if (views === null || engine === null) return t.skip(`no ${name} on this machine`)
      await run(views, engine)
    })
  }
  pages(it)
  searches(it)
  searchesInOrder(it)
  writes(it)
  isolation(it)
}

type It = (fact: string, run: (views: PeopleViews, engine: Engine) => Promise<void>) => void

function pages(it: It): void {
  it('a page has so many rows, the count of all who fit, and the states of the whole table', async (views) => {
    const page = await views.page(query({ limit: 7, offset: 290 }))
    assert.equal(page.rows.length, 7)
    assert.equal(page.total, 300)
    assert.deepEqual(page.states, [
      { state: 'sought', count: 100 },
      { state: 'held', count: 200 },
    ])
    assert.deepEqual((await views.page(query({ offset: 300 }))).rows, [])
  })
  it('names sort as people expect in every script', async (views) => {
    const page = await views.page(query({ limit: 200 }))
    const more = await views.page(query({ limit: 200, offset: 200 }))
    const order = [...page.rows, ...more.rows].map((r) => (r.name ?? '').split(' ')[0] ?? '')
    const seen = [...new Set(order)]
    const expected = 'Smith Бойко Бондаренко Ґалаґан Іваненко Їжак Яценко أحمد'
    assert.equal(seen.join(' '), expected)
  })
  it('every page once gives everybody once, up or down', async (views) => {
    for (const order of ['up', 'down'] as const) {
      const refs: string[] = []
      for (let offset = 0; offset < 300; offset += 37) {
        const page = await views.page(query({ offset, limit: 37, order, sort: 'born' }))
        refs.push(...page.rows.map((r) => r.ref))
      }
      assert.equal(new Set(refs).size, 300)
    }
  })
  it('numbers sort as numbers', async (views) => {
    const page = await views.page(query({ sort: 'number', limit: 12 }))
    assert.deepEqual(
      page.rows.map((r) => r.number),
      rows.slice(0, 12).map((r) => r.number),
    )
  })
  it('filters are taken together', async (views) => {
    const asked = { state: 'held', home: A, category: 'civilian', tranche: 't1' } as const
    const page = await views.page(query({ ...asked, limit: 200 }))
    const fit = rows.filter(
      (r) => r.state === 'held' && r.home === A && r.category === 'civilian' && r.tranche === 't1',
    )
    assert.equal(page.total, fit.length)
    assert.deepEqual(new Set(page.rows.map((r) => r.ref)), new Set(fit.map((r) => r.ref)))
  })
  it('a page is never larger than the limit of pages', async (views) => {
    assert.equal((await views.page(query({ limit: 100_000 }))).rows.length, 200)
  })
}

function searches(it: It): void {
  it('a number and a ref are found by their beginning', async (views) => {
    const byNumber = await views.page(query({ search: '299' }))
    assert.deepEqual(
      byNumber.rows.map((r) => r.number),
      ['299'],
    )
    assert.equal((await views.page(query({ search: '29' }))).total, 11)
  })
  it('what nobody is called finds nobody, whatever signs it has', async (views) => {
    for (const search of ['%', '_', '\\', "'", "'; drop table people; --", '%%%', '###', '   %']) {
      assert.equal((await views.page(query({ search }))).total, 0, search)
    }
    assert.equal((await views.page(query())).total, 300)
  })
  it('a slip in a long word still finds the person', async (views) => {
    const row = rowOf(900, { searchKey: ` ${keyOf('Григоренко')} ` })
    await views.refresh([...rows, row], 6)
    const found = await views.page(query({ search: 'Грігорєнок' }))
    assert.deepEqual(
      found.rows.map((r) => r.ref),
      [row.ref],
    )
    await views.refresh(rows, 7)
  })
}

const SORTS = ['name', 'born', 'state', 'tranche', 'number', 'since'] as const

function searchesInOrder(it: It): void {
  const key = ` ${keyOf('Григоренко')} `
  const named = rows.slice(0, 90).map((r, i) => (i % 3 === 0 ? { ...r, searchKey: key } : r))
  const agrees = async (views: PeopleViews): Promise<void> => {
    for (const sort of SORTS) {
      for (const order of ['up', 'down'] as const) {
        const all = await views.page(query({ sort, order, limit: 200 }))
        const expected = all.rows.filter((r) => r.searchKey === key).map((r) => r.ref)
        for (const search of ['Григоренко', 'Грігорєнок']) {
          const found = await views.page(query({ sort, order, search, limit: 200 }))
          assert.deepEqual(
            found.rows.map((r) => r.ref),
            expected,
            `${search} by ${sort}, ${order}`,
          )
          assert.equal(found.total, expected.length)
        }
      }
    }
  }
  it('who is found stands in the order of the table, whatever was written between', async (views, engine) => {
    await views.refresh(named, 30)
    await agrees(views)
    const moved = named.map((r, i) =>
      i % 6 === 0 ? rowOf(i + 900, { ref: r.ref, searchKey: key }) : r,
    )
    await views.refresh(moved, 31)
    await agrees(views)
    await views.refresh([...moved, rowOf(999, { searchKey: key })], 32)
    await agrees(views)
    await agrees(await openPeople(engine, { seat: A, role: 'headquarters', hashing }))
    await views.refresh(moved.slice(7), 33)
    await agrees(views)
    await views.forget(moved.slice(20), 34)
    await agrees(views)
    await views.refresh(rows, 35)
    assert.equal((await views.page(query({ search: 'Григоренко' }))).total, 0)
  })
}

function writes(it: It): void {
  it('only rows that differ are written, and rows that are gone are taken out', async (views) => {
    assert.deepEqual(await views.refresh(rows, 8), { written: 0, removed: 0 })
    const changed = rows.slice(2).map((r, i) => (i === 0 ? { ...r, state: 'home' as const } : r))
    assert.deepEqual(await views.refresh(changed, 9), { written: 1, removed: 2 })
    assert.equal(await views.through(), 9)
    assert.equal((await views.page(query({ state: 'home' }))).total, 1)
    await views.refresh(rows, 10)
  })
  it('the hash read back is the hash of the rows', async (views) => {
    assert.equal(await views.hash(), viewHash(rows, hashing))
  })
  it('an opening of the same table writes nothing anew', async (views, engine) => {
    const again = await openPeople(engine, { seat: A, role: 'headquarters', hashing })
    assert.deepEqual(await again.refresh(rows, 11), { written: 0, removed: 0 })
    assert.equal(await views.hash(), await again.hash())
  })
  it('names that look like statements are names', async (views) => {
    const names = [
      "Robert'); drop table people;--",
      '"; select 1',
      '$1',
      '\\',
      "''",
      '{"a":1}',
      '\u2028',
    ]
    const hostile = names.map((n, i) => rowOf(1000 + i, { name: n, rank: n, number: n }))
    await views.refresh([...rows, ...hostile], 12)
    const found = await views.page(query({ search: '1000', limit: 1 }))
    assert.equal(found.rows[0]?.name, names[0])
    assert.equal(await views.hash(), viewHash([...rows, ...hostile], hashing))
    await views.refresh(rows, 13)
  })
  it('refreshes asked for at once are done one after another', async (views) => {
    const sizes = [10, 200, 50, 300]
    await Promise.all(sizes.map((n, i) => views.refresh(rows.slice(0, n), 20 + i)))
    assert.equal((await views.page(query())).total, 300)
    assert.equal(await views.through(), 23)
  })
}

function isolation(it: It): void {
  it('a seat reads its own rows and cannot read another’s', async (_, engine) => {
    const other = await openPeople(engine, { seat: B, role: 'headquarters', hashing })
    await other.refresh(rows.slice(0, 3), 1)
    assert.equal((await other.page(query())).total, 3)
    const session = engine.session(B)
    for (const statement of FORBIDDEN) {
      await assert.rejects(
        sql.raw(statement).execute(session),
        /permission denied|must be owner/,
        statement,
      )
    }
  })
  it('a seat’s session stays its own while others use the database', async (views, engine) => {
    const other = engine.session(B)
    const asked = Array.from({ length: 20 }, async (_, i) => {
      if (i % 2 === 0) return (await views.page(query())).total
      const { rows: counted } = await sql<{
        n: number
      }>`select count(*)::int as n from people`.execute(other)
      return counted[0]?.n
    })
    assert.deepEqual(
      await Promise.all(asked),
      Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 300 : 3)),
    )
  })
  it('a role without sight of names has no column for them', async (_, engine) => {
    const seat = partyId('med')
    const views = await openPeople(engine, { seat, role: 'mediator', hashing })
    const seen = rows.map((row) => seenBy('mediator', row))
    await views.refresh(seen, 1)
    assert.equal(await views.hash(), viewHash(seen, hashing))
    await assert.rejects(
      sql.raw('select name from people').execute(engine.session(seat)),
      /does not exist/,
    )
    const page = await views.page(query({ sort: 'name' }))
    assert.equal('name' in (page.rows[0] ?? {}), false)
  })
  it('a seat whose sight has changed gets an empty table of the new shape', async (_, engine) => {
    const seat = partyId('c')
    const wide = await openPeople(engine, { seat, role: 'headquarters', hashing })
    await wide.refresh(rows, 1)
    const narrow = await openPeople(engine, { seat, role: 'observer', hashing })
    assert.equal(await narrow.through(), 0)
    assert.equal((await narrow.page(query())).total, 0)
  })
  it('a fault says which step failed and nothing of what was asked', async (_, engine) => {
    const seat = partyId('d')
    const views = await openPeople(engine, { seat, role: 'headquarters', hashing })
    await sql.raw('drop table people').execute(engine.session(seat))
    await assert.rejects(views.page(query({ search: 'Таємниця' })), (fault: Error) => {
      assert.equal(fault.name, 'DatabaseError')
      const all = JSON.stringify([fault.message, fault.cause ?? null, Object.entries(fault)])
      assert.equal(all.includes('select') || all.includes('Таємниця'), false)
      return true
    })
  })
}

const FORBIDDEN = [
  'select * from seat_a.people',
  'select * from seat_a.views',
  'insert into seat_a.views values (1)',
  'delete from seat_a.people',
  'drop table seat_a.people',
  'create table seat_a.mine (x int)',
  'alter schema seat_a rename to mine',
]
