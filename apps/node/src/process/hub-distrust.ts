// What an operator is told of a hub that does not tell the truth: once for each new reason, in words, with
// the file that proves it where there is one. What a seat does about it, the mirror has done already.
import { join } from 'node:path'
import type { Refusal } from '@parley/kernel'
import type { Alarm } from '../ledger/alarm.ts'
import type { KeptBack } from './witness-watch.ts'

/** This seat has stopped believing the log: for good. */
export class LogFrozenError extends Error {
  constructor(origin: string, alarm: Alarm, directory: string) {
    const found =
      alarm.code === 'fork'
        ? `two histories that part before entry ${alarm.at}`
        : `entry ${alarm.at} ordered against the rules (${alarm.because})`
    super(
      `log ${origin}: expected one history that keeps the rules, found ${found}. This seat takes nothing more from the hub ` +
        `and gives it nothing; what it holds stays. Give ${join(directory, 'alarm-evidence')} to the other parties - ` +
        `anyone can check it - and go on with them in a new log (spec/succession.md)`,
    )
    this.name = 'LogFrozenError'
  }
}

/** One answer of the hub was refused; the seat goes on with what it has and asks again. */
export class HubRefusedError extends Error {
  constructor(origin: string, { code, at, detail }: Refusal) {
    const facts = [at, detail].filter((one) => one !== undefined).join(', ')
    super(
      `log ${origin}: expected an answer of the hub that fits what it said before, found ${code}` +
        `${facts === '' ? '' : ` (${facts})`}; nothing is lost, the hub is asked again`,
    )
    this.name = 'HubRefusedError'
  }
}

/** A witness shows more of the log than the hub does: entries are kept back, or another history is shown. */
export class KeptBackError extends Error {
  constructor(origin: string, { address, size, ownSize }: KeptBack) {
    super(
      `log ${origin}: expected the ${size} entries that the witness at ${address} has cosigned, found ${ownSize} from the hub. ` +
        `The hub keeps entries back, or shows this seat another history: have another party write a courier ` +
        `(parley courier write) and read it here`,
    )
    this.name = 'KeptBackError'
  }
}

/** Tells of each refusal when it is another one than before; a pull that is taken makes all new again. */
export function openDistrust(
  origin: string,
  tell: (fault: Error) => void,
): (refusal: Refusal | null) => void {
  let told: string | null = null
  return (refusal) => {
    const isNews = refusal !== null && refusal.code !== told
    told = refusal?.code ?? null
    // `frozen` has been told with its reason; `closed` is this seat's own end.
    if (isNews && !['frozen', 'closed'].includes(refusal.code)) {
      tell(new HubRefusedError(origin, refusal))
    }
  }
}
