// Opening a pack with both keys, and taking up again what was written under it.
import {
  openTablet,
  parsePack,
  parseRecord,
  parseSealedPack,
  parseTrancheOver,
  withCopy,
  withRecord,
} from '@parley/exchange'
import type {
  LineDesk,
  SealedPack,
  StoredCopy,
  Tablet,
  TabletKeys,
  TabletStore,
} from '@parley/exchange'
import { fromBase64, ok, refuse, utf8Text } from '@parley/kernel'
import type { Bytes, Cryptography, Instant, Result } from '@parley/kernel'
import type { VerifierKey } from '@parley/ledger'

/** What is needed to stand where a tablet stood. */
export interface Resumed {
  readonly sealed: string | null
  readonly hour: string
  /** Own records, in order. */
  readonly own: readonly string[]
  readonly copies: readonly StoredCopy[]
}

/** What a tablet's memory works with. */
export interface MemoryParts {
  readonly keys: TabletKeys
  readonly store: TabletStore
  readonly cryptography: Cryptography
  /** The machine's clock, which may be wrong. */
  readonly now: () => Instant
}

/** Where a tablet stands. */
export type Standing =
  | { readonly is: 'empty' }
  /** The pack is here, and the key of its hour is not. */
  | { readonly is: 'sealed'; readonly pack: SealedPack }
  | { readonly is: 'open'; readonly tablet: Tablet; readonly desk: LineDesk }

/** Who opens a pack, and whose packs it takes. */
export interface Opener {
  readonly keys: TabletKeys
  readonly key: VerifierKey
  /** None before headquarters' answer was read. */
  readonly makers: readonly VerifierKey[]
  readonly cryptography: Cryptography
}

/** What lies around a pack, of a maker that this tablet's scope named; `no-scope` before there is one. */
export function packAround(note: string, by: Omit<Opener, 'keys'>): Result<SealedPack> {
  if (by.makers.length === 0) return refuse('no-scope')
  const pack = parseSealedPack(note, by.makers, by.cryptography)
  if (!pack.ok && pack.refusal.code === 'unknown-signer') return refuse('other-maker')
  if (!pack.ok) return pack
  const { device } = pack.value
  return device === by.key.name ? pack : refuse('other-device', device)
}

/** Why a pack does not take the place of one that is here, or null; the same one once more is harmless. */
export function replacingRefusal(
  held: Pick<SealedPack, 'at' | 'tranche'>,
  pack: SealedPack,
): 'other-tranche' | 'older-pack' | null {
  if (pack.tranche !== held.tranche) return 'other-tranche'
  return pack.at < held.at ? 'older-pack' : null
}

/** What lies within the outer seal, or null where this tablet cannot open it. */
export async function outerOf(keys: TabletKeys, { sealed }: SealedPack): Promise<Bytes | null> {
  const bytes = fromBase64(sealed)
  return bytes === null ? null : await keys.open(bytes)
}

/** Refuses `no-pack`, `other-hour`, what a pack is refused for, and what its records are refused for. */
export async function resumed(
  { sealed, hour, own, copies }: Resumed,
  by: Opener,
): Promise<Result<Tablet>> {
  if (sealed === null) return refuse('no-pack')
  const around = packAround(sealed, by)
  if (!around.ok) return around
  const outer = await outerOf(by.keys, around.value)
  const inner = outer === null ? null : await by.keys.openWith(hour, outer)
  const text = inner === null ? null : utf8Text(inner)
  if (text === null) return refuse('other-hour')
  const pack = parsePack(`${text.trimEnd()}\n`) // padded with white space to a size that says nothing
  if (!pack.ok) return pack
  const { device, tranche } = pack.value
  if (device !== around.value.device) return refuse('other-device', device)
  if (tranche !== around.value.tranche) return refuse('other-tranche', tranche)
  let tablet: Result<Tablet> = { ok: true, value: openTablet(pack.value) }
  for (const note of own) {
    const record = parseRecord(note, by.key, by.cryptography)
    if (!record.ok) return record
    if (tablet.ok) tablet = withRecord(tablet.value, record.value)
  }
  for (const copy of copies.filter(({ device: whose }) => whose === device)) {
    if (!tablet.ok) return tablet
    const after = withCopy(tablet.value, copy)
    if (after.ok) tablet = after // a copy of records that are not these says nothing of them
  }
  return tablet
}

/** Whether a seat's word that a tranche is over is about the pack that is here. */
export function overFor(
  note: string,
  standing: Standing,
  { makers, cryptography }: Opener,
): Result<'over' | 'other'> {
  const over = parseTrancheOver(note, makers, cryptography)
  if (!over.ok) return over
  if (standing.is === 'empty') return ok('other')
  const { tranche, at } = standing.is === 'open' ? standing.tablet.pack : standing.pack
  // A word said before the pack was made is about another day's tranche of that name.
  const isOfPack = tranche === over.value.tranche && over.value.at >= at
  return ok(isOfPack ? 'over' : 'other')
}

/** A newer pack of the same tranche and leg in the place of one that is open, under the records written since. */
export async function renewedFrom(
  from: Resumed,
  { tablet, pack }: { readonly tablet: Tablet; readonly pack: SealedPack },
  by: Opener,
): Promise<Result<Tablet>> {
  const refusal = replacingRefusal(tablet.pack, pack)
  if (refusal !== null) return refuse(refusal, refusal === 'older-pack' ? pack.at : pack.tranche)
  const renewed = await resumed(from, by)
  const { leg } = tablet.pack
  return renewed.ok && renewed.value.pack.leg !== leg ? refuse('other-leg', leg) : renewed
}
