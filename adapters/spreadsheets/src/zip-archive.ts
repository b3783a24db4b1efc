// An archive read by its directory, one named member at a time, unpacked in small steps with every byte
// counted. What the directory claims is checked first, what comes out is checked again: an archive can
// lie about sizes, and a few bytes can unpack to gigabytes. Names are only looked up, never written to.
import type { Bytes } from '@parley/kernel'
import { Inflate } from 'fflate'
import {
  MAX_MEMBER_BYTES,
  MAX_MEMBERS,
  MAX_RATIO,
  MAX_UNPACKED_BYTES,
  RATIO_FREE_BYTES,
} from './limits.ts'

export type ArchiveFault = 'damaged' | 'encrypted-archive' | 'archive-too-large'

/** Thrown inside this adapter where reading cannot go on; turned into a refusal at its edge. */
export class ArchiveError extends Error {
  readonly fault: ArchiveFault
  readonly at: string

  constructor(fault: ArchiveFault, at: string) {
    super(`archive: ${fault} at ${at}`)
    this.name = 'ArchiveError'
    this.fault = fault
    this.at = at
  }
}

export interface Member {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  readonly method: number
  readonly isEncrypted: boolean
  readonly headerAt: number
  readonly crc: number
}

export interface Archive {
  readonly members: ReadonlyMap<string, Member>
  /** Names that point outside the archive, or stand there twice: never opened. */
  readonly strange: readonly string[]
  /** Unpacks a member piece by piece. @throws ArchiveError at a limit, a fault or a wrong checksum */
  unpack(member: Member, take: (piece: Bytes) => void): void
}

const END_RECORD = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const END_RECORD_BYTES = 22
const MAX_COMMENT = 65_535
const STEP = 4096 // packed bytes at a time: deflate makes at most 1,032 of one, so a step stays under 4.3 MB

/** Opens an archive. @throws ArchiveError if its directory is missing, cut off or too large */
export function openArchive(bytes: Bytes): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecordAt(view)
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count > MAX_MEMBERS) throw new ArchiveError('archive-too-large', 'directory')
  const members = new Map<string, Member>()
  const strange: string[] = []
  let at = start
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new ArchiveError('damaged', 'directory')
    const { member, next } = readMember(view, bytes, at)
    if (members.has(member.name) || isOutside(member.name)) strange.push(member.name)
    else members.set(member.name, member)
    at = next
  }
  let unpackedSoFar = 0
  const count2 = (n: number): number => (unpackedSoFar += n)
  return {
    members,
    strange,
    unpack: (member, take) => unpackMember({ view, bytes, member, countAll: count2 }, take),
  }
}

function endRecordAt(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_RECORD_BYTES - MAX_COMMENT)
  for (let at = view.byteLength - END_RECORD_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at
  }
  throw new ArchiveError('damaged', 'end')
}

function readMember(
  view: DataView,
  bytes: Bytes,
  at: number,
): { readonly member: Member; readonly next: number } {
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > bytes.length) throw new ArchiveError('damaged', 'directory')
  const name = new TextDecoder()
    .decode(bytes.subarray(at + 46, at + 46 + nameLength))
    .replaceAll('\\', '/')
  const member = {
    name,
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  }
  return { member, next }
}

function isOutside(name: string): boolean {
  return name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..')
}

interface Unpacking {
  readonly view: DataView
  readonly bytes: Bytes
  readonly member: Member
  readonly countAll: (n: number) => number
}

function unpackMember(job: Unpacking, take: (piece: Bytes) => void): void {
  const { member } = job
  if (member.isEncrypted) throw new ArchiveError('encrypted-archive', member.name)
  if (member.unpacked > MAX_MEMBER_BYTES || isTooDense(member.unpacked, member.packed))
    throw new ArchiveError('archive-too-large', member.name)
  const packed = packedBytes(job)
  let unpacked = 0
  let crc = 0xffffffff
  const counted = (piece: Bytes): void => {
    unpacked += piece.length
    if (
      unpacked > MAX_MEMBER_BYTES ||
      isTooDense(unpacked, packed.length) ||
      job.countAll(piece.length) > MAX_UNPACKED_BYTES
    ) {
      throw new ArchiveError('archive-too-large', member.name)
    }
    crc = crcOf(piece, crc)
    take(piece)
  }
  if (member.method === 0) counted(packed)
  else if (member.method === 8) inflateInSteps(packed, member.name, counted)
  else throw new ArchiveError('damaged', member.name)
  if ((crc ^ 0xffffffff) >>> 0 !== member.crc) throw new ArchiveError('damaged', member.name)
}

function isTooDense(unpacked: number, packed: number): boolean {
  return unpacked > RATIO_FREE_BYTES && unpacked > packed * MAX_RATIO
}

function packedBytes({ view, bytes, member }: Unpacking): Bytes {
  const at = member.headerAt
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER)
    throw new ArchiveError('damaged', member.name)
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + member.packed > bytes.length) throw new ArchiveError('damaged', member.name)
  return bytes.subarray(start, start + member.packed)
}

function inflateInSteps(packed: Bytes, name: string, take: (piece: Bytes) => void): void {
  const inflate = new Inflate((piece) => take(piece))
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    }
  } catch (error) {
    if (error instanceof Error && error.name !== 'ArchiveError' && 'code' in error)
      throw new ArchiveError('damaged', name) // fflate numbers its faults
    throw error
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

/** CRC-32 carried on over a further piece, before the last inversion. */
export function crcOf(piece: Bytes, before: number): number {
  let crc = before
  for (const byte of piece) crc = (CRC_TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  return crc
}
