// What a tablet holds: its pack, its chain of records, and copies of others'. Whatever is written is signed,
// stored, and only then counted; acts come one after another. Nothing here waits for a network.
import {
  copyText,
  keepersIn,
  parseCopy,
  parseRecord,
  parseSealedPack,
  recordText,
  safetyOf,
  signatureIn,
  tabletDesk,
  tabletHead,
  withCopy,
  withRecord,
} from '@parley/exchange'
import type {
  LineDesk,
  RecordedFrom,
  RecordBundle,
  RecordKind,
  Safety,
  SealedPack,
  Tablet,
} from '@parley/exchange'
import { ok, present, refuse, utf8Bytes, utf8Text } from '@parley/kernel'
import type { Cryptography, Instant, JsonObject, Result } from '@parley/kernel'
import { formatNote, formatSignatureLine, lineOf, parseVkey } from '@parley/ledger'
import type { SignatureLine, VerifierKey } from '@parley/ledger'
import { takenIn } from './kept-copies.ts'
import { outerOf, resumed } from './opening.ts'
import type { Stored, TabletKeys, TabletStore } from '@parley/exchange'

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

const FILE = 'file'

export class TabletMemory {
  readonly #parts: MemoryParts
  readonly #key: VerifierKey
  readonly #listeners = new Set<() => void>()
  #standing: Standing = { is: 'empty' }
  /** Copies of others' records, by device, in order. */
  #others: ReadonlyMap<string, readonly string[]> = new Map()
  #own: readonly string[] = []
  #last: Promise<unknown> = Promise.resolve()

  private constructor(parts: MemoryParts, key: VerifierKey) {
    this.#parts = parts
    this.#key = key
  }

  /** Reads what is stored and stands where it stood. @throws TypeError where the stored key is none */
  static async open(parts: MemoryParts, hour: string | null): Promise<TabletMemory> {
    const key = parseVkey(parts.keys.signer.vkey, parts.cryptography)
    if (!key.ok) throw new TypeError(`expected a verifier key, got ${parts.keys.signer.vkey}`)
    const memory = new TabletMemory(parts, key.value)
    const stored = await parts.store.load()
    await memory.#restore(stored, hour)
    return memory
  }

  get device(): string {
    return this.#key.name
  }

  get cryptography(): Cryptography {
    return this.#parts.cryptography
  }

  get standing(): Standing {
    return this.#standing
  }

  /** Other tablets whose records this one keeps, with how many. */
  get kept(): ReadonlyMap<string, number> {
    return new Map([...this.#others].map(([device, records]) => [device, records.length]))
  }

  get safety(): Safety {
    const { tablet } = this.#opened()
    return tablet === null ? { once: this.#own.length, twice: 0, reported: 0 } : safetyOf(tablet)
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Takes a pack as the node made it; one for another tablet, or that is over, is refused. */
  async takePack(text: string): Promise<Result<Standing>> {
    return await this.#inTurn(async () => {
      const pack = parseSealedPack(text)
      if (!pack.ok) return pack
      if (pack.value.device !== this.device) return refuse('other-device', pack.value.device)
      if (pack.value.until < this.#parts.now()) return refuse('pack-over', pack.value.until)
      const outer = await outerOf(this.#parts.keys, pack.value)
      if (outer === null) return refuse('cannot-open', pack.value.device)
      await this.#parts.store.keepSealed(text)
      this.#stand({ is: 'sealed', pack: pack.value })
      return ok(this.#standing)
    })
  }

  /**
   * Opens the pack with the key of its hour, and takes up the records that were written under it.
   *
   * @param kept the key in the form in which it is to lie on this machine; stored before anything is shown
   */
  async openHour(hour: string, kept: string = hour): Promise<Result<Standing>> {
    return await this.#inTurn(async () => {
      const opened = await this.#openPack(hour)
      if (!opened.ok) return opened
      await this.#parts.store.keepHour(kept)
      this.#stand(opened.value)
      return ok(this.#standing)
    })
  }

  /** Own records, to be carried; all of them, or those after a place. */
  bundle(after = 0): RecordBundle {
    return { device: this.device, records: this.#own.slice(after) }
  }

  /** Copies of another tablet's records, to be carried on. */
  bundleOf(device: string): RecordBundle {
    return { device, records: this.#others.get(device) ?? [] }
  }

  /** Keeps a copy of another tablet's records, and answers with a word that says so. */
  async keepCopy(bundle: RecordBundle): Promise<Result<string>> {
    return await this.act(async (_, tablet) => {
      const known = keepersIn(tablet.pack, this.#parts.cryptography)
      const key = known.find((one) => one.name === bundle.device)
      if (key === undefined || bundle.device === this.device)
        return refuse('unknown-signer', bundle.device)
      const kept = this.#others.get(bundle.device) ?? []
      const taken = takenIn(bundle, kept, { key, cryptography: this.#parts.cryptography })
      if (!taken.ok) return taken
      const { held, fresh } = taken.value
      if (fresh.length > 0) await this.#parts.store.addRecords(fresh)
      this.#others = new Map(this.#others).set(
        bundle.device,
        held.map((record) => record.note),
      )
      this.#told()
      const at = this.now(tablet)
      const { seq, hash } = present(held.at(-1), 'a record in every chain')
      const text = copyText({ at, device: bundle.device, hash, keeper: this.device, seq })
      return ok(await this.#signedNote(text))
    })
  }

  /** Takes another's word that it holds a copy of these records; what was pasted may lack its last newline. */
  async takeCopy(note: string): Promise<Result<null>> {
    return await this.act(async (_, tablet) => {
      const { cryptography, store } = this.#parts
      const copy = parseCopy(
        `${note.trimEnd()}\n`,
        keepersIn(tablet.pack, cryptography),
        cryptography,
      )
      if (!copy.ok) return copy
      const after = withCopy(tablet, copy.value)
      if (!after.ok) return after
      await store.addCopies([copy.value])
      this.#standOpen(after.value)
      return ok(null)
    })
  }

  /** Counts a file as a second copy, once it was read back and holds these very records. */
  async fileReadBack({ device, records }: RecordBundle): Promise<Result<null>> {
    return await this.act(async (_, tablet) => {
      if (device !== this.device) return refuse('other-device', device)
      const isSame = records.length > 0 && records.every((note, i) => note === this.#own[i])
      const last = tablet.records[records.length - 1]
      if (!isSame || last === undefined) return refuse('other-records', String(records.length))
      const at = this.now(tablet)
      const copy = { at, device, hash: last.hash, keeper: FILE, seq: last.seq }
      const after = withCopy(tablet, copy)
      if (!after.ok) return after
      await this.#parts.store.addCopies([copy])
      this.#standOpen(after.value)
      return ok(null)
    })
  }

  /**
   * Takes the pack and its key away: no name can be read here any more. Records carry refs alone and stay
   * until they are reported.
   */
  async wipe(): Promise<void> {
    await this.#inTurn(async () => {
      await this.#parts.store.wipe()
      this.#stand({ is: 'empty' })
    })
  }

  /** What a tablet shows of itself to be enrolled is signed by its key. */
  async signEnrolment(text: string): Promise<string> {
    return await this.#signedNote(text)
  }

  /** Signs a record, stores it, and only then counts it. */
  async write(kind: RecordKind, says: JsonObject, from: RecordedFrom): Promise<Result<null>> {
    const { tablet } = this.#opened()
    if (tablet === null) return refuse('no-pack')
    const { pack, place } = tablet
    const said = {
      at: this.now(tablet),
      device: this.device,
      from,
      kind,
      leg: place.leg,
      officer: pack.officers[0] ?? this.device,
      says,
      tranche: place.tranche,
      x: pack.x,
    }
    const head = tabletHead(tablet)
    const note = await this.#signedNote(recordText(head, said))
    const record = parseRecord(note, this.#key, this.#parts.cryptography)
    if (!record.ok) return record
    const after = withRecord(tablet, record.value)
    if (!after.ok) return after
    const { seq } = record.value
    await this.#parts.store.addRecords([{ device: this.device, seq, note }])
    this.#own = [...this.#own, note]
    this.#standOpen(after.value)
    return ok(null)
  }

  // A clock that was set back must not put a record before the one it follows.
  now(tablet: Tablet): Instant {
    const now = this.#parts.now()
    const last = tablet.records.at(-1)?.at ?? tablet.pack.at
    return now > last ? now : last
  }

  readonly sign = async (text: string): Promise<string> =>
    signatureIn(formatSignatureLine(await this.#line(text)))

  async #signedNote(text: string): Promise<string> {
    return utf8Text(formatNote(text, [await this.#line(text)])) ?? ''
  }

  async #line(text: string): Promise<SignatureLine> {
    return lineOf(this.#key, await this.#parts.keys.signer.sign(utf8Bytes(text)))
  }

  /** Whether anything is signed for persons still; copies and reports go on after the last hour. */
  isOver({ pack }: Tablet): boolean {
    return pack.until < this.#parts.now()
  }

  async act<Value>(
    act: (desk: LineDesk, tablet: Tablet) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    return await this.#inTurn(async () => {
      const { desk, tablet } = this.#opened()
      if (desk === null || tablet === null) return refuse('no-pack')
      return await act(desk, tablet)
    })
  }

  #opened(): { readonly tablet: Tablet | null; readonly desk: LineDesk | null } {
    return this.#standing.is === 'open' ? this.#standing : { tablet: null, desk: null }
  }

  async #restore(stored: Stored, hour: string | null): Promise<void> {
    const byDevice = new Map<string, string[]>()
    for (const { device, note } of stored.records.toSorted((x, y) => x.seq - y.seq)) {
      byDevice.set(device, [...(byDevice.get(device) ?? []), note])
    }
    this.#own = byDevice.get(this.device) ?? []
    byDevice.delete(this.device)
    this.#others = byDevice
    const pack = stored.sealed === null ? null : parseSealedPack(stored.sealed)
    if (pack === null || !pack.ok) return
    this.#standing = { is: 'sealed', pack: pack.value }
    if (hour === null) return
    const opened = await this.#openPack(hour, stored)
    if (opened.ok) this.#standing = opened.value
  }

  async #openPack(hour: string, stored?: Stored): Promise<Result<Standing>> {
    const { keys, store, cryptography } = this.#parts
    const { sealed, copies } = stored ?? (await store.load())
    const own = copies.filter((copy) => copy.device === this.device)
    const from = { sealed, hour, own: this.#own, copies: own }
    const tablet = await resumed(from, { keys, key: this.#key, cryptography })
    if (!tablet.ok) return tablet
    return ok({ is: 'open', tablet: tablet.value, desk: tabletDesk(tablet.value) })
  }

  #standOpen(tablet: Tablet): void {
    this.#stand({ is: 'open', tablet, desk: tabletDesk(tablet) })
  }

  #stand(standing: Standing): void {
    this.#standing = standing
    this.#told()
  }

  #told(): void {
    for (const listener of this.#listeners) listener()
  }

  #inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const own = this.#last.then(act, act)
    this.#last = own.catch(() => undefined) // whoever asked hears of the fault
    return own
  }
}
