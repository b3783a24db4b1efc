// The printed pages as a browser shows and prints them: each fits its paper, no column runs off it, and every
// code on the page is read back from its picture.
import assert from 'node:assert/strict'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import decodeQR from 'qr/decode.js'
import { parseKeySheet, readKeyFiles, signerOf } from '@parley/node'
import { valueOf } from '@parley/kernel'
import { nodeCryptography } from '@parley/system'
import { framesOf } from '@parley/ledger'
import { parseArguments } from '../src/command.ts'
import type { Command } from '../src/command.ts'
import { foundFiles } from '../src/commands/found-files.ts'
import { keys } from '../src/commands/keys.ts'
import { foundSheets } from '../src/commands/sheets.ts'
import { courierPage } from '../src/sheets/courier-page.ts'
import type { Html } from '../src/sheets/page.ts'
import type { SheetWords } from '../src/sheets/words/sheet-words.ts'
import { pageOf } from '../src/sheets/written-sheets.ts'

const BROWSER = process.env['PARLEY_CHROMIUM'] ?? '/usr/bin/chromium'
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
const PICTURES = process.env['PARLEY_PICTURES'] ?? null // a folder to look at them in
const LIMIT_MS = 300_000
const A4 = { width: 794, height: 1123 } // at 96 dots an inch
const MARGIN_MM = 16
const WHO = ['hub', 'witness/a', 'witness/b', 'witness/med', 'witness/obs', 'a', 'b', 'med']
const PARTIES = ['a', 'b', 'med']
const PAGES = ['en', 'uk', 'ru', 'ar'].flatMap((language) => [
  `a-root-1.${language}.html`,
  `ceremony.${language}.html`,
])

const folder = mkdtempSync(join(tmpdir(), 'parley-printed-'))
const place = (...parts: readonly string[]): string => join(folder, ...parts)
const run = async (command: Command, ...args: readonly string[]): Promise<void> => {
  assert.equal((await command.run(parseArguments(command, args))).exit, 0)
}
const lacking = existsSync(BROWSER) ? false : BROWSER

describe('the printed pages of a founding', { skip: lacking, timeout: LIMIT_MS }, () => {
  let browser: Browser
  let page: Page

  before(async () => {
    await writePages()
    browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS })
    page = await browser.newPage({ viewport: A4, deviceScaleFactor: 2 })
  })
  after(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a root key’s page prints on one sheet of A4, the ceremony’s on two, and nothing runs off the paper', async () => {
    for (const name of PAGES) {
      await open(page, name)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(wide <= A4.width, `${name} is ${wide} wide`)
      const pdf = await page.pdf({ preferCSSPageSize: true })
      const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
      assert.equal(
        sheets,
        name.startsWith('ceremony') ? 2 : 1,
        `${name} prints on ${sheets} sheets`,
      )
      if (PICTURES === null) continue
      mkdirSync(PICTURES, { recursive: true })
      writeFileSync(join(PICTURES, `${name}.pdf`), pdf)
      await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true })
    }
  })

  test('the code of the key gives the key back, in every language', async () => {
    const own = await readKeyFiles([place('a', 'root.keys')])
    for (const name of PAGES.filter((one) => one.startsWith('a-root'))) {
      await open(page, name)
      const [vkey = '', sheet = ''] = await codesOn(page)
      assert.equal(vkey, own.get('a/root/1')?.vkey, name)
      const key = valueOf(parseKeySheet(sheet, nodeCryptography))
      assert.equal(signerOf(key).vkey, vkey, name)
    }
  })

  test('the codes of the cards name hub, parties and witnesses with their public keys', async () => {
    await open(page, 'ceremony.ar.html')
    const cards = (await codesOn(page)).map((code) => code.split('\n'))
    assert.deepEqual(
      cards.map(([title, who]) => [title, who]),
      ['hub', ...PARTIES, 'witness/a', 'witness/b', 'witness/med', 'witness/obs'].map((who) => [
        'parley.dev/card@v1',
        who,
      ]),
    )
    for (const [, who = '', ...stated] of cards) {
      const card = readFileSync(place(who.replace('/', '-'), 'card.json'), 'utf8')
      const vkeys = stated.filter((line) => !line.startsWith('sha256:'))
      assert.ok(vkeys.length > 0 && vkeys.every((vkey) => card.includes(vkey)), who)
    }
  })

  test('the codes of a courier are read back from pictures of their page', async () => {
    const frames = valueOf(
      framesOf(
        new Uint8Array(4_500).map((_, i) => i % 251),
        nodeCryptography,
      ),
    )
    for (const language of ['en', 'ar']) {
      const sheet = (words: SheetWords): Html => courierPage('b', frames, words)
      const name = `courier.${language}.html`
      writeFileSync(place('pages', name), pageOf({ language, title: 'b', sheet }))
      await open(page, name)
      assert.deepEqual(await codesOn(page), frames)
      if (PICTURES === null) continue
      await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true })
    }
  })

  const open = async (on: Page, name: string): Promise<void> => {
    await on.goto(pathToFileURL(place('pages', name)).href)
    await on.emulateMedia({ media: 'print' })
    // The paper's margins, which only printing has.
    await on
      .addStyleTag({ content: `@media print { html { padding: 0 ${MARGIN_MM}mm } }` })
      .catch(() => null)
  }

  /** What the codes on a page say, read from pictures of them. */
  async function codesOn(shown: Page): Promise<readonly string[]> {
    const codes: string[] = []
    for (const code of await shown.locator('svg.code').all()) {
      codes.push(await readPicture(browser, await code.screenshot()))
    }
    return codes
  }
})

async function readPicture(browser: Browser, png: Buffer): Promise<string> {
  const page = await browser.newPage()
  const { width, height, dark } = await page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const drawn = canvas.getContext('2d')
    drawn?.drawImage(image, 0, 0)
    const pixels = drawn?.getImageData(0, 0, image.width, image.height).data ?? []
    let signs = '' // one a pixel: a list of numbers takes seconds to pass over
    for (let i = 0; i < pixels.length; i += 4) signs += (pixels[i] ?? 0) < 128 ? '#' : ' '
    return { width: image.width, height: image.height, dark: signs }
  }, png.toString('base64'))
  await page.close()
  const data = new Uint8Array(dark.length * 4).fill(255)
  for (let i = 0; i < dark.length; i++) if (dark[i] === '#') data.fill(0, i * 4, i * 4 + 3)
  return decodeQR({ width, height, data }, { timeLimit: 60_000 })
}

async function writePages(): Promise<void> {
  const at = (who: string): string => place(who.replace('/', '-'))
  const card = (who: string): string => join(at(who), 'card.json')
  for (const who of WHO) {
    await run(keys, '--for', who, '--origin', 'x.example/series-1/day-1', '--out', at(who))
  }
  const witnesses = WHO.filter((who) => who.startsWith('witness/'))
  await run(
    foundFiles,
    `--hub=${card('hub')}`,
    `--parties=${PARTIES.map(card).join(',')}`,
    `--witnesses=${witnesses.map(card).join(',')}`,
    '--quorum=3',
    `--out=${place('shared')}`,
    ...'--belligerents a,b --mediator med --neutral med --observer med'.split(' '),
  )
  for (const name of ['founding.json', 'policy'])
    copyFileSync(place('shared', name), place('a', name))
  const seat = {
    party: 'a',
    origin: 'x.example/series-1/day-1',
    policy: 'policy',
    founding: 'founding.json',
    directory: 'data',
    keys: ['root.keys'],
    identities: 'identities',
    control: 'control',
    listen: '127.0.0.1:7411',
  }
  writeFileSync(place('a', 'seat.json'), JSON.stringify(seat))
  const languages = ['--lang', 'en,uk,ru,ar', '--with-secret']
  await run(foundSheets, '--seat', place('a', 'seat.json'), '--out', place('pages'), ...languages)
}
