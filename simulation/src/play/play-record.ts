// What a play leaves behind for people and for programs: the story, the plan, receipts, statements, the
// pairs each holder's machine proposed, who crossed, and the account. Paths are those of an outsider's
// copy; nothing here is read back by the play itself.
import { canonicalJson, utf8Bytes } from '@parley/kernel'
import type { Bytes, Json, PersonRef } from '@parley/kernel'
import { accountJson, decodeStatement, receiptKey } from '@parley/exchange'
import type { Account } from '@parley/exchange'
import type { Seat } from '@parley/node'
import { storyOf, wholeStory } from '../story/story.ts'
import { seatsOf } from './cast.ts'
import type { Cast } from './cast.ts'
import type { Planned } from './planning-round.ts'

export interface RecordFile {
  readonly path: string
  readonly bytes: Bytes
}

/** Every file of a play's record but its logs. */
export function playRecord(
  cast: Cast,
  planned: Planned | null,
  account: Account | null,
): readonly RecordFile[] {
  return [
    text('story.txt', wholeStory(seatsOf(cast))),
    ...seatsOf(cast).map((seat) => text(`stories/${seat.id}.txt`, storyOf(seat))),
    ...planFiles(planned),
    ...receiptFiles(cast.med),
    ...statementFiles(cast.med),
    ...[cast.a, cast.b].map(pairsFile),
    crossedFile(cast),
    ...(account === null ? [] : [json('account.json', accountJson(account))]),
  ]
}

function planFiles(planned: Planned | null): readonly RecordFile[] {
  if (planned === null) return []
  const { problemText, plan } = planned.solved
  return [
    { path: 'plan/problem.json', bytes: utf8Bytes(problemText) },
    json('plan/plan.json', JSON.parse(JSON.stringify(plan)) as Json), // plan@v1 holds plain JSON
  ]
}

function receiptFiles(seat: Seat): readonly RecordFile[] {
  const notes = new Map<string, string>()
  for (const { verdict } of seat.entries()) {
    if (verdict.is !== 'accepted' || verdict.event.kind !== 'handover.stepped') continue
    const { tranche, leg, receipts } = verdict.event.says
    receipts.forEach((note) => {
      const ref = /"ref":"([a-z0-9-]+)"/.exec(note)?.[1] ?? ''
      notes.set(`receipts/${tranche}/${leg}/${ref}.note`, note)
    })
  }
  return [...notes].map(([path, note]) => ({ path, bytes: utf8Bytes(note) }))
}

function statementFiles(seat: Seat): readonly RecordFile[] {
  return seat.exchange().statements.flatMap((s) =>
    s.texts.map(({ language, text: base64 }) => ({
      path: `statements/${s.by}-${s.number}.${language}.txt`,
      bytes: utf8Bytes(`${decodeStatement(base64) ?? ''}\n`),
    })),
  )
}

/** Pairs of list numbers with probability and decision, as `parley match` writes them. */
function pairsFile(seat: Seat): RecordFile {
  const matching = seat.matching()
  const { held } = seat.register()
  const asked = [...seat.exchange().sought].find(([by]) => by !== seat.id)?.[1].persons
  const numbered = (record: { no: string | null; rowNumber: number } | undefined): string =>
    record === undefined ? '' : (record.no ?? String(record.rowNumber))
  const rows = (matching?.outcome.pairs ?? []).map((pair) => {
    const heldRef = matching?.held[pair.heldRow]
    const soughtRef = matching?.sought[pair.soughtRow]
    const left = heldRef === undefined ? undefined : held.get(heldRef)
    const right = soughtRef === undefined ? undefined : asked?.get(soughtRef)?.record
    return [numbered(left), numbered(right), pair.probability.toFixed(6), pair.decision].join(',')
  })
  return text(`pairs/held-by-${seat.id}.csv`, ['held,sought,probability,decision', ...rows])
}

/** Who crossed, by the holder's own list number and row; for checking against what is known otherwise. */
function crossedFile(cast: Cast): RecordFile {
  const rows = [cast.a, cast.b].flatMap((seat) =>
    crossedFrom(cast.med, seat.id).map((ref) => {
      const record = seat.register().held.get(ref)
      return [seat.id, ref, record?.no ?? '', record?.rowNumber ?? ''].join(',')
    }),
  )
  return text('crossed.csv', ['holder,ref,held_no,held_row', ...rows])
}

function crossedFrom(seat: Seat, from: string): readonly PersonRef[] {
  return [...seat.exchange().tranches.values()].flatMap((t) =>
    t.manifest.persons
      .filter((p) => p.from === from && t.receipts.has(receiptKey(p.ref, 'line')))
      .map((p) => p.ref),
  )
}

function text(path: string, lines: readonly string[]): RecordFile {
  return { path, bytes: utf8Bytes(`${lines.join('\n')}\n`) }
}

function json(path: string, value: Json): RecordFile {
  return { path, bytes: utf8Bytes(`${canonicalJson(value)}\n`) }
}
