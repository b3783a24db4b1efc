// Where the lists of a play come from: a folder with four files as two administrations sent them, or
// invented ones of the same mess from the seed. Either way the importer reads them.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bytes, Hashing, Json, Result } from '@parley/kernel'
import { ok, refuse } from '@parley/kernel'
import type { ListKind } from '@parley/exchange'
import { readListFile } from '@parley/node'
import type { ListFile } from '@parley/node'
import { listFile } from '../lists/list-file.ts'
import { renderLists } from '../lists/render.ts'
import type { World } from '../people/world.ts'
import type { PlayLists } from './script.ts'

interface NamedList {
  readonly party: 'a' | 'b'
  readonly list: ListKind
  readonly fileName: string
  readonly bytes: Bytes
}

/** Reads `A-held.*`, `A-sought.*`, `B-held.*` and `B-sought.*` at the top of a folder. */
export async function listsFrom(
  folder: string,
  readOn: string,
  hashing: Hashing,
): Promise<Result<PlayLists>> {
  const names = (await readdir(folder)).sort()
  const found: NamedList[] = []
  for (const party of ['a', 'b'] as const) {
    for (const list of ['held', 'sought'] as const) {
      const fileName = names.find((n) => n.toLowerCase().startsWith(`${party}-${list}.`))
      if (fileName === undefined)
        return refuse('list-missing', `${party.toUpperCase()}-${list}.*`, folder)
      found.push({
        party,
        list,
        fileName,
        bytes: new Uint8Array(await readFile(join(folder, fileName))),
      })
    }
  }
  return readAll(found, readOn, hashing)
}

/** Renders the lists of an invented world and reads them back as any other file. */
export function listsOfWorld(world: World, readOn: string, hashing: Hashing): Result<PlayLists> {
  const { lists } = renderLists(world)
  const found = Object.entries(lists).map(([name, rendered]): NamedList => {
    const { fileName, bytes } = listFile(rendered.plan)
    const [party, list] = name.toLowerCase().split('-')
    return {
      party: party === 'a' ? 'a' : 'b',
      list: list === 'held' ? 'held' : 'sought',
      fileName,
      bytes,
    }
  })
  return readAll(found, readOn, hashing)
}

function readAll(found: readonly NamedList[], readOn: string, hashing: Hashing): Result<PlayLists> {
  const lists: { a: ListFile[]; b: ListFile[] } = { a: [], b: [] }
  for (const { party, list, fileName, bytes } of found) {
    const read = readListFile(bytes, { fileName, readOn }, hashing)
    if (!read.ok) return refuse(read.refusal.code, fileName, read.refusal.detail)
    const { reading, sha256 } = read.value
    const account = { ...reading.account } satisfies { readonly [key: string]: Json }
    lists[party].push({ list, fileName, file: sha256, persons: reading.persons, account })
  }
  return ok(lists)
}
