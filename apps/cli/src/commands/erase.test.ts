import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MisusedError, parseArguments } from '../command.ts'
import { erase } from './erase.ts'

const ALWAYS = ['--seat', 'nowhere.json', '--reason', 'asked', '--authority', 'a/judge']
const PERSON = ['--person', 'p00112233445566778899']

test('an order to erase names one person or one entry, and why, before any seat is asked', async () => {
  const misused: readonly (readonly [readonly string[], RegExp])[] = [
    [ALWAYS, /one of --person and --entry/],
    [[...ALWAYS, ...PERSON, '--entry', '4'], /one of --person and --entry/],
    [[...ALWAYS, '--person', 'Somebody Else'], /--person: expected the id/],
    [[...ALWAYS, '--entry', 'four'], /--entry: expected an index/],
    [[...ALWAYS, '--entry=-1'], /--entry: expected an index/],
    [[...ALWAYS, '--entry', '1000000000'], /--entry: expected an index/],
    [['--seat', 'nowhere.json', '--reason', 'asked', ...PERSON], /--authority is missing/],
    [['--seat', 'nowhere.json', '--authority', 'a/judge', ...PERSON], /--reason is missing/],
    [[...ALWAYS.slice(2), ...PERSON], /--seat is missing/],
    [[...ALWAYS, ...PERSON], /nowhere\.json/],
  ]
  for (const [args, told] of misused) {
    await assert.rejects(
      async () => erase.run(parseArguments(erase, args)),
      (fault) => fault instanceof MisusedError && told.test(fault.message),
      args.join(' '),
    )
  }
})
