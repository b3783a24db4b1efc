import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MisusedError, parseArguments } from '../command.ts'
import { serve } from './serve.ts'

test('nothing can be published of a record that nobody named', async () => {
  const given = parseArguments(serve, ['--seat', 'seat.json', '--publish-record'])
  await assert.rejects(serve.run(given), (fault: unknown) => {
    assert.ok(fault instanceof MisusedError)
    assert.match(fault.message, /--publish-record: expected --record DIR/)
    return true
  })
})
