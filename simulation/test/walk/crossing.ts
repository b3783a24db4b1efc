// Chapter six: a tranche at the line. Persons are checked on both sides, released and received face to face
// by a code carried from page to page, one coach after the other; somebody is absent, somebody's identity is
// doubtful, and half way the mediator holds the tranche until both sides resume.
import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import type { Offices, Officer } from './officer.ts'

export type Place = 'At the line' | 'At the reception'

const MOST_STEPS = 8

export interface Crossed {
  readonly people: number
  readonly steps: number
  /** Refs of those who were marked. */
  readonly absent: string
  readonly doubtful: string
}

/**
 * Crosses every coach of a tranche. The first whom B brings is absent, of the next the transit state doubts
 * who it is; before the second step the mediator holds the tranche until both sides resume.
 */
export async function crossTheLine(offices: Offices, tranche: string): Promise<Crossed> {
  const [a, b, transit] = [offices.at('a'), offices.at('b'), offices.at('transit')]
  const odd: string[] = []
  let people = 0
  let step = 0
  for (const officer of [a, b, transit]) await goTo(officer, 'At the line')
  while (step < MOST_STEPS && (await isAnybodyLeft(offices))) {
    step += 1
    if (step === 2) await holdAndResume(offices, tranche)
    const [next] = await openRefs(b, 'releasing')
    if (next !== undefined && odd.length < 2) {
      await (odd.length === 0 ? mark(b, next, 'a') : mark(transit, next, 'd'))
      odd.push(next)
    }
    people += await hand(a, b)
    people += await hand(b, transit)
    if (step === 1) for (const officer of [a, b, transit]) await officer.look('line')
    for (const officer of [a, b, transit]) await officer.act(/^Report step/)
    await giveWristbands(transit)
    for (const officer of [a, b]) await officer.act(/^Report homecomings/)
  }
  const [absent = '', doubtful = ''] = odd
  return { people, steps: step, absent, doubtful }
}

/** Everybody in the transit state is handed on to their own side at the reception. */
export async function handOn(offices: Offices): Promise<number> {
  const [a, transit] = [offices.at('a'), offices.at('transit')]
  for (const officer of [a, transit]) await goTo(officer, 'At the reception')
  const people = await hand(transit, a)
  for (const officer of [a, transit]) await officer.look('reception')
  for (const officer of [transit, a]) await officer.act(/^Report step/)
  return people
}

export async function goTo(officer: Officer, place: Place): Promise<void> {
  await officer.open('/line')
  const choice = officer.page.getByRole('radio', { name: place })
  if ((await choice.count()) === 0) return
  await choice.focus()
  await officer.page.keyboard.press('Space')
  await officer.page
    .getByRole('radio', { name: place, checked: true })
    .waitFor({ state: 'attached' })
}

type Side = 'releasing' | 'receiving'

const TITLES: Readonly<Record<Side, string>> = { releasing: 'We release', receiving: 'We receive' }

/** The rows of one side of the line that stand on the page. */
function rowsOf({ page }: Officer, side: Side): Locator {
  return page
    .locator('.line-side', {
      has: page.getByRole('heading', { name: new RegExp(`^${TITLES[side]}`) }),
    })
    .locator('li.line-person')
}

/** Persons of this side who may still be checked: cleared, no exception, not kept back. */
async function openRefs(officer: Officer, side: Side): Promise<readonly string[]> {
  return await rowsOf(officer, side).evaluateAll((rows) =>
    rows
      .filter((row) => row.querySelector('.line-acts') !== null)
      .filter(
        (row) =>
          !/Not presented|Listed, absent|Identity in doubt|Stays back/.test(
            row.querySelector('.line-chips')?.textContent ?? '',
          ),
      )
      .map((row) => row.getAttribute('data-ref') ?? ''),
  )
}

async function isAnybodyLeft(offices: Offices): Promise<boolean> {
  for (const seat of ['a', 'b'] as const) {
    const officer = offices.at(seat)
    await officer.page.getByText('Everybody', { exact: true }).click()
    const left = await openRefs(officer, 'releasing')
    await officer.page.getByText('This coach', { exact: true }).click()
    if (left.length > 0) return true
  }
  return false
}

/** Hands over everybody of the coach who may go: checked on both sides, released, received, entered. */
async function hand(from: Officer, to: Officer): Promise<number> {
  const awaited = await openRefs(to, 'receiving')
  const refs = (await openRefs(from, 'releasing')).filter((ref) => awaited.includes(ref))
  if (refs.length === 0) return 0
  for (const ref of refs) {
    await byKey(to, ref, 'c')
    await byKey(from, ref, 'c')
  }
  const release = from.page.getByRole('button', { name: /^Release \d+ checked/ })
  await from.page.waitForFunction(
    (count) =>
      [...document.querySelectorAll('button')].some((one) =>
        (one.textContent ?? '').startsWith(`Release ${count} checked`),
      ),
    refs.length,
  )
  const before = await codesOf(from, OUT)
  await release.focus()
  await from.page.keyboard.press('Enter')
  await readCode(to, await nextCode(from, OUT, before))
  const given = await codesOf(to, BACK)
  await to.press(/^Receive \d+ persons?$/)
  await readCode(from, await nextCode(to, BACK, given))
  await from.press(/^Enter \d+ receipts?$/)
  await from.page.getByText(/receipts? ha(s|ve) not come back/).waitFor({ state: 'detached' })
  return refs.length
}

const OUT = 'to carry across'
const BACK = 'to hand back'

async function codesOf({ page }: Officer, kind: string): Promise<number> {
  return await page.getByLabel(new RegExp(kind)).count()
}

/** The code that came after `before` others of its kind; the newest stands first. */
async function nextCode(officer: Officer, kind: string, before: number): Promise<string> {
  const fields = officer.page.getByLabel(new RegExp(kind))
  await fields.nth(before).waitFor()
  return await fields.first().inputValue()
}

/** Moves to a person by J and does what a key does. */
async function byKey(officer: Officer, ref: string, key: 'c' | 'a' | 'd'): Promise<void> {
  const { page } = officer
  const row = page.locator(`li.line-person[data-ref="${ref}"]`)
  await row.waitFor()
  await moveTo(page, ref)
  const done = page.waitForResponse((response) => response.url().endsWith('/api/line/act'))
  await page.keyboard.press(key)
  assert.equal((await done).status(), 200, await (await done).text())
}

/** Presses J or K until a row is the chosen one; each press moves by one. */
async function moveTo(page: Page, ref: string): Promise<void> {
  const chosen = (): Promise<string | null> =>
    page.evaluate(
      () =>
        document.querySelector('li.line-person[aria-current]')?.getAttribute('data-ref') ?? null,
    )
  const refs = await page
    .locator('li.line-person')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-ref')))
  for (let at = await chosen(); at !== ref; at = await chosen()) {
    await page.keyboard.press(at === null || refs.indexOf(at) < refs.indexOf(ref) ? 'j' : 'k')
    await page.waitForFunction(
      (before) =>
        (document.querySelector('li.line-person[aria-current]')?.getAttribute('data-ref') ??
          null) !== before,
      at,
    )
  }
}

/** Notes an exception by its key and waits for its mark. */
async function mark(officer: Officer, ref: string, key: 'a' | 'd'): Promise<void> {
  await byKey(officer, ref, key)
  await officer.page
    .locator(`li.line-person[data-ref="${ref}"] .line-chips`)
    .filter({ hasText: key === 'a' ? 'Listed, absent' : 'Identity in doubt' })
    .waitFor()
}

async function readCode(officer: Officer, code: string): Promise<void> {
  const { page } = officer
  await page.getByLabel('Paste the code from the other side').fill(code)
  await officer.press('Read the code')
}

async function giveWristbands(transit: Officer): Promise<void> {
  await transit.open('/arrivals')
  const bands = transit.page.getByRole('button', { name: /^Give \d+ persons? / })
  if ((await bands.count()) > 0) {
    await transit.act(/^Give \d+ persons? /)
    await transit.page.getByText('Not reported yet').first().waitFor()
  }
  await transit.act(/^Report arrivals/) // whether or not anybody came
  await transit.page.getByText('Not reported yet').first().waitFor({ state: 'detached' })
  await goTo(transit, 'At the line')
}

async function holdAndResume(offices: Offices, tranche: string): Promise<void> {
  const med = offices.at('med')
  await med.open(`/handover/${tranche}`)
  await med.press('Hold')
  await med.page.getByRole('dialog').getByLabel('Why hold?').selectOption('point-unsafe')
  await med.act('Check before you sign')
  for (const seat of ['a', 'b'] as const) {
    const officer = offices.at(seat)
    await officer.open(`/handover/${tranche}`)
    await officer.page.locator('.notice-look').first().waitFor()
    if (seat === 'a') await officer.look('held')
    await officer.act('Resume')
    await goTo(officer, 'At the line')
  }
}
