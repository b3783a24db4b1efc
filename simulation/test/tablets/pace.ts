// How fast a tablet is under an officer's fingers, in a real browser with the network off: a program of its own, which
// prints its figures as one line of JSON for `npm run bench -- tablets`.
import { parseEnrolment } from '@parley/exchange'
import { valueOf } from '@parley/kernel'
import { nodeCryptography } from '@parley/system'
import type { Page } from 'playwright-core'
import { BrowserTablet, PIN } from './browser-tablet.ts'
import { A, nightOf } from './night.ts'
import { tabletServer } from './tablet-server.ts'

const PERSONS = 300
const OPENINGS = 9
const CHECKS = 60

/** Milliseconds from a press to the picture in which `shown` is there, or what was there is gone. */
async function pressed(page: Page, press: string, until: string): Promise<number> {
  return await page.evaluate(
    async ([name, condition]) => {
      const label = (one: Element): string =>
        one.getAttribute('aria-label') ?? one.textContent ?? ''
      const button = [...document.querySelectorAll('button')].find(
        (one) => label(one).trim() === name,
      )
      if (button === undefined) throw new Error(`expected a button ${name}`)
      const before = document.querySelector('section.person h1')?.textContent
      const isDone = (): boolean =>
        condition === 'another person'
          ? document.querySelector('section.person h1')?.textContent !== before
          : condition === 'checked'
            ? document.querySelector('.checks') === null
            : document.querySelector(condition ?? '') !== null
      const began = performance.now()
      button.click()
      while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 1))
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      return performance.now() - began
    },
    [press, until],
  )
}

const night = await nightOf({ seed: 'pace', toA: PERSONS / 2, toB: PERSONS / 2, exposure: 1_000 })
const server = await tabletServer()
const tablet = new BrowserTablet('a/dev/tablet-1', server.url)
try {
  await tablet.start()
  // The loader of sources names functions by a helper, which a page does not have.
  await tablet.page.addInitScript('globalThis.__name = (one) => one')
  const { vkey, recipient } = valueOf(parseEnrolment(await tablet.enrol(A, 1), nodeCryptography))
  await tablet.takeScope(await night.scopeFor(vkey))
  await tablet.takePack(await night.packFor(vkey, [{ vkey, recipient, party: A }]), night.hour)
  server.isReachable = false
  const opened: number[] = []
  for (let i = 0; i < OPENINGS; i++) {
    await tablet.page.reload()
    await tablet.page.locator('section.locked').waitFor()
    for (const digit of PIN) await tablet.press(digit)
    const toOpen = await pressed(tablet.page, 'Open', '[data-officer]')
    const officer = (await tablet.page.locator('[data-officer]').first().textContent()) ?? ''
    opened.push(toOpen + (await pressed(tablet.page, officer.trim(), 'section.person')))
  }
  const listed = await pressed(tablet.page, 'Manifest', 'section.list')
  await tablet.pick(1)
  const checked: number[] = []
  for (let i = 0; i < CHECKS; i++) {
    await tablet.press('Document or wristband')
    await tablet.press('Face and marks fit')
    const stored = await pressed(tablet.page, 'Identity proven', 'checked')
    checked.push(stored + (await pressed(tablet.page, 'Next person', 'another person')))
  }
  process.stdout.write(`${JSON.stringify({ persons: PERSONS, opened, listed, checked })}\n`)
} finally {
  await tablet.close()
  await server.close()
}
