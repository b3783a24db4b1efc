// The device of a seat at the line, as its officer's page stands for it. Where the device is another one - a
// tablet, or the play that goes on by itself - nothing is done from here, so that one key never has two hands.
import type { Leg } from '@parley/exchange'
import type { PartyId, Result } from '@parley/kernel'
import type { SubmittedAct } from '../seat/seat.ts'

/** Where a seat's receipts are signed: `here` with the keys of its devices, or by devices elsewhere. */
export type LineOption =
  | { readonly from: 'here'; readonly devices: Readonly<Record<Leg, string>> }
  | { readonly from: 'elsewhere' }

/** The devices of a party by the names its ring gives them: one at the line, one at the reception. */
export function lineHere(party: PartyId): LineOption {
  return {
    from: 'here',
    devices: { line: `${party}/dev/line-1`, onward: `${party}/dev/home-1` },
  }
}

/** Submits a signed report, or submits it again with the same bytes. */
export type SubmitReport = () => Promise<Result<SubmittedAct>>

/** One station per desk: acts come one after another, and what the hub did not take is offered again. */
export class LineStation {
  readonly option: LineOption
  readonly #signed = new Map<string, SubmitReport>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(option: LineOption) {
    this.option = option
  }

  /** Key name of the device of a leg; null where it is elsewhere. */
  device(leg: Leg): string | null {
    return this.option.from === 'here' ? this.option.devices[leg] : null
  }

  /** Two pages of one desk take turns: the second judges what the first has done. */
  inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const own = this.#last.then(act, act)
    this.#last = own.catch(() => undefined) // whoever asked hears of the fault
    return own
  }

  /**
   * Remembers how a signed report is submitted: it may lie in its author's outbox, or in the log and not
   * under the quorum yet. Either way nobody signs the step a second time.
   */
  keeper(step: string): (submit: SubmitReport) => SubmitReport {
    return (submit) => {
      let done: Result<SubmittedAct> | null = null
      const once: SubmitReport = async () => {
        if (done !== null) return done
        const submitted = await submit()
        if (submitted.ok) done = submitted
        else if (submitted.refusal.code !== 'not-delivered') this.#signed.delete(step)
        return submitted
      }
      this.#signed.set(step, once)
      return once
    }
  }

  /** Submits a signed report once more; null where none of this step was signed here. */
  async deliver(step: string): Promise<Result<SubmittedAct> | null> {
    return (await this.#signed.get(step)?.()) ?? null
  }

  isSigned(step: string): boolean {
    return this.#signed.has(step)
  }
}
