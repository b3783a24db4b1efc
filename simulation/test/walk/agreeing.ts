// Chapter two: the mediator composes an agreement with numbers that fit the lists, and all three sign it.
import type { Offices, Officer } from './officer.ts'

export interface Numbers {
  readonly soldiers: number
  readonly civilians: number
  /** One tranche without it. */
  readonly tranches?: number
}

export async function agree(offices: Offices, numbers: Numbers): Promise<void> {
  const med = offices.at('med')
  await propose(med, numbers)
  for (const seat of ['a', 'b', 'med'] as const) {
    const officer = offices.at(seat)
    await officer.open('/agreement')
    await officer.act('Accept and sign')
  }
  await med.open('/agreement')
  await med.page.getByText('In force', { exact: true }).first().waitFor()
  await med.look('agreement')
}

async function propose(
  med: Officer,
  { soldiers, civilians, tranches = 1 }: Numbers,
): Promise<void> {
  const { page } = med
  await med.open('/agreement/new')
  const fill = async (label: string, value: number): Promise<void> => {
    await page.getByLabel(label, { exact: true }).focus() // the number that stands there is selected
    await page.keyboard.type(String(value))
  }
  for (const side of ['A', 'B']) {
    await fill(`Persons: Servicemen from ${side}`, soldiers)
    await fill(`Persons: Civilians from ${side}`, civilians)
  }
  await fill('Number of tranches', tranches)
  await med.look('agreement-new')
  await med.act('Propose these terms')
  await page.waitForURL('**/agreement')
}
