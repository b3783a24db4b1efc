import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LogFrozenError, openDistrust } from './hub-distrust.ts'

test('tells of a refusal once, of another one again, and anew after a pull that was taken', () => {
  const told: string[] = []
  const distrust = openDistrust('x.example/1', (fault) => told.push(fault.message))
  const behind = { code: 'hub-behind', at: 'size 7', detail: 'signed 8' }
  for (const one of [behind, behind, { code: 'other-log' }, null, behind]) distrust(one)
  assert.deepEqual(
    told.map((text) => /found (\S+)/.exec(text)?.[1]),
    ['hub-behind', 'other-log;', 'hub-behind'],
  )
  assert.match(told[0] ?? '', /hub-behind \(size 7, signed 8\); nothing is lost/)
})

test('says nothing of its own end, and of a frozen log no more than the alarm said', () => {
  const told: string[] = []
  const distrust = openDistrust('x.example/1', (fault) => told.push(fault.message))
  for (const code of ['frozen', 'closed']) distrust({ code })
  assert.deepEqual(told, [])
})

test('of a frozen log it names what was found, the file that proves it, and what to do', () => {
  const evidence = new Uint8Array(1)
  const fork = new LogFrozenError(
    'x.example/1',
    { code: 'fork', at: 14, because: null, evidence, proof: null },
    'data/log/1',
  )
  assert.match(fork.message, /two histories that part before entry 14/)
  assert.match(fork.message, /data\/log\/1\/alarm-evidence.*spec\/succession\.md/)
  const entry = new LogFrozenError(
    'x.example/1',
    { code: 'invalid-entry', at: 9, because: 'seen-false', evidence, proof: evidence },
    'data',
  )
  assert.match(entry.message, /entry 9 ordered against the rules \(seen-false\)/)
})
