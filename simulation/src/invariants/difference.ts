// Where two values first differ, as a path without the values: what differs may be personal.
//
// Folded states are never changed in place, so two of their parts that were equal once are equal for
// ever: which pairs were, is remembered for the entries of maps, and a state that has grown by one entry
// costs little more than that entry.

const equalOnce = new WeakMap<object, object>()

/** The path of the first difference of two plain values, maps and sets included; null if they are equal. */
export function firstDifference(one: unknown, other: unknown, path = ''): string | null {
  if (Object.is(one, other)) return null
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return path
  }
  if (one instanceof Map) return other instanceof Map ? mapDifference(one, other, path) : path
  if (one instanceof Set) return other instanceof Set ? setDifference(one, other, path) : path
  if (Array.isArray(one)) return Array.isArray(other) ? listDifference(one, other, path) : path
  if (other instanceof Map || other instanceof Set || Array.isArray(other)) return path
  return mapDifference(new Map(Object.entries(one)), new Map(Object.entries(other)), path)
}

function mapDifference(
  one: ReadonlyMap<unknown, unknown>,
  other: ReadonlyMap<unknown, unknown>,
  path: string,
): string | null {
  for (const [key, value] of one) {
    const against = other.get(key)
    if (Object.is(value, against) && value !== undefined) continue
    if (isObject(value) && isObject(against) && equalOnce.get(against) === value) continue
    const at = `${path}.${String(key)}`
    if (!other.has(key)) return at
    const inner = firstDifference(value, against, at)
    if (inner !== null) return inner
    if (isObject(value) && isObject(against)) equalOnce.set(against, value)
  }
  if (one.size === other.size) return null
  const missing = [...other.keys()].find((key) => !one.has(key))
  return `${path}.${String(missing)}`
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function setDifference(
  one: ReadonlySet<unknown>,
  other: ReadonlySet<unknown>,
  path: string,
): string | null {
  for (const value of one) if (!other.has(value)) return `${path}.${String(value)}`
  return one.size === other.size ? null : `${path}.size`
}

function listDifference(
  one: readonly unknown[],
  other: readonly unknown[],
  path: string,
): string | null {
  if (one.length !== other.length) return `${path}.length`
  for (const [i, value] of one.entries()) {
    const inner = firstDifference(value, other[i], `${path}[${i}]`)
    if (inner !== null) return inner
  }
  return null
}
