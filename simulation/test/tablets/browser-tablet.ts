// A tablet in a browser of its own, with a disk of its own that outlives it: pressed as an officer presses it,
// and killed as a flat battery kills it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext, Page } from 'playwright-core'
import { BROWSER } from '../browser-demo.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
export const PIN = '314159'
export const DURESS = '271828'

export class BrowserTablet {
  readonly name: string
  readonly #url: string
  readonly #disk: string
  #context: BrowserContext | null = null
  #page: Page | null = null
  kills = 0

  constructor(name: string, url: string) {
    this.name = name
    this.#url = url
    this.#disk = mkdtempSync(join(tmpdir(), 'parley-tablet-'))
  }

  get page(): Page {
    if (this.#page === null) throw new Error(`expected ${this.name} to be on`)
    return this.#page
  }

  /** Switches it on; whoever was locked is opened with the PIN. */
  async start(
    size: { width: number; height: number } = { width: 820, height: 1180 },
  ): Promise<void> {
    this.#context = await chromium.launchPersistentContext(this.#disk, {
      executablePath: BROWSER,
      args: FLAGS,
      headless: true,
      viewport: size,
      locale: 'en-GB',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
    })
    this.#page = this.#context.pages()[0] ?? (await this.#context.newPage())
    this.page.setDefaultTimeout(60_000) // several browsers share two busy cores
    await this.page.goto(this.#url)
    await this.page.locator('h1').first().waitFor()
    if ((await this.page.locator('section.locked').count()) > 0) await this.unlock(PIN)
  }

  /** Ends every process of this browser at once, without a word to it. */
  async kill(): Promise<void> {
    this.kills += 1
    const own = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(this.#disk))
      .map((line) => Number(line.trim().split(' ')[0]))
    for (const pid of own) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // it ended with another of them
      }
    }
    await this.#context?.close().catch(() => undefined)
    this.#page = null
  }

  async close(): Promise<void> {
    await this.#context?.close().catch(() => undefined)
    rmSync(this.#disk, { recursive: true, force: true })
  }

  async unlock(pin: string): Promise<void> {
    for (const digit of pin) await this.press(digit)
    await this.press('Open')
    await this.page.locator('section.locked').waitFor({ state: 'detached' })
    await this.page.locator('h1').first().waitFor()
    if ((await this.page.locator('[data-officer]').count()) > 0) await this.hold()
  }

  /** Says who holds the tablet: the first officer of the pack. */
  async hold(): Promise<void> {
    await this.page.locator('[data-officer]').first().click()
    await this.page.locator('nav.tabs').waitFor()
  }

  /** Reads headquarters' answer to the enrolment. */
  async takeScope(scope: string): Promise<void> {
    await this.read(scope)
    await this.page.locator('p.done').first().waitFor()
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click()
  }

  /** Makes the keys; gives what it shows to headquarters. */
  async enrol(party: string, number: number): Promise<string> {
    await this.page.getByLabel('Side').fill(party)
    await this.page.getByLabel('Number of the tablet').fill(String(number))
    await this.press('Make the key')
    // Its offline copy must be whole before the network goes.
    await this.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    return await this.code()
  }

  async takePack(pack: string, hour: string): Promise<void> {
    const file = { name: 'pack.txt', mimeType: 'text/plain', buffer: Buffer.from(pack) }
    await this.page.locator('input[type=file]').setInputFiles(file)
    await this.page.getByLabel('Key of the hour').first().fill(hour)
    await this.page.getByLabel('PIN of this tablet').fill(PIN)
    await this.page.getByLabel('PIN under duress').fill(DURESS)
    await this.press('Open')
    await this.page.locator('[data-officer]').first().waitFor()
    await this.hold()
  }

  /** Opens the person of a place on the manifest. */
  async pick(place: number): Promise<void> {
    await this.press('Manifest')
    await this.page
      .locator('section.list li button')
      .filter({ has: this.page.locator(`.ref:text-is("${place}")`) })
      .click()
    await this.page.locator('section.person').waitFor()
  }

  async check(): Promise<void> {
    await this.press('Document or wristband')
    await this.press('Face and marks fit')
    await this.press('Identity proven')
  }

  /** The code that is on the screen. */
  async code(): Promise<string> {
    const shown = this.page.locator('[data-code]').first()
    return (await shown.getAttribute('data-code')) ?? ''
  }

  async read(code: string): Promise<void> {
    await this.page.getByLabel('Or paste it as text').last().fill(code)
    await this.page.getByRole('button', { name: 'Read', exact: true }).last().click()
  }

  async count(which: 'once' | 'twice' | 'reported'): Promise<number> {
    const shown = this.page.locator(`[data-safety="${which}"]`)
    return Number(await shown.getAttribute('data-count'))
  }
}
