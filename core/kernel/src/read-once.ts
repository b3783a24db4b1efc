/** What a text is read as, from the second time on without reading: `known` keeps it. */
export function readOnce<Value>(
  known: Map<string, Value>,
  text: string,
  read: (text: string) => Value,
): Value {
  const found = known.get(text)
  if (found !== undefined) return found
  const value = read(text)
  known.set(text, value)
  return value
}
