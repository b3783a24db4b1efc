// An officer without a mouse: whatever is done here is done by keys, from the address bar on. Letters are those
// of the layout that the officer's language has, so that a shortcut has to be found by its place.
import assert from 'node:assert/strict'
import type { CDPSession, Page } from 'playwright-core'

export type KeyboardLanguage = 'en' | 'uk' | 'ru'

/** What the keys of a Latin layout write on a Cyrillic one, where both languages have the same. */
const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'ф',
  g: 'п',
  i: 'ш',
  j: 'о',
  k: 'л',
  l: 'д',
  m: 'ь',
  n: 'т',
  u: 'г',
  w: 'ц',
  y: 'н',
}

const MOST_TABS = 400

export class Keyboard {
  readonly page: Page
  readonly #language: KeyboardLanguage
  #devtools: CDPSession | null = null

  constructor(page: Page, language: KeyboardLanguage) {
    this.page = page
    this.#language = language
  }

  /** Presses the key where this letter stands on a Latin layout. */
  async letter(latin: string): Promise<void> {
    const text = this.#language === 'en' ? latin : CYRILLIC[latin]
    assert.ok(text, `a key for ${latin}`)
    this.#devtools ??= await this.page.context().newCDPSession(this.page)
    const key = { key: text, code: `Key${latin.toUpperCase()}` }
    await this.#devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...key })
    await this.#devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  }

  /** Goes to a screen by its chord: `g` and a letter. */
  async go(letter: string, path: string): Promise<void> {
    await this.page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    })
    await this.letter('g')
    await this.letter(letter)
    await this.page.waitForURL(`**${path}`)
    await this.page.locator('main h1').first().waitFor()
  }

  /** Tabs until what has the focus carries this name, and says so. */
  async tabTo(name: string | RegExp): Promise<void> {
    const isMeant = (said: string): boolean =>
      typeof name === 'string' ? said === name : name.test(said)
    const seen: string[] = []
    for (let i = 0; i < MOST_TABS; i += 1) {
      await this.page.keyboard.press('Tab')
      const said = await this.page.evaluate(nameOfFocus)
      if (isMeant(said)) return
      seen.push(said)
    }
    assert.fail(
      `${this.page.url()}: Tab never reached ${String(name)}, but ${seen.slice(0, 60).join(' | ')}`,
    )
  }

  /** Tabs to a button or link and presses Enter. */
  async press(name: string | RegExp): Promise<void> {
    await this.tabTo(name)
    await this.page.keyboard.press('Enter')
  }
}

/** The accessible name of what has the focus, near enough: its label, else the text it shows. */
function nameOfFocus(): string {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement)) return ''
  const label = focused.getAttribute('aria-label')
  if (label !== null) return label
  const labelled = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : null
  return (labelled ?? focused.innerText).replace(/\s+/g, ' ').trim()
}
