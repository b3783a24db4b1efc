// Opening a pack with both keys, and taking up again what was written under it.
import {
  openTablet,
  parsePack,
  parseRecord,
  parseSealedPack,
  withCopy,
  withRecord,
} from '@parley/exchange'
import type { SealedPack, StoredCopy, Tablet, TabletKeys } from '@parley/exchange'
import { fromBase64, refuse, utf8Text } from '@parley/kernel'
import type { Bytes, Cryptography, Result } from '@parley/kernel'
import type { VerifierKey } from '@parley/ledger'

/** What is needed to stand where a tablet stood. */
export interface Resumed {
  readonly sealed: string | null
  readonly hour: string
  /** Own records, in order. */
  readonly own: readonly string[]
  readonly copies: readonly StoredCopy[]
}

/** What lies within the outer seal, or null where this tablet cannot open it. */
export async function outerOf(keys: TabletKeys, { sealed }: SealedPack): Promise<Bytes | null> {
  const bytes = fromBase64(sealed)
  return bytes === null ? null : await keys.open(bytes)
}

/** Refuses `no-pack`, `other-hour`, what a pack is refused for, and what its records are refused for. */
export async function resumed(
  { sealed, hour, own, copies }: Resumed,
  by: {
    readonly keys: TabletKeys
    readonly key: VerifierKey
    readonly cryptography: Cryptography
  },
): Promise<Result<Tablet>> {
  if (sealed === null) return refuse('no-pack')
  const around = parseSealedPack(sealed)
  if (!around.ok) return around
  const outer = await outerOf(by.keys, around.value)
  const inner = outer === null ? null : await by.keys.openWith(hour, outer)
  const text = inner === null ? null : utf8Text(inner)
  if (text === null) return refuse('other-hour')
  const pack = parsePack(`${text.trimEnd()}\n`) // padded with white space to a size that says nothing
  if (!pack.ok) return pack
  let tablet: Result<Tablet> = { ok: true, value: openTablet(pack.value) }
  for (const note of own) {
    const record = parseRecord(note, by.key, by.cryptography)
    if (!record.ok) return record
    if (tablet.ok) tablet = withRecord(tablet.value, record.value)
  }
  for (const copy of copies) {
    if (!tablet.ok) return tablet
    const after = withCopy(tablet.value, copy)
    if (after.ok) tablet = after // a copy of records that are not these says nothing of them
  }
  return tablet
}
