// Officers' acts about tablets: enrolling one by the code it shows, dismissing it, settling where two of them
// disagree, and keeping what only an own person can answer.
import { enrolmentRefusal, parseEnrolment, settleRefusal } from '@parley/exchange'
import type { Kinds } from '@parley/exchange'
import type { Command } from '@parley/api'
import { instantOf, ok, personRef, refuse, secondsOf } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import { parseVkey } from '@parley/ledger'
import { actDeed } from './deed.ts'
import type { Deed } from './deed.ts'
import type { Desk } from './desk.ts'
import { ensureHour, MAX_TABLETS } from './tablet-pack.ts'

type CommandOf<Name extends Command['do']> = Extract<Command, { readonly do: Name }>

/** Enrols the tablet that showed a code; its recipient stays in the private log. */
export function enrolDeed(desk: Desk, command: CommandOf<'device.enrol'>): Result<Deed> {
  const { seat, officer } = desk
  const shown = parseEnrolment(`${command.code.trim()}\n`, seat.cryptography)
  if (!shown.ok) return shown
  const { vkey, recipient } = shown.value
  const key = parseVkey(vkey, seat.cryptography)
  if (!key.ok) return key
  const may = enrolmentRefusal(seat.exchange(), seat.id, key.value.name)
  if (!may.ok) return may
  const { tranche, hours } = command
  const own = [...seat.exchange().devices.values()].filter(
    (d) => d.party === seat.id && d.tranche === tranche && d.dismissed === null,
  )
  if (own.length >= MAX_TABLETS) return refuse('too-many-tablets', String(MAX_TABLETS))
  const at = seat.now()
  const until = instantOf(secondsOf(at) + hours * 3600)
  const says: Kinds['device.enrolled'] = { at, vkey, tranche, until }
  const beforehand = async (): Promise<Result<unknown>> => {
    const hour = await ensureHour(seat, tranche)
    if (!hour.ok) return hour
    return await seat.note('tablet.enrolled', { at, officer, vkey, recipient, tranche })
  }
  return ok({ ...actDeed({ kind: 'device.enrolled', says, author: officer }), beforehand })
}

export function dismissDeed(desk: Desk, { device }: CommandOf<'device.dismiss'>): Deed {
  const says = { at: desk.seat.now(), device }
  return actDeed({ kind: 'device.dismissed', says, author: desk.officer })
}

/** Makes one device's word on a person stand. */
export function settleDeed(desk: Desk, command: CommandOf<'tablet.settle'>): Result<Deed> {
  const { seat, officer } = desk
  const { tablets, line } = seat.register()
  const { tranche, leg, device } = command
  const ref = personRef(command.ref)
  const refusal = settleRefusal({ persons: tablets.persons, line }, { tranche, leg, ref }, device)
  if (refusal !== null) return refuse(refusal, ref)
  const data = { at: seat.now(), officer, tranche, leg, ref, stands: device }
  return ok({ is: 'note', kind: 'tablet.settled', data })
}

/** Keeps a control question; only whoever seeks a person knows what to ask. */
export function questionDeed(desk: Desk, command: CommandOf<'question.keep'>): Result<Deed> {
  const { seat, officer } = desk
  const { question, answer } = command
  const ref = personRef(command.ref)
  if (!seat.register().sought.has(ref) && !isSought(desk, ref)) return refuse('not-sought', ref)
  const data = { at: seat.now(), officer, persons: [{ ref, question, answer }] }
  return ok({ is: 'note', kind: 'question.kept', data })
}

// Manifests name a person by the holder's ref; the own list has another.
function isSought({ seat }: Desk, ref: string): boolean {
  const persons = [...seat.exchange().tranches.values()].flatMap((t) => t.manifest.persons)
  return persons.some((line) => line.ref === ref && line.to === seat.id)
}
