/** Things by a key of theirs, in the order in which they come. */
export function groupedBy<Thing, Key>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => Key,
): ReadonlyMap<Key, readonly Thing[]> {
  const found = new Map<Key, Thing[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const own = found.get(key)
    if (own === undefined) found.set(key, [thing])
    else own.push(thing)
  }
  return found
}
