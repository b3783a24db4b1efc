// The home desk: what it notes of persons who have arrived, and the files it reads. A note is one size whatever it
// says, and no other desk of the node is answered with any of it.
import { evidenceRows, fileRefusal, homeForms, homeRows } from '@parley/exchange'
import { HOME_NOTED, readHomePart, sightOf, writtenHomeNote } from '@parley/exchange'
import type { Handlers, HomeAct } from '@parley/api'
import { ok, personRef, refuse, toHex } from '@parley/kernel'
import type { Json, Result } from '@parley/kernel'
import type { Desk } from './desk.ts'

export const homeDeskHandlers: Pick<Handlers<Desk>, 'homes' | 'homeAct' | 'forms'> = {
  homes: (_, desk) => {
    const outlook = desk.outlook()
    const rows = homeRows(outlook, desk.names)
    const evidence = evidenceRows(outlook)
    if (rows === null || evidence === null) return refuse('not-allowed', 'homes')
    return ok({ rows, evidence })
  },
  homeAct: async ({ body }, desk) => {
    if (!sightOf(desk.role).homecoming) return refuse('not-allowed', 'home')
    return await desk.station.inTurn(() => note(desk, body))
  },
  forms: ({ params }, desk) => {
    const { homecoming, boards, detention } = sightOf(desk.role)
    if (!homecoming && !boards && detention !== 'bureau') return refuse('not-allowed', 'forms')
    const forms = homeForms(desk.outlook(), desk.names, personRef(params.ref))
    return forms === null ? refuse('no-form', params.ref) : ok(forms)
  },
}

async function note(desk: Desk, body: HomeAct): Promise<Result<{ readonly note: string }>> {
  const { seat } = desk
  const ref = personRef(body.ref)
  const no = fileRefusal(desk.outlook(), ref)
  if (no !== null) return refuse(no.code, no.at)
  const says = readHomePart({ ...body.says } as Json) // the contract's own shape, which is JSON
  if (!says.ok) return says
  if (says.value.part === 'taken-back') {
    const wanted = says.value.note
    const notes = seat.register().homes.get(ref) ?? []
    const isThere = notes.some((one) => one.id === wanted && one.says.part !== 'taken-back')
    if (!isThere) return refuse('no-such-note', wanted)
  }
  const id = toHex(seat.chance.bytes(16))
  const written = writtenHomeNote({ id, at: seat.now(), ref, says: says.value })
  if (written === null) return refuse('note-too-long', says.value.part)
  const kept = await seat.note(HOME_NOTED, written, [], desk.officer)
  return kept.ok ? ok({ note: id }) : kept
}
