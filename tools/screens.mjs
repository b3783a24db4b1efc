// Takes the pictures of docs/screens from a running demonstration of invented persons.
//   node bin/parley.mjs demo --port 4901 --step 600000     in one terminal
//   node tools/screens.mjs [--port 4901] [--to docs/screens] [NAME...]     in another
// NAME is the beginning of a picture's name. What is published is there when an exchange has closed: with
// --step 20 a demonstration closes within two minutes; then ask for `statements public`.
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const SEATS = ['med', 'a', 'b', 'transit', 'neutral', 'obs']
const MAX_BYTES = 300_000 // a picture heavier than this is a burden to whoever clones
const HEIGHTS = { 1360: 900, 820: 1180 }
const BROWSER = process.env.PARLEY_CHROMIUM ?? '/usr/bin/chromium'
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** name, seat, path, language, width, and what to do before the picture. */
const PICTURES = [
  ['board', 'med', '/board', 'en', 1360],
  ['board', 'a', '/board', 'uk', 820],
  ['board', 'b', '/board', 'ru', 1360],
  ['board', 'obs', '/board', 'ar', 1360],
  ['people', 'a', '/people', 'en', 1360],
  ['people-search', 'a', '/people?q=sergei', 'uk', 1360],
  ['people', 'b', '/people', 'ar', 820],
  ['match', 'a', '/matches', 'en', 1360, firstPair],
  ['match', 'a', '/matches', 'uk', 820, firstPair],
  ['match', 'b', '/matches', 'ar', 1360, firstPair],
  ['match-sun', 'a', '/matches', 'uk', 820, firstPairInSun],
  ['match-queue', 'a', '/matches', 'en', 1360],
  ['match-queue', 'b', '/matches', 'ru', 820],
  ['match-sheet', 'a', '/matches', 'uk', 1360, pairSheet],
  ['match-sheet', 'b', '/matches', 'ar', 820, pairSheet],
  ['audit-start', 'a', '/audit', 'en', 1360],
  ['audit-start', 'b', '/audit', 'ru', 820],
  ['audit', 'a', '/audit', 'en', 1360, auditedList],
  ['audit', 'a', '/audit', 'uk', 820, auditedList],
  ['audit', 'b', '/audit', 'ru', 1360, auditedList],
  ['audit', 'b', '/audit', 'ar', 820, auditedList],
  ['audit-sun', 'a', '/audit', 'uk', 820, auditedInSun],
  ['agreement', 'med', '/agreement', 'en', 1360],
  ['agreement', 'b', '/agreement', 'ru', 820],
  ['agreement-new', 'med', '/agreement/new', 'en', 1360, uneven],
  ['agreement-new', 'a', '/agreement/new', 'uk', 820, uneven],
  ['agreement-new', 'b', '/agreement/new', 'ru', 1360, uneven],
  ['agreement-new', 'a', '/agreement/new', 'ar', 820, uneven],
  ['plan', 'med', '/plan', 'en', 1360],
  ['plan', 'med', '/plan', 'ar', 820],
  ['plan', 'a', '/plan', 'uk', 1360],
  ['plan', 'b', '/plan', 'ru', 820],
  ['plan-try', 'med', '/plan/try', 'en', 1360, stretcherBus],
  ['plan-try', 'a', '/plan/try', 'uk', 820, stretcherBus],
  ['plan-try', 'b', '/plan/try', 'ru', 1360, stretcherBus],
  ['plan-try', 'b', '/plan/try', 'ar', 820, stretcherBus],
  ['plan-cost', 'med', '/plan', 'en', 1360, clauseCost],
  ['plan-cost', 'a', '/plan', 'ar', 1360, clauseCost],
  ['plan-why', 'a', '/plan', 'uk', 820, whyNot],
  ['plan-why', 'b', '/plan', 'ru', 1360, whyNot],
  ['plan-annex', 'med', '/plan/annex', 'en', 1360],
  ['plan-annex', 'a', '/plan/annex', 'ar', 820],
  ['handover', 'med', '/handover', 'en', 1360],
  ['handover', 'a', '/handover', 'uk', 820],
  ['handover', 'b', '/handover', 'ru', 1360],
  ['handover', 'a', '/handover', 'ar', 820],
  ['handover-sun', 'a', '/handover', 'en', 820, sun],
  ['arrivals', 'transit', '/arrivals', 'en', 1360],
  ['arrivals', 'transit', '/arrivals', 'ar', 820],
  ['line', 'a', '/line', 'en', 1360],
  ['line', 'transit', '/line', 'uk', 820],
  ['line', 'b', '/line', 'ru', 1360],
  ['line-sun', 'a', '/line', 'ar', 820, sun],
  ['interviews', 'neutral', '/interviews', 'en', 1360],
  ['interviews', 'neutral', '/interviews', 'uk', 820],
  ['imports', 'a', '/imports', 'ru', 820],
  ['answers', 'b', '/answers', 'uk', 1360],
  ['answers', 'a', '/answers', 'ar', 820],
  ['families', 'a', '/families', 'ru', 1360],
  ['families', 'b', '/families', 'ar', 820],
  ['series', 'med', '/series', 'en', 1360],
  ['series', 'a', '/series', 'uk', 820],
  ['statements', 'a', '/statements', 'en', 1360],
  ['statements', 'a', '/statements', 'ru', 820],
  ['statements', 'transit', '/statements', 'uk', 820],
  ['log', 'obs', '/log', 'en', 1360],
  ['log', 'obs', '/log', 'ru', 1360],
  ['log', 'a', '/log', 'uk', 820],
  ['log', 'b', '/log', 'ar', 820],
  ['log-sun', 'a', '/log', 'en', 820, sun],
  ['log-entry', 'obs', '/log/209', 'en', 1360, checkedProof],
  ['log-entry', 'a', '/log/209', 'uk', 820, checkedProof],
  ['log-entry', 'b', '/log/209', 'ru', 1360, checkedProof],
  ['log-entry', 'med', '/log/209', 'ar', 820, checkedProof],
  ['public', 'a', '/public', 'en', 1360],
  ['public', 'med', '/public', 'ar', 820],
]

/** The browser has checked the entry's proof and drawn it. */
async function checkedProof(page) {
  await page.locator('.path-chart').waitFor()
}

/** The first pair nobody has decided. */
async function firstPair(page) {
  await page.locator('.page-head button').last().click()
  await page.locator('table.records').waitFor()
}

/** A number of one side alone is lowered, so that parity no longer holds. */
async function uneven(page) {
  await page.locator('.clause-number').first().fill('260')
  await page.locator('.notice-look').waitFor()
}

/** Five places for stretchers more each way, and what the planner says to it. */
async function stretcherBus(page) {
  await page.locator('.columns-2 .panel-acts button').first().click()
  await page.locator('[aria-live="polite"][aria-busy="false"] table').first().waitFor()
}

/** What the first clauses with numbers cost. */
async function clauseCost(page) {
  const row = page.locator('.left-meter').first()
  await row.waitFor()
  for (const _ of [1, 2]) {
    await page.locator('td.no-print button').first().click()
    await page.waitForTimeout(4000)
  }
  await row.scrollIntoViewIfNeeded()
  await page.evaluate(() => scrollBy(0, 300))
}

/** Somebody who stays, with the reason and what would change it. */
async function whyNot(page) {
  const ref = await page.evaluate(async () => {
    const { rows } = await fetch('/api/people?limit=60&state=stays').then((answer) => answer.json())
    for (const { ref, name } of rows) {
      const why = await fetch(`/api/plan/why/${ref}`).then((answer) => answer.json())
      if (why.reason === 'lottery' || why.reason === 'stage') return name ?? ref
    }
    return rows[0]?.name ?? ''
  })
  await page.locator('[data-search]').fill(ref)
  await page.locator('.hit').first().click()
  await page.locator('.why').first().waitFor()
  await page.locator('[aria-live="polite"] button').click()
  await page.locator('.why').nth(1).waitFor({ timeout: 60_000 })
  await page.locator('[data-search]').scrollIntoViewIfNeeded()
  await page.evaluate(() => scrollBy(0, 350))
}

async function firstPairInSun(page) {
  await sun(page)
  await firstPair(page)
}

/** The first open pair as it is printed. */
async function pairSheet(page) {
  await firstPair(page)
  await page.locator('a[href$="/sheet"]').click()
  await page.locator('.pair-sheet').waitFor()
}

/** A list as if published: invented persons this seat knows, one of them twice, dates changed, a stranger. */
async function auditedList(page) {
  const known = await page.evaluate(() =>
    Promise.all(
      ['home', 'planned', 'sought', 'stays'].map((state) =>
        fetch(`/api/people?limit=10&state=${state}`).then((answer) => answer.json()),
      ),
    ),
  )
  const named = known.flatMap(({ rows }) => rows).filter(({ name }) => name)
  const lines = named.map(({ name, born }, i) => {
    const day =
      /^\d{4}-\d\d-\d\d$/.test(born ?? '') && i % 9 === 4 ? `${born.slice(0, 3)}1-03-07` : born
    return `${i + 1};${name};${day ?? ''}`
  })
  const again = named.slice(2, 4).map(({ name, born }, i) => `${41 + i};${name};${born ?? ''}`)
  const strangers = [
    '43;Небувайло Северин Опанасович;1981-02-03',
    '44;Вигадько Оверко Гнатович;1990',
  ]
  const text = ['№;ПІБ;Дата народження', ...lines, ...again, ...strangers].join('\n')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'published.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.locator('.verdicts').waitFor()
}

async function auditedInSun(page) {
  await sun(page)
  await auditedList(page)
}

async function sun(page) {
  await page.evaluate(() => localStorage.setItem('parley.look', 'sun'))
  await page.reload()
}

const options = { port: 4901, to: 'docs/screens', names: [] }
const words = process.argv.slice(2)
while (words.length > 0) {
  const word = words.shift()
  if (word === '--port') options.port = Number(words.shift())
  else if (word === '--to') options.to = String(words.shift())
  else options.names.push(word)
}

mkdirSync(options.to, { recursive: true })
const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS })
let taken = 0
for (const [name, seat, path, language, width, act] of PICTURES) {
  const file = `${name}-${language}-${width}.png`
  if (options.names.length > 0 && !options.names.some((each) => file.startsWith(each))) continue
  const viewport = { width, height: HEIGHTS[width] }
  const context = await browser.newContext({ viewport, timezoneId: 'UTC', reducedMotion: 'reduce' })
  await context.addInitScript((each) => localStorage.setItem('parley.language', each), language)
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${options.port + SEATS.indexOf(seat)}${path}`)
  await page.locator('main h1').first().waitFor()
  if (act !== undefined) await act(page)
  await settled(page)
  const to = join(options.to, file)
  await page.screenshot({ path: to })
  await context.close()
  const { size } = statSync(to)
  if (size > MAX_BYTES) throw new Error(`${file} has ${size} bytes, more than ${MAX_BYTES}`)
  process.stdout.write(`${file} ${Math.round(size / 1024)} KB\n`)
  taken += 1
}
await browser.close()
if (taken === 0) throw new Error('no picture has that name')

/** The fonts are there and what was being loaded has been shown. */
async function settled(page) {
  await page.locator('main h1').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(700)
}
