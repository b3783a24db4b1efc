// A hub that restarts is out of reach for some seconds; every call of the port may be made again, a
// submission too, because a hub answers a text it has with the proof it gave. So a seat waits that out
// instead of telling its officers to try again. Longer outages are the outbox's.
import type { Result } from '@parley/kernel'
import type { HubPort } from '@parley/ledger'
import { WireError } from '@parley/wire'

const PAUSE_MS = 100
const NOT_NOW: ReadonlySet<string> = new Set(['hub-busy', 'hub-frozen'])

/** The same port, whose calls go on for up to `patienceMs` while the hub is out of reach. */
export function patientHub(hub: HubPort, patienceMs: number): HubPort {
  const again = async <Value>(
    call: () => Promise<Value>,
    isLate: (answer: Value) => boolean = () => false,
  ): Promise<Value> => {
    const until = performance.now() + patienceMs
    for (;;) {
      const mayWait = performance.now() < until
      try {
        const answer = await call()
        if (!mayWait || !isLate(answer)) return answer
      } catch (fault) {
        if (!mayWait || !(fault instanceof WireError)) throw fault
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
  const isNotNow = (answer: Result<unknown>): boolean =>
    !answer.ok && NOT_NOW.has(answer.refusal.code)
  return {
    origin: hub.origin,
    submit: (note, blobs) => again(() => hub.submit(note, blobs), isNotNow),
    witnessedProof: (hash, waitMs) => again(() => hub.witnessedProof(hash, waitMs)),
    policy: () => again(() => hub.policy()),
    checkpoint: () => again(() => hub.checkpoint()),
    checkpointAbove: (size, waitMs) => again(() => hub.checkpointAbove(size, waitMs)),
    earlierCheckpoint: (size) => again(() => hub.earlierCheckpoint(size)),
    entryBundle: (bundle, width) => again(() => hub.entryBundle(bundle, width)),
    blob: (id) => again(() => hub.blob(id)),
  }
}
