// Addresses in a list: one to a line, or a column of a table whose head says so.
const HEADS = /^(?:url|link|href|address|посилання|ссылка|адреса|رابط)$/i
const ADDRESS = /^https?:\/\/[^\s"]+$/i

/** The addresses with their lines; null where the text is no list of them. */
export function linksIn(
  text: string,
): readonly { readonly line: number; readonly url: string }[] | null {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim())
  const separator = [';', '\t', ','].find((one) => lines[0]?.includes(one)) ?? ','
  const cells = lines.map((line) =>
    line.split(separator).map((cell) => cell.trim().replaceAll(/^"|"$/g, '')),
  )
  const head = cells[0]?.findIndex((cell) => HEADS.test(cell)) ?? -1
  const place = Math.max(head, 0)
  const first = head === -1 ? 0 : 1
  const found = cells.slice(first).map((row, i) => ({ line: i + first + 1, url: row[place] ?? '' }))
  const stated = found.filter(({ url }) => url !== '')
  const isList = stated.length > 0 && stated.every(({ url }) => ADDRESS.test(url))
  return isList ? stated : null
}
