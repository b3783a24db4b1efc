// A page whose faults are kept: what the browser complains of, requests that fail, and what axe finds.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import type { RunningDemo, SeatId } from './browser-demo.ts'

export interface WatchedPage {
  readonly seat: SeatId
  readonly page: Page
  /** Grows while the page is open. */
  readonly faults: readonly string[]
  readonly open: (path: string) => Promise<void>
  readonly close: () => Promise<void>
}

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Opens a window of its own for a seat, in English and UTC. */
export async function watchedPage(demo: RunningDemo, seat: SeatId): Promise<WatchedPage> {
  const context = await demo.browser.newContext({
    viewport: { width: 1360, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000) // two busy cores
  const faults: string[] = []
  const keep = (fault: string): void => void faults.push(`${seat} ${page.url()}: ${fault}`)
  page.on('console', (message) => {
    if (message.type() === 'error') keep(message.text())
  })
  page.on('pageerror', (fault) => keep(fault.message))
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'failed'
    // A page that is left ends its own stream and what it no longer waits for.
    if (why !== 'net::ERR_ABORTED') keep(`${request.url()} ${why}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) keep(`${response.url()} answered ${response.status()}`)
  })
  return {
    seat,
    page,
    faults,
    open: async (path) => {
      await page.goto(demo.urlOf(seat, path))
      await shown(page)
    },
    close: () => context.close(),
  }
}

/** Waits until the screen has its heading and says nothing of loading. */
export async function shown(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

interface Finding {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly html: string }[]
}

/** What axe calls serious or critical on the screen as it stands, one line each. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const found: unknown = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)`,
  )
  const violations = found as readonly Finding[] // the shape axe documents for its results
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${page.url()} ${id} ${nodes.length}: ${nodes[0]?.html ?? ''}`)
}
