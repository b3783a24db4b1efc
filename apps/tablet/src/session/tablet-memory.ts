// What a tablet holds: its pack, its chain of records, and copies of others'. Whatever is written is signed,
// stored, and only then counted; acts come one after another. Nothing here waits for a network.
import {
  copyText,
  keepersIn,
  makersIn,
  parseCopy,
  parseRecord,
  parseScope,
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
  Scope,
  SealedPack,
  Tablet,
} from '@parley/exchange'
import { ok, present, refuse, utf8Bytes, utf8Text } from '@parley/kernel'
import type { Cryptography, Instant, JsonObject, Result } from '@parley/kernel'
import { formatNote, formatSignatureLine, lineOf, parseVkey } from '@parley/ledger'
import type { SignatureLine, VerifierKey } from '@parley/ledger'
import { recordsByDevice, takenIn } from './kept-copies.ts'
import { outerOf, overFor, packAround, renewedFrom, replacingRefusal, resumed } from './opening.ts'
import type { MemoryParts, Opener, Standing } from './opening.ts'
import type { Stored } from '@parley/exchange'

const FILE = 'file'

export class TabletMemory {
  readonly #parts: MemoryParts
  readonly #key: VerifierKey
  readonly #listeners = new Set<() => void>()
  #standing: Standing = { is: 'empty' }
  /** Copies of others' records, by device, in order. */
  #others: ReadonlyMap<string, readonly string[]> = new Map()
  #own: readonly string[] = []
  #scope: Scope | null = null
  /** Of the pack that is open; a newer one of its tranche opens with it. */
  #hour: string | null = null
  #holder: string | null = null
  #isOver = false
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

  /** What headquarters said this tablet may do; null before its answer was read. */
  get scope(): Scope | null {
    return this.#scope
  }

  /** The officer at whose hands the next record is written; null while nobody has said who holds the tablet. */
  get holder(): string | null {
    return this.#holder
  }

  /** Whether the names went since this start, because the tranche is over. */
  get isEnded(): boolean {
    return this.#isOver
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

  /** Takes headquarters' answer to the enrolment: whose packs this tablet takes from here on. */
  async takeScope(note: string): Promise<Result<null>> {
    return await this.#inTurn(async () => {
      const by = { vkey: this.#key.vkey, pinned: this.#opener().makers }
      const scope = parseScope(note, by, this.#parts.cryptography)
      if (!scope.ok) return scope
      await this.#parts.store.keepScope(note)
      this.#scope = scope.value
      this.#told()
      return ok(null)
    })
  }

  /** Says who holds the tablet, one of the officers that its pack names; null where it is handed on. */
  holdBy(officer: string | null): Result<null> {
    const { tablet } = this.#opened()
    if (officer !== null && tablet?.pack.officers.includes(officer) !== true)
      return refuse('not-an-officer', officer)
    this.#holder = officer
    this.#told()
    return ok(null)
  }

  /**
   * Takes a pack as the node made it, or a newer one in the place of one of the same tranche; records stay. One for
   * another tablet, of another maker, older, or over, is refused, and what was there stays.
   */
  async takePack(text: string): Promise<Result<Standing>> {
    return await this.#inTurn(async () => {
      const pack = packAround(text, this.#opener())
      if (!pack.ok) return pack
      if (this.#standing.is === 'open') return await this.#renew(text, pack.value, this.#standing)
      const held =
        this.#standing.is === 'sealed' ? replacingRefusal(this.#standing.pack, pack.value) : null
      if (held === 'older-pack') return refuse(held, pack.value.at)
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
      this.#hour = hour
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
      const isSame = records.every((note, i) => note === this.#own[i])
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
      this.#hour = null
      this.#holder = null
      this.#stand({ is: 'empty' })
    })
  }

  /**
   * Takes the seat's word that the tranche is over, and the names away once everything is stored with the seat.
   *
   * @param isSent whether the node has just taken every record; asked where no pack is open to count them by
   */
  async takeOver(note: string, isSent: boolean): Promise<Result<'wiped' | 'waiting' | 'other'>> {
    const { once, twice } = this.safety
    const isStored = this.#standing.is === 'open' ? once + twice === 0 : isSent
    const over = overFor(note, this.#standing, this.#opener())
    if (!over.ok) return over
    if (over.value === 'other') return ok('other')
    if (!isStored) return ok('waiting')
    this.#isOver = true
    await this.wipe()
    return ok('wiped')
  }

  /** What a tablet shows of itself to be enrolled, and asks its node, is signed by its key. */
  async signOwn(text: string): Promise<string> {
    return await this.#signedNote(text)
  }

  /** Signs a record, stores it, and only then counts it. */
  async write(kind: RecordKind, says: JsonObject, from: RecordedFrom): Promise<Result<null>> {
    const { tablet } = this.#opened()
    if (tablet === null) return refuse('no-pack')
    if (this.#holder === null) return refuse('no-officer')
    const { pack, place } = tablet
    const by = { at: this.now(tablet), device: this.device, officer: this.#holder }
    const where = { leg: place.leg, tranche: place.tranche, x: pack.x }
    const said = { ...by, ...where, from, kind, says }
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
    const byDevice = recordsByDevice(stored.records)
    this.#own = byDevice.get(this.device) ?? []
    byDevice.delete(this.device)
    this.#others = byDevice
    const by = { vkey: this.#key.vkey, pinned: [] }
    const scope =
      stored.scope === null ? null : parseScope(stored.scope, by, this.#parts.cryptography)
    if (scope?.ok === true) this.#scope = scope.value
    const pack = stored.sealed === null ? null : packAround(stored.sealed, this.#opener())
    if (pack === null || !pack.ok) return
    this.#standing = { is: 'sealed', pack: pack.value }
    if (hour === null) return
    const opened = await this.#openPack(hour, stored)
    if (!opened.ok) return
    this.#standing = opened.value
    this.#hour = hour
  }

  /** A newer pack of the same tranche and leg, under the records that were written since. */
  async #renew(
    text: string,
    pack: SealedPack,
    { tablet }: Extract<Standing, { readonly is: 'open' }>,
  ): Promise<Result<Standing>> {
    const { copies } = await this.#parts.store.load()
    const from = { sealed: text, hour: this.#hour ?? '', own: this.#own, copies }
    const renewed = await renewedFrom(from, { tablet, pack }, this.#opener())
    if (!renewed.ok) return renewed
    await this.#parts.store.keepSealed(text)
    this.#standOpen(renewed.value)
    return ok(this.#standing)
  }

  #opener(): Opener {
    const { keys, cryptography } = this.#parts
    const makers = this.#scope === null ? [] : makersIn(this.#scope, cryptography)
    return { keys, key: this.#key, makers, cryptography }
  }

  async #openPack(hour: string, stored?: Stored): Promise<Result<Standing>> {
    const { sealed, copies } = stored ?? (await this.#parts.store.load())
    const from = { sealed, hour, own: this.#own, copies }
    const tablet = await resumed(from, this.#opener())
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
