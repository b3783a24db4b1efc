// The committed weights of the reader of reports are those that the committed reports teach. Some half a minute of
// learning, so no unit test.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openLexicons } from '@parley/record'
import { learnable, learned, weightsFiles } from './learn.ts'
import { labelledForLearning, WEIGHTS_FOLDER, weightOfSet } from './sets.ts'

test('learning again gives the committed bytes', () => {
  const reports = learnable(labelledForLearning(), openLexicons(), weightOfSet)
  for (const [file, text] of weightsFiles(learned(reports)))
    assert.equal(text, readFileSync(join(WEIGHTS_FOLDER, file), 'utf8'), file)
})
