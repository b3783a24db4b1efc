// Who may enrol which key for how long: most of it is what an officer may not do.
import assert from 'node:assert/strict'
import test from 'node:test'
import { instant } from '@parley/kernel'
import type { Instant, PartyId } from '@parley/kernel'
import { keyOf, signerOf } from '../test/tablet-hands.ts'
import { deviceAt, enrolmentRefusal, lastHour, mayHaveSigned } from './devices.ts'
import type { DeviceEnrolled } from './devices.ts'
import {
  A,
  B,
  MED,
  NEUTRAL,
  NOON,
  OBS,
  SmallExchange,
  TRANSIT,
  lineFor,
} from './small-exchange.testing.ts'

const TABLET = 'a/dev/tablet-1'
const says = (change: Partial<DeviceEnrolled> = {}): DeviceEnrolled => ({
  at: NOON,
  vkey: signerOf(TABLET).vkey,
  tranche: 't1',
  until: instant('2031-05-21T12:00:00Z'),
  ...change,
})
const withTranche = (): SmallExchange => new SmallExchange().frame().manifest([lineFor('a1', A)])
const vkeyOf = (name: string): string => signerOf(name).vkey
const cut = (vkey: string): string => vkey.slice(0, -4)

/** The word of a verdict: `void` with its code, or what it is. */
function enrolling(log: SmallExchange, by: PartyId, said: DeviceEnrolled): string {
  const verdict = log.say(by, 'device.enrolled', said)
  return verdict.is === 'void' ? verdict.code : verdict.is
}

const refused: readonly (readonly [string, PartyId, Partial<DeviceEnrolled>, string])[] = [
  ['the mediator’s', MED, { vkey: vkeyOf('med/dev/tablet-1') }, 'not-a-party-to-it'],
  ['the neutral’s', NEUTRAL, { vkey: vkeyOf('neutral/dev/tablet-1') }, 'not-a-party-to-it'],
  ['the observer’s', OBS, { vkey: vkeyOf('obs/dev/tablet-1') }, 'not-a-party-to-it'],
  ['one of the other side', A, { vkey: vkeyOf('b/dev/tablet-1') }, 'name-not-own'],
  ['one named like an officer', A, { vkey: vkeyOf('a/officer/9') }, 'name-not-own'],
  [
    'one whose name only begins like its party',
    A,
    { vkey: vkeyOf('ab/dev/tablet-1') },
    'name-not-own',
  ],
  ['one for a tranche that is not', A, { tranche: 't9' }, 'no-such-tranche'],
  ['no key', A, { vkey: 'a tablet' }, 'not-a-key'],
  ['a key cut off', A, { vkey: cut(vkeyOf(TABLET)) }, 'not-a-key'],
  [
    'a key of another id',
    A,
    { vkey: vkeyOf(TABLET).replace(/\+[0-9a-f]{8}\+/, '+00000000+') },
    'not-a-key',
  ],
  ['one until the hour it begins', A, { until: NOON }, 'too-long'],
  ['one that ended before', A, { until: instant('2031-05-20T11:59:59Z') }, 'too-long'],
  ['one for 72 hours and a second', A, { until: instant('2031-05-23T12:00:01Z') }, 'too-long'],
  ['one for ever', A, { until: instant('2131-05-20T12:00:00Z') }, 'too-long'],
  ['a tranche that is no word', A, { tranche: '' }, 'field'],
  ['an hour that is none', A, { until: 'tomorrow' as Instant }, 'field'],
]

for (const [what, by, change, code] of refused) {
  test(`nobody enrols ${what}: ${code}`, () => {
    const log = withTranche()
    assert.equal(enrolling(log, by, says(change)), code)
    assert.equal(log.state.devices.size, 0)
  })
}

test('a belligerent and the transit state enrol own devices, up to 72 hours', () => {
  const log = withTranche()
  assert.equal(enrolling(log, A, says({ until: instant('2031-05-23T12:00:00Z') })), 'accepted')
  assert.equal(enrolling(log, B, says({ vkey: vkeyOf('b/dev/tablet-1') })), 'accepted')
  const own = { vkey: vkeyOf('transit/dev/tablet-1') }
  assert.equal(enrolling(log, TRANSIT, says(own)), 'accepted')
  assert.deepEqual(lastHour(NOON), '2031-05-23T12:00:00Z')
  assert.equal(log.state.devices.size, 3)
})

test('a name is enrolled once, even with another key and after it was dismissed', () => {
  const log = withTranche()
  enrolling(log, A, says())
  assert.equal(enrolling(log, A, says()), 'name-twice')
  assert.equal(log.say(A, 'device.dismissed', { at: NOON, device: TABLET }).is, 'accepted')
  assert.equal(enrolling(log, A, says()), 'name-twice')
  const { state } = log
  assert.equal(codeOf(enrolmentRefusal(state, A, TABLET)), 'name-twice')
  assert.equal(codeOf(enrolmentRefusal(state, B, 'a/dev/tablet-2')), 'name-not-own')
  assert.equal(codeOf(enrolmentRefusal(state, A, 'a/dev/tablet-2')), 'ok')
})

const codeOf = (result: ReturnType<typeof enrolmentRefusal>): string =>
  result.ok ? 'ok' : result.refusal.code

const dismissals: readonly (readonly [string, PartyId, string, string])[] = [
  ['one nobody enrolled', A, 'a/dev/tablet-9', 'not-enrolled'],
  ['one of the other side', B, TABLET, 'not-enrolled'],
  ['one of the other side, as transit state', TRANSIT, TABLET, 'not-enrolled'],
  ['one by a name that is none', A, '', 'not-enrolled'],
]

for (const [what, by, device, code] of dismissals) {
  test(`nobody dismisses ${what}: ${code}`, () => {
    const log = withTranche()
    enrolling(log, A, says())
    const verdict = log.say(by, 'device.dismissed', { at: NOON, device })
    assert.equal(verdict.is === 'void' ? verdict.code : verdict.is, code)
    assert.equal(log.state.devices.get(TABLET)?.dismissed, null)
  })
}

test('a device is dismissed once, and signs nothing from that entry on', () => {
  const log = withTranche()
  enrolling(log, A, says())
  const enrolledAt = log.state.devices.get(TABLET)?.index ?? -1
  log.say(A, 'device.dismissed', { at: NOON, device: TABLET })
  const again = log.say(A, 'device.dismissed', { at: NOON, device: TABLET })
  assert.equal(again.is === 'void' ? again.code : '', 'dismissed-before')
  const { devices } = log.state
  const dismissedAt = devices.get(TABLET)?.dismissed ?? -1
  assert.equal(dismissedAt, enrolledAt + 1)
  assert.equal(deviceAt(devices, TABLET, enrolledAt), null, 'not in the entry that enrols it')
  assert.equal(deviceAt(devices, TABLET, dismissedAt), null)
  assert.equal(deviceAt(devices, TABLET, dismissedAt + 5), null)
  assert.equal(deviceAt(devices, 'a/dev/tablet-2', dismissedAt), null)
})

test('it signs receipts of persons, of its tranche and within its hours, and nothing else', () => {
  const log = withTranche()
  enrolling(log, A, says())
  const device = log.state.devices.get(TABLET)
  assert.ok(device !== undefined)
  const may = (about: string, body: Readonly<Record<string, string | number>>): boolean =>
    mayHaveSigned(device, { ...body, about })
  assert.ok(may('person', { tranche: 't1', at: NOON }))
  assert.ok(may('person', { tranche: 't1', at: device.until }))
  assert.ok(!may('person', { tranche: 't1', at: '2031-05-20T11:59:59Z' }))
  assert.ok(!may('person', { tranche: 't1', at: '2031-05-21T12:00:01Z' }))
  assert.ok(!may('person', { tranche: 't2', at: NOON }))
  assert.ok(!may('remains', { tranche: 't1', at: NOON }))
  assert.ok(!may('remains', { lot: 'l1', bags: 3, at: NOON }))
  assert.ok(!may('person', { tranche: 't1', at: 20310520 }))
  assert.ok(!may('person', { tranche: 't1' }))
  assert.equal(keyOf(TABLET).name, TABLET)
})
