// Notices to families who are far away, as a desk sends them: a dialog that takes a number only, a gateway that takes,
// refuses or is away, and the way back from a board's notice that was wrong. The gateway is a real one of this test.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { after, before, describe, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { missing, startDemo } from './browser-demo.ts'
import type { RunningDemo } from './browser-demo.ts'
import { barriers, watchedPage } from './browser-page.ts'
import type { WatchedPage } from './browser-page.ts'

const LIMIT_MS = 900_000
const PATIENCE_MS = 120_000 // two busy cores; nothing here is judged by the clock
const PICTURES = process.env['PARLEY_WALK_PICTURES'] // a folder: every look is kept there as a picture
const LANGUAGES = ['en', 'uk', 'ru', 'ar'] as const
const WIDTHS = [1360, 820] as const
const CASE = 'case-far-away'
const NUMBER = '+380000000017'
const [TAKEN, REFUSED, AWAY] = [202, 422, 503]

interface Message {
  readonly id: string
  readonly to: string
  readonly lang: string
  readonly text: string
}

/** Takes messages and answers each as it is told to. */
class Gateway {
  readonly taken: Message[] = []
  answer = TAKEN
  readonly #server: Server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
    request.on('end', () => {
      this.taken.push(JSON.parse(body) as Message) // what spec/seat-file.md says of a gateway
      response.writeHead(this.answer).end()
    })
  })

  async open(): Promise<string> {
    await new Promise<void>((ready) => this.#server.listen(0, '127.0.0.1', ready))
    const address = this.#server.address()
    return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/send`
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }
}

const lacking = missing()

describe('notices sent to families', { skip: lacking ?? false, timeout: LIMIT_MS }, () => {
  const gateway = new Gateway()
  let demo: RunningDemo
  let desk: WatchedPage
  let page: Page
  let dialog: Locator

  before(async () => {
    demo = await startDemo(['--step', '600000', '--sms', await gateway.open()])
    desk = await watchedPage(demo, 'a')
    page = desk.page
    page.setDefaultTimeout(PATIENCE_MS)
    dialog = page.getByRole('dialog')
  })
  after(async () => {
    await desk.close()
    await demo.close()
    gateway.close()
    assert.deepEqual(desk.faults, [])
  })

  const issued = async (about: string): Promise<Locator> => {
    await desk.open('/families')
    await page.getByLabel('Case number').first().fill(about)
    await page.getByLabel('Language of the family').selectOption('uk')
    await page.getByRole('button', { name: 'Issue a notice' }).click()
    await page.locator('.notice-sheet').waitFor()
    await desk.open('/families')
    return page.locator('tr').filter({ hasText: about }).filter({ hasText: 'Withdraw' })
  }
  const sent = async (row: Locator, number: string): Promise<void> => {
    await row.getByRole('button', { name: 'Send' }).focus()
    await page.keyboard.press('Enter')
    await dialog.getByLabel('Telephone number').fill(number)
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
  }

  test('by keys alone a notice goes to a number, and the number is shown to nobody again', async () => {
    const row = await issued(CASE)
    await sent(row, NUMBER)
    await row.getByText('Text message: sent').waitFor()
    const [message] = gateway.taken
    assert.ok(message !== undefined)
    assert.deepEqual([message.to, message.lang], [NUMBER, 'uk'])
    const code = (await row.innerText()).match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)?.[0] ?? '-'
    assert.ok(message.text.includes(code) && message.text.includes(CASE))
    assert.ok(message.text.includes(demo.urlOf('a', '/notice/')))
    assert.equal((await page.content()).includes(NUMBER), false)
  })

  test('what is no number is not sent, and the dialog says what is', async () => {
    const before = gateway.taken.length
    const row = await issued('case-wrong')
    await row.getByRole('button', { name: 'Send' }).click()
    for (const wrong of ['0501234567', '+38 050', '+380501234567890123', 'mother@example.org']) {
      await dialog.getByLabel('Telephone number').fill(wrong)
      await dialog.getByText('A number with + and the code of the country').waitFor()
      assert.equal(await dialog.getByRole('button', { name: 'Send' }).isDisabled(), true, wrong)
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    assert.equal(gateway.taken.length, before)
  })

  test('a number that a gateway refuses is said to be refused, and one it cannot carry yet waits', async () => {
    gateway.answer = REFUSED
    const refused = await issued('case-refused')
    await sent(refused, NUMBER)
    await refused.getByText('Text message: refused').waitFor()
    gateway.answer = AWAY
    const waiting = await issued('case-waiting')
    await sent(waiting, NUMBER)
    await waiting.getByText('Text message: waits').waitFor()
  })

  test('a withdrawn notice has no way to send it', async () => {
    const row = await issued('case-void')
    await row.getByRole('button', { name: 'Withdraw' }).click()
    await dialog.getByRole('button', { name: 'Withdraw' }).click()
    const gone = page.locator('tr').filter({ hasText: 'case-void' })
    await gone.getByText('Withdrawn').waitFor()
    assert.equal(await gone.getByRole('button', { name: 'Send' }).count(), 0)
  })

  test('a board’s notice that was wrong is taken back, once it was asked for again', async () => {
    await desk.open('/families')
    const boards = page.locator('details')
    await boards.locator('summary').click()
    await boards.getByLabel('Case number').fill(CASE)
    await boards.getByRole('button', { name: 'Enter a board’s notice' }).click()
    const row = page.locator('tr').filter({ hasText: CASE }).filter({ hasText: 'Stands' })
    await row.waitFor()
    await row.getByRole('button', { name: 'Take back' }).click()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    assert.equal(await row.count(), 1, 'asked and left: it stands')
  })

  for (const language of LANGUAGES) {
    test(`both dialogs are without barriers in ${language}, on paper and in the sun`, async () => {
      for (const [width, look] of [
        [WIDTHS[0], 'paper'],
        [WIDTHS[1], 'sun'],
      ] as const) {
        await page.evaluate(prefer, { language, look })
        await page.setViewportSize({ width, height: 1000 })
        await desk.open('/families')
        const rows = page.locator('tr').filter({ hasText: 'case-waiting' })
        await rows.locator('button').first().click()
        await dialog.locator('input').fill('0501')
        await looked(`sending-${language}-${width}`)
        const form = page.locator(`th a[href="/forms/${CASE}"]`)
        await page.locator('tr').filter({ has: form }).locator('button').click()
        await dialog.waitFor()
        await looked(`taking-back-${language}-${width}`)
      }
    })
  }

  const looked = async (name: string): Promise<void> => {
    // A dialog that still comes up is paler than it will be.
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => undefined),
    )
    assert.deepEqual(await barriers(page), [], name)
    if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png` })
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }

  test('what is taken back no longer stands, and its form is gone', async () => {
    await page.evaluate(prefer, { language: 'en', look: 'paper' })
    await desk.open('/families')
    const row = page.locator('tr').filter({ hasText: CASE }).filter({ hasText: 'Stands' })
    await row.getByRole('button', { name: 'Take back' }).click()
    await dialog.getByRole('button', { name: 'Take back' }).click()
    const back = page.locator('tr').filter({ hasText: CASE }).filter({ hasText: 'Taken back' })
    await back.waitFor()
    assert.equal(await back.getByRole('link').count(), 0)
  })
})

function prefer({ language, look }: { readonly language: string; readonly look: string }): void {
  localStorage.setItem('parley.language', language)
  localStorage.setItem('parley.look', look)
}
