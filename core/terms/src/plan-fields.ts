// Reads the fields of untrusted JSON objects. Every reader returns a value of its type and notes what
// was wrong; the caller looks at the notes once, at the end, and refuses if there are any. So no
// reader needs a second way out, and the first fault found is the one that is reported.

/** Why a file is not a planning problem: spec/plan-problem.md section 8. */
export type ProblemCode =
  | 'unknown-format'
  | 'unknown-field'
  | 'missing-field'
  | 'bad-value'
  | 'duplicate'
  | 'too-large'
  | 'unknown-party'
  | 'unknown-tranche'
  | 'unknown-person'
  | 'group-across-parties'
  | 'named-unavailable'
  | 'cap-needs-exclusive'

export interface Fault {
  readonly code: ProblemCode
  readonly at: string
}

/** Keeps the first fault; the later ones are usually its consequences. */
export class FaultBook {
  #first: Fault | null = null

  add(code: ProblemCode, at: string): void {
    this.#first ??= { code, at }
  }

  get first(): Fault | null {
    return this.#first
  }
}

export type Test<Value> = (value: unknown) => value is Value

const NAME = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/

export function isName(value: unknown): value is string {
  return typeof value === 'string' && NAME.test(value)
}

export function isText(value: unknown): value is string {
  return typeof value === 'string'
}

export function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

export function isIntegerWithin(low: number, high: number): Test<number> {
  return (value): value is number =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= low && value <= high
}

export function isOneOf<Value extends string>(...values: readonly Value[]): Test<Value> {
  return (value): value is Value => values.some((v) => v === value)
}

export function isNullOr<Value>(test: Test<Value>): Test<Value | null> {
  return (value): value is Value | null => value === null || test(value)
}

export function isListOf<Value>(test: Test<Value>, atLeast = 0): Test<readonly Value[]> {
  return (value): value is readonly Value[] =>
    Array.isArray(value) && value.length >= atLeast && value.every(test)
}

export function isPairOf<Value>(test: Test<Value>): Test<readonly [Value, Value]> {
  return (value): value is readonly [Value, Value] =>
    Array.isArray(value) && value.length === 2 && value.every(test)
}

/** One object being read: unknown keys are noted at once, fields as they are asked for. */
export class Fields {
  readonly #object: Readonly<Record<string, unknown>>
  readonly #at: () => string
  readonly #faults: FaultBook

  constructor(value: unknown, known: ReadonlySet<string>, at: () => string, faults: FaultBook) {
    this.#at = at
    this.#faults = faults
    if (!isPlainObject(value)) {
      faults.add('bad-value', at())
      this.#object = {}
      return
    }
    this.#object = value
    for (const key of Object.keys(value)) {
      if (!known.has(key)) faults.add('unknown-field', `${at()}.${key}`)
    }
  }

  /** A field that must be there; `otherwise` stands in for it once a fault is noted. */
  required<Value>(key: string, test: Test<Value>, otherwise: NoInfer<Value>): Value {
    if (this.#has(key)) return this.optional(key, test, otherwise)
    this.#faults.add('missing-field', `${this.#at()}.${key}`)
    return otherwise
  }

  /** A field with a default. */
  optional<Value>(key: string, test: Test<Value>, fallback: NoInfer<Value>): Value {
    if (!this.#has(key)) return fallback
    const value = this.#object[key]
    if (test(value)) return value
    this.#faults.add('bad-value', `${this.#at()}.${key}`)
    return fallback
  }

  /** The text without meaning that a problem and a term may carry. */
  note(): string | null {
    return this.#has('note') ? this.optional('note', isText, '') : null
  }

  #has(key: string): boolean {
    return Object.hasOwn(this.#object, key) && this.#object[key] !== undefined
  }
}
