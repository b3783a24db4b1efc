// Who a row of a register truly is. Only checks of a play may ask: a real exchange has nobody who knows.
import type { PartyId } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import type { InventedPerson } from '../people/person.ts'
import type { World } from '../people/world.ts'
import { SIDES } from '../people/side.ts'
import type { Side } from '../people/side.ts'
import { plainList } from '../lists/plain.ts'

const known = new WeakMap<World, Map<Side, ReadonlyMap<number, InventedPerson>>>()

/** The person of a row of a party's plain held list; null for a row of no such list. */
export function personOfRow(
  world: World,
  holder: PartyId,
  row: PersonRecord,
): InventedPerson | null {
  const side = SIDES.find((one) => one === String(holder))
  if (side === undefined) return null
  const lists = known.get(world) ?? new Map<Side, ReadonlyMap<number, InventedPerson>>()
  known.set(world, lists)
  const rows = lists.get(side) ?? rowsOf(world, side)
  lists.set(side, rows)
  return rows.get(row.rowNumber) ?? null
}

function rowsOf(world: World, holder: Side): ReadonlyMap<number, InventedPerson> {
  const list = plainList(world, `${holder}-held`)
  return new Map(list.map(({ record, person }) => [record.rowNumber, person]))
}
