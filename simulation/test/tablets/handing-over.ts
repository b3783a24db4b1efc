// A tranche handed over on four tablets in four browsers, two on each side, without any network: what officers
// press, with kills between. At the end they report, and the seats' books are compared.
import assert from 'node:assert/strict'
import { conflictsOf, factIn, parseEnrolment } from '@parley/exchange'
import { present, valueOf } from '@parley/kernel'
import type { PartyId } from '@parley/kernel'
import { nodeCryptography } from '@parley/system'
import { diceOf } from '../../src/people/dice.ts'
import type { Dice } from '../../src/people/dice.ts'
import { BrowserTablet } from './browser-tablet.ts'
import { Bureau } from './bureau.ts'
import { A, B, nightOf, signerOf } from './night.ts'
import type { Night, Tablet } from './night.ts'
import { tabletServer } from './tablet-server.ts'
import type { TabletServer } from './tablet-server.ts'

export interface Handover {
  readonly night: Night
  readonly server: TabletServer
  readonly tablets: readonly BrowserTablet[]
  readonly close: () => Promise<void>
}

const NAMES = ['a/dev/tablet-1', 'a/dev/tablet-2', 'b/dev/tablet-1', 'b/dev/tablet-2'] as const

const partyOf = (name: string): PartyId => (name.startsWith('a/') ? A : B)

/** Enrols four tablets, gives each its pack, and cuts the network. */
export async function handover(options: {
  readonly seed: string
  readonly toA: number
  readonly toB: number
}): Promise<Handover> {
  const night = await nightOf({ ...options, exposure: 100_000 })
  const server = await tabletServer()
  const tablets = NAMES.map((name) => new BrowserTablet(name, server.url))
  const enrolled: Tablet[] = []
  for (const [i, tablet] of tablets.entries()) {
    await tablet.start()
    const shown = await tablet.enrol(partyOf(tablet.name), (i % 2) + 1)
    const { vkey, recipient } = valueOf(parseEnrolment(shown, nodeCryptography))
    enrolled.push({ vkey, recipient, party: partyOf(tablet.name) })
  }
  for (const party of [A, B]) {
    const own = enrolled.filter((one) => one.party === party).map((one) => one.vkey)
    const line = signerOf(`${party}/dev/line-1`).vkey
    const others = enrolled.filter((one) => one.party !== party).map((one) => one.vkey)
    const keys = { vkeys: [...own, line], others }
    server.bureaux.set(party, new Bureau(party, keys, nodeCryptography))
  }
  for (const [i, tablet] of tablets.entries()) {
    const { vkey } = present(enrolled[i], 'an enrolled tablet')
    await tablet.takeScope(await night.scopeFor(vkey))
    await tablet.takePack(await night.packFor(vkey, enrolled), night.hour)
  }
  server.isReachable = false
  const close = async (): Promise<void> => {
    for (const tablet of tablets) await tablet.close()
    await server.close()
  }
  return { night, server, tablets, close }
}

/** Hands everybody over, lane by lane; now and then a tablet is killed in the middle of it. */
export async function everybodyAcross(
  { night, tablets }: Handover,
  { dice, killShare }: { readonly dice: Dice; readonly killShare: number },
): Promise<void> {
  const [a1, a2, b1, b2] = tablets
  const lanes = [
    [a1, b1],
    [a2, b2],
  ] as const
  await Promise.all(
    lanes.map(async ([ofA, ofB], lane) => {
      const own = dice.fork(`lane ${lane}`)
      for (const [i, person] of night.persons.entries()) {
        if (i % lanes.length !== lane) continue
        const isFromA = person.from === A
        const giver = present(isFromA ? ofA : ofB, 'a tablet')
        const taker = present(isFromA ? ofB : ofA, 'a tablet')
        await across({ giver, taker, place: i + 1, dice: own, killShare })
      }
    }),
  )
}

interface Crossing {
  readonly giver: BrowserTablet
  readonly taker: BrowserTablet
  readonly place: number
  readonly dice: Dice
  readonly killShare: number
}

async function across({ giver, taker, place, dice, killShare }: Crossing): Promise<void> {
  const shaken = async (tablet: BrowserTablet): Promise<void> => {
    if (!dice.happens(killShare)) return
    await tablet.kill()
    await tablet.start()
    await tablet.pick(place)
  }
  await giver.pick(place)
  await giver.check()
  await shaken(giver)
  await giver.press('Hand over')
  const code = await giver.code()
  await shaken(giver)
  await taker.pick(place)
  await taker.check()
  await shaken(taker)
  await taker.read(code)
  const answer = await taker.code()
  await shaken(taker)
  await giver.read(answer)
  await giver.page.getByText('Both have signed').waitFor()
  await shaken(giver)
}

/** The second copy of one tablet's records on its neighbour. */
export async function copied(from: BrowserTablet, to: BrowserTablet): Promise<void> {
  await from.press('Safety')
  await from.press('Second copy on another tablet')
  const bundle = await from.code()
  await to.press('Safety')
  await to.press('Keep a copy for another tablet')
  await to.read(bundle)
  const answer = await to.code()
  await from.read(answer)
  await from.page.locator('[data-safety="once"][data-count="0"]').waitFor()
}

/** The network is back: every tablet that is there reports. */
export async function reported(
  { server }: Handover,
  tablets: readonly BrowserTablet[],
): Promise<void> {
  server.isReachable = true
  for (const tablet of tablets) {
    await tablet.press('Safety')
    await tablet.press('Report to the node')
    await tablet.page.locator('section.safe p.done').waitFor()
  }
}

/** Both seats hold one receipt of each person, of the same text, and no two tablets disagree. */
export function accountIsExact({ night, server }: Handover): void {
  for (const party of [A, B]) {
    const { receiptTexts, register } = present(server.bureaux.get(party), 'a bureau')
    const refs = receiptTexts.flatMap((text) => factIn(text)?.ref ?? [])
    assert.equal(new Set(refs).size, refs.length, `${party}: nobody twice`)
    assert.deepEqual(new Set(refs), new Set(night.persons.map(({ ref }) => ref)))
    assert.deepEqual(conflictsOf(register.tablets, 't1'), [])
  }
}

export function diceFor(seed: string): Dice {
  return diceOf(seed)
}
