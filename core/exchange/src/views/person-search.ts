// Finds persons of a table by what somebody typed: for every word of the names the persons who have it. It
// holds nothing that the table does not; it is filled from it, kept level with what is written, and made
// anew when somebody is taken out, so that nothing of who is gone stays.
import { searchWords } from './name-forms.ts'
import type { SearchWord } from './name-forms.ts'
import { NearWords, typedWords } from './near-words.ts'
import type { NearWord } from './near-words.ts'
import type { PersonRow } from './person-row.ts'

/** What a search needs of a row. */
export type Findable = Pick<
  PersonRow,
  'ref' | 'searchKey' | 'state' | 'home' | 'category' | 'tranche'
>

export type PersonFilter = Partial<Pick<Findable, 'state' | 'home' | 'category'>> & {
  readonly tranche?: string
}

/** The places of all persons in one order of the table. */
export interface PersonOrder {
  readonly slots: Uint32Array
  /** By slot, its place in `slots`. */
  readonly ranks: Uint32Array
}

/** Who was found: slots of persons and, where words were not as typed, how far each is. */
export interface FoundPersons {
  readonly slots: readonly number[]
  /** By slot, in eighths of a slip; null where everybody was found as typed. */
  readonly costs: Uint16Array | null
}

interface CodesOf {
  readonly codes: string[]
  readonly slots: number[]
}

const HEAD = 4 // the `#` of a number and its first three letters
const SAME_NAME = 1 // another form of the same given name, in eighths of a slip
const NOBODY: FoundPersons = { slots: [], costs: null }

/** Names and numbers of a table's persons. A person keeps its slot until its search key changes. */
export class PersonSearch {
  readonly #slotOf = new Map<string, number>()
  readonly #persons: (Findable | null)[] = []
  readonly #words: string[] = []
  /** By word, and by class of given names, the slots of who has it. */
  readonly #having = new Map<string, number[]>()
  /** Numbers and refs by their first letters. */
  readonly #codes = new Map<string, CodesOf>()
  readonly #near = new NearWords()

  /** Slots in use, of persons whose search key has changed since among them. */
  get slots(): number {
    return this.#persons.length
  }

  /** Persons there are. */
  get size(): number {
    return this.#slotOf.size
  }

  /** Adds a person, or puts what is now known in place of what was. */
  put(person: Findable): void {
    const at = this.#slotOf.get(person.ref)
    if (at !== undefined && this.#persons[at]?.searchKey === person.searchKey) {
      this.#persons[at] = person
      return
    }
    if (at !== undefined) this.#persons[at] = null
    const slot = this.#persons.length
    this.#persons.push(person)
    this.#slotOf.set(person.ref, slot)
    for (const word of person.searchKey.split(' ')) if (word !== '') this.#putWord(word, slot)
    this.#near.add(person.searchKey)
  }

  #putWord(word: string, slot: number): void {
    if (word.startsWith('#')) {
      const head = word.slice(0, HEAD)
      const alike = this.#codes.get(head) ?? { codes: [], slots: [] }
      alike.codes.push(word)
      alike.slots.push(slot)
      this.#codes.set(head, alike)
      return
    }
    const having = this.#having.get(word)
    if (having !== undefined) {
      having.push(slot)
      return
    }
    this.#having.set(word, [slot])
    if (!word.startsWith('~')) this.#words.push(word)
  }

  /** An order of the table from its refs in that order; who is not among them stands at the end. */
  orderOf(refs: readonly string[]): PersonOrder {
    const slots = new Uint32Array(this.slots)
    const ranks = new Uint32Array(this.slots).fill(this.slots)
    let rank = 0
    const place = (slot: number | undefined): void => {
      if (slot === undefined || ranks[slot] !== this.slots) return
      slots[rank] = slot
      ranks[slot] = rank++
    }
    for (const ref of refs) place(this.#slotOf.get(ref))
    for (let slot = 0; slot < this.slots; slot++) place(slot)
    return { slots, ranks }
  }

  /** Everybody whom every typed word finds as it stands, or, where that is nobody, as it may be meant. */
  find(typed: string, filter: PersonFilter): FoundPersons {
    const words = searchWords(typed)
    if (words.length === 0) return NOBODY
    const exact = this.#meeting(words.length, filter, (at, touch) => {
      for (const part of words[at]?.anyOf ?? []) this.#eachWith(part, (slot) => touch(slot, 0))
    })
    if (exact.slots.length > 0) return { ...exact, costs: null }
    return this.#findNear(typed, filter)
  }

  #findNear(typed: string, filter: PersonFilter): FoundPersons {
    const near = this.#near.near(typed)
    const classes = typedWords(typed).map(classesOf)
    if (near.every((words, at) => words.length === 0 && classes[at]?.length === 0)) return NOBODY
    return this.#meeting(near.length, filter, (at, touch) => {
      for (const { word, cost } of inOrder(near[at] ?? [], classes[at] ?? []))
        for (const slot of this.#having.get(word) ?? []) touch(slot, cost)
    })
  }

  // Persons whom each of `count` words touches; of several touches of one word the first counts.
  #meeting(
    count: number,
    filter: PersonFilter,
    each: (at: number, touch: (slot: number, cost: number) => void) => void,
  ): FoundPersons {
    const met = new Uint8Array(this.slots)
    const costs = new Uint16Array(this.slots)
    const slots: number[] = []
    for (let at = 0; at < count; at++) {
      each(at, (slot, cost) => {
        if (met[slot] !== at) return
        met[slot] = at + 1
        costs[slot] = (costs[slot] ?? 0) + cost
        if (at + 1 === count && fits(this.#persons[slot], filter)) slots.push(slot)
      })
    }
    return { slots, costs }
  }

  // Where the parts of `SearchWord` stand in a key: `#` begins a number, `~` a class, a space a word.
  #eachWith(part: string, touch: (slot: number) => void): void {
    if (part.startsWith(' #')) {
      this.#eachNumbered(part.slice(1), touch)
      return
    }
    if (part.startsWith('~')) {
      for (const slot of this.#having.get(part.trimEnd()) ?? []) touch(slot)
      return
    }
    const begun = part.startsWith(' ') ? part.slice(1) : null
    for (const word of this.#words) {
      const isIn = begun === null ? word.includes(part) : word.startsWith(begun)
      if (isIn) for (const slot of this.#having.get(word) ?? []) touch(slot)
    }
  }

  #eachNumbered(code: string, touch: (slot: number) => void): void {
    const own = code.length < HEAD ? undefined : this.#codes.get(code.slice(0, HEAD))
    const begun = code.length < HEAD ? [...this.#codes].filter(([h]) => h.startsWith(code)) : []
    for (const { codes, slots } of own === undefined ? begun.map(([, of]) => of) : [own]) {
      codes.forEach((known, i) => {
        if (known.startsWith(code)) touch(slots[i] ?? 0)
      })
    }
  }

  /** Refs of one page of who was found: the nearest first, and in the order given. */
  pageOf(
    { slots, costs }: FoundPersons,
    order: PersonOrder,
    page: { readonly order: 'up' | 'down'; readonly offset: number; readonly limit: number },
  ): readonly Findable['ref'][] {
    const all = order.slots.length
    const keys = new Float64Array(slots.length)
    slots.forEach((slot, i) => {
      const rank = order.ranks[slot] ?? 0
      const place = page.order === 'up' ? rank : all - 1 - rank
      keys[i] = (costs?.[slot] ?? 0) * all + place
    })
    keys.sort()
    const refs: Findable['ref'][] = []
    for (const key of keys.subarray(page.offset, page.offset + page.limit)) {
      const place = key % all
      const person =
        this.#persons[order.slots[page.order === 'up' ? place : all - 1 - place] ?? 0] ?? null
      if (person !== null) refs.push(person.ref)
    }
    return refs
  }
}

function fits(person: Findable | null | undefined, filter: PersonFilter): boolean {
  return (
    person !== null &&
    person !== undefined &&
    (filter.state === undefined || person.state === filter.state) &&
    (filter.home === undefined || person.home === filter.home) &&
    (filter.category === undefined || person.category === filter.category) &&
    (filter.tranche === undefined || person.tranche === filter.tranche)
  )
}

function classesOf(word: string): readonly NearWord[] {
  const parts = searchWords(word).flatMap((found: SearchWord) => found.anyOf)
  const classes = parts.filter((part) => part.startsWith('~'))
  return classes.map((part) => ({ word: part.trimEnd(), cost: SAME_NAME }))
}

function inOrder(near: readonly NearWord[], more: readonly NearWord[]): readonly NearWord[] {
  return [...near, ...more].sort((x, y) => x.cost - y.cost)
}
