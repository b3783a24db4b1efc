// A party whose roots lie in several hands: two of three sign the opening, the first ring, an officer's key and
// other roots, each where it lies, as texts that go round in a file.
import assert from 'node:assert/strict'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { isJsonObject, seededChance } from '@parley/kernel'
import type { Json } from '@parley/kernel'
import type { Signer } from '@parley/ledger'
import { newSigningSeed, nodeCryptography, signerFromSeed } from '@parley/system'
import { realParties } from './real-parties.ts'
import type { RealParties, RealParty } from './real-parties.ts'
import { MisusedError, parseArguments } from '../src/command.ts'
import type { Command, Told } from '../src/command.ts'
import { foundOpen, foundPrepare, foundRing, foundSign } from '../src/commands/found.ts'
import { keys } from '../src/commands/keys.ts'
import { ringAdd, ringRoots, ringSubmit } from '../src/commands/ring.ts'
import { rootsMake, rootsSign } from '../src/commands/roots.ts'

const ORIGIN = 'x.example/series-1/day-1'
const chance = seededChance(nodeCryptography, 'roots in hands', 'test')
const signer = (name: string): Signer => signerFromSeed(name, newSigningSeed(chance))

let parties: RealParties

before(async () => {
  parties = await realParties({ isFounded: false, rootsOfA: ['--roots', '3', '--threshold', '2'] })
})
after(() => parties.close())

const run = (command: Command, ...args: readonly string[]): Promise<Told> =>
  command.run(parseArguments(command, args))
const at = (party: RealParty): readonly string[] => ['--seat', parties.place(party, 'seat.json')]
const rootFile = (number: number): string => parties.place('a', `root-${number}.keys`)
const codeOf = ({ json }: Told): Json => (isJsonObject(json) ? (json['code'] ?? null) : null)

/** Signs a draft as the holder of a root does: looks, compares, signs. */
async function signedBy(draft: string, ...files: readonly string[]): Promise<Told> {
  const given = ['--draft', draft, '--roots', files.join(',')]
  const looked = await run(rootsSign, ...given)
  const sum = isJsonObject(looked.json) ? looked.json['sum'] : null
  return typeof sum === 'string' ? run(rootsSign, ...given, '--sum', sum) : looked
}

function card(name: string, content: Json): string {
  const path = parties.place('a', name)
  writeFileSync(path, JSON.stringify(content))
  return path
}

test('roots that cannot be are refused before a key is made', async () => {
  const cases: readonly (readonly [RegExp, readonly string[]])[] = [
    [/--roots: expected 1 to 16, found 17/, ['--for', 'a', '--roots', '17']],
    [/--roots: expected 1 to 16, found 0/, ['--for', 'a', '--roots', '0']],
    [/--threshold: expected 1 to 3/, ['--for', 'a', '--roots', '3', '--threshold', '4']],
    [/--threshold: expected 1 to 1/, ['--for', 'a', '--threshold', '2']],
    [/--threshold: expected 1 to 3/, ['--for', 'a', '--roots', '3', '--threshold', '0']],
    [/others have no root/, ['--for', 'hub', '--roots', '2']],
    [/others have no root/, ['--for', 'witness/a', '--threshold', '1']],
  ]
  const out = parties.place('none')
  for (const [said, given] of cases) {
    await assert.rejects(run(keys, ...given, '--origin', ORIGIN, '--out', out), (fault) => {
      assert.ok(fault instanceof MisusedError, String(fault))
      assert.match(fault.message, said)
      return true
    })
  }
  assert.equal(existsSync(out), false)
  assert.equal(existsSync(parties.place('a', 'root.keys')), false)
})

test('the opening waits for a second root of the party, which signs where no seat and no network is', async () => {
  const opening = parties.place('opening')
  const given = ['--opening', opening]
  assert.equal((await run(foundPrepare, ...at('a'), ...given)).exit, 0)
  for (const party of ['b', 'med'] as const) await run(foundSign, ...at(party), ...given)
  const early = await run(foundOpen, ...at('a'), ...given)
  assert.deepEqual([early.exit, codeOf(early)], [1, 'threshold'])

  const look = await run(rootsSign, '--draft', opening, '--roots', rootFile(2))
  assert.match(look.lines.at(-1) ?? '', /Nothing is signed/)
  assert.doesNotMatch(readFileSync(opening, 'utf8'), /— a\/root\/2 /)
  const bySum = (sum: string): Promise<Told> =>
    run(rootsSign, '--draft', opening, '--roots', rootFile(2), '--sum', sum)
  const wrong = await bySum('0'.repeat(64))
  assert.deepEqual([wrong.exit, codeOf(wrong)], [1, 'other-text'])
  const digits = look.lines.at(-2)?.replace('Sum: ', '').replaceAll(' ', '') ?? ''
  assert.equal(digits.length, 64)
  assert.equal(codeOf(await bySum(digits.slice(0, 15))), 'other-text', 'fifteen digits are too few')
  const strange = await signedBy(opening, parties.place('a', 'officers.keys'))
  assert.equal(codeOf(strange), 'unknown-signer')

  assert.equal((await signedBy(opening, rootFile(2))).exit, 0)
  assert.equal((await signedBy(opening, rootFile(2))).exit, 0, 'twice is once')
  assert.equal(readFileSync(opening, 'utf8').match(/— a\/root\/2 /g)?.length, 1)
  assert.equal((await run(foundOpen, ...at('a'), ...given)).exit, 0)
})

test('a first ring is published with two roots and not with one', async () => {
  const alone = await run(foundRing, ...at('a'))
  assert.deepEqual([alone.exit, codeOf(alone)], [1, 'threshold'])
  const draft = parties.place('ring-1')
  const drafted = await run(foundRing, ...at('a'), '--draft', draft)
  assert.match(drafted.lines[0] ?? '', /signed by a\/root\/1; 2 must sign/)
  assert.equal(codeOf(await run(ringSubmit, ...at('a'), '--draft', draft)), 'threshold')
  assert.equal((await signedBy(draft, rootFile(3))).exit, 0)
  const done = await run(ringSubmit, ...at('a'), '--draft', draft)
  assert.equal(done.exit, 0, done.lines.join())
  for (const party of ['b', 'med'] as const) {
    assert.equal((await run(foundRing, ...at(party))).exit, 0)
  }
})

test('keys come into the ring though no root lies at the seat', async () => {
  const officer = card('officer.json', { officer: signer('a/officer/3').vkey })
  const draft = parties.place('ring-2')
  const none = parties.place('a', 'node.keys')
  const given = ['--officer', officer, '--roots', none]
  assert.equal(codeOf(await run(ringAdd, ...at('a'), ...given)), 'threshold')
  const drafted = await run(ringAdd, ...at('a'), ...given, '--draft', draft)
  assert.match(drafted.lines[0] ?? '', /signed by nobody yet; 2 must sign/)
  await assert.rejects(run(ringAdd, ...at('a'), ...given, '--draft', draft), /without a file/)
  const first = await signedBy(draft, rootFile(2))
  assert.match(first.lines[0] ?? '', /^Signed by a\/root\/2\./)
  assert.equal((await signedBy(draft, rootFile(1))).exit, 0)
  const done = await run(ringSubmit, ...at('a'), '--draft', draft)
  assert.equal(done.exit, 0, done.lines.join())

  const device = card('device.json', { device: signer('a/dev/line-9').vkey })
  const both = `${rootFile(1)},${rootFile(3)}`
  const added = await run(ringAdd, ...at('a'), '--device', device, '--roots', both)
  assert.match(added.lines[0] ?? '', /^Ring 3: entry \d+ of the log\. Keys: .*a\/dev\/line-9/)
  const two = ['--device', device, '--officer', officer]
  await assert.rejects(run(ringAdd, ...at('a'), ...two), /expected one of --officer/)
  await assert.rejects(run(ringAdd, ...at('a')), /expected one of --officer/)
  await assert.rejects(run(ringAdd, ...at('a'), '--node', device), /expected \{"node"/)
})

test('a text that was changed on its way, and what is no text for roots, are not signed', async () => {
  const draft = parties.place('ring-x')
  const revoked = card('officer-4.json', { officer: signer('a/officer/4').vkey })
  await run(ringAdd, ...at('a'), '--officer', revoked, '--draft', draft)
  await assert.rejects(signedBy(draft, parties.place('nowhere')), MisusedError)
  const whole = readFileSync(draft, 'utf8')
  const changed = whole.replace('"m":2', '"m":1')
  assert.notEqual(changed, whole)
  writeFileSync(draft, changed)
  assert.equal((await signedBy(draft, rootFile(2))).exit, 0, 'its holder did not compare')
  assert.equal(codeOf(await run(ringSubmit, ...at('a'), '--draft', draft)), 'not-prepared')
  writeFileSync(draft, whole.replace('"m":2', '"m":4'))
  assert.equal(codeOf(await signedBy(draft, rootFile(2))), 'threshold', 'no log would take it')
  for (const odd of [
    '',
    '\n',
    '\n\n',
    'x\n\n',
    whole.slice(0, 50),
    whole.replace('ledger.keys', ''),
  ]) {
    writeFileSync(draft, odd)
    await assert.rejects(signedBy(draft, rootFile(2)), MisusedError, JSON.stringify(odd))
  }
  writeFileSync(draft, whole.replace('ledger.keys', 'go.given'))
  assert.equal(codeOf(await signedBy(draft, rootFile(2))), 'kind-not-allowed')
})

test('a root goes and another comes, signed by two of the old and two of the new', async () => {
  const out = parties.place('new-root')
  const made = ['--party', 'a', '--origin', ORIGIN, '--out', out]
  assert.equal((await run(rootsMake, ...made, '--number', '4')).exit, 0)
  assert.ok(existsSync(`${out}/sheets/a-root-4.en.html`))
  await assert.rejects(run(rootsMake, ...made, '--number', '4'), MisusedError)
  await assert.rejects(run(rootsMake, ...made, '--number', '0'), MisusedError)
  const added = `${out}/root-4.json`
  const draft = parties.place('ring-roots')
  const ask = (...more: readonly string[]): Promise<Told> =>
    run(ringRoots, ...at('a'), '--draft', draft, ...more)
  assert.equal(codeOf(await ask('--threshold', '4')), 'threshold')
  assert.equal(codeOf(await ask('--threshold', '2', '--drop', 'a/root/9')), 'not-found')
  const twice = card('twice.json', { root: signer('a/root/2').vkey })
  assert.equal(codeOf(await ask('--threshold', '2', '--add', twice)), 'name-twice')
  const theirs = card('theirs.json', { root: signer('b/root/1').vkey })
  assert.equal(codeOf(await ask('--threshold', '2', '--add', theirs)), 'name-not-own')
  assert.equal(existsSync(draft), false)

  const asked = await ask('--threshold', '2', '--drop', 'a/root/2,a/root/3', '--add', added)
  assert.equal(asked.exit, 0, asked.lines.join())
  await signedBy(draft, `${out}/root-4.keys`)
  const short = await run(ringSubmit, ...at('a'), '--draft', draft)
  assert.equal(codeOf(short), 'threshold', 'one of the old alone')
  await signedBy(draft, rootFile(3))
  const done = await run(ringSubmit, ...at('a'), '--draft', draft)
  assert.equal(done.exit, 0, done.lines.join())

  const officer = card('officer-5.json', { officer: signer('a/officer/5').vkey })
  const by = (...files: readonly string[]): Promise<Told> =>
    run(ringAdd, ...at('a'), '--officer', officer, '--roots', files.join(','))
  assert.equal(codeOf(await by(rootFile(2), rootFile(3))), 'threshold', 'those roots are gone')
  copyFileSync(`${out}/root-4.keys`, rootFile(4))
  assert.equal((await by(rootFile(1), rootFile(4))).exit, 0)
})
