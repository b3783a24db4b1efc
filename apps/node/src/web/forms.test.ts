// Forms: a home desk's of own persons who have arrived, a death notice headquarters' after a board's notice; nobody
// else's, and nothing in them that somebody else told or answered.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ViewerRole } from '@parley/exchange'
import type { HomeFormsView, HomePartView } from '@parley/api'
import { personRef } from '@parley/kernel'
import { A, B } from './test/fake-world.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

async function formsOf(desk: Sitting, ref: string): Promise<HomeFormsView | string> {
  const asked = await desk.call('forms', { params: { ref } })
  return asked.ok ? asked.value : asked.refusal.code
}

async function atHome() {
  const { world } = await playedTo('home')
  const desk = await sitAt(world, 'family-desk')
  const [row] = sure(await desk.call('homes', {})).rows
  assert.ok(row !== undefined)
  const home = world.seat(A).exchange().home
  const away = [...world.seat(A).register().sought.keys()].find((one) => !home.has(one))
  assert.ok(away !== undefined)
  return { world, desk, ref: row.ref, name: row.name, away }
}

const BARRED: readonly ViewerRole[] = [
  'mediator',
  'transit',
  'neutral',
  'observer',
  'press-office',
  'public',
]

for (const role of BARRED) {
  test(`${role} has no form of anybody`, async () => {
    const { world, ref, away } = await atHome()
    const sitting = await sitAt(world, role)
    for (const one of [ref, away, 'nobody-at-all']) {
      assert.equal(await formsOf(sitting, one), 'not-allowed')
    }
  })
}

test('the forms of somebody home say who, from whose hands and by which entry', async () => {
  const { world, desk, ref, name } = await atHome()
  const forms = await formsOf(desk, ref)
  assert.ok(typeof forms !== 'string')
  assert.equal(forms.person.name, name)
  assert.deepEqual([forms.home, forms.holder, forms.boardAt], ['a', 'b', null])
  assert.ok(forms.forms.includes('repatriation') && !forms.forms.includes('death'))
  assert.ok(forms.handedOverAt !== null && forms.homeAt !== null)
  assert.ok(forms.handedOverAt <= forms.homeAt)
  const entry = world
    .seat(A)
    .entries()
    .find(({ index }) => index === forms.entry?.index)
  assert.deepEqual([entry?.kind, entry?.hash], ['home.stepped', forms.entry?.hash])
})

test('what is told of a place is in the forms until it is taken back; a debrief never is', async () => {
  const { desk, ref } = await atHome()
  const stay: HomePartView = { part: 'detained', place: 'табір 4', from: '2030-05', until: null }
  const told: HomePartView = {
    part: 'named',
    name: 'Кравець Ілля',
    case: null,
    place: 'barrack 3',
    lastOn: null,
    basis: 'heard',
  }
  const { note } = sure(await desk.call('homeAct', { body: { ref, says: stay } }))
  sure(await desk.call('homeAct', { body: { ref, says: told } }))
  const before = await formsOf(desk, ref)
  assert.ok(typeof before !== 'string')
  assert.deepEqual(before.detained, [{ place: 'табір 4', from: '2030-05', until: null }])
  assert.equal(JSON.stringify(before).includes('Кравець'), false)
  sure(await desk.call('homeAct', { body: { ref, says: { part: 'taken-back', note } } }))
  const after = await formsOf(desk, ref)
  assert.ok(typeof after !== 'string')
  assert.deepEqual(after.detained, [])
})

test('a home desk has no form of whoever has not arrived, of the other side’s, or after a board’s notice', async () => {
  const { world, desk, ref, away } = await atHome()
  const headquarters = await sitAt(world, 'headquarters')
  const other = await sitAt(world, 'family-desk', B)
  const asked = async () => [await formsOf(desk, away), await formsOf(desk, 'nobody-at-all')]
  const before = await asked()
  sure(await headquarters.call('noticeAct', { body: { do: 'board', case: away } }))
  assert.deepEqual(before, ['no-form', 'no-form'])
  assert.deepEqual(await asked(), before)
  assert.equal(await formsOf(other, ref), 'no-form')
})

test('headquarters has a death notice after a board’s notice, from its own list, and no other form', async () => {
  const { world, ref, away } = await atHome()
  const headquarters = await sitAt(world, 'headquarters')
  assert.equal(await formsOf(headquarters, away), 'no-form')
  sure(await headquarters.call('noticeAct', { body: { do: 'board', case: away } }))
  const forms = await formsOf(headquarters, away)
  assert.ok(typeof forms !== 'string')
  assert.deepEqual(
    [forms.forms, forms.homeAt, forms.entry, forms.detained],
    [['death'], null, null, []],
  )
  assert.equal(forms.person.name, world.seat(A).register().sought.get(away)?.name.full)
  assert.equal(await formsOf(headquarters, ref), 'no-form')
  // A case that stands in no list of this side is a sheet with its number alone.
  sure(await headquarters.call('noticeAct', { body: { do: 'board', case: 'case-x' } }))
  const unknown = await formsOf(headquarters, 'case-x')
  assert.ok(typeof unknown !== 'string')
  assert.deepEqual([unknown.ref, unknown.person.name, unknown.person.born], ['case-x', '', null])
})

test('whoever comes home has no death notice, whatever a board had said', async () => {
  const { world, ref } = await atHome()
  const headquarters = await sitAt(world, 'headquarters')
  sure(await headquarters.call('noticeAct', { body: { do: 'board', case: personRef(ref) } }))
  assert.equal(await formsOf(headquarters, ref), 'no-form')
  assert.deepEqual(sure(await headquarters.call('notices', {})).boards, [])
})

test('the list of boards’ cases is headquarters’ alone', async () => {
  const { world, away } = await atHome()
  const headquarters = await sitAt(world, 'headquarters')
  sure(await headquarters.call('noticeAct', { body: { do: 'board', case: away } }))
  const { boards } = sure(await headquarters.call('notices', {}))
  assert.deepEqual(
    boards?.map(({ ref }) => ref),
    [away],
  )
  const desk = await sitAt(world, 'family-desk')
  assert.equal('boards' in sure(await desk.call('notices', {})), false)
})
