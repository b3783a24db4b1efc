// A desk: one seat as somebody sits at it. Its people table is kept level with the folded state; whatever a
// screen asks for is worked out from that state under the sight of the desk's role.
import { EMPTY_REGISTER, NameBook, personRows } from '@parley/exchange'
import type { ChannelKind, Outlook, ViewerRole } from '@parley/exchange'
import type { Hashing, PartyId } from '@parley/kernel'
import type { SolverPort } from '@parley/planning'
import type { PeopleViews } from '@parley/postgres'
import type { Seat } from '../seat/seat.ts'
import { keepMatches } from './match-keeper.ts'
import type { MatchKeeper } from './match-keeper.ts'
import { registerSeen } from './match-sample.ts'
import { LineStation } from './line-station.ts'
import type { LineOption } from './line-station.ts'

export interface DeskOptions {
  readonly seat: Seat
  /** The desk's own people table: opened for this role, in a schema of its own; maybe not open yet. */
  readonly people: PeopleViews | Promise<PeopleViews>
  readonly hashing: Hashing
  /** The desk's own name: `a`, or `a-family` for a second desk of one node. */
  readonly id: PartyId
  readonly role: ViewerRole
  /** Key name of the officer who sits here. */
  readonly officer: string
  /** Plans exchanges, and tries what if; null where this node does not. */
  readonly solver: SolverPort | null
  /** Where receipts are signed for this seat; absent: by devices elsewhere, and the page looks on. */
  readonly line?: LineOption
  /** What the public reads for a mediator or transit state that consented to be named, by party id. */
  readonly publicNames?: Readonly<Record<string, string>>
  /** Ways by which this node sends notices to families; absent: none. */
  readonly channels?: readonly ChannelKind[]
}

export interface Desk {
  readonly id: PartyId
  readonly role: ViewerRole
  readonly officer: string
  readonly seat: Seat
  readonly hashing: Hashing
  readonly solver: SolverPort | null
  readonly names: NameBook
  /** The device at the line for which this desk stands. */
  readonly station: LineStation
  /** What the public reads for a party; null where this installation has no name to give. */
  readonly publicNameOf: (party: PartyId) => string | null
  /** What the seat knows now, as this role may look at it. */
  readonly outlook: () => Outlook
  readonly channels: readonly ChannelKind[]
  /** The people table once it stands for everything folded so far. */
  readonly people: () => Promise<PeopleViews>
  /** Makes the people table anew, so that nothing erased lies on in it. */
  readonly forget: () => Promise<void>
  /** Proposals for match review; null where this desk reviews none. */
  readonly matches: MatchKeeper | null
  /** Called when anything that a screen of this desk shows may have changed. */
  readonly onChange: (listener: () => void) => () => void
  readonly close: () => void
}

const CHANGES_TOGETHER_MS = 20 // a coach of receipts arrives as several entries within one sync

/** Opens a desk and begins to fill its table. */
export function openDesk(options: DeskOptions): Desk {
  const { seat, role, id, officer, hashing, solver } = options
  const views = options.people
  const names = new NameBook()
  const register = registerSeen(seat, officer, hashing)
  const outlook = (): Outlook => ({
    state: seat.exchange(),
    // The neutral's interviews and a party's lists lie in the register of the very seat that keeps them.
    register: role === 'public' || role === 'observer' ? EMPTY_REGISTER : register(),
    entries: seat.entries(),
    viewer: { role, party: seat.id },
    now: seat.now(),
    publicNames: Object.values(options.publicNames ?? {}),
  })
  const table = new LevelTable(
    views,
    () => personRows(outlook(), names),
    () => seat.head().before + seat.head().size,
  )
  const listeners = new Set<() => void>()
  const changed = (): void => {
    for (const listener of listeners) listener()
  }
  const levelled = (): void => {
    table.changed()
    changed()
  }
  // With the proposals it is known which pairs are decided twice, and who may see what of them.
  const matches = role === 'headquarters' ? keepMatches(seat, levelled) : null
  const stop = seat.onChange(levelled)
  table.changed()
  return {
    id,
    role,
    officer,
    seat,
    hashing,
    solver,
    names,
    channels: options.channels ?? [],
    publicNameOf: (party) => options.publicNames?.[party] ?? null,
    station: new LineStation(options.line ?? { from: 'elsewhere' }),
    outlook,
    people: () => table.level(),
    forget: () => table.forget(),
    matches,
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: () => {
      stop()
      matches?.close()
    },
  }
}

/** Writes the rows of the newest state; changes that come while it writes are written together next. */
class LevelTable {
  readonly #views: Promise<PeopleViews>
  readonly #rows: () => ReturnType<typeof personRows>
  readonly #size: () => number
  #isStale = false
  #writing: Promise<void> | null = null

  constructor(
    views: PeopleViews | Promise<PeopleViews>,
    rows: () => ReturnType<typeof personRows>,
    size: () => number,
  ) {
    this.#views = Promise.resolve(views)
    this.#views.catch(() => undefined) // whoever asks for the table hears of the fault
    this.#rows = rows
    this.#size = size
  }

  changed(): void {
    this.#isStale = true
    if (this.#writing !== null) return
    this.#writing = this.#write()
    this.#writing.catch(() => undefined) // whoever asks for the table next hears of the fault
  }

  async level(): Promise<PeopleViews> {
    if (this.#isStale && this.#writing === null) this.changed()
    await this.#writing
    return this.#views
  }

  async forget(): Promise<void> {
    const views = await this.level()
    await views.forget(this.#rows(), this.#size())
  }

  async #write(): Promise<void> {
    try {
      while (this.#isStale) {
        const views = await this.#views
        await new Promise((resolve) => setTimeout(resolve, CHANGES_TOGETHER_MS))
        this.#isStale = false
        await views.refresh(this.#rows(), this.#size())
      }
    } catch (fault) {
      this.#isStale = true
      throw fault
    } finally {
      this.#writing = null
    }
  }
}
