// The desk of remains by keyboard: a bag goes from one side's desk to the other's with a lot, is split by individual and
// identified by two officers who do not see each other's word; the same pages without barriers in four languages, on a
// desk and on a narrow screen.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { missing, startDemo } from './browser-demo.ts'
import type { RunningDemo } from './browser-demo.ts'
import { bringIn } from './walk/lists.ts'
import { seatOfficers } from './walk/officer.ts'
import type { Officer, Offices } from './walk/officer.ts'

const LIMIT_MS = 900_000
const PATIENCE_MS = 60_000 // two busy cores; nothing here is judged by the clock
const LANGUAGES = ['en', 'uk', 'ru', 'ar'] as const
const WIDTHS = [1360, 820] as const

const lacking = missing()

describe('the desk of remains', { skip: lacking ?? false, timeout: LIMIT_MS }, () => {
  let folder = ''
  let demo: RunningDemo
  let offices: Offices
  let about = ''

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-remains-'))
    demo = await startDemo(['--by-hand', '--lists-out', folder])
    offices = await seatOfficers(demo, ['a', 'a-board', 'b', 'obs', 'med'])
    for (const seat of ['a', 'a-board', 'b'] as const) {
      offices.at(seat).page.setDefaultTimeout(PATIENCE_MS)
    }
  })
  after(async () => {
    const faults = await offices.close()
    await demo.close()
    await rm(folder, { recursive: true, force: true })
    assert.deepEqual(faults, [])
  })

  test('N names a new bag, digits choose its notes, and a report is signed', async () => {
    const b = offices.at('b')
    await b.open('/board')
    await keys(b, 'g', 'd')
    await b.page.locator('.note-form').waitFor()
    await keys(b, 'n', 'End')
    await typed(b, '1', 'field 4, north of the road', '2031-05')
    await keys(b, 'Enter')
    await b.page.getByRole('link', { name: 'b-1' }).waitFor()
    await keys(b, 'j', 'Enter')
    await b.page.locator('.note-history').waitFor()
    await noted(b, '1', ['cold truck 3', 's-11', 'p-1 p-2', '4,5'], 'Labelled and sealed')
    await noted(b, '1', ['lot-7'], 'Offered in a lot')
    await b.open('/remains')
    await b.page.getByText('3 notes not reported').waitFor()
    await b.act('Report to the other side')
    await b.page.getByText('0 notes not reported').waitFor()
  })

  test('the lot crosses by code, and a broken seal stays with the bag', async () => {
    const [a, b] = [offices.at('a'), offices.at('b')]
    await b.page.getByLabel('Name of the lot').fill('lot-7')
    await b.page.getByLabel('Bags', { exact: true }).fill('1')
    await b.act('Hand over a lot')
    const code = await b.page.getByLabel('Code for lot lot-7, 1 bags').inputValue()
    await bringIn(a, folder, false)
    await a.open('/remains')
    await a.page
      .getByLabel('Code of the other side')
      .or(a.page.locator('textarea'))
      .first()
      .fill(code)
    await a.act('Receive the lot')
    await a.page.getByRole('link', { name: 'b-1' }).waitFor()
    await keys(a, 'j', 'Enter')
    await a.page.locator('.note-history').waitFor()
    await noted(a, '1', ['mortuary 2', 's-11', 'Broken', 's-12', '6'], 'Received and looked at')
    await a.page.getByText('The seal was broken').first().waitFor()
    await noted(a, '1', ['2', 's-13'], 'Examined')
    await noted(a, '2', ['2', 's-21', 'p-1', '1', 's-22', 'p-2', '1'], 'Split by individual')
  })

  test('one individual is described by the fields of the post-mortem form', async () => {
    const [a, b] = [offices.at('a'), offices.at('b')]
    await a.open('/remains/b-1.2')
    await noted(
      a,
      '6',
      ['Male', '25-35', '172', 'Charted', 'Taken', 'dna-4'],
      'Described, post mortem',
    )
    await a.page.locator('dd', { hasText: 'dna-4' }).waitFor()
    await b.open('/remains')
    assert.equal((await b.page.content()).includes('dna-4'), false)
  })

  test('two officers say the same of one bag without seeing each other’s word', async () => {
    const [a, second] = [offices.at('a'), offices.at('a-board')]
    about = await a.page.evaluate(async () => {
      const answer: unknown = await (await fetch('/api/people?list=sought')).json()
      return /"ref":"([a-z0-9-]+)"/.exec(JSON.stringify(answer))?.[1] ?? ''
    })
    assert.notEqual(about, '')
    for (const officer of [a, second]) {
      await officer.open('/remains/b-1.1')
      assert.equal((await officer.page.content()).includes(about), false)
      await keys(officer, '1')
      await typed(officer, 'Identified', about, 'd-7')
      await keys(officer, 'Enter')
      const outcome = officer === a ? /^Your word is kept/ : /^Both words are the same/
      await officer.page.getByText(outcome).waitFor()
    }
    await second.page.getByText('Decision of the board').waitFor()
    await second.open('/remains')
    await second.act('Report to the other side')
    for (const seat of ['b', 'obs'] as const) {
      const reader = offices.at(seat)
      await reader.open('/remains')
      await reader.page.getByRole('link', { name: 'b-1.1' }).waitFor()
      assert.equal((await reader.page.content()).includes(about), false)
    }
    const med = offices.at('med')
    await med.open('/remains')
    assert.equal((await med.page.content()).includes('b-1.1'), false)
  })

  for (const language of LANGUAGES) {
    for (const width of WIDTHS) {
      test(`table, chain and forms are without barriers in ${language} at ${width} px`, async () => {
        const a = offices.at('a')
        await a.page.evaluate((each) => localStorage.setItem('parley.language', each), language)
        await a.page.setViewportSize({ width, height: 1000 })
        for (const [name, path] of [
          ['remains', '/remains'],
          ['remains-bag', '/remains/b-1'],
          ['remains-part', '/remains/b-1.2'],
        ] as const) {
          await a.open(path)
          await a.look(`${name}-${language}-${width}`)
        }
        await keys(a, '6')
        await a.page.locator('.note-form input').nth(2).waitFor()
        await a.look(`remains-describing-${language}-${width}`)
        await asOpenedBefore(a, `remains-before-${language}-${width}`)
        assert.deepEqual(offices.findings, [])
      })
    }
  }
})

/** The page as an exchange has it that was opened before remains had readers of their own. */
async function asOpenedBefore(officer: Officer, name: string): Promise<void> {
  const { page } = officer
  await page.route('**/api/remains', async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace('"awaitsReadersOf":null', '"awaitsReadersOf":"a"')
    await route.fulfill({ response: answer, body })
  })
  await officer.open('/remains')
  await page.getByText('parley found audiences --seat FILE').waitFor()
  await officer.look(name)
  // A page asks again when the ledger grows: what it is asking now is answered before the answer is its own again.
  await page.unrouteAll({ behavior: 'wait' })
}

async function keys({ page }: Officer, ...all: readonly string[]): Promise<void> {
  for (const key of all) await page.keyboard.press(key)
}

/** Types into one field after another; of a choice the first letters choose. */
async function typed({ page }: Officer, ...texts: readonly string[]): Promise<void> {
  for (const [i, text] of texts.entries()) {
    await page.keyboard.type(text)
    if (i < texts.length - 1) await page.keyboard.press('Tab')
  }
}

/** Chooses by digit, fills the fields in their order, and waits for the link in the chain. */
async function noted(
  officer: Officer,
  digit: string,
  texts: readonly string[],
  title: string,
): Promise<void> {
  const { page } = officer
  await keys(officer, digit)
  await typed(officer, ...texts)
  await keys(officer, 'Enter')
  await page.locator('.note-history strong').getByText(title, { exact: true }).waitFor()
}
