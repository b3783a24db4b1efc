// List commitments (spec/list-commitment.md): a party fixes its list before anything is compared, and
// can later show single rows of it. Each row is hashed with a salt of its own and the number of rows is
// hidden by dummies; leaves stand in the order of their hashes, so a position tells nothing either.
import { compareBytes, concatBytes, invariant, ok, present, refuse, toBase64 } from '@parley/kernel'
import type { Bytes, Chance, Hashing, JsonObject, Refusal, Result } from '@parley/kernel'
import { isCount, isText, oddField } from './fields.ts'
import { base64Hash, parseBase64Hash, sameHash } from './hash.ts'
import type { Hash } from './hash.ts'
import { leafHash, openMerkleTree, verifyInclusion } from './merkle.ts'

/** What the log carries: body of `list.committed`. */
export interface ListCommitment {
  /** Rows and dummies together: a power of two. */
  readonly count: number
  readonly root: Hash
}

/** What shows one row to somebody who has the commitment. */
export interface RowOpening {
  readonly index: number
  /** 16 random bytes. */
  readonly salt: Bytes
  readonly hashes: readonly Hash[]
}

export interface CommittedList {
  readonly commitment: ListCommitment
  /** In the order of the rows given. */
  readonly openings: readonly RowOpening[]
  /** Salts of the dummies, which whoever gets the whole list needs too. */
  readonly dummySalts: readonly Bytes[]
}

export const SALT_BYTES = 16
const MAX_ROWS = 1_048_576 // above any list of persons; bounds the work of whoever reads one

/**
 * Commits to rows, each the canonical bytes of one record and not empty.
 *
 * @param minCount least number of leaves, where the next power of two would tell too much
 */
export function commitList(
  rows: readonly Bytes[],
  chance: Chance,
  hashing: Hashing,
  minCount: number = 1,
): CommittedList {
  invariant(rows.length <= MAX_ROWS, 'at most 2^20 rows')
  invariant(
    rows.every((row) => row.length > 0),
    'no empty row: the empty row is a dummy',
  )
  let count = 1
  while (count < Math.max(rows.length, minCount)) count *= 2
  const salted = Array.from({ length: count }, (_, row) => {
    const salt = chance.bytes(SALT_BYTES)
    return { row, salt, leaf: rowLeaf(hashing, salt, rows[row] ?? DUMMY) }
  }).toSorted((a, b) => compareBytes(a.leaf, b.leaf))
  const tree = openMerkleTree(hashing)
  for (const { leaf } of salted) tree.append(leaf)
  const openings = new Map<number, RowOpening>()
  for (const [index, { row, salt }] of salted.entries()) {
    if (row < rows.length)
      openings.set(row, { index, salt, hashes: tree.inclusionProof(index, count) })
  }
  return {
    commitment: { count, root: tree.root() },
    openings: rows.map((_, row) => present(openings.get(row), 'an opening for every row')),
    dummySalts: salted.filter(({ row }) => row >= rows.length).map(({ salt }) => salt),
  }
}

/** Whether a row lies in a committed list at the place its opening names. */
export function verifyRow(
  commitment: ListCommitment,
  row: Bytes,
  opening: RowOpening,
  hashing: Hashing,
): boolean {
  if (row.length === 0 || opening.salt.length !== SALT_BYTES) return false
  const place = { index: opening.index, size: commitment.count, root: commitment.root }
  return verifyInclusion(hashing, rowLeaf(hashing, opening.salt, row), place, opening.hashes)
}

/**
 * Whether salts and rows are the whole of a committed list; null stands for a dummy. For whoever got
 * the list itself: nothing was left out of it, and nothing added.
 */
export function verifyWholeList(
  commitment: ListCommitment,
  leaves: readonly { readonly salt: Bytes; readonly row: Bytes | null }[],
  hashing: Hashing,
): boolean {
  if (leaves.length !== commitment.count) return false
  if (leaves.some(({ salt, row }) => salt.length !== SALT_BYTES || row?.length === 0)) return false
  const hashes = leaves.map(({ salt, row }) => rowLeaf(hashing, salt, row ?? DUMMY))
  const tree = openMerkleTree(hashing)
  for (const leaf of hashes.toSorted(compareBytes)) tree.append(leaf)
  return sameHash(tree.root(), commitment.root)
}

export function listCommitmentBody(commitment: ListCommitment): JsonObject {
  return { count: commitment.count, root: base64Hash(commitment.root) }
}

export function parseListCommitment(body: JsonObject): Result<ListCommitment, Refusal<'field'>> {
  const odd = oddField(body, ['count', 'root'])
  if (odd !== null) return refuse('field', odd)
  const { count, root } = body
  const hash = isText(root) ? parseBase64Hash(root) : null
  if (hash === null) return refuse('field', 'root')
  const isPower = isCount(count, 1) && count <= MAX_ROWS && (count & (count - 1)) === 0
  return isPower ? ok({ count, root: hash }) : refuse('field', 'count')
}

/** The JSON form of an opening, as answers carry it. */
export function rowOpeningJson(opening: RowOpening): JsonObject {
  const { index, salt, hashes } = opening
  return { hashes: hashes.map(base64Hash), index, salt: toBase64(salt) }
}

const DUMMY: Bytes = new Uint8Array(0)

function rowLeaf(hashing: Hashing, salt: Bytes, row: Bytes): Hash {
  return leafHash(hashing, concatBytes(salt, row))
}
