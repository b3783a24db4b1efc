// The plan screen over whole lists: two lists a side come in, pairs are confirmed in bulk, answers given, a plan made in
// two rounds and accepted; then somebody who stays is asked about, a clause is changed, the difference is seen, and
// other terms are proposed and signed. On the published test lists where they are at hand, else on invented ones.
// By hand, with `npx vite build apps/console` before: node tools/run-tests.mjs --long simulation/test/plan-on-lists.long.ts
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { missing, ROOT, startDemo } from './browser-demo.ts'
import type { RunningDemo } from './browser-demo.ts'
import { barriers, shown } from './browser-page.ts'
import { agree } from './walk/agreeing.ts'
import { bringIn, sendLists } from './walk/lists.ts'
import { seatOfficers } from './walk/officer.ts'
import type { Officer, Offices } from './walk/officer.ts'
import { plan } from './walk/planning.ts'
import { answer, confirmInBulk } from './walk/reconciling.ts'

const LIMIT_MS = 3_600_000
const PATIENCE_MS = 600_000 // thousands of persons are sealed one by one, on two cores
const LISTS = join(ROOT, '..', 'shared', 'data', 'lists', 'istanbul')
const PICTURES = process.env['PARLEY_WALK_PICTURES']
const isPublished = existsSync(LISTS)
const NUMBERS = isPublished
  ? { soldiers: 270, civilians: 30, tranches: 3 }
  : { soldiers: 4, civilians: 1 }
const SIDES = ['a', 'b'] as const

const lacking = missing()

describe('the plan screen over whole lists', { skip: lacking ?? false, timeout: LIMIT_MS }, () => {
  let folder = ''
  let demo: RunningDemo
  let offices: Offices
  let a: Officer

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-plan-'))
    demo = await startDemo(['--by-hand', '--lists-out', folder])
    offices = await seatOfficers(demo, ['med', ...SIDES])
    for (const seat of ['med', ...SIDES] as const) {
      offices.at(seat).page.setDefaultTimeout(PATIENCE_MS)
    }
    a = offices.at('a')
  })
  after(async () => {
    await demo.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('lists come in, pairs are confirmed, and a plan is made and accepted by all three', async () => {
    for (const seat of SIDES) await bringIn(offices.at(seat), isPublished ? LISTS : folder, false)
    await agree(offices, NUMBERS)
    await sendLists(a, 'B')
    await sendLists(offices.at('b'), 'A')
    for (const seat of SIDES) await confirmInBulk(offices.at(seat))
    for (const seat of SIDES) await answer(offices.at(seat))
    await plan(offices)
  })

  test('somebody who stays is told why, and what would change it', async () => {
    const { page } = a
    await a.open('/plan')
    const response = await fetch(demo.urlOf('a', '/api/people?limit=1&state=stays'))
    const { rows } = (await response.json()) as { rows: { ref: string }[] } // the contract
    const [stays] = rows
    assert.ok(stays !== undefined)
    await page.getByRole('searchbox', { name: 'Name, number or reference' }).fill(stays.ref)
    await page.locator('.hit').first().press('Enter')
    await page.getByRole('button', { name: 'What would change it?' }).press('Enter')
    const found = page.getByText(/If this person had to cross|None of the changes|No plan contains/)
    await found.first().waitFor()
    await a.look('why-not')
  })

  test('the plan reads in four languages on a desk and on a tablet', async () => {
    const { page } = a
    for (const language of ['uk', 'ru', 'ar', 'en'] as const) {
      await page.evaluate((each) => localStorage.setItem('parley.language', each), language)
      for (const width of [820, 1360]) {
        await page.setViewportSize({ width, height: 1000 })
        await a.open('/plan')
        await shown(page)
        assert.deepEqual(await barriers(page), [])
        if (PICTURES !== undefined) {
          await page.screenshot({ path: `${PICTURES}/plan-lists-${language}-${width}.png` })
        }
      }
    }
  })

  test('a clause is changed, the difference seen person by person, and the terms are signed', async () => {
    const { page } = a
    await a.open('/plan')
    await a.press('Try a change')
    await a.press('Add a stretcher bus each way')
    await page.getByText('Person by person').waitFor()
    assert.ok((await page.locator('ins').count()) > 0, 'a clause that changed')
    await a.look('trial')
    await a.act('Propose these terms')
    await page.waitForURL('**/agreement')
    await page.getByText('Proposed', { exact: true }).first().waitFor()
  })

  test('nothing stood in anybody’s way', async () => {
    assert.deepEqual(offices.findings, [])
    assert.deepEqual(await offices.close(), [])
  })
})
