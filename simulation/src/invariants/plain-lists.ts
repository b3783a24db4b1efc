// The lists of an invented world as a play imports them, without a file in between: a play of many seeds
// is about what happens to people, and the importer has tests of its own.
import type { Hashing, Json } from '@parley/kernel'
import { toHex, utf8Bytes } from '@parley/kernel'
import type { ListKind } from '@parley/exchange'
import type { ListFile } from '@parley/node'
import { plainList } from '../lists/plain.ts'
import { SIDES } from '../people/side.ts'
import type { Side } from '../people/side.ts'
import type { World } from '../people/world.ts'
import type { PlayLists } from '../play/script.ts'

export function plainLists(world: World, hashing: Hashing): PlayLists {
  const [a, b] = SIDES.map((side) => [
    listOf(world, side, 'held', hashing),
    listOf(world, side, 'sought', hashing),
  ])
  return { a: a ?? [], b: b ?? [] }
}

function listOf(world: World, side: Side, list: ListKind, hashing: Hashing): ListFile {
  const persons = plainList(world, `${side}-${list}`).map((row) => row.record)
  const fileName = `${side}-${list}.csv`
  const file = toHex(hashing.sha256(utf8Bytes(fileName)))
  const account: Json = { rows: persons.length, persons: persons.length, repeats: 0, problems: 0 }
  return { list, fileName, file, persons, account }
}
