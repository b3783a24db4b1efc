// A real exchange of three parties, each from its own keys, and officers of A at their desks: how they get
// in, how two of them bind their party, and how they leave.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { serveHub } from '@parley/hub'
import type { HubServer } from '@parley/hub'
import { instant, partyId, present, valueOf } from '@parley/kernel'
import type { JsonObject } from '@parley/kernel'
import { parseOrigin } from '@parley/ledger'
import { connectSeat, perform, readKeyFiles, readSeatFile, serveSeat } from '@parley/node'
import type { ConnectedSeat, SeatServer } from '@parley/node'
import { nodeCryptography, systemChance, systemClock } from '@parley/system'
import { parseArguments } from '../src/command.ts'
import { keys } from '../src/commands/keys.ts'

const ORIGIN = 'x.example/series-1/day-1'
const PARTIES = ['a', 'b', 'med'] as const
const CONSOLE = join(import.meta.dirname, '..', '..', 'console', 'dist')
const BROWSER = process.env['PARLEY_CHROMIUM'] ?? '/usr/bin/chromium'
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const AT = instant('2031-05-16T08:00:00Z')
const LIMIT_MS = 300_000

const lacking = [BROWSER, join(CONSOLE, 'index.html')].find((path) => !existsSync(path)) ?? null
const folder = mkdtempSync(join(tmpdir(), 'parley-desks-'))
const place = (...parts: readonly string[]): string => join(folder, ...parts)

describe('the desks of a real seat', { skip: lacking ?? false, timeout: LIMIT_MS }, () => {
  const servers = new Map<string, SeatServer>()
  let hub: HubServer
  let browser: Browser

  const seatAt = (party: string): Promise<ConnectedSeat> =>
    connectSeat({
      url: present(servers.get(party), 'a server').url,
      token: readFileSync(place(party, 'control'), 'utf8').trim(),
      playClock: null,
      patienceMs: 0,
      chance: systemChance,
      clock: systemClock,
      cryptography: nodeCryptography,
    })

  const signInAddress = (desk: string): string => {
    const screens = present(servers.get('a')?.screens, 'screens')
    return valueOf(screens.signIn(desk)).address
  }

  before(async () => {
    hub = await founded(servers, seatAt)
    browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS })
  })
  after(async () => {
    await browser.close()
    for (const server of servers.values()) await server.close()
    await hub.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('without a session every screen says how to get in, and the public page is open', async () => {
    const { page, context } = await windowOf(browser)
    await page.goto(`${present(servers.get('a')?.screens, 'screens').url}/people`)
    await page.getByRole('heading', { name: 'Nobody is signed in here' }).waitFor()
    assert.deepEqual(await barriers(page), [])
    await page.getByRole('link', { name: 'Public page' }).click()
    await page.waitForURL('**/public')
    await page.locator('ol.how').waitFor()
    await context.close()
  })

  test('an agreement composed at one desk is accepted by two officers, each at their own', async () => {
    const first = await windowOf(browser)
    await first.page.goto(signInAddress('a'))
    await first.page.waitForURL('**/board')
    assert.equal(first.page.url().includes('#'), false, 'the token is wiped from the address')
    await first.page.getByRole('link', { name: 'Agreement' }).first().click()
    await first.page.getByRole('button', { name: 'Propose an agreement' }).click()
    await compose(first.page)
    await sign(first.page, 'Propose these terms')
    await first.page.getByRole('button', { name: 'Accept and sign' }).click()
    await first.page.getByText('The key of a/officer/1 lies in this node').waitFor()
    assert.deepEqual(await barriers(first.page), [])
    await first.page.getByRole('button', { name: 'Sign and send' }).click()
    await first.page.getByText('Signed. It waits for a second officer').waitFor()
    await first.page.locator('.dialog-acts').getByRole('button', { name: 'Close' }).click()
    await first.page.getByText('Waiting for another officer').waitFor()

    const second = await windowOf(browser)
    await second.page.goto(signInAddress('a-second'))
    await second.page.getByText('Waiting for your signature').waitFor()
    assert.deepEqual(await barriers(second.page), [])
    await sign(second.page, 'Read and sign')
    await second.page.getByText('Waiting for your signature').waitFor({ state: 'detached' })
    const b = await seatAt('b')
    await b.sync()
    const accepted = b.entries().filter(({ kind }) => kind === 'agreement.accepted')
    assert.deepEqual(
      accepted.map(({ author, verdict }) => [author, verdict.is]),
      [['a/officer/1', 'accepted']],
    )
    await first.context.close()
    await second.context.close()
  })

  test('whoever signs out is out, and a used address says so', async () => {
    const address = signInAddress('a')
    const { page, context } = await windowOf(browser)
    await page.goto(address)
    await page.waitForURL('**/board')
    await page.getByRole('button', { name: /a\/officer\/1/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Nobody is signed in here' }).waitFor()
    await page.goto(address)
    await page.getByRole('heading', { name: 'This address no longer works' }).waitFor()
    assert.deepEqual(await barriers(page), [])
    await context.close()
  })
})

/** Changes numbers by keyboard until nothing contradicts, and reads what is said on the way. */
async function compose(page: Page): Promise<void> {
  const field = (name: string) => page.getByRole('textbox', { name })
  await field('Persons: soldiers-from-a').fill('many')
  await page.getByText('Expected: a whole number from 0').waitFor()
  await field('Persons: soldiers-from-a').fill('12')
  await page.getByText('These clauses contradict each other').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Propose these terms' }).count(), 0)
  await field('Persons: soldiers-from-b').fill('12')
  await page.getByText('These clauses contradict each other').waitFor({ state: 'detached' })
  await field('Number of tranches').fill('1')
  await field('Seats: t1-a').fill('100')
  await page.getByText('These clauses contradict each other').waitFor()
  await field('Persons: civilians-from-a').fill('4')
  await field('Persons: civilians-from-b').fill('4')
  await page.getByText('These clauses contradict each other').waitFor({ state: 'detached' })
  assert.deepEqual(await barriers(page), [])
}

/** Presses a button that asks for a signature, and signs. */
async function sign(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: act }).click()
  await page.getByRole('button', { name: 'Sign and send' }).click()
  await page.getByText(/Entry \d+ is in the log/).waitFor()
  await page.locator('.dialog-acts').getByRole('button', { name: 'Close' }).click()
}

async function windowOf(
  browser: Browser,
): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000) // two busy cores
  return { page, context }
}

/** What axe calls serious or critical. Its text is run through the driver, past the page's own policy. */
async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const found: unknown = await page.evaluate(
    `axe.run(document).then((r) => r.violations.map((v) => [v.impact, v.id, v.nodes[0].html].join(' ')))`,
  )
  const lines = found as readonly string[] // as the expression above makes them
  return lines.filter((line) => /^(serious|critical)/.test(line))
}

/** Three parties with keys of their own, one hub, a founded log and a framed exchange. */
async function founded(
  servers: Map<string, SeatServer>,
  seatAt: (party: string) => Promise<ConnectedSeat>,
): Promise<HubServer> {
  const card = async (who: string): Promise<JsonObject> => {
    const args = ['--for', who, '--origin', ORIGIN, '--out', place(who)]
    return (await keys.run(parseArguments(keys, args))).json as JsonObject // a card is an object
  }
  const hubCard = await card('hub')
  const rings: (JsonObject[string] | undefined)[] = []
  for (const party of PARTIES) rings.push((await card(party))['ring'])
  const hubKeys = await readKeyFiles([place('hub', 'hub.keys')])
  const logKey = present(hubKeys.get(ORIGIN), 'the log key')
  const policy = Buffer.from(`log ${logKey.vkey}\nquorum none\n`)
  const log = {
    origin: present(parseOrigin(ORIGIN), 'an origin'),
    logKey,
    authorKey: present(hubKeys.get('hub/author/1'), 'the author key'),
    policy: new Uint8Array(policy),
    witnesses: [],
  }
  const hub = await serveHub({
    directory: place('hub', 'data'),
    hostname: '127.0.0.1',
    port: 0,
    logs: [log],
  })
  const founding = {
    ...hubCard,
    rings,
    sign: [...PARTIES],
    two: ['agreement.accepted'],
    audiences: [{ audience: 'terms', members: [...PARTIES], owners: ['med'] }],
  }
  for (const party of PARTIES) {
    writeFileSync(place(party, 'policy'), policy)
    writeFileSync(place(party, 'founding.json'), JSON.stringify(founding))
    writeFileSync(place(party, 'seat.json'), JSON.stringify(seatOf(party, hub.url)))
    const file = await readSeatFile(place(party, 'seat.json'))
    const onFault = (fault: unknown): void => console.error(fault)
    servers.set(party, await serveSeat({ file, token: null, onFault, consoleDirectory: CONSOLE }))
  }
  await openLog(seatAt)
  return hub
}

function seatOf(party: string, hub: string): JsonObject {
  const desks = [
    { id: 'a', role: 'headquarters', officer: 'a/officer/1' },
    { id: 'a-second', role: 'headquarters', officer: 'a/officer/2' },
  ]
  const screens = { listen: '127.0.0.1:0', name: 'Series 1, day 1', desks }
  return {
    party,
    origin: ORIGIN,
    hub,
    policy: 'policy',
    founding: 'founding.json',
    directory: 'data',
    keys: ['root.keys', 'officers.keys', 'node.keys', 'devices.keys'],
    identities: 'identities',
    control: 'control',
    listen: '127.0.0.1:0',
    threads: 0,
    ...(party === 'a' ? { screens } : {}),
  }
}

async function openLog(seatAt: (party: string) => Promise<ConnectedSeat>): Promise<void> {
  const seats = await Promise.all(PARTIES.map(seatAt))
  const [a, , med] = seats
  if (a === undefined || med === undefined) throw new Error('expected three seats')
  const prepared = valueOf(await a.found.prepare())
  const lines: string[] = []
  for (const seat of seats) lines.push(...valueOf(await seat.found.sign(prepared.text)))
  valueOf(await a.found.open(prepared, lines))
  for (const seat of seats) {
    await seat.syncUntil(prepared.hash)
    valueOf(await seat.found.ring())
  }
  for (const seat of seats) await seat.sync()
  valueOf(await med.found.audiences())
  const says = {
    belligerents: [partyId('a'), partyId('b')],
    mediator: partyId('med'),
    transit: null,
    neutral: partyId('med'),
    observer: partyId('med'),
    series: 'series-1',
    day: 1,
    at: AT,
  }
  const framed = valueOf(
    await perform(med, { kind: 'exchange.framed', says, author: 'med/officer/1' }),
  )
  for (const seat of seats) await seat.syncUntil(framed.hash)
}
