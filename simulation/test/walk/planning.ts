// Chapter four: rounds of planning. All three commit, the mediator freezes, all three reveal, the mediator
// works out the plan; one side objects to one person, a second round follows, and all three accept it.
import assert from 'node:assert/strict'
import type { Offices, Officer } from './officer.ts'

const DRAWERS = ['a', 'b', 'med'] as const

export async function plan(offices: Offices): Promise<void> {
  await round(offices, 1)
  await object(offices.at('a'))
  await round(offices, 2)
  for (const seat of DRAWERS) {
    const officer = offices.at(seat)
    await officer.open('/plan')
    await officer.look('plan')
    await officer.act('Accept and sign')
  }
  const med = offices.at('med')
  await med.open('/plan')
  await med.page.getByText('Binding', { exact: true }).first().waitFor()
}

async function round(offices: Offices, number: number): Promise<void> {
  const med = offices.at('med')
  for (const seat of DRAWERS) await step(offices.at(seat), number, 'Commit to our secret number')
  await med.look('plan-step')
  await step(med, number, 'Freeze the list for the plan')
  for (const seat of DRAWERS) await step(offices.at(seat), number, 'Reveal our number')
  await step(med, number, 'Work out the plan and propose it')
  await med.page.getByText('Rounds', { exact: true }).waitFor()
}

async function step(officer: Officer, number: number, name: string): Promise<void> {
  await officer.open('/plan')
  await officer.page.getByText(`Round ${number}`, { exact: true }).first().waitFor()
  await officer.act(name)
}

/** Objects to the first person of the plan, found without knowing a name. */
async function object(officer: Officer): Promise<void> {
  const { page } = officer
  await officer.open('/plan')
  await officer.press('Object')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reason').selectOption('identity-open')
  const first = dialog.getByRole('checkbox').first()
  await first.focus()
  await page.keyboard.press('Space')
  await dialog.getByRole('checkbox', { checked: true }).waitFor()
  await officer.look('objecting')
  await officer.act('Object to 1 person')
  const objected = page.getByText(/objected:/)
  await objected.first().waitFor()
  assert.match(await objected.first().innerText(), /1 person, not confirmed/)
}
