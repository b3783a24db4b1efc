// The signature of this device under a text that was prepared and shown: whatever stands in its way is told as
// a refusal, before the node is asked.
import type { Prepared, Session } from '@parley/api'
import { refuse } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import type { DeviceKey } from './device-key.ts'

/** Refuses `no-key-on-device`, `key-not-in-ring`, and what is not the entry that was shown. */
export async function deviceSignature(
  { seat, officerKey, exchange }: Pick<Session, 'seat' | 'officerKey' | 'exchange'>,
  key: DeviceKey | null,
  prepared: Prepared,
): Promise<Result<string>> {
  if (key === null) return refuse('no-key-on-device', seat.officer)
  if (officerKey?.vkey !== key.vkey) return refuse('key-not-in-ring', key.keyId)
  const { signShown } = await import('./device-key.ts') // screens that sign nothing need none of it
  return await signShown(key, { ...prepared, log: exchange.id })
}
