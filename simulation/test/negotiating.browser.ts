// A plan negotiated on the screens: why somebody stays, a clause changed, the difference seen, terms proposed
// and signed. The demonstration stands still meanwhile, and every answer comes from the planner.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { missing, startDemo } from './browser-demo.ts'
import type { RunningDemo } from './browser-demo.ts'
import { barriers, watchedPage } from './browser-page.ts'
import type { WatchedPage } from './browser-page.ts'
import { signIn } from './walk/officer.ts'

const LIMIT_MS = 600_000
const ANSWER_MS = 120_000 // several plans on two busy cores

const lacking = missing()

describe('a plan is negotiated', { skip: lacking ?? false, timeout: LIMIT_MS }, () => {
  let demo: RunningDemo
  let a: WatchedPage

  before(async () => {
    demo = await startDemo(['--step', '600000'])
    a = await watchedPage(demo, 'a')
    a.page.setDefaultTimeout(ANSWER_MS)
  })
  after(async () => {
    await demo.close()
  })

  test('the plan says what is left of each clause and what a clause costs', async () => {
    await a.open('/plan')
    const { page } = a
    await page.getByRole('button', { name: 'What does it cost?' }).first().press('Enter')
    await page
      .getByText(/Without this clause/)
      .first()
      .waitFor()
    await page.getByText('How the draw works').waitFor()
    assert.deepEqual(await barriers(page), [])
  })

  test('somebody who stays is told why, and what would change it', async () => {
    const { page } = a
    const response = await fetch(demo.urlOf('a', '/api/people?limit=1&state=stays'))
    const { rows } = (await response.json()) as { rows: { ref: string; name?: string }[] } // the contract
    const [stays] = rows
    assert.ok(stays !== undefined)
    await page.getByRole('searchbox', { name: 'Name, number or reference' }).fill(stays.ref)
    await page.locator('.hit').first().press('Enter')
    await page.getByRole('button', { name: 'What would change it?' }).press('Enter')
    await page
      .getByText(/If this person had to cross|None of the changes|No plan contains/)
      .first()
      .waitFor()
    assert.deepEqual(await barriers(page), [])
  })

  test('a stretcher bus more is tried, its difference shown, and the terms are signed', async () => {
    const { page } = a
    await a.open('/plan')
    await page.getByRole('button', { name: 'Try a change' }).press('Enter')
    await page.getByRole('button', { name: 'Add a stretcher bus each way' }).press('Enter')
    await page.getByText('Person by person').waitFor()
    assert.ok((await page.locator('.goal-changed').count()) > 0, 'a goal that changed')
    assert.ok((await page.locator('ins').count()) > 0, 'a clause that changed')
    assert.deepEqual(await barriers(page), [])
    await page.getByRole('button', { name: 'Propose these terms' }).press('Enter')
    await signIn(page)
    await page.waitForURL('**/agreement')
    await page.getByText('Proposed', { exact: true }).first().waitFor()
  })

  test('terms that nobody can meet are refused with the clauses in words, before anybody signs', async () => {
    const { page } = a
    await a.open('/agreement/new')
    for (const side of ['A', 'B']) {
      await page.getByLabel(`Persons: Civilians from ${side}`, { exact: true }).fill('700')
    }
    await page.locator('.named-clauses li').first().waitFor()
    assert.match(await page.locator('.named-clauses').first().innerText(), /700 persons/)
    await page.getByRole('radio', { name: /spread as evenly as can be over categories/ }).check()
    await page.locator('ins').filter({ hasText: 'over categories' }).first().waitFor()
    assert.deepEqual(await barriers(page), [])
  })

  test('the annex says the plan in two languages and names nobody', async () => {
    const { page } = a
    await a.open('/plan/annex')
    await page.locator('.annex-page').nth(1).waitFor()
    assert.doesNotMatch(await page.locator('.annex').innerText(), /\bp[0-9a-f]{20}\b/)
    assert.deepEqual(await barriers(page), [])
    await a.close()
    assert.deepEqual(a.faults, [])
  })
})
