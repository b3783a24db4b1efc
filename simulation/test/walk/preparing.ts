// Chapter five: hour and place, agreed by both sides; the manifest of a tranche; private interviews; the go.
import { goTo } from './crossing.ts'
import type { Offices, Officer } from './officer.ts'

const HOUR_MS = 3_600_000

export async function schedule(offices: Offices): Promise<void> {
  const med = offices.at('med')
  await med.open('/handover')
  await med.press('Propose a time')
  const dialog = med.page.getByRole('dialog')
  await dialog.getByLabel('Time').fill(localTime(Date.now() + HOUR_MS))
  await dialog.getByLabel('Place').fill('Bridge at the mill')
  await med.look('schedule-proposing')
  await med.act('Check before you sign')
  for (const seat of ['a', 'b'] as const) {
    const officer = offices.at(seat)
    await officer.open('/handover')
    await officer.act('Accept the time')
  }
  await med.open('/handover')
  await med.page.getByText('Agreed by both', { exact: false }).first().waitFor()
  await med.look('schedule-agreed')
}

/** One side asks for a later hour; the agreed one stands until the other has accepted it too. */
export async function moveSchedule(offices: Offices): Promise<void> {
  const [a, b] = [offices.at('a'), offices.at('b')]
  await a.open('/handover')
  await a.press('Propose another time')
  const dialog = a.page.getByRole('dialog')
  await dialog.getByLabel('Time').fill(localTime(Date.now() + 2 * HOUR_MS))
  await dialog.getByLabel('Place').fill('Bridge at the weir')
  await a.act('Check before you sign')
  await a.act('Accept the new time')
  await b.open('/handover')
  await b.page.getByText('the agreed one stands').waitFor()
  for (const place of ['Bridge at the mill', 'Bridge at the weir']) {
    await b.page.getByText(place).first().waitFor()
  }
  await b.look('schedule-moving')
  await b.act('Accept the new time')
  await b.page.getByText('the agreed one stands').waitFor({ state: 'detached' })
  await b.page.getByText('Bridge at the weir').first().waitFor()
}

/** As an input of type datetime-local takes it; windows of the walk are in UTC. */
function localTime(at: number): string {
  return new Date(at).toISOString().slice(0, 16)
}

export async function signManifest(offices: Offices, tranche: string): Promise<void> {
  for (const seat of ['a', 'b'] as const) {
    const officer = offices.at(seat)
    await officer.open(`/handover/${tranche}`)
    await officer.act('Sign the manifest')
  }
  await offices.at('a').look('manifest')
}

/** Every person of the tranche is heard alone; one does not want to go. Answers that person's name. */
export async function interviewAll(neutral: Officer): Promise<string> {
  const { page } = neutral
  await neutral.open('/interviews')
  const open = page.getByRole('button', { name: 'Record the answer' })
  await open.first().waitFor()
  // Both nodes have sent the dossiers of their own persons: nobody is heard by a number.
  await page
    .getByText('Name and birth date are on their way')
    .first()
    .waitFor({ state: 'detached' })
  await neutral.look('interviews')
  const unwilling = await page.locator('.card-name bdi').first().innerText()
  const all = await open.count()
  for (let heard = 0; heard < all; heard += 1) {
    await open.first().focus()
    await page.keyboard.press('Enter')
    await record(neutral, heard === 0)
    await page.waitForFunction(
      (left) =>
        [...document.querySelectorAll('main button')].filter((one) =>
          (one.textContent ?? '').startsWith('Record the answer'),
        ).length === left,
      all - heard - 1,
    )
  }
  return unwilling
}

async function record(neutral: Officer, isUnwilling: boolean): Promise<void> {
  const { page } = neutral
  const dialog = page.getByRole('dialog')
  const wish = isUnwilling ? 'Does not want to go' : 'Wants to go home'
  await dialog.getByRole('radio', { name: wish }).focus()
  await page.keyboard.press('Space')
  await dialog.getByLabel('Note for the interviewer alone').fill('Heard alone.')
  if (isUnwilling) await neutral.look('interview')
  await neutral.act('Check before you sign')
}

/**
 * Clinicians note a finding, correct it, and report before anybody is presented: until then the interviewer's
 * words wait, and what was noted is with the clinicians alone.
 */
export async function reportFindings(transit: Officer, neutral: Officer): Promise<void> {
  const { page } = transit
  await neutral.page.getByText('as soon as the clinicians have reported').first().waitFor()
  await neutral.look('interviews-held')
  await goTo(transit, 'At the line')
  for (const found of ['unfit', 'stretcher']) {
    await page
      .getByRole('button', { name: /^Fitness: / })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByLabel('Fitness', { exact: true }).selectOption(found)
    await transit.act('Check before you sign')
  }
  const waits = page.locator('li.line-person', { hasText: 'Not reported yet' })
  await waits.filter({ hasText: 'Fit on a stretcher' }).waitFor()
  await transit.look('findings')
  await transit.act(/^Report findings/)
  await waits.first().waitFor({ state: 'detached' })
  await neutral.page
    .getByText('as soon as the clinicians have reported')
    .waitFor({ state: 'detached' })
}

export async function giveGo(offices: Offices, tranche: string): Promise<void> {
  for (const seat of ['a', 'b'] as const) {
    const officer = offices.at(seat)
    await officer.open(`/handover/${tranche}`)
    await officer.act('Give the go')
  }
}
