/** Everything as a table of "what, figure". */
export function print(lines: readonly (readonly [string, string])[]): void {
  const width = Math.max(...lines.map(([what]) => what.length))
  for (const [what, figure] of lines) process.stdout.write(`${what.padEnd(width)}  ${figure}\n`)
}
