// Learns the costs between scripts again and says whether they are the committed ones.
//   npm run bench -- train-names [--write]     reads ../shared/data/names, or PARLEY_SHARED
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { namesFolder } from './matching/folders.ts'
import { learnCosts, learnedCostsFile, readTokens } from './matching/training.ts'

const file = join(import.meta.dirname, '../../core/names/src/learned-costs.ts')
const text = learnedCostsFile(
  learnCosts(readTokens(namesFolder, 'russian', '64')),
  learnCosts(readTokens(namesFolder, 'arabic', '64')),
)
const isCommitted = readFileSync(file, 'utf8') === text
console.log(
  `${text.length} bytes, ${isCommitted ? 'the committed ones' : 'NOT the committed ones'}`,
)
if (process.argv.includes('--write')) writeFileSync(file, text)
else if (!isCommitted) process.exitCode = 1
