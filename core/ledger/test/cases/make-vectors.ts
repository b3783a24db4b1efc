// Writes vectors/ledger/*.json. By hand, after a case was added:
//   node --conditions=source --import tsx core/ledger/test/cases/make-vectors.ts
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FOLDER, vectorTexts } from './vector-files.ts'

mkdirSync(FOLDER, { recursive: true })
for (const [name, text] of vectorTexts()) writeFileSync(join(FOLDER, name), text)
