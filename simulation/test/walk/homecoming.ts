// Chapters seven and eight: triage, home, families one by one, statements read by two officers, remains by
// bag count, and the account that closes the exchange.
import assert from 'node:assert/strict'
import type { Offices, Officer } from './officer.ts'
import { goTo } from './crossing.ts'

export async function triage(transit: Officer): Promise<number> {
  const { page } = transit
  await transit.open('/arrivals')
  const unseen = page.getByRole('row').filter({ hasText: 'Not yet seen' })
  let seen = 0
  for (; (await unseen.count()) > 0 && seen < 60; seen += 1) {
    const band = await unseen.first().getByRole('rowheader').innerText()
    await unseen.first().getByRole('button', { name: 'See' }).focus()
    await page.keyboard.press('Enter')
    await page
      .getByRole('dialog')
      .getByLabel('Triage')
      .selectOption(seen === 0 ? 'immediate' : 'minor')
    if (seen === 0) await transit.look('triage')
    await transit.act('Check before you sign')
    const row = page.getByRole('row').filter({ hasText: band })
    await row.filter({ hasNotText: 'Not yet seen' }).waitFor()
  }
  await transit.look('arrivals')
  assert.equal(await page.getByRole('row').filter({ hasText: 'Not reported yet' }).count(), seen)
  await transit.act(/^Report arrivals/)
  await page.getByText('Not reported yet').first().waitFor({ state: 'detached' })
  return seen
}

/** Confirms everybody of a side who is across, and reports it; answers how many. */
export async function comeHome(officer: Officer): Promise<number> {
  await goTo(officer, 'At the line')
  const confirm = officer.page.getByRole('button', { name: /^Confirm \d+ homecoming/ })
  await confirm.waitFor()
  const count = Number(/\d+/.exec(await confirm.innerText())?.[0] ?? '0')
  await officer.act(/^Confirm \d+ homecoming/)
  await officer.page.getByRole('button', { name: /^Take back \d+ confirmation/ }).waitFor()
  await officer.look('home')
  await officer.act(/^Report homecomings/)
  return count
}

/** No family hears of anybody before that person is home. */
export async function nobodyToTell(officer: Officer): Promise<void> {
  await officer.open('/families')
  assert.equal(await officer.page.getByRole('button', { name: 'Told the family' }).count(), 0)
}

export async function tellFamilies(officer: Officer): Promise<number> {
  const { page } = officer
  await officer.open('/families')
  await officer.look('families')
  const open = page.getByRole('button', { name: 'Told the family' })
  let told = 0
  for (let left = await open.count(); left > 0; told += 1) {
    await open.first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('checkbox').focus()
    await page.keyboard.press('Space')
    await officer.act('Check before you sign')
    await page.waitForFunction(
      (before) =>
        [...document.querySelectorAll('main button')].filter((one) =>
          (one.textContent ?? '').includes('Told the family'),
        ).length < before,
      left,
    )
    left = await open.count()
  }
  return told
}

/** The mediator agrees to be named; the transit state agrees, thinks again and takes it back. */
export async function consent(med: Officer, transit: Officer): Promise<void> {
  await med.open('/statements')
  await med.act('Consent to be named')
  await med.page.getByRole('button', { name: 'Take the consent back' }).waitFor()
  await med.look('consent')
  await transit.open('/statements')
  await transit.act('Consent to be named')
  await transit.act('Take the consent back')
  await transit.page.getByRole('button', { name: 'Consent to be named' }).waitFor()
}

/** Ticks the mediator, the one who may be named, for the statement drafted next. */
export async function nameTheMediator(headquarters: Officer): Promise<void> {
  const { page } = headquarters
  await headquarters.open('/statements')
  const choices = page.getByRole('checkbox', { name: /^Name in the draft/ })
  await choices.first().waitFor()
  await choices.nth(1).waitFor({ state: 'detached' }) // a withdrawal is on its way from seat to seat
  assert.equal(await choices.count(), 1, 'only who consented can be named')
  await choices.focus()
  await page.keyboard.press('Space')
}

/** One officer drafts and approves, the press office's approves too and releases. */
export async function publish(headquarters: Officer, press: Officer): Promise<void> {
  if (!headquarters.page.url().endsWith('/statements')) await headquarters.open('/statements')
  await headquarters.act('Draft from the log')
  await headquarters.act('Approve')
  await press.open('/statements')
  await press.look('statement')
  await press.act('Approve')
  await press.act('Release')
  await press.page.getByText('Released', { exact: true }).first().waitFor()
  await press.open('/public')
  await press.look('public')
}

export async function transferRemains(offices: Offices): Promise<void> {
  const [from, to] = [offices.at('b'), offices.at('a')]
  await from.open('/remains')
  await from.page.getByLabel('Name of the lot').fill('lot-1')
  await from.page.getByLabel('bags').fill('14')
  await from.act('Hand over a lot')
  const code = await from.page.getByLabel(/^Code for lot lot-1/).inputValue()
  await from.look('remains-releasing')
  await to.open('/remains')
  await to.page.getByLabel('Paste the code from the other side').fill(code)
  await to.act('Receive the lot')
  await to.page.getByRole('heading', { name: 'lot-1' }).waitFor()
  await to.look('remains')
}

export async function closeTranche(offices: Offices, tranche: string): Promise<void> {
  for (const seat of ['a', 'b'] as const) {
    const officer = offices.at(seat)
    await officer.open(`/handover/${tranche}`)
    await officer.act('Close the tranche')
  }
  await offices.at('a').look('tranche-closed')
}

export async function closeExchange(offices: Offices): Promise<void> {
  const med = offices.at('med')
  await med.open('/series')
  await med.act('Propose the closing account')
  for (const seat of ['a', 'b', 'med'] as const) {
    const officer = offices.at(seat)
    await officer.open('/series')
    if (seat === 'a') await officer.look('closing')
    await officer.act('Sign the closing account')
  }
  await med.open('/series')
  await med.page.getByText('Closed', { exact: true }).first().waitFor()
  await med.look('series')
  for (const seat of ['a', 'b'] as const) {
    const officer = offices.at(seat)
    await officer.open('/series')
    await officer.act('Open our counts')
  }
  await med.open('/series')
  await med.page.getByText('Held by').first().waitFor()
  await med.look('counts-opened')
}
