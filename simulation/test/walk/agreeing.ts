// Chapter two: the mediator proposes an agreement with numbers that fit the lists, and all three sign it.
import assert from 'node:assert/strict'
import type { Offices, Officer } from './officer.ts'

export interface Numbers {
  readonly soldiers: number
  readonly civilians: number
}

export async function agree(offices: Offices, numbers: Numbers): Promise<void> {
  const med = offices.at('med')
  await propose(med, numbers)
  for (const seat of ['a', 'b', 'med'] as const) {
    const officer = offices.at(seat)
    await officer.open('/agreement')
    await officer.look('agreement')
    await officer.act('Accept and sign')
  }
  await med.open('/agreement')
  await med.page.getByText('In force', { exact: true }).first().waitFor()
}

async function propose(med: Officer, { soldiers, civilians }: Numbers): Promise<void> {
  await med.open('/agreement')
  const count = (
    id: string,
    category: string,
    people: number,
    [holder, home]: readonly string[],
  ) => ({
    id,
    kind: 'count',
    category,
    people,
    home,
    holder,
  })
  const clauses = [
    count('soldiers-from-a', 'soldier', soldiers, ['a', 'b']),
    count('soldiers-from-b', 'soldier', soldiers, ['b', 'a']),
    count('civilians-from-a', 'civilian', civilians, ['a', 'b']),
    count('civilians-from-b', 'civilian', civilians, ['b', 'a']),
  ]
  const prepared = await med.page.request.post(addressOf(med, 'prepare'), {
    data: { do: 'agreement.propose', clauses },
  })
  const { id, hash } = (await prepared.json()) as { readonly id: string; readonly hash: string } // the contract
  const submitted = await med.page.request.post(addressOf(med, 'submit'), {
    data: { prepared: id, hash, signAs: 'med' },
  })
  assert.equal(submitted.status(), 200, await submitted.text())
}

function addressOf({ page }: Officer, call: string): string {
  return new URL(`/api/commands/${call}`, page.url()).href
}
