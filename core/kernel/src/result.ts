// A refusal is an answer of the rules, a problem is one piece of bad input among good ones; neither
// is thrown. Faults - a broken program or machine - are thrown and caught at the edge of an app.

/** What a rule answers when it says no: a stable code word, and the facts behind it. */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  /** Where, in the input's own terms: a field, a row, an index. Never personal data. */
  readonly at?: string
  /** What was expected or found, for a person to read beside the code. Never personal data. */
  readonly detail?: string
}

export interface Ok<Value> {
  readonly ok: true
  readonly value: Value
}

export interface Refused<R extends Refusal = Refusal> {
  readonly ok: false
  readonly refusal: R
}

export type Result<Value, R extends Refusal = Refusal> = Ok<Value> | Refused<R>

export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value }
}

/** Refuses with a code word, and where and why if that is known. */
export function refuse<Code extends string>(
  code: Code,
  at?: string,
  detail?: string,
): Refused<Refusal<Code>> {
  return {
    ok: false,
    refusal: {
      code,
      ...(at === undefined ? {} : { at }),
      ...(detail === undefined ? {} : { detail }),
    },
  }
}

/** A refusal turned into a fault, where the caller has already made sure it cannot happen. */
export class RefusedError extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super([refusal.code, refusal.at, refusal.detail].filter((x) => x !== undefined).join(' '))
    this.name = 'RefusedError'
    this.refusal = refusal
  }
}

/** @throws RefusedError if the result is a refusal: only where a refusal would be our own fault */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new RefusedError(result.refusal)
  return result.value
}
