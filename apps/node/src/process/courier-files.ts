// Couriers as files on a stick. A file is written beside its place, synced and renamed, so that a stick
// pulled out early holds a part whole or not at all.
import { open, readFile, rename, stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import type { Instant, Refusal, Result } from '@parley/kernel'
import { ok, parsePartyId, refuse } from '@parley/kernel'
import { MAX_COURIER_BYTES } from '../courier/courier-desk.ts'
import type { CourierDesk, OutgoingCourier, TakenCourier } from '../courier/courier-desk.ts'

export interface WrittenCourier extends Omit<OutgoingCourier, 'part'> {
  /** Absolute paths, in the order of the parts. */
  readonly files: readonly string[]
  readonly bytes: number
}

export interface CourierPlace {
  /** The party it goes to. */
  readonly to: string
  readonly since: number | null
  /** An absolute path of a folder. */
  readonly out: string
  readonly at: Instant
}

/** Writes every part of a courier into a folder. @throws if the folder cannot be written to */
export async function writeCourier(
  desk: CourierDesk,
  { to, since, out, at }: CourierPlace,
): Promise<Result<WrittenCourier, Refusal>> {
  const party = parsePartyId(to)
  if (party === null) return refuse('unknown-recipient', to)
  const isFolder = isAbsolute(out) && (await stat(out).then((found) => found.isDirectory(), no))
  if (!isFolder) return refuse('no-folder', out)
  const courier = await desk.write(party, since)
  if (!courier.ok) return courier
  const { part, ...heading } = courier.value
  const stamp = at.replaceAll(/[-:]/g, '')
  const files: string[] = []
  let bytes = 0
  for (let number = 1; number <= heading.parts; number++) {
    const name = `${heading.from}-to-${to}-${stamp}-${number}of${heading.parts}.courier`
    const sealed = await part(number)
    await writeWhole(join(out, name), sealed)
    files.push(join(out, name))
    bytes += sealed.length
  }
  return ok({ ...heading, files, bytes })
}

/** Takes in one file. */
export async function readCourier(
  desk: CourierDesk,
  path: string,
): Promise<Result<TakenCourier, Refusal>> {
  const size = isAbsolute(path) ? await stat(path).then((found) => found.size, no) : false
  if (size === false) return refuse('no-file', path)
  if (size > MAX_COURIER_BYTES) return refuse('courier-too-long', String(size))
  const bytes = await readFile(path).catch(() => null)
  return bytes === null ? refuse('no-file', path) : desk.take(new Uint8Array(bytes))
}

const no = (): false => false

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const spare = `${path}.partial`
  const file = await open(spare, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(spare, path)
}
