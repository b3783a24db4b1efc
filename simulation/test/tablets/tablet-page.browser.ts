// The tablet's page itself: a newer build does not take files from under a page at work, and on a low screen nothing
// lies over what is to be pressed.
import assert from 'node:assert/strict'
import test from 'node:test'
import { parseEnrolment } from '@parley/exchange'
import { present, valueOf } from '@parley/kernel'
import { nodeCryptography } from '@parley/system'
import { missing } from '../browser-demo.ts'
import { barriers } from '../browser-page.ts'
import { BrowserTablet, DURESS, PIN } from './browser-tablet.ts'
import { A, nightOf } from './night.ts'
import { passportOf } from './passport.ts'
import { isBuilt, NEXT_CACHE, tabletServer } from './tablet-server.ts'

const skip = missing() ?? (isBuilt ? false : 'the tablet is not built: npx vite build apps/tablet')

const PICTURES = process.env['PARLEY_WALK_PICTURES'] // a folder: every look is kept there as a picture
const LANGUAGES = ['en', 'uk', 'ru', 'ar'] as const
const WIDTHS = [820, 1360] as const

/** A tablet of A with its pack of six persons, held by an officer. */
async function atTheLine(seed: string, size?: { readonly width: number; readonly height: number }) {
  const night = await nightOf({ seed, toA: 3, toB: 3, exposure: 10 })
  const server = await tabletServer()
  const tablet = new BrowserTablet('a/dev/tablet-1', server.url)
  await tablet.start(size)
  const { vkey, recipient } = valueOf(parseEnrolment(await tablet.enrol(A, 1), nodeCryptography))
  await tablet.takeScope(await night.scopeFor(vkey))
  assert.deepEqual(await barriers(tablet.page), [])
  await tablet.takePack(await night.packFor(vkey, [{ vkey, recipient, party: A }]), night.hour)
  const close = async (): Promise<void> => {
    await tablet.close()
    await server.close()
  }
  return { night, tablet, page: tablet.page, close }
}

// Asked again and again: waiting for a function takes the promise of an answer for an answer.
const IS_SETTLED = `caches.keys().then(async (names) => {
  const { installing, waiting } = await navigator.serviceWorker.ready
  const isSettled = waiting !== null || names.length === 1
  return names.includes('${NEXT_CACHE}') && installing === null && isSettled
})`

test(
  'a page at work still has its other languages when a newer build has come',
  { skip, timeout: 120_000 },
  async () => {
    const server = await tabletServer()
    const tablet = new BrowserTablet('a/dev/tablet-1', server.url)
    try {
      await tablet.start()
      const { page } = tablet
      await page.waitForFunction('navigator.serviceWorker.controller !== null')
      server.isNewBuild = true
      await page.evaluate('navigator.serviceWorker.ready.then((one) => one.update())')
      while ((await page.evaluate(IS_SETTLED)) !== true) await page.waitForTimeout(100)
      await page.locator('footer select').selectOption('ar')
      await page.waitForFunction("document.documentElement.dir === 'rtl'")
      await page.getByText('سجّل هذا الجهاز اللوحي').waitFor()
      const waits = 'navigator.serviceWorker.ready.then((one) => one.waiting !== null)'
      assert.equal(await page.evaluate(waits), true, 'and waits for it to be closed')
    } finally {
      await tablet.close()
      await server.close()
    }
  },
)

test(
  'on a low screen no button lies under the bar, and whoever holds the tablet is asked',
  { skip },
  async () => {
    const { tablet, page, close } = await atTheLine('low', { width: 1024, height: 560 })
    try {
      const covered: unknown = await page.evaluate(`
      [...document.querySelectorAll('section.person button')].filter((one) => {
        const { left, top, width, height } = one.getBoundingClientRect()
        const y = top + height / 2
        if (y > innerHeight) return false
        return !one.contains(document.elementFromPoint(left + width / 2, y))
      }).map((one) => one.textContent)`)
      assert.deepEqual(covered, [])
      assert.deepEqual(await barriers(page), [])
      await tablet.press('Hand the tablet on')
      await page.getByText('Who holds this tablet?').waitFor()
      assert.equal(await page.locator('section.person').count(), 0)
      assert.deepEqual(await barriers(page), [])
      await tablet.hold()
      await tablet.press('Safety')
      assert.deepEqual(await barriers(page), [])
    } finally {
      await close()
    }
  },
)

test(
  'the lines of a passport are set beside the person, and another birth date is said and proves nothing',
  { skip },
  async () => {
    const { night, page, close } = await atTheLine('passport')
    try {
      const latin = (await page.locator('.known .other-name bdi').first().textContent()) ?? ''
      const known = present(
        night.known.find(({ names }) => names.includes(latin)),
        'the person on the screen',
      )
      const born = present(known.born, 'a birth date')
      await page.getByText('Read a passport or card').click()
      const lines = page.getByLabel('Its two or three lines')
      const mark = page.getByRole('button', { name: 'Document or wristband', pressed: true })
      await lines.fill('P<UTO')
      await page.getByText('not yet the whole lines').waitFor()
      await lines.fill(passportOf(latin, `1901${born.slice(4)}`))
      await page.getByText('The birth date is another one.').waitFor()
      await lines.fill(passportOf(latin, born).replace('330101', '340101'))
      await page.getByText('A check digit is wrong').waitFor()
      assert.equal(await mark.count(), 0)
      await lines.fill(passportOf(latin, born))
      await page.getByText('The name is the one in the pack.').waitFor()
      await mark.waitFor()
      assert.deepEqual(await barriers(page), [])
      for (const language of PICTURES === undefined ? [] : LANGUAGES) {
        await page.locator('footer select').selectOption(language)
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 1180 })
          await page.screenshot({
            path: `${PICTURES}/passport-${language}-${width}.png`,
            fullPage: true,
          })
        }
      }
    } finally {
      await close()
    }
  },
)

test(
  'every page of the tablet is without barriers in a room, in the sun and at night, wide and narrow',
  { skip, timeout: 300_000 },
  async () => {
    const { page, close } = await atTheLine('light')
    const looked = async (name: string): Promise<void> => {
      assert.deepEqual(await barriers(page), [], name)
      const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      assert.equal(beyond, 0, `${name} runs out of the page`)
      if (PICTURES === undefined) return
      await page.screenshot({ path: `${PICTURES}/tablet-${name}.png`, fullPage: true })
    }
    try {
      const tabs = page.locator('nav.tabs button')
      for (const language of PICTURES === undefined ? (['en', 'ar'] as const) : LANGUAGES) {
        await page.locator('footer select').selectOption(language)
        await page.waitForFunction(`document.documentElement.lang === '${language}'`)
        for (const [look, button] of [
          ['paper', null],
          ['sun', 0],
          ['night', 1],
        ] as const) {
          if (button !== null) await page.locator('footer button').nth(button).click()
          assert.equal(await page.locator('html').getAttribute('data-look'), look)
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 1180 })
            for (let i = 0; i < (await tabs.count()); i += 1) {
              await tabs.nth(i).click()
              await looked(`${i + 1}-${language}-${look}-${width}`)
            }
          }
        }
        await page.locator('footer button').nth(1).click() // back to paper
      }
    } finally {
      await close()
    }
  },
)

test(
  'photos that headquarters prepared stand beside their persons, are sealed on the disk, and go under duress',
  { skip, timeout: 300_000 },
  async () => {
    const { tablet, page, close } = await atTheLine('photos')
    try {
      const png = await page.screenshot()
      const jpeg = withPlaceIn(await page.screenshot({ type: 'jpeg' }))
      await tablet.press('Safety')
      await page
        .locator('label.file', { hasText: 'Choose photos' })
        .locator('input')
        .setInputFiles([
          { name: '1.jpg', mimeType: 'image/jpeg', buffer: jpeg },
          { name: '2.png', mimeType: 'image/png', buffer: png },
          { name: '3.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture at all') },
          { name: '4.jpg', mimeType: 'image/jpeg', buffer: jpeg },
          { name: '04.jpg', mimeType: 'image/jpeg', buffer: jpeg },
          { name: 'IMG_0007.jpg', mimeType: 'image/jpeg', buffer: jpeg },
        ])
      for (const said of [
        'Photos kept: 2',
        'Persons with a photo: 2 of 6',
        'Of nobody on this manifest, and not kept: IMG_0007.jpg',
        'Two of one person, and neither kept: 4.jpg, 04.jpg',
        'No picture in it: 3.jpg',
      ]) {
        await page.locator('section.safe').getByText(said).waitFor()
      }
      assert.deepEqual(await barriers(page), [])
      await tablet.press('Person')
      await page.locator('img.photo').waitFor()
      const shown = Buffer.from(
        await page.evaluate(async () => {
          const { src } = document.querySelector('img.photo') as HTMLImageElement // waited for
          return [...new Uint8Array(await (await fetch(src)).arrayBuffer())]
        }),
      )
      assert.equal(shown.subarray(0, 2).toString('hex'), 'ffd8')
      assert.equal(shown.includes(PLACE), false, 'where it was taken is gone')
      assert.ok(jpeg.includes(PLACE))
      assert.deepEqual(await barriers(page), [])
      for (const width of PICTURES === undefined ? [] : WIDTHS) {
        await page.setViewportSize({ width, height: 1180 })
        await page.screenshot({ path: `${PICTURES}/tablet-photo-${width}.png`, fullPage: true })
      }
      const stored = await page.evaluate(STORED_PHOTOS)
      assert.deepEqual(stored, ['age-encryption.org/v1', 'age-encryption.org/v1'])
      await tablet.press('Lock')
      await tablet.unlock(PIN)
      await page.locator('img.photo').waitFor()
      await tablet.press('Lock')
      await tablet.unlock(DURESS)
      assert.deepEqual(await page.evaluate(STORED_PHOTOS), [])
    } finally {
      await close()
    }
  },
)

const PLACE = 'N 50 27 E 30 31'

/** A JPEG with what a camera writes into it, after its first two bytes. */
function withPlaceIn(jpeg: Buffer): Buffer {
  const words = Buffer.from(`Exif\0\0${PLACE}`)
  const size = words.length + 2
  const segment = Buffer.from([0xff, 0xe1, size >> 8, size & 0xff])
  return Buffer.concat([jpeg.subarray(0, 2), segment, words, jpeg.subarray(2)])
}

// How each stored photo begins: whoever copies the disk sees that and no face.
const STORED_PHOTOS = `new Promise((resolve, reject) => {
  const open = indexedDB.open('parley-tablet')
  open.onerror = () => reject(open.error)
  open.onsuccess = () => {
    const all = open.result.transaction('photos').objectStore('photos').getAll()
    all.onsuccess = () => {
      open.result.close()
      resolve(all.result.map((bytes) => new TextDecoder().decode(bytes.slice(0, 21))))
    }
  }
})`
