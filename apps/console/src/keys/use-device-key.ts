// The key of the officer who sits here, as this browser has it or not.
import { useQuery } from '@tanstack/react-query'
import type { Session } from '@parley/api'
import type { DeviceKey } from './device-key.ts'
import { storedKey } from './key-store.ts'

/** Where the query of an officer's key is found, to be read again after a change. */
export function deviceKeyQuery(officer: string): readonly [string, string] {
  return ['device-key', officer]
}

/** The key; null where this browser has none; undefined while it is looked up, or where nobody signs by device. */
export function useDeviceKey(
  session: Pick<Session, 'seat' | 'officerKey'>,
): DeviceKey | null | undefined {
  const { officer } = session.seat
  const { data } = useQuery({
    queryKey: deviceKeyQuery(officer),
    queryFn: () => storedKey(officer).catch(() => null), // a browser that keeps nothing has none
    enabled: session.officerKey !== null,
  })
  return data
}
