// What a bureau and a neutral visitor do in tests: notes of persons in detention, and the report that carries them.
import type { DetentionActed, DetentionFileView, DetentionPartView } from '@parley/api'
import type { Result } from '@parley/kernel'
import { press } from './line-hands.ts'
import { sure } from './played-world.ts'
import type { Sitting } from './web-harness.ts'

export async function noteOf(
  desk: Sitting,
  refs: readonly string[],
  says: DetentionPartView,
  facility: string | null = null,
): Promise<Result<DetentionActed>> {
  return await desk.call('detentionAct', { body: { do: 'note', refs: [...refs], says, facility } })
}

export async function enter(
  desk: Sitting,
  refs: readonly string[],
  since: string | null = '2031-04',
): Promise<Result<DetentionActed>> {
  const body = { do: 'enter', refs: [...refs], since, facility: 'f-7' } as const
  return await desk.call('detentionAct', { body })
}

export async function sendReport(desk: Sitting): Promise<void> {
  sure(await press(desk, { do: 'detention.report' }))
}

export async function fileOf(desk: Sitting, ref: string): Promise<DetentionFileView> {
  return sure(await desk.call('detentionFile', { params: { ref } }))
}
