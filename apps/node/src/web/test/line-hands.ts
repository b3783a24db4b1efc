// Officers at their own consoles, pressed through the contract alone: what a page can do, and no more.
import type { Command, DeskReport, Line, LineAct } from '@parley/api'
import type { PartyId, Result } from '@parley/kernel'
import { A, B, NEUTRAL, TRANSIT } from './fake-world.ts'
import type { FakeWorld } from './fake-world.ts'
import { playedTo, sure } from './played-world.ts'
import { sitAt } from './web-harness.ts'
import type { Sitting } from './web-harness.ts'

export const T1 = { tranche: 't1', leg: 'line' } as const
export const ONWARD = { tranche: 't1', leg: 'onward' } as const

type Place = typeof T1 | typeof ONWARD

/** Prepares and signs a command, as the signing dialog does. */
export async function press(sitting: Sitting, command: Command): Promise<Result<unknown>> {
  const prepared = await sitting.call('prepare', { body: command })
  if (!prepared.ok) return prepared
  const { id, hash } = prepared.value
  return await sitting.call('submit', { body: { prepared: id, hash, signAs: sitting.desk.id } })
}

/** The word of a refusal, or `ok`. */
export function word(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.refusal.code
}

export class Officers {
  readonly world: FakeWorld
  a: Sitting
  b: Sitting
  transit: Sitting
  readonly neutral: Sitting

  private constructor(world: FakeWorld, seats: readonly Sitting[]) {
    this.world = world
    const [a, b, transit, neutral] = seats
    if (a === undefined || b === undefined || transit === undefined || neutral === undefined) {
      throw new Error('expected four desks')
    }
    this.a = a
    this.b = b
    this.transit = transit
    this.neutral = neutral
  }

  /** A signed manifest, both goes, and everybody willing but the persons named. */
  static async atLine(
    given: {
      readonly unwilling?: readonly string[]
      readonly unfit?: readonly string[]
      readonly isGo?: boolean
    } = {},
  ): Promise<Officers> {
    const { world } = await playedTo('planned')
    const officers = new Officers(world, [
      await sitAt(world, 'headquarters', A),
      await sitAt(world, 'headquarters', B),
      await sitAt(world, 'transit', TRANSIT),
      await sitAt(world, 'neutral', NEUTRAL),
    ])
    const { a, b, transit, neutral } = officers
    for (const side of [a, b]) sure(await press(side, { do: 'manifest.sign', tranche: 't1' }))
    for (const ref of given.unfit ?? []) {
      sure(await press(transit, { do: 'fitness.record', tranche: 't1', ref, fitness: 'unfit' }))
    }
    await reportDesk(transit, 'findings')
    const { rows } = sure(await neutral.call('interviews', {}))
    for (const { ref } of rows) {
      const wish = given.unwilling?.includes(ref) === true ? 'unwilling' : 'willing'
      sure(await press(neutral, { do: 'interview.record', ref, wish, note: '' }))
    }
    if (given.isGo === false) return officers
    for (const side of [a, b]) sure(await press(side, { do: 'go.give', tranche: 't1' }))
    return officers
  }

  /** Stops a node and starts it again; its officer sits down anew. */
  async restart(who: 'a' | 'b' | 'transit'): Promise<void> {
    const party = { a: A, b: B, transit: TRANSIT }[who]
    this.world.restart(party)
    this[who] = await sitAt(this.world, who === 'transit' ? 'transit' : 'headquarters', party)
  }
}

export async function look(sitting: Sitting, place: Place = T1): Promise<Line> {
  return sure(await sitting.call('line', { query: place }))
}

export async function act(sitting: Sitting, body: LineAct): Promise<Result<unknown>> {
  return await sitting.call('lineAct', { body })
}

/** Refs of a desk's persons on one side of it. */
export async function refsOf(
  sitting: Sitting,
  side: 'releasing' | 'receiving',
  place: Place = T1,
): Promise<readonly string[]> {
  const { people } = await look(sitting, place)
  return people.filter((p) => p.side === side).map((p) => p.ref)
}

export async function check(
  sitting: Sitting,
  refs: readonly string[],
  place: Place = T1,
): Promise<void> {
  sure(await act(sitting, { do: 'check', ...place, refs: [...refs], identity: 'proven' }))
}

/** Checks and releases persons; the code to carry across. */
export async function releasedCode(
  sitting: Sitting,
  refs: readonly string[],
  place: Place = T1,
): Promise<string> {
  await check(sitting, refs, place)
  const done = sure(
    await sitting.call('lineAct', { body: { do: 'release', ...place, refs: [...refs] } }),
  )
  return await codeOf(sitting, done.handings[0] ?? 0, place)
}

export async function codeOf(sitting: Sitting, number: number, place: Place = T1): Promise<string> {
  const { handings } = await look(sitting, place)
  return handings.find((h) => h.number === number)?.code ?? ''
}

/** Checks and receives everybody of a code; the code to hand back. */
export async function receivedCode(
  sitting: Sitting,
  code: string,
  place: Place = T1,
): Promise<string> {
  const { people } = sure(await sitting.call('lineRead', { body: { ...place, code } }))
  const refs = people.map((p) => p.ref)
  await check(sitting, refs, place)
  const done = sure(
    await sitting.call('lineAct', { body: { do: 'receive', ...place, refs, code } }),
  )
  return await codeOf(sitting, done.handings[0] ?? 0, place)
}

/** Hands persons from one desk to another, there and back. */
export async function handOver(
  from: Sitting,
  to: Sitting,
  refs: readonly string[],
  place: Place = T1,
): Promise<void> {
  const code = await receivedCode(to, await releasedCode(from, refs, place), place)
  sure(await act(from, { do: 'complete', ...place, code }))
}

export async function report(sitting: Sitting, place: Place = T1): Promise<void> {
  const { step } = await look(sitting, place)
  sure(await press(sitting, { do: 'step.report', ...place, step }))
}

/** Where a desk's report on the first tranche stands. */
export async function deskReportOf(
  sitting: Sitting,
  report: DeskReport['report'],
): Promise<DeskReport> {
  const found = (await reportsOn(sitting, report)).find(
    (one) => one.report === report && one.tranche === 't1',
  )
  if (found === undefined) throw new Error(`expected a report of ${report}, found none`)
  return found
}

/** The reports of the page that has this one. */
async function reportsOn(
  sitting: Sitting,
  report: DeskReport['report'],
): Promise<readonly DeskReport[]> {
  if (report === 'arrivals') return sure(await sitting.call('arrivals', {})).reports ?? []
  return report === 'care'
    ? sure(await sitting.call('care', {})).reports
    : (await look(sitting)).reports
}

/** Reports the step of a desk that is under way, whatever waits. */
export async function reportDesk(sitting: Sitting, report: DeskReport['report']): Promise<void> {
  const { step } = await deskReportOf(sitting, report)
  sure(await press(sitting, { do: 'desk.report', tranche: 't1', report, step }))
}

/** Where a person is, and with whom, as a seat has folded it. */
export function custodyOf(world: FakeWorld, ref: string, seen: PartyId = A): string {
  const custody = [...world.seat(seen).exchange().custody].find(([r]) => r === ref)?.[1]
  return custody === undefined ? '' : `${custody.by} ${custody.where}`
}
