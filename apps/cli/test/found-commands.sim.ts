// A log founded by commands at real seats: real-parties.ts takes the good way, here everything else.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { realParties } from './real-parties.ts'
import type { RealParties, RealParty } from './real-parties.ts'
import { MisusedError, parseArguments } from '../src/command.ts'
import type { Command, Told } from '../src/command.ts'
import { foundFiles } from '../src/commands/found-files.ts'
import {
  foundAudiences,
  foundFrame,
  foundOpen,
  foundPrepare,
  foundRing,
  foundSign,
} from '../src/commands/found.ts'

let parties: RealParties

before(async () => {
  parties = await realParties({ isFounded: false })
})

after(async () => {
  await parties.close()
})

const run = (command: Command, ...args: readonly string[]): Promise<Told> =>
  command.run(parseArguments(command, args))

const at = (party: RealParty): readonly string[] => ['--seat', parties.place(party, 'seat.json')]
const card = (who: string): string => parties.place(who, 'card.json')
const ROLES = [
  '--belligerents',
  'a,b',
  '--mediator',
  'med',
  '--neutral',
  'med',
  '--observer',
  'med',
]

function files(...changed: readonly string[]): Promise<Told> {
  const given = new Map([
    ['--hub', card('hub')],
    ['--parties', ['a', 'b', 'med'].map(card).join(',')],
    ['--out', parties.place('other')],
  ])
  for (let i = 0; i < ROLES.length; i += 2) given.set(ROLES[i] ?? '', ROLES[i + 1] ?? '')
  for (let i = 0; i < changed.length; i += 2) given.set(changed[i] ?? '', changed[i + 1] ?? '')
  return run(foundFiles, ...[...given].flat())
}

test('cards that cannot make an exchange are refused with the option and what was expected', async () => {
  const cases: readonly (readonly [RegExp, readonly string[]])[] = [
    [/--parties: expected a card of med/, ['--parties', [card('a'), card('b')].join(',')]],
    [/--parties: expected a card of host/, ['--transit', 'host']],
    [
      /--parties: expected each party once/,
      ['--parties', ['a', 'b', 'med', 'a'].map(card).join(',')],
    ],
    [/--belligerents: expected two ids/, ['--belligerents', 'a']],
    [/--belligerents: expected two ids/, ['--belligerents', 'a,a']],
    [/--belligerents: expected the id of a party, found "A b"/, ['--belligerents', 'a,A b']],
    [/--mediator: expected the id/, ['--mediator', 'Nobody/']],
    [/--quorum: expected 1 to 0, found 2/, ['--quorum', '2']],
    [/--quorum: expected a whole number/, ['--quorum', 'most']],
    [/expected a card of another kind/, ['--hub', card('a')]],
    [/expected the card of a party/, ['--parties', ['a', 'b', 'hub'].map(card).join(',')]],
    [/expected a card of another kind/, ['--witnesses', card('a')]],
    [/expected a card.json that can be read/, ['--hub', parties.place('none.json')]],
    [/expected a card as parley keys writes it/, ['--hub', parties.place('a', 'policy')]],
  ]
  for (const [said, changed] of cases) {
    await assert.rejects(files(...changed), (fault) => {
      assert.ok(fault instanceof MisusedError, String(fault))
      assert.match(fault.message, said)
      return true
    })
  }
  assert.equal(existsSync(parties.place('other', 'founding.json')), false)
  assert.equal((await files()).exit, 0)
  await assert.rejects(files(), /expected a place without a file/)
})

test('an opening is signed by each seat for itself, and only as its own founding file says', async () => {
  const opening = parties.place('opening')
  const given = ['--opening', opening]
  const refusedBy = async (told: Promise<Told>): Promise<unknown> => {
    const { exit, json } = await told
    assert.equal(exit, 1)
    return Object(json).code // a refusal
  }
  assert.equal(await refusedBy(run(foundPrepare, ...at('b'), ...given)), 'not-opener')
  await assert.rejects(run(foundSign, ...at('b'), ...given), /expected a file that can be read/)
  assert.equal((await run(foundPrepare, ...at('a'), ...given)).exit, 0)
  await assert.rejects(
    run(foundPrepare, ...at('a'), ...given),
    /--opening: expected a place without a file/,
  )
  const whole = readFileSync(opening, 'utf8')

  writeFileSync(opening, whole.replace('"two":["agreement.accepted",', '"two":['))
  assert.equal(await refusedBy(run(foundSign, ...at('b'), ...given)), 'other-opening')
  assert.ok(whole.includes('"erasable":["dossier.delivered"]'))
  writeFileSync(opening, whole.replace('"erasable":["dossier.delivered"],', ''))
  assert.equal(await refusedBy(run(foundSign, ...at('b'), ...given)), 'other-opening')
  writeFileSync(opening, whole.slice(0, 40))
  await assert.rejects(run(foundSign, ...at('b'), ...given), /expected a text for roots to sign/)

  writeFileSync(opening, whole)
  assert.notEqual(
    (await run(foundOpen, ...at('a'), ...given)).exit,
    0,
    'the others have not signed',
  )
  for (const party of ['b', 'med', 'b'] as const) {
    assert.equal((await run(foundSign, ...at(party), ...given)).exit, 0)
  }
  const lines = readFileSync(opening, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('— '))
  assert.deepEqual(
    lines.map((line) => line.split(' ')[1]),
    ['a/root/1', 'med/root/1', 'b/root/1'],
    'whoever signs again replaces the own line',
  )
  const opened = await run(foundOpen, ...at('a'), ...given)
  assert.deepEqual([opened.exit, opened.json], [0, { index: 0 }])

  assert.equal((await run(foundRing, ...at('med'))).exit, 0)
  assert.equal(await refusedBy(run(foundAudiences, ...at('med'))), 'ring-missing')
  for (const party of ['a', 'b'] as const)
    assert.equal((await run(foundRing, ...at(party))).exit, 0)
  assert.deepEqual((await run(foundAudiences, ...at('b'))).json, { index: null })
  for (const party of ['a', 'med'] as const) {
    assert.equal((await run(foundAudiences, ...at(party))).exit, 0)
    assert.deepEqual((await run(foundAudiences, ...at(party))).json, { index: null }, 'begun once')
  }
  const framing = [...ROLES, '--series', 'series-1']
  await assert.rejects(
    run(foundFrame, ...at('med'), ...framing, '--officer', 'b/officer/1'),
    /--officer: expected one of med\/officer\/1, med\/officer\/2/,
  )
  assert.equal((await run(foundFrame, ...at('med'), ...framing)).exit, 0)
  assert.notEqual((await run(foundFrame, ...at('med'), ...framing)).exit, 0, 'framed once')
})
