// What stands in the repository as learned was learned, from these files and by this code.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { namesFolder } from './folders.ts'
import { learnCosts, learnedCostsFile, readTokens } from './training.ts'

const skip = existsSync(namesFolder) ? false : 'the shared data at ../shared is not here'
const file = join(import.meta.dirname, '../../../core/names/src/learned-costs.ts')

test('learning the costs between scripts again gives the committed bytes', { skip }, () => {
  const again = learnedCostsFile(
    learnCosts(readTokens(namesFolder, 'russian', '64')),
    learnCosts(readTokens(namesFolder, 'arabic', '64')),
  )
  assert.equal(again, readFileSync(file, 'utf8'))
})

test('other tokens give other costs, so the comparison can fail', { skip }, () => {
  const few = learnCosts(readTokens(namesFolder, 'arabic', '16').slice(0, 2_000))
  assert.notEqual(learnedCostsFile(few, few), readFileSync(file, 'utf8'))
})
