// One night on four tablets in bad weather, and what must be true of it afterwards: nothing that a tablet called
// safe is lost, and nobody crosses twice. Persons stand where they stand: whoever was received is on the
// other side, whatever a screen remembers.
import assert from 'node:assert/strict'
import { factIn, parseHandingCode } from '@parley/exchange'
import type { TabletKeys } from '@parley/exchange'
import { addSeconds } from '@parley/kernel'
import type { Instant, PartyId, PersonRef, Result } from '@parley/kernel'
import { nodeCryptography } from '@parley/system'
import { TabletLine, TabletMemory } from '@parley/tablet'
import type { Dice } from '../../src/people/dice.ts'
import { Bureau } from './bureau.ts'
import { accepted } from './honest.ts'
import { A, B, DUSK, signerOf, tabletKeys } from './night.ts'
import type { Night } from './night.ts'
import { Killed, StormyStore } from './weather.ts'

const NAMES = ['a/dev/tablet-1', 'a/dev/tablet-2', 'b/dev/tablet-1', 'b/dev/tablet-2'] as const
const KILL_SHARE = 0.08
const LOSS = 0.15
const SKEW_SECONDS = 5400

export interface Rehearsed {
  readonly night: Night
  readonly keys: ReadonlyMap<string, TabletKeys>
  readonly packs: ReadonlyMap<string, string>
  readonly scopes: ReadonlyMap<string, string>
}

/** The same tablets and packs serve many nights: only the weather differs. */
export async function rehearsed(night: Night): Promise<Rehearsed> {
  const keys = new Map<string, TabletKeys>()
  for (const name of NAMES) keys.set(name, await tabletKeys(name))
  const all = [...keys].map(([name, { signer, recipient }]) => {
    return { vkey: signer.vkey, recipient, party: (name.split('/')[0] ?? '') as PartyId }
  })
  const packs = new Map<string, string>()
  for (const { vkey } of all) packs.set(vkey.split('+')[0] ?? '', await night.packFor(vkey, all))
  const scopes = new Map<string, string>()
  for (const { vkey } of all) scopes.set(vkey.split('+')[0] ?? '', await night.scopeFor(vkey))
  return { night, keys, packs, scopes }
}

/** What a night came to, for the figures. */
export interface NightResult {
  readonly crossed: number
  readonly kills: number
  readonly evictions: number
  readonly lost: number
  readonly doubled: number
}

interface Station {
  readonly name: string
  readonly party: PartyId
  readonly store: StormyStore
  memory: TabletMemory
  line: TabletLine
  skew: number
  isGone: boolean
  /** Own records that the screen called safe, as notes. */
  readonly safe: Set<string>
}

export class NightRun {
  readonly #dice: Dice
  readonly #from: Rehearsed
  readonly #stations: Station[] = []
  readonly #bureaux: ReadonlyMap<PartyId, Bureau>
  #seconds = 0
  #evictions = 0
  readonly #walked = new Set<PersonRef>()
  /** Codes on their way between the sides: a camera may see them late, twice or never. */
  readonly #codes: { readonly to: PartyId; readonly text: string }[] = []

  private constructor(from: Rehearsed, dice: Dice) {
    this.#dice = dice
    this.#from = from
    const vkeys = [...from.keys.values()].map((keys) => keys.signer.vkey)
    const both = [A, B] as const
    this.#bureaux = new Map(
      both.map((party) => {
        const own = vkeys.filter((vkey) => vkey.startsWith(`${party}/`))
        const line = signerOf(`${party}/dev/line-1`).vkey
        const others = vkeys.filter((vkey) => !vkey.startsWith(`${party}/`))
        const keys = { vkeys: [...own, line], others }
        return [party, new Bureau(party, keys, nodeCryptography)] as const
      }),
    )
  }

  static async begun(from: Rehearsed, dice: Dice): Promise<NightRun> {
    const run = new NightRun(from, dice)
    for (const name of NAMES) {
      const store = new StormyStore(dice.fork(`disk/${name}`), KILL_SHARE)
      await store.keepScope(from.scopes.get(name) ?? '')
      await store.keepSealed(from.packs.get(name) ?? '')
      await store.keepHour(from.night.hour)
      const memory = await run.#openOn(name, store, 0)
      const party = (name.split('/')[0] ?? '') as PartyId
      const line = new TabletLine(memory)
      const safe = new Set<string>()
      run.#stations.push({ name, party, store, memory, line, skew: 0, isGone: false, safe })
    }
    return run
  }

  /** Bad weather for so many acts, then calm until everybody who can is across, then reports. */
  async play(acts: number): Promise<NightResult> {
    for (let act = 0; act < acts; act++) await this.#surviving(() => this.#anything())
    for (const { store } of this.#stations) store.isStorm = false
    await this.#finish()
    await this.#reportEverything()
    return this.#verdict()
  }

  async #openOn(name: string, store: StormyStore, skew: number): Promise<TabletMemory> {
    const keys = this.#from.keys.get(name)
    assert.ok(keys !== undefined)
    const now = (): Instant => addSeconds(DUSK, this.#seconds + skew)
    const { hour } = await store.load()
    const parts = { keys, store, cryptography: nodeCryptography, now }
    const memory = await TabletMemory.open(parts, hour)
    accepted(memory.holdBy(`${name.split('/')[0] ?? ''}/officer/1`))
    return memory
  }

  /** A tablet that is killed starts again from its disk, with a clock that may be another. */
  async #surviving(act: () => Promise<unknown>): Promise<void> {
    this.#seconds += this.#dice.between(1, 40)
    try {
      await act()
    } catch (cause) {
      if (!(cause instanceof Killed)) throw cause
    }
    for (const station of this.#stations) {
      if (station.isGone) continue
      if (this.#dice.happens(0.02)) await this.#restart(station)
      this.#lookAt(station)
    }
  }

  async #restart(station: Station): Promise<void> {
    station.skew = this.#dice.between(-SKEW_SECONDS, SKEW_SECONDS)
    station.memory = await this.#openOn(station.name, station.store, station.skew)
    station.line = new TabletLine(station.memory)
  }

  /** What the three numbers promise now, the tablet has to keep. */
  #lookAt(station: Station): void {
    const { records } = station.memory.bundle()
    const { once } = station.memory.safety
    if (once === 0) for (const note of records) station.safe.add(note)
  }

  async #anything(): Promise<void> {
    const alive = this.#stations.filter((station) => !station.isGone)
    const station = this.#dice.pick(alive)
    try {
      await this.#one(station, this.#dice.below(100))
    } catch (cause) {
      if (cause instanceof Killed) await this.#restart(station)
      else throw cause
    }
  }

  async #one(station: Station, die: number): Promise<void> {
    if (die < 22) await this.#check(station)
    else if (die < 42) await this.#release(station)
    else if (die < 72) await this.#read(station)
    else if (die < 86) await this.#copy(station)
    else if (die < 97) await this.#report(station)
    else if (die < 98) await this.#withdraw(station)
    else if (die < 99 && this.#mayLose()) this.#evict(station)
    else await this.#restart(station)
  }

  /** One disk is lost a night; what lay on two of them was stored twice and no more. */
  #mayLose(): boolean {
    return this.#evictions === 0
  }

  #evict(station: Station): void {
    station.store.evict()
    station.isGone = true
    this.#evictions += 1
  }

  /** Who stands before a tablet: persons are dealt between the tablets of a side that are left. */
  #before(station: Station): readonly PersonRef[] {
    const own = this.#stations.filter((s) => s.party === station.party && !s.isGone)
    const place = own.indexOf(station)
    const across = this.#across()
    return this.#from.night.persons
      .filter((_, i) => i % own.length === place)
      .flatMap(({ ref, from }) => {
        const isHere = from === station.party ? !across.has(ref) : true
        return isHere ? [ref] : []
      })
  }

  /**
   * Who is no longer where they were held: whoever was received by a tablet that is there, and whoever walked.
   * A person walks when both screens say so, or when the receiving one calls its record safe.
   */
  #across(): ReadonlySet<PersonRef> {
    const received = new Set<PersonRef>(this.#walked)
    for (const station of this.#stations) {
      if (station.isGone || station.memory.standing.is !== 'open') continue
      const { once } = station.memory.safety
      for (const { side, receipts } of station.memory.standing.desk.notes.handings) {
        for (const { ref, received: second } of receipts) {
          if (second === null) continue
          received.add(ref)
          if (side === 'releasing' || once === 0) this.#walked.add(ref)
        }
      }
    }
    return received
  }

  async #check(station: Station): Promise<void> {
    const refs = this.#before(station)
    if (refs.length > 0) accepted(await station.line.check([this.#dice.pick(refs)]))
  }

  async #withdraw(station: Station): Promise<void> {
    const refs = this.#before(station)
    if (refs.length > 0) accepted(await station.line.withdraw([this.#dice.pick(refs)]))
  }

  async #release(station: Station): Promise<void> {
    const refs = this.#before(station).filter((ref) => this.#fromOf(ref) === station.party)
    if (refs.length === 0) return
    const code = await station.line.release([this.#dice.pick(refs)])
    accepted(code)
    if (code.ok) this.#send(station.party === A ? B : A, code.value)
  }

  #fromOf(ref: PersonRef): PartyId | null {
    return this.#from.night.persons.find((person) => person.ref === ref)?.from ?? null
  }

  #send(to: PartyId, text: string): void {
    for (const _ of [1, 2]) if (!this.#dice.happens(LOSS)) this.#codes.push({ to, text })
  }

  async #read(station: Station): Promise<void> {
    const waiting = this.#codes.filter(({ to }) => to === station.party)
    if (waiting.length === 0) return
    const code = this.#dice.pick(waiting)
    if (this.#dice.happens(0.7)) this.#codes.splice(this.#codes.indexOf(code), 1)
    if (!this.#standsHere(code.text)) return
    const answer = await station.line.read(code.text)
    this.#across()
    accepted(answer)
    if (answer.ok && answer.value !== null) this.#send(station.party === A ? B : A, answer.value)
  }

  /** An officer signs for nobody who does not stand before him. */
  #standsHere(text: string): boolean {
    const code = parseHandingCode(text)
    if (!code.ok || code.value.about !== 'person' || code.value.receivedBy !== null) return true
    const across = this.#across()
    return code.value.persons.every(({ ref }) => !across.has(ref))
  }

  async #copy(station: Station): Promise<void> {
    const others = this.#stations.filter(
      (s) => s.party === station.party && s !== station && !s.isGone,
    )
    if (others.length === 0) return
    const keeper = this.#dice.pick(others)
    const after = this.#dice.happens(0.5) ? 0 : this.#dice.below(4)
    const bundle = station.memory.bundle(after)
    let answer: Result<string>
    try {
      answer = await keeper.memory.keepCopy(bundle)
    } catch (cause) {
      if (!(cause instanceof Killed)) throw cause
      await this.#restart(keeper)
      return
    }
    accepted(answer)
    if (answer.ok && !this.#dice.happens(LOSS))
      accepted(await station.memory.takeCopy(answer.value))
  }

  async #report(station: Station): Promise<void> {
    if (this.#dice.happens(LOSS)) return // no network just now
    for (const device of station.memory.kept.keys()) {
      await this.#bureau(station).take(device, station.memory.bundleOf(device).records)
    }
    const answer = await this.#bureau(station).take(station.name, station.memory.bundle().records)
    accepted(answer)
    if (answer.ok && answer.value !== null && !this.#dice.happens(LOSS))
      accepted(await station.memory.takeCopy(answer.value))
  }

  #bureau(station: Station): Bureau {
    const bureau = this.#bureaux.get(station.party)
    assert.ok(bureau !== undefined)
    return bureau
  }

  /** In the calm everybody who can still cross does, by tablets that are left. */
  async #finish(): Promise<void> {
    for (const station of this.#stations) {
      if (station.isGone) continue
      station.skew = 0
      await this.#restart(station)
      station.skew = 0
    }
    for (const { ref, from } of this.#from.night.persons) {
      if (this.#across().has(ref)) continue
      const [giver, taker] = this.#pairFor(ref, from)
      accepted(await giver.line.check([ref]))
      accepted(await taker.line.check([ref]))
      const code = await giver.line.release([ref])
      assert.ok(code.ok, `released in the calm: ${code.ok ? '' : code.refusal.code}`)
      const answer = await taker.line.read(code.value)
      assert.ok(answer.ok, `received in the calm: ${answer.ok ? '' : answer.refusal.code}`)
      accepted(await giver.line.read(answer.value ?? ''))
    }
    this.#across()
  }

  /** Whoever released before releases again: a tablet never signs a second text for one person. */
  #pairFor(ref: PersonRef, from: PartyId): readonly [Station, Station] {
    const alive = this.#stations.filter((station) => !station.isGone)
    const givers = alive.filter((station) => station.party === from)
    const takers = alive.filter((station) => station.party !== from)
    const giver = givers.find((station) => station.line.codeWith([ref]) !== null) ?? givers[0]
    const taker = takers[0]
    assert.ok(giver !== undefined && taker !== undefined)
    return [giver, taker]
  }

  async #reportEverything(): Promise<void> {
    for (const station of this.#stations) {
      if (station.isGone) continue
      for (const device of station.memory.kept.keys()) {
        accepted(await this.#bureau(station).take(device, station.memory.bundleOf(device).records))
      }
      accepted(await this.#bureau(station).take(station.name, station.memory.bundle().records))
    }
  }

  #verdict(): NightResult {
    const texts = new Map<PersonRef, Set<string>>()
    for (const bureau of this.#bureaux.values()) {
      for (const text of bureau.receiptTexts) {
        const fact = factIn(text)
        assert.ok(fact !== null)
        texts.set(fact.ref, (texts.get(fact.ref) ?? new Set()).add(text))
      }
    }
    const lost = [...this.#walked].filter((ref) => !texts.has(ref)).length + this.#lostRecords()
    const doubled = [...texts.values()].filter((one) => one.size > 1).length
    return {
      crossed: texts.size,
      kills: this.#stations.reduce((sum, { store }) => sum + store.kills, 0),
      evictions: this.#evictions,
      lost,
      doubled,
    }
  }

  /** Records that a screen called safe, and every record of a tablet that is left, that no node holds. */
  #lostRecords(): number {
    let lost = 0
    for (const station of this.#stations) {
      const held = this.#bureau(station).hashesOf(station.name).length
      const own = station.memory.bundle().records
      const due = station.isGone ? own.filter((note) => station.safe.has(note)) : own
      lost += due.filter((note) => !this.#isWithOtherSide(note) && own.indexOf(note) >= held).length
    }
    return lost
  }

  /** A receipt that the other side reports is not lost with the tablet that signed it. */
  #isWithOtherSide(note: string): boolean {
    return [...this.#bureaux.values()].some(({ receiptTexts }) =>
      receiptTexts.some((text) => note.includes(JSON.stringify(text).slice(1, -1))),
    )
  }
}
