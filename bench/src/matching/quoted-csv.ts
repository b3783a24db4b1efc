// Tables of others: commas, cells in quotes where they hold one.

/** Rows of a CSV by their headings. */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end = ''] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n|$)/gu,
  )) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end !== ',' && end !== '') rows.push([])
  }
  const [head = [], ...others] = rows
  return others
    .filter((row) => row.length > 1)
    .map((row) => Object.fromEntries(head.map((name, i) => [name.trim(), row[i] ?? ''])))
}
