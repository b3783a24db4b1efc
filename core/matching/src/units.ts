// Military units under their two names: the code of the military unit (А1234, 12345) and number with
// kind (247 mechanised brigade). Lists mix both; rows that state both teach which code is which unit.
import { cellText } from './cell-text.ts'

export interface UnitReading {
  /** Military unit code: digits, with А before them where written so. */
  readonly code: string | null
  /** Number of the formation with its kind: `247:mechanised`; the kind is '' where unknown. */
  readonly formation: string | null
}

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['territorial', /т[ер]р?о(?![а-яіїє])|тро|теро|територ|террит/],
  ['marine', /рмп|морськ|морской|морпех/],
  ['border', /прик|погран|прикорд/],
  ['air-assault', /одш|дшб|десантно-шт/],
  ['airborne', /пдп|пдб|параш|повітрянодес|воздушно-дес/],
  ['guard', /нгу|гвард/],
  ['motor-infantry', /омп|мпб|мотоп[іе]хот/],
  ['motor-rifle-brigade', /мсбр|мотостр\S*\s+бр/],
  ['motor-rifle', /мсп|мсб|мотостр/],
  ['artillery', /оабр|артил|адн|абр/],
  ['tank', /отбр|тбр|(?<![а-яіїє])тп|танк/],
  ['assault', /(?<![а-яіїє])шт?о(?![а-яіїє])|штурм/],
  ['mechanised', /омбр|мех/],
  ['rifle', /(?<![а-яіїє])сб(?![а-яіїє])|стр[іе]л/],
  ['special', /осп|сп[ее]цпр|сп[ее]цназ|ссо/],
  ['reconnaissance', /розв|разв/],
]

/** Reads what a list writes in its unit column; both parts null if nothing in it is a unit. */
export function readUnit(text: string): UnitReading {
  const lower = cellText(text).toLowerCase().replace(/[a]/g, 'а').replace(/\s+/g, ' ')
  const code = /(?<![\d])(а)?[\s-]?(\d{4,5})(?!\d)/.exec(maskFormation(lower))
  const formation = formationOf(lower)
  return { code: code === null ? null : `${code[1] ?? ''}${code[2] ?? ''}`, formation }
}

/** Whether two writings of a unit share its code or its name, without what other rows teach. */
export function isWrittenAlike(one: string, other: string): boolean {
  const [a, b] = [readUnit(one), readUnit(other)]
  const isSameCode = a.code !== null && a.code === b.code
  return isSameCode || (a.formation !== null && a.formation === b.formation)
}

const SUBUNIT =
  /(?<!\d)\d{1,2}[-\s]?(?:й|я|а)?\s*(?:б-н|бат\.|батальйон|батальон|рота|рт\.)\s+(?=\S*\d)/g
const FORMATION =
  /(?<![\dа-яіїє])(\d{1,4})(?:-?(?:ша|га|тя|та|ма|а|я|й|ий|ый|ой|го|ї))?\s+(?=[а-яіїє])(?!ро?ку)([^()]*)/

function formationOf(lower: string): string | null {
  const found = FORMATION.exec(lower.replace(SUBUNIT, ' '))
  if (found === null) return null
  const kind = kindOf(found[2] ?? '')
  return `${found[1] ?? ''}:${kind}`
}

// What belongs to the formation's number is not a code: "1261 омсбр (в/ч 96693)".
function maskFormation(lower: string): string {
  return lower.replace(SUBUNIT, ' ').replace(FORMATION, (all) => {
    const bracket = /(?:в\/?ч|част)/.exec(all)
    return bracket === null ? ' ' : all.slice(bracket.index)
  })
}

function kindOf(text: string): string {
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? ''
}

/**
 * One number per unit over both lists: a code and a formation that rows state together are one unit,
 * if most rows that state the code with a formation name that formation.
 */
export class UnitRegister {
  readonly #aliases = new Map<string, string>()
  readonly #numbers: ReadonlyMap<string, number>

  constructor(readings: readonly UnitReading[]) {
    const votes = new Map<string, Map<string, number>>()
    for (const { code, formation } of readings) {
      if (code === null || formation === null) continue
      const counted = votes.get(code) ?? new Map<string, number>()
      votes.set(code, counted)
      counted.set(formation, (counted.get(formation) ?? 0) + 1)
    }
    for (const [code, counted] of votes) {
      const named = majority(counted)
      if (named !== null) this.#aliases.set(code, named)
    }
    const names = new Set(readings.map((reading) => this.#nameOf(reading) ?? ''))
    this.#numbers = new Map([...names].sort().map((name, n) => [name, n]))
  }

  /** The unit's number, which depends on what units there are and not on their order; -1 for one of no name. */
  numberOf(reading: UnitReading): number {
    const name = this.#nameOf(reading)
    return name === null ? -1 : (this.#numbers.get(name) ?? -1)
  }

  #nameOf({ code, formation }: UnitReading): string | null {
    return formation ?? this.#aliases.get(code ?? '') ?? code
  }

  /** Whether a code is known to be some formation, so that it can be compared with formations. */
  isNamed(reading: UnitReading): boolean {
    return reading.formation !== null || this.#aliases.has(reading.code ?? '')
  }

  get size(): number {
    return this.#numbers.size
  }
}

function majority(counted: ReadonlyMap<string, number>): string | null {
  let total = 0
  let best: string | null = null
  let most = 0
  for (const [name, count] of counted) {
    total += count
    if (count > most || (count === most && best !== null && name < best)) {
      most = count
      best = name
    }
  }
  return most * 3 >= total * 2 ? best : null
}
