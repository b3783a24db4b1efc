// What can go wrong on a night: a tablet is killed before or after its bytes reached the disk, its store is
// evicted whole, messages are lost, doubled and late, clocks are wrong. All of it from one seed.
import type { Stored, StoredCopy, StoredRecord, TabletStore } from '@parley/exchange'
import type { Dice } from '../../src/people/dice.ts'

/** Thrown where the machine stops: whatever was in memory is gone. */
export class Killed extends Error {
  constructor() {
    super('the tablet was killed')
    this.name = 'Killed'
  }
}

/** A disk that keeps what a transaction wrote, and a machine that may stop just before or just after. */
export class StormyStore implements TabletStore {
  readonly #dice: Dice
  readonly #killShare: number
  #scope: string | null = null
  #sealed: string | null = null
  #hour: string | null = null
  #records = new Map<string, StoredRecord>()
  #copies: StoredCopy[] = []
  /** Kills come only while it storms. */
  isStorm = true
  kills = 0

  constructor(dice: Dice, killShare: number) {
    this.#dice = dice
    this.#killShare = killShare
  }

  async load(): Promise<Stored> {
    const records = [...this.#records.values()]
    const [scope, sealed, hour] = [this.#scope, this.#sealed, this.#hour]
    return { scope, sealed, hour, records, copies: [...this.#copies] }
  }

  async addRecords(records: readonly StoredRecord[]): Promise<void> {
    this.#write(() => {
      for (const record of records) {
        const key = `${record.device}/${record.seq}`
        if (this.#records.has(key)) throw new Error(`written twice: ${key}`)
      }
      for (const record of records) this.#records.set(`${record.device}/${record.seq}`, record)
    })
  }

  async addCopies(copies: readonly StoredCopy[]): Promise<void> {
    this.#write(() => void this.#copies.push(...copies))
  }

  async keepScope(scope: string): Promise<void> {
    this.#scope = scope
  }

  async keepSealed(sealed: string): Promise<void> {
    this.#sealed = sealed
  }

  async keepHour(hour: string): Promise<void> {
    this.#hour = hour
  }

  async wipe(): Promise<void> {
    this.#sealed = null
    this.#hour = null
  }

  /** The browser drops everything at once, as it does with a full disk. */
  evict(): void {
    this.#scope = null
    this.#sealed = null
    this.#hour = null
    this.#records = new Map()
    this.#copies = []
  }

  #write(act: () => void): void {
    const isKilled = this.isStorm && this.#dice.happens(this.#killShare)
    const isStored = !isKilled || this.#dice.happens(0.5)
    if (isStored) act()
    if (isKilled) this.#kill()
  }

  #kill(): never {
    this.kills += 1
    throw new Killed()
  }
}
