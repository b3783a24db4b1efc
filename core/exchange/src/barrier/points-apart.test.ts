// Tablets at points that open together and hear nothing of each other: whatever each lets go by its own part of the
// bound, all of them together stay within it.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { personRef } from '@parley/kernel'
import type { Instant, PartyId } from '@parley/kernel'
import { packFor } from '../../test/tablet-hands.ts'
import { releaseRefusal, withReleased, withReceived } from '../line/line-desk.ts'
import type { LineDesk } from '../line/line-desk.ts'
import { A, B, lineFor, NOON } from '../small-exchange.testing.ts'
import { openTablet, deskOf } from '../tablet/tablet.ts'
import { barrierOf, shareOfPoint } from './barrier.ts'

const REFS = [0, 1, 2, 3, 4, 5, 6, 7]

/** The desk of a tablet at one point, with everybody checked and cleared. */
function deskAt(point: string, points: readonly string[], exposure: number): LineDesk {
  const barrier = barrierOf({ at: NOON, barrier: 'b1', tranches: points, exposure })
  const persons = REFS.flatMap((n) => [
    lineFor(`${point}a${n}`, A, { via: null }),
    lineFor(`${point}b${n}`, B, { via: null }),
  ])
  const share = shareOfPoint(barrier, point)
  const pack = packFor({
    tranche: point,
    manifest: { ...packFor().manifest, tranche: point, exposure: 1000, persons },
    presented: persons.map(({ ref }) => ({ ref, outcome: 'cleared' as const })),
    persons: [],
    together: { barrier: 'b1', points: points.length, exposure, share },
  })
  const desk = deskOf(openTablet(pack))
  return { ...desk, notes: { ...desk.notes, proven: new Set(persons.map(({ ref }) => ref)) } }
}

const move = fc.record({
  point: fc.nat(4),
  who: fc.nat(7),
  way: fc.constantFrom('out', 'out', 'in'),
})

test('whatever tablets of one side let go apart, over all points it stays within the bound', () => {
  let reached = 0
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 5 }),
      fc.nat(8),
      fc.array(move, { maxLength: 60 }),
      (count, more, moves) => {
        const points = Array.from({ length: count }, (_, i) => `t${i}`)
        const desks = new Map(points.map((p) => [p, deskAt(p, points, count + more)]))
        let ahead = 0
        for (const { point, who, way } of moves) {
          const id = points[point % count] ?? ''
          const desk = desks.get(id)
          assert.ok(desk !== undefined)
          const moved = way === 'out' ? released(desk, `${id}a${who}`) : taken(desk, `${id}b${who}`)
          if (moved === null) continue
          desks.set(id, moved)
          ahead += way === 'out' ? 1 : -1
          if (ahead === count + more) reached++
          assert.ok(ahead <= count + more, `${ahead} of ${count + more}`)
        }
      },
    ),
  )
  assert.ok(reached > 0, 'the bound was never reached: nothing was tried')
})

test('a tablet of a point alone is held by its manifest as before', () => {
  const desk = deskOf(openTablet(packFor()))
  assert.equal(desk.bound, 2)
})

test('the bound of a manifest that is narrower than the share of a point stands', () => {
  const together = { barrier: 'b1', points: 2, exposure: 40, share: 20 }
  assert.equal(deskOf(openTablet(packFor({ together }))).bound, 2)
})

function fact(desk: LineDesk, ref: string, from: PartyId) {
  const to = from === A ? B : A
  const { tranche } = desk.notes.place
  return { tranche, ref: personRef(ref), from, to, leg: 'line' as const, at: NOON as Instant }
}

function released(desk: LineDesk, ref: string): LineDesk | null {
  const refusal = releaseRefusal(desk, fact(desk, ref, A))
  return refusal === null ? withReleased(desk, [personRef(ref)]) : null
}

function taken(desk: LineDesk, ref: string): LineDesk | null {
  const one = fact(desk, ref, B)
  return desk.tranche.receipts.has(`line/${ref}`) ? null : withReceived(desk, one)
}
