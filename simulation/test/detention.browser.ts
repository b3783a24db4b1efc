// The register of detention by keyboard: a bureau enters those of its list, sends cards and reports; the other bureau
// reads it of its own people, the neutral visitor asks for a visit; and the same pages without barriers in four
// languages, on a desk and on a narrow screen.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AGAIN, missing, startDemo } from './browser-demo.ts'
import type { RunningDemo } from './browser-demo.ts'
import { seatOfficers } from './walk/officer.ts'
import type { Officer, Offices } from './walk/officer.ts'

const LIMIT_MS = 900_000
const PATIENCE_MS = 120_000 // two busy cores; nothing here is judged by the clock
const LANGUAGES = ['en', 'uk', 'ru', 'ar'] as const
const WIDTHS = [1360, 820] as const

const lacking = missing()

describe('the register of detention', { skip: lacking ?? false, timeout: LIMIT_MS }, () => {
  let demo: RunningDemo
  let offices: Offices
  let ref = ''
  let name = ''
  let about = ''

  before(async () => {
    demo = await startDemo(['--step', '600000'])
    offices = await seatOfficers(demo, ['b-bureau', 'a-bureau', 'neutral', 'med'])
    for (const seat of ['b-bureau', 'a-bureau', 'neutral'] as const) {
      offices.at(seat).page.setDefaultTimeout(PATIENCE_MS)
    }
  })
  after(async () => {
    const faults = await offices.close()
    await demo.close()
    assert.deepEqual(faults, [])
  })

  test('X marks, E enters all who are marked, and the other side knows who may be reported', async () => {
    const b = offices.at('b-bureau')
    await b.open('/start')
    await keys(b, 'g', 'v')
    await b.page.locator('[data-rows]').first().waitFor()
    ref = await toldAndHere(b)
    const row = b.page.locator(`tr[data-ref="${ref}"]`)
    name = (await row.locator('th a').innerText()).trim()
    await row.locator('a').focus()
    await keys(b, 'x', 'e')
    await b.page.keyboard.type('f-7')
    await keys(b, 'Tab')
    await b.page.keyboard.type('2024-11')
    await keys(b, 'Enter')
    await b.page.locator(`tr[data-ref="${ref}"]`, { hasText: 'f-7' }).waitFor()
    await b.page.getByText('1 note not reported').waitFor()
  })

  test('a digit chooses a note; a card that went late stays late, and a status has its ground', async () => {
    const b = offices.at('b-bureau')
    await b.open(`/detention/${ref}`)
    await noted(b, '1', [], 'Card sent to family and Agency')
    await b.page.getByText('Sent late').waitFor()
    await noted(b, '3', ['Charged'], 'Legal status')
    await b.page.getByText('No notice given').waitFor()
    await noted(b, '4', ['', 'Mail'], 'Complaint')
    await b.open('/detention')
    await b.act('Report')
    await b.page.getByText('0 notes not reported').waitFor()
  })

  test('the other bureau reads it by name, the visitor by reference, the mediator not at all', async () => {
    const [a, neutral, med] = [offices.at('a-bureau'), offices.at('neutral'), offices.at('med')]
    await a.open(`/detention/${ref}`)
    await a.page.getByText('No notice given').waitFor()
    assert.equal((await a.page.content()).includes('f-7'), false, 'codes are closed')
    await neutral.open('/detention')
    await neutral.page.getByRole('link', { name: ref }).waitFor()
    assert.equal((await neutral.page.content()).includes(name), false)
    const asked = await med.page.request.get(demo.urlOf('med', '/api/detention'), AGAIN)
    assert.equal(asked.status(), 403)
  })

  test('a visit is asked for by the visitor, and the holder grants a day', async () => {
    const [b, neutral] = [offices.at('b-bureau'), offices.at('neutral')]
    await neutral.open(`/detention/${ref}`)
    await noted(neutral, '1', [], 'Visit asked for')
    await neutral.open('/detention')
    await neutral.act('Report')
    await b.open(`/detention/${ref}`)
    await b.page.getByText('Visit asked for').first().waitFor()
    await keys(b, '4', 'Tab')
    await b.page.keyboard.type('2099-01-01')
    await keys(b, 'Enter')
    await b.page.locator('.note-history strong').getByText('Visit granted').waitFor()
    await b.page.getByText('Granted', { exact: true }).first().waitFor()
  })

  test('codes cross once both bureaus open theirs', async () => {
    const [a, b] = [offices.at('a-bureau'), offices.at('b-bureau')]
    for (const bureau of [a, b]) {
      await bureau.open('/detention')
      await bureau.press('Open our facility codes')
      await bureau.page.getByRole('button', { name: 'Close our facility codes' }).waitFor()
      await bureau.act('Report')
    }
    await a.open(`/detention/${ref}`)
    await a.page.getByText('f-7').first().waitFor()
  })

  test('the card of the person is a sheet to print', async () => {
    const b = offices.at('b-bureau')
    await b.open(`/detention/${ref}`)
    await b.page.getByRole('link', { name: 'Print the card' }).press('Enter')
    await b.page.locator('.form-sheet').waitFor()
    await b.look('detention-card')
    assert.deepEqual(offices.findings, [])
  })

  test('a not-held is contested with a sign of life, and the other bureau says until when it inquires', async () => {
    const [a, b] = [offices.at('a-bureau'), offices.at('b-bureau')]
    await a.open('/detention')
    await keys(a, 'g', 'z')
    await a.page.waitForURL('**/evidence')
    await a.page.locator('[data-rows]').first().waitFor()
    about = await a.page.evaluate(async () => {
      const answer: unknown = await (await fetch('/api/evidence')).json()
      const { cases } = answer as { cases: Record<string, unknown>[] } // the contract of the api
      return String(cases.find((one) => one['mayContest'] === true)?.['ref'])
    })
    await a.open(`/evidence/${about}`)
    await keys(a, 'n', 'Tab')
    await a.page.keyboard.type('2026-04-30')
    await keys(a, 'Tab', 'Tab')
    await a.page.keyboard.type('asks for warm socks')
    await keys(a, 'Enter')
    await a.page.locator('[data-sign] input').focus()
    await keys(a, 'x')
    await a.press('Contest with 1 sign')
    await a.page.locator('.note-history strong').getByText('Contested with evidence').waitFor()
    await a.open('/detention')
    await a.act('Report')
    await b.open(`/evidence/${about}`)
    await b.page.locator('.note-history strong').getByText('Contested with evidence').waitFor()
    assert.equal((await b.page.content()).includes('socks'), false)
    await keys(b, 'e', 'Tab')
    await b.page.keyboard.type('2026-06-10')
    await keys(b, 'Enter')
    await b.page.locator('.note-history strong').getByText('Under inquiry').waitFor()
    await b.open('/detention')
    await b.act('Report')
    await a.open(`/evidence/${about}`)
    await a.page.locator('.note-history strong').getByText('Under inquiry').waitFor()
  })

  test('g y opens who remains, and Enter the case of whoever stands first', async () => {
    const a = offices.at('a-bureau')
    await a.open('/detention')
    await keys(a, 'g', 'y')
    await a.page.getByText('Days held by last sign of life').first().waitFor()
    await keys(a, 'j', 'Enter')
    await a.page.waitForURL('**/evidence/*')
  })

  for (const language of LANGUAGES) {
    for (const width of WIDTHS) {
      test(`table, person and forms are without barriers in ${language} at ${width} px`, async () => {
        for (const seat of ['b-bureau', 'a-bureau', 'neutral'] as const) {
          const officer = offices.at(seat)
          await officer.page.evaluate(
            (one) => localStorage.setItem('parley.language', one),
            language,
          )
          await officer.page.setViewportSize({ width, height: 1000 })
          const cases = [
            ['evidence', '/evidence'],
            ['evidence-case', `/evidence/${about}`],
            ['remaining', '/remaining'],
          ] as const
          for (const [shot, path] of [
            ['detention', '/detention'],
            ['detention-file', `/detention/${ref}`],
            ...(seat === 'neutral' ? [] : cases),
          ] as const) {
            await officer.open(path)
            if (shot === 'detention') await officer.page.locator('[data-rows]').first().waitFor()
            await officer.look(`${shot}-${language}-${width}`)
          }
        }
        assert.deepEqual(offices.findings, [])
      })
    }
  }
})

async function keys({ page }: Officer, ...all: readonly string[]): Promise<void> {
  for (const key of all) await page.keyboard.press(key)
}

/** Somebody whom this side holds, has not entered, and of whom the other side has its answer. */
async function toldAndHere({ page }: Officer): Promise<string> {
  return await page.evaluate(async () => {
    const answer: unknown = await (await fetch('/api/detention')).json()
    const people = (answer as { people: Record<string, unknown>[] }).people // the contract of the api
    const found = people.find(
      (p) => p['isOurs'] === true && p['isTold'] === true && p['stage'] === 'not-entered',
    )
    return String(found?.['ref'])
  })
}

/** Chooses by digit, types into one field after another, and waits for the note. */
async function noted(
  officer: Officer,
  digit: string,
  texts: readonly string[],
  title: string,
): Promise<void> {
  const { page } = officer
  await page.locator('.note-form').waitFor()
  await keys(officer, digit)
  for (const [i, text] of texts.entries()) {
    if (i > 0) await keys(officer, 'Tab')
    await page.keyboard.type(text)
  }
  await page.locator('.note-form [data-keep]').press('Enter')
  await page.locator('.note-history strong').getByText(title, { exact: true }).last().waitFor()
}
