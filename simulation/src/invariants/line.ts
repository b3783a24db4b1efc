// What holds at the line at every moment: neither side is further ahead than agreed, and nobody crosses
// whom the neutral has not cleared.
import type { PartyId, PersonRef } from '@parley/kernel'
import { seatsOf } from '../play/cast.ts'
import type { Breach, Scene } from './breach.ts'
import { receiptsOf } from './custody.ts'
import { factsOf, factsOfKind } from './fact.ts'
import { isBothSigned } from './receipt-judge.ts'

/** After each single receipt, in the log's order, the difference within parity is within the bound. */
export function exposureBounded(scene: Scene): readonly Breach[] {
  const { agreement, offers } = scene.cast.med.exchange()
  if (agreement === null) return []
  const bound = agreement.content.handover.exposure
  const ahead = new Map<string, number>()
  const counted = new Set<PersonRef>()
  const facts = factsOf(seatsOf(scene.cast))
  const breaches: Breach[] = []
  for (const receipt of receiptsOf(scene, facts)) {
    const { says, index } = receipt
    if (says === null || says.leg !== 'line' || !isBothSigned(receipt)) continue
    if (counted.has(says.ref) || offers.get(says.ref)?.offer.inParity !== true) continue
    counted.add(says.ref)
    const sign = says.from === scene.cast.a.id ? 1 : -1
    const exposure = (ahead.get(says.tranche) ?? 0) + sign
    ahead.set(says.tranche, exposure)
    if (Math.abs(exposure) > bound) {
      const by = Math.abs(exposure)
      const said = { tranche: says.tranche, exposure: by, bound, index }
      breaches.push({ invariant: 'exposure-bounded', code: 'beyond-the-bound', facts: said })
    }
  }
  const wider = factsOfKind(facts, 'manifest.proposed').filter(
    ({ event }) => event.says.exposure > bound,
  )
  return [
    ...breaches,
    ...wider.map(({ index }): Breach => {
      return { invariant: 'exposure-bounded', code: 'wider-than-agreed', facts: { index, bound } }
    }),
  ]
}

/** Whoever left the detaining side was cleared before, wanted to go, and was fit to. */
export function clearedOnly({ cast }: Scene): readonly Breach[] {
  const cleared = clearances(factsOf(seatsOf(cast)))
  const { interviews } = cast.neutral.register()
  const { fitness } = cast.neutral.exchange()
  return [...cast.med.exchange().custody].flatMap(([ref, { lanes }]) => {
    const left = lanes[1]
    if (left === undefined) return []
    const because = [
      ...((cleared.get(ref) ?? Infinity) < left.index ? [] : ['crossed-uncleared']),
      ...(interviews.get(ref)?.wish === 'willing' ? [] : ['crossed-unwilling']),
      ...(fitness.get(ref) === 'unfit' ? ['crossed-unfit'] : []),
    ]
    return because.map((code): Breach => {
      return { invariant: 'cleared-only', code, facts: { ref, index: left.index } }
    })
  })
}

/** The first entry that cleared each person. */
function clearances(facts: ReturnType<typeof factsOf>): ReadonlyMap<PersonRef, number> {
  const at = new Map<PersonRef, number>()
  for (const { event, index } of factsOfKind(facts, 'presentation.stepped')) {
    for (const { ref, outcome } of event.says.outcomes) {
      if (outcome === 'cleared' && !at.has(ref)) at.set(ref, index)
    }
  }
  return at
}

/** The parties of the exchange, in the order in which the frame names them. */
export function sidesOf({ cast }: Scene): readonly PartyId[] {
  return cast.med.exchange().frame?.belligerents ?? []
}
