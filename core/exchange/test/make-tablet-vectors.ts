// Writes vectors/tablet/*.json. By hand, after a case was added:
//   node --conditions=source --import tsx core/exchange/test/make-tablet-vectors.ts
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tabletCases, VECTORS } from './tablet-vectors.ts'

mkdirSync(VECTORS, { recursive: true })
for (const [file, cases] of await tabletCases()) {
  const rows = cases.map((one) => JSON.stringify(one)).join(',\n')
  writeFileSync(join(VECTORS, `${file}.json`), `[\n${rows}\n]\n`)
}
