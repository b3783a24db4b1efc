import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openMemoryFiles } from '@parley/files'
import type { LogFiles } from '@parley/files'
import { present } from '@parley/kernel'
import { openHub } from './hub.ts'
import { hubOptions, submissionsOf } from './test/small-exchange.ts'

const first = present((await submissionsOf(1))[0], 'a submission')

test('closing answers what is being ordered and ends what is being published before it lets go', async () => {
  for (const held of ['tile/', 'checkpoint']) {
    const files = openMemoryFiles()
    const told: string[] = []
    let isHolding = false
    let letGo = (): void => undefined
    const until = new Promise<void>((resolve) => (letGo = resolve))
    const slow: LogFiles = {
      ...files,
      writeAll: async (some) => {
        const isHeld = isHolding && some.some(({ path }) => path.startsWith(held))
        if (isHeld) told.push('writing')
        if (isHeld) await until
        await files.writeAll(some)
        if (isHeld) told.push('written')
      },
      close: async () => {
        told.push('closed')
        await files.close()
      },
    }
    const hub = await openHub({
      ...hubOptions(slow),
      onTrouble: ({ code }) => told.push(code),
    })
    isHolding = true
    const answer = hub.submit(first.note, first.blobs)
    while (told.length === 0) await new Promise((resolve) => setImmediate(resolve))
    const closing = hub.close()
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
    assert.deepEqual(told, ['writing'])
    letGo()
    await closing
    assert.ok((await answer).ok)
    assert.deepEqual([...new Set(told)], ['writing', 'written', 'closed'])
    assert.equal(told.at(-1), 'closed')
  }
})
