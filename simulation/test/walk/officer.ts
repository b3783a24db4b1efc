// An officer at a desk: opens screens, presses what is on them, and signs in the one dialog that binds. By
// keyboard wherever a keyboard is natural: a focused button is pressed with Enter, as is a signature.
import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import type { RunningDemo, SeatId } from '../browser-demo.ts'
import { barriers, shown, watchedPage } from '../browser-page.ts'
import type { WatchedPage } from '../browser-page.ts'

export interface Officer {
  readonly seat: SeatId
  readonly page: Page
  readonly open: (path: string) => Promise<void>
  /** Presses a button by keyboard. */
  readonly press: (name: string | RegExp) => Promise<void>
  /** Presses the button of an act, reads the text and signs; returns the answer's status. */
  readonly act: (name: string | RegExp) => Promise<void>
  /** Signs in the dialog that stands open. */
  readonly sign: () => Promise<void>
  /** Looks for barriers on the screen as it stands, keeps a picture, and remembers what was found. */
  readonly look: (name: string) => Promise<void>
  readonly close: () => Promise<void>
}

export interface Offices {
  readonly at: (seat: SeatId) => Officer
  readonly findings: readonly string[]
  /** Keeps a picture of every window, where pictures are kept. */
  readonly picture: (name: string) => Promise<void>
  readonly close: () => Promise<readonly string[]>
}

const PATIENCE_MS = 60_000 // two cores that others use as well; nothing here is judged by the clock
const PICTURES = process.env['PARLEY_WALK_PICTURES'] // a folder: every look is kept there as a picture

/** Seats an officer at every desk, each in a window of its own. */
export async function seatOfficers(demo: RunningDemo, seats: readonly SeatId[]): Promise<Offices> {
  const findings: string[] = []
  const windows: WatchedPage[] = []
  const officers = new Map<SeatId, Officer>()
  for (const seat of seats) {
    const watched = await watchedPage(demo, seat)
    watched.page.setDefaultTimeout(PATIENCE_MS)
    windows.push(watched)
    officers.set(seat, officerAt(watched, findings))
  }
  return {
    findings,
    at: (seat) => {
      const found = officers.get(seat)
      assert.ok(found, `an officer at ${seat}`)
      return found
    },
    picture: async (name) => {
      if (PICTURES === undefined) return
      for (const { page, seat } of windows) {
        await page.screenshot({ path: `${PICTURES}/${name}-${seat}.png` })
      }
    },
    close: async () => {
      for (const { close } of windows) await close()
      return windows.flatMap(({ faults }) => faults)
    },
  }
}

function officerAt(watched: WatchedPage, findings: string[]): Officer {
  const { page, seat } = watched
  const button = (name: string | RegExp): Locator =>
    page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first()
  const press = async (name: string | RegExp): Promise<void> => {
    const found = button(name)
    await found.waitFor()
    assert.ok(await found.isEnabled(), `${page.url()}: ${String(name)} cannot be pressed`)
    await found.focus()
    await page.keyboard.press('Enter')
  }
  const sign = async (): Promise<void> => signIn(page)
  return {
    seat,
    page,
    press,
    sign,
    open: watched.open,
    act: async (name) => {
      await press(name)
      await sign()
    },
    look: async (name) => {
      await shown(page)
      if (PICTURES !== undefined) {
        await page.screenshot({ path: `${PICTURES}/${name}-${seat}.png`, fullPage: true })
      }
      findings.push(...(await barriers(page)).map((finding) => `${name}: ${finding}`))
    },
    close: watched.close,
  }
}

/** The signing dialog as it opens: the text is there to be read, Enter signs, Enter closes. */
export async function signIn(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  const confirm = dialog.getByRole('button', { name: 'Sign and send' })
  const refused = dialog.locator('.notice-look', { hasText: 'Not possible now' })
  await confirm.or(refused).first().waitFor()
  assert.equal(await refused.count(), 0, `${page.url()}: ${await dialog.innerText()}`)
  await dialog.getByText('Exact text that will be signed').click()
  assert.match(await dialog.locator('details pre').first().innerText(), /^(parley\.dev\/|\{)/)
  const answered = page.waitForResponse((response) => response.url().endsWith('/commands/submit'))
  await confirm.focus()
  await page.keyboard.press('Enter')
  const response = await answered
  assert.equal(response.status(), 200, `${page.url()}: ${await response.text()}`)
  const close = dialog.locator('.dialog-acts').getByRole('button', { name: 'Close' })
  await close.focus()
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
}
