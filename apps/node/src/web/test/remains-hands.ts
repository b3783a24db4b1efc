// What an officer of remains does in tests: notes of a bag, and the report that carries them.
import type { RemainsActed, RemainsPartView } from '@parley/api'
import type { Result } from '@parley/kernel'
import { press } from './line-hands.ts'
import { sure } from './played-world.ts'
import type { Sitting } from './web-harness.ts'

export const LOOK = {
  keeper: 'store 1',
  seal: 's1',
  sealState: 'whole',
  reseal: null,
  temperatureTenths: 40,
} as const
export const TAGGED: RemainsPartView = {
  part: 'tagged',
  keeper: 'truck 3',
  seal: 's1',
  effects: ['p1', 'p2'],
  temperatureTenths: null,
}
export async function note(
  desk: Sitting,
  bag: string,
  says: RemainsPartView,
): Promise<Result<RemainsActed>> {
  return await desk.call('remainsAct', { body: { do: 'note', bag, says } })
}

export async function send(desk: Sitting): Promise<void> {
  sure(await press(desk, { do: 'remains.report' }))
}
