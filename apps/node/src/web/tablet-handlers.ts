// What tablets send and fetch without a session, and what officers at the line see of them.
import { conflictsOf } from '@parley/exchange'
import type { TabletWord } from '@parley/exchange'
import type { Handlers, Tablets } from '@parley/api'
import { ok, refuse } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import { guard } from './board-handlers.ts'
import type { Desk } from './desk.ts'
import { lineTranches } from './line-place.ts'
import { namesOf } from './person-names.ts'
import { scopeFor, TabletChallenges } from './tablet-asking.ts'
import { deviceOf, takeReport } from './tablet-intake.ts'
import { mayBeOpened, opensAt, packFor } from './tablet-pack.ts'

type TabletOperations = Pick<
  Handlers<Desk>,
  'tabletReport' | 'tabletChallenge' | 'tabletPack' | 'tablets' | 'tabletsPack' | 'tabletsReport'
>

/** @param own the desk at the line, which stands for this node where a tablet asks */
export function tabletHandlers(own: Desk): TabletOperations {
  const challenges = new TabletChallenges(own.seat)
  return {
    tabletReport: async ({ body }) => await takeReport(own, body, null),
    tabletChallenge: ({ body }) => ok({ challenge: challenges.for(body.device) }),
    tabletPack: async ({ body: { device, request } }) => {
      const taken = challenges.taken(device, request)
      return taken.ok ? ok(await packFor(own, device, legOf(own))) : taken
    },
    tablets: ({ query }, desk) =>
      guard(desk, 'line', () => ok(tabletsOf(desk, query.tranche ?? null))),
    tabletsPack: async ({ body }, desk) => {
      const may = guard(desk, 'line', () => ok(null))
      if (!may.ok) return may
      const given = await packFor(desk, body.device, body.leg)
      if (given.pack === null) return refuse('not-enrolled', body.device)
      return ok({ ...given, scope: await scopeFor(desk, body.device) })
    },
    tabletsReport: async ({ body }, desk) => await fileTaken(desk, body.records),
  }
}

async function fileTaken(
  desk: Desk,
  records: readonly string[],
): Promise<Result<{ readonly copy: string | null }>> {
  const may = guard(desk, 'line', () => ok(null))
  if (!may.ok) return may
  const device = deviceOf(records)
  if (!device.ok) return device
  const taken = await takeReport(desk, { device: device.value, records }, desk.officer)
  return taken.ok ? ok({ copy: taken.value.copy }) : taken
}

// A seat works at the line, and the transit state's tablets do until they are brought a pack of the other leg.
function legOf(desk: Desk): 'line' | 'onward' {
  const { frame } = desk.seat.exchange()
  const isThere =
    frame?.belligerents.includes(desk.seat.id) === true || frame?.transit === desk.seat.id
  return isThere ? 'line' : 'onward'
}

function tabletsOf(desk: Desk, asked: string | null): Tablets {
  const { seat } = desk
  const rows = lineTranches(desk)
  const open = rows.find((row) => row.state !== 'completed' && row.state !== 'aborted')
  const tranche = asked ?? (open ?? rows.at(-1))?.id ?? null
  if (tranche === null) {
    return { tranche, opens: null, isOpen: false, tablets: [], conflicts: [], doubts: [] }
  }
  const { own, chains, doubts } = seat.register().tablets
  const known = namesOf(desk)
  const devices = [...seat.exchange().devices].filter(
    ([, d]) => d.party === seat.id && d.tranche === tranche,
  )
  return {
    tranche,
    opens: opensAt(seat, tranche),
    isOpen: mayBeOpened(seat, tranche),
    tablets: devices.map(([device, { at, until, dismissed, vkey }]) => {
      const chain = chains.get(device)
      return {
        device,
        from: at,
        until,
        isDismissed: dismissed !== null,
        officer: own.get(vkey)?.officer ?? null,
        reportedAt: chain?.reportedAt ?? null,
        records: chain?.hashes.length ?? 0,
        paper: chain?.paper ?? 0,
      }
    }),
    doubts: doubts
      .filter((one) => one.tranche === tranche)
      .map((one) => {
        const persons = one.refs.map((ref) => ({ ref, name: known(ref)?.name ?? null }))
        const { device, officer, at, leg, seq, code } = one
        return { device, officer, at, leg, seq, code, persons }
      }),
    conflicts: conflictsOf(seat.register().tablets, tranche).map(
      ({ leg, ref, stands, against }) => {
        const name = known(ref)?.name
        const words = { stands: wordOf(stands), against: against.map(wordOf) }
        return { leg, ref, ...(name === undefined ? {} : { name }), ...words }
      },
    ),
  }
}

function wordOf({
  device,
  officer,
  at,
  said,
  from,
}: TabletWord): Tablets['conflicts'][0]['stands'] {
  return { device, officer, at, said, from }
}
