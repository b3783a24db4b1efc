// Officers of A whose keys are in their own browsers and nowhere else: a key is made and put into the ring, signs
// an act, outlives the browser, and signs a second one together with another officer's; passkeys open the desks.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { chromium } from 'playwright-core'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { present, valueOf } from '@parley/kernel'
import { parseArguments } from '../src/command.ts'
import { ringAdd } from '../src/commands/ring.ts'
import { signIn } from '../src/commands/sign-in.ts'
import {
  barriers,
  BROWSER,
  compose,
  CONSOLE,
  FLAGS,
  lacking,
  LIMIT_MS,
  sign,
} from './desk-hands.ts'
import { freePort, realParties } from './real-parties.ts'
import type { RealParties } from './real-parties.ts'

const [THIRD, FOURTH] = ['a/officer/3', 'a/officer/4']
const STEP_MS = 30_000 // two busy cores

/** A browser of one person's own, which keeps what it has between starts. */
interface OwnBrowser {
  readonly context: BrowserContext
  readonly page: Page
  readonly authenticator: Authenticator
}

interface Authenticator {
  readonly session: CDPSession
  readonly id: string
}

describe(
  'officers with keys in their own browsers',
  { skip: lacking() ?? false, timeout: LIMIT_MS },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-browsers-'))
    const open = new Set<BrowserContext>()
    let parties: RealParties
    let address = ''
    let third: OwnBrowser

    before(async () => {
      const port = await freePort()
      address = `http://localhost:${port}`
      const screens = {
        listen: `127.0.0.1:${port}`,
        address,
        desks: [
          { id: 'a', role: 'headquarters', officer: THIRD },
          { id: 'a-second', role: 'headquarters', officer: FOURTH },
        ],
      }
      parties = await realParties({ screens, consoleDirectory: CONSOLE })
    })
    after(async () => {
      for (const context of open) await context.close()
      await parties.close()
      rmSync(folder, { recursive: true, force: true })
    })

    const signInAddress = (desk: string): string =>
      valueOf(present(parties.server('a').screens, 'screens').signIn(desk)).address

    const start = async (person: string): Promise<OwnBrowser> => {
      const context = await chromium.launchPersistentContext(join(folder, person), {
        executablePath: BROWSER,
        args: [...FLAGS],
        locale: 'en-GB',
        reducedMotion: 'reduce',
      })
      open.add(context)
      const [page] = context.pages()
      const first = present(page, 'a window')
      first.setDefaultTimeout(STEP_MS)
      return { context, page: first, authenticator: await virtualAuthenticator(context, first) }
    }

    const stop = async ({ context }: OwnBrowser): Promise<void> => {
      open.delete(context)
      await context.close()
    }

    const addToRing = async (card: string, ...more: readonly string[]): Promise<string> => {
      const given = ['--seat', parties.place('a', 'seat.json'), '--officer', card, ...more]
      const { lines } = await ringAdd.run(parseArguments(ringAdd, given))
      return lines.join()
    }

    /** Makes a key on the page of this device, and has the roots put it into the ring. */
    const makeKey = async (page: Page, person: string): Promise<string> => {
      await page.getByRole('button', { name: /a\/officer\// }).click()
      await page.getByRole('menuitem', { name: 'This device’s key' }).click()
      await page.getByRole('button', { name: 'Make a key on this device' }).click()
      await page.getByText('Not in the ring yet').waitFor()
      await page.getByRole('img', { name: 'The verifier key as a QR code' }).waitFor()
      assert.deepEqual(await barriers(page), [])
      const downloading = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Save it as a file for the roots' }).click()
      const card = join(folder, `${person}.json`)
      await (await downloading).saveAs(card)
      assert.match(await addToRing(card), /^Ring \d+: entry \d+ of the log/)
      await page.getByText('In the ring: this device signs').waitFor()
      return (await page.locator('.device-words pre').textContent()) ?? ''
    }

    test('a key is made in the browser, put into the ring by command, and signs an act that is in the log', async () => {
      third = await start('third')
      const { page } = third
      await page.goto(signInAddress('a'))
      await page.waitForURL('**/board')
      const vkey = await makeKey(page, 'third')
      assert.match(vkey, /^a\/officer\/3\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/)
      assert.deepEqual(await barriers(page), [])
      await page.goto(`${address}/agreement/new`)
      await compose(page)
      await page.getByRole('button', { name: 'Propose these terms' }).click()
      await page.getByText(`The key of ${THIRD} on this device signs`).waitFor()
      assert.deepEqual(await barriers(page), [])
      await page.getByRole('button', { name: 'Cancel' }).click()
      await sign(page, 'Propose these terms')
      assert.deepEqual(await authorsOf('agreement.proposed'), [THIRD])
    })

    const authorsOf = async (kind: string): Promise<readonly string[]> => {
      const b = await parties.seatAt('b')
      await b.sync()
      const found = b
        .entries()
        .filter((entry) => entry.kind === kind && entry.verdict.is === 'accepted')
      return found.map(({ author }) => author)
    }

    test('no script of the page can take the key out of the browser, in any form', async () => {
      const found = await third.page.evaluate(EXPORTING)
      assert.deepEqual(found, { extractable: false, usages: ['sign'], given: [] })
    })

    test('an officer registers a passkey, signs out, and comes back by it alone', async () => {
      const { page } = third
      await page.goto(`${address}/device`)
      await page.getByText('No passkey is registered at this desk.').waitFor()
      await page.getByRole('button', { name: 'Add a passkey' }).click()
      await page.getByText(/Added .*, not used yet/).waitFor()
      assert.deepEqual(await barriers(page), [])
      await page.getByRole('button', { name: new RegExp(THIRD) }).click()
      await page.getByRole('menuitem', { name: 'Sign out' }).click()
      await page.getByRole('heading', { name: 'Nobody is signed in here' }).waitFor()
      assert.deepEqual(await barriers(page), [])
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
      await page.waitForURL('**/board')
      await page.getByRole('button', { name: new RegExp(THIRD) }).waitFor()
    })

    test('after a restart of the browser its key is there; two officers, each in their own, bind their party', async () => {
      const passkey = await credentialOf(third.authenticator)
      await stop(third)
      third = await start('third')
      await giveCredential(third.authenticator, passkey)
      await third.page.goto(`${address}/start`)
      await third.page.getByRole('button', { name: 'Sign in with a passkey' }).click()
      await third.page.waitForURL('**/board')
      await third.page.getByRole('link', { name: 'Agreement' }).first().click()
      await third.page.getByRole('button', { name: 'Accept and sign' }).click()
      await third.page.getByRole('button', { name: 'Sign and send' }).click()
      await third.page.getByText('Signed. It waits for a second officer').waitFor()
      await third.page.locator('.dialog-acts').getByRole('button', { name: 'Close' }).click()
      assert.deepEqual(await authorsOf('agreement.accepted'), [])

      const fourth = await start('fourth')
      await fourth.page.goto(signInAddress('a-second'))
      await fourth.page.getByText('Waiting for your signature').waitFor()
      await fourth.page.getByRole('button', { name: 'Read and sign' }).click()
      await fourth.page.getByText(`The key of ${FOURTH} is not on this device`).waitFor()
      await fourth.page.getByRole('button', { name: 'Sign and send' }).click()
      await fourth.page.getByText('The key of this officer is not on this device.').waitFor()
      await fourth.page.keyboard.press('Escape')
      await makeKey(fourth.page, 'fourth')
      await sign(fourth.page, 'Read and sign')
      assert.deepEqual(await authorsOf('agreement.accepted'), [THIRD])
      await stop(fourth)
    })

    test('once the operator has had a desk’s passkeys forgotten, they open nothing', async () => {
      const { page } = third
      const given = ['--seat', parties.place('a', 'seat.json'), '--desk', 'a', '--forget']
      const { lines } = await signIn.run(parseArguments(signIn, given))
      assert.deepEqual(lines, ['passkeys forgotten at a: 1'])
      await page.getByRole('button', { name: new RegExp(THIRD) }).click()
      await page.getByRole('menuitem', { name: 'Sign out' }).click()
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
      await page.getByText('No passkey of this device opened the node.').waitFor()
      assert.deepEqual(await barriers(page), [])
    })
  },
)

async function virtualAuthenticator(context: BrowserContext, page: Page): Promise<Authenticator> {
  const session = await context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { session, id: authenticatorId }
}

type Credential = Awaited<ReturnType<typeof credentialOf>>

// A real authenticator keeps its credential; the browser's virtual one ends with the browser.
async function credentialOf({ session, id }: Authenticator) {
  const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId: id })
  return present(credentials[0], 'a credential')
}

async function giveCredential({ session, id }: Authenticator, credential: Credential) {
  await session.send('WebAuthn.addCredential', { authenticatorId: id, credential })
}

/** What a hostile script of the page could try with the stored key. */
const EXPORTING = `new Promise((resolve, reject) => {
  const asked = indexedDB.open('parley-device')
  asked.onerror = () => reject(asked.error)
  asked.onsuccess = () => {
    const found = asked.result.transaction('keys').objectStore('keys').getAll()
    found.onsuccess = async () => {
      const { secret } = found.result[0]
      const given = []
      for (const form of ['pkcs8', 'jwk', 'raw', 'spki']) {
        await crypto.subtle.exportKey(form, secret).then(() => given.push(form), () => undefined)
      }
      const other = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['wrapKey'])
      const how = { name: 'AES-GCM', iv: new Uint8Array(12) }
      await crypto.subtle.wrapKey('pkcs8', secret, other, how).then(() => given.push('wrapped'), () => undefined)
      resolve({ extractable: secret.extractable, usages: secret.usages, given })
    }
  }
})`
