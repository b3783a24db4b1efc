/** Something about a person. It prints as `[personal]`, so that no log or error can carry it by accident. */
export class Personal<Value> {
  readonly #value: Value

  constructor(value: Value) {
    this.#value = value
  }

  /** Gives the value; the purpose is named so that every use can be found. */
  reveal(_purpose: string): Value {
    return this.#value
  }

  toString(): string {
    return '[personal]'
  }

  toJSON(): string {
    return '[personal]'
  }
}
