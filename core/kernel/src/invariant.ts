/** Something the program relies on does not hold; nothing may be believed after it. */
export class InvariantError extends Error {
  constructor(expected: string) {
    super(`broken invariant: ${expected}`)
    this.name = 'InvariantError'
  }
}

/** @throws InvariantError naming what must be true */
export function invariant(condition: boolean, expected: string): asserts condition {
  if (!condition) throw new InvariantError(expected)
}

/** Returns what must be there. @throws InvariantError naming what must be true */
export function present<Value>(value: Value | undefined | null, expected: string): Value {
  if (value === undefined || value === null) throw new InvariantError(expected)
  return value
}
