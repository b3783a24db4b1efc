// What several tranches under one barrier do to each other, told plainly: one set of reasons for all of them to be shut.
import type { Instant, PartyId } from '@parley/kernel'
import { isShut, noLonger, stageOf } from './crossing-model.ts'
import type { BarrierDraftModel, BarrierModel } from './crossing-model.ts'
import type { CrossingModel, TrancheModel } from './crossing-model.ts'

/** Why a barrier cannot be in force beside what is, or null. */
export function barrierBar(
  model: CrossingModel,
  draft: Pick<BarrierDraftModel, 'id' | 'ids' | 'bound'>,
): string | null {
  const { id, ids, bound } = draft
  if (model.barriers.has(id)) return 'barrier-before'
  if (ids.length < 2) return 'too-few-tranches'
  if (new Set(ids).size < ids.length) return 'tranche-twice'
  const known = ids.flatMap((one) => model.tranches.get(one) ?? [])
  if (known.length < ids.length) return 'no-such-tranche'
  if (known.some((t) => stageOf(t) !== 'manifested' || t.go.size > 0)) return 'already-gone'
  if (known.some((t) => t.barrier !== null)) return 'in-another-barrier'
  return bound < ids.length ? 'bound-too-narrow' : null
}

export function bringBarrierInForce(model: CrossingModel, draft: BarrierDraftModel): void {
  const { id, ids } = draft
  const barrier: BarrierModel = {
    ids,
    hasOpened: false,
    holds: new Set(),
    gone: new Set(),
    without: new Map(),
    lastWord: '',
  }
  model.barriers.set(id, barrier)
  for (const one of ids) {
    const t = model.tranches.get(one)
    if (t !== undefined) t.barrier = barrier
  }
}

function membersOf(model: CrossingModel, { ids }: BarrierModel): readonly TrancheModel[] {
  return ids.flatMap((id) => model.tranches.get(id) ?? []).filter((t) => t.close.size < 2)
}

/** Somebody holds one of them: from that minute on none is open. */
export function holdAll(model: CrossingModel, barrier: BarrierModel, id: string, at: string): void {
  barrier.holds.add(id)
  for (const t of membersOf(model, barrier)) noLonger(t, at)
}

/** Both sides have lifted the hold of one of them. */
export function lift(barrier: BarrierModel, id: string, at: string): void {
  barrier.holds.delete(id)
  later(barrier, at)
}

/** Both sides have closed one of them. */
export function endOne(model: CrossingModel, barrier: BarrierModel, id: string, at: string): void {
  const t = model.tranches.get(id)
  barrier.holds.delete(id)
  const isWhole = [...(t?.lines.keys() ?? [])].every((ref) => t?.handed.has(`line/${ref}`) === true)
  if (isWhole) return later(barrier, at)
  barrier.gone.add(id)
  for (const other of membersOf(model, barrier)) noLonger(other, at)
}

export function later(barrier: BarrierModel, at: string): void {
  if (at > barrier.lastWord) barrier.lastWord = at
}

/** Whether everybody listed is there and cleared, and both sides have said go. */
function isReady(t: TrancheModel): boolean {
  // Whoever these commands report as present they report as checked: no doubt about them is open.
  const isHere = (ref: string): boolean => t.present.has(ref) && t.words.get(ref) === 'cleared'
  return t.go.size === 2 && [...t.lines.keys()].every(isHere)
}

/** Opens whatever waits for nothing any more, after each thing said; `counted` is the minute of a count. */
export function look(model: CrossingModel, counted: Instant | null = null): void {
  for (const barrier of model.barriers.values()) {
    const members = membersOf(model, barrier)
    if (isShut(barrier)) continue
    if (!barrier.hasOpened) {
      if (members.length === 0 || !members.every(isReady)) continue
      barrier.hasOpened = true
      const said = members.flatMap((t) => [...t.go.values()])
      const words = [...said, barrier.lastWord, counted ?? '']
      for (const t of members) t.openSince = words.sort().at(-1) ?? null
    }
    for (const t of members) {
      if (t.openSince !== null) continue
      t.openSince = barrier.lastWord
      t.resume.clear()
    }
  }
}

/** Whether a party's word to go on without a tranche is none, or null. */
export function withoutBar(barrier: BarrierModel | undefined, id: string): string | null {
  if (barrier === undefined) return 'no-such-barrier'
  if (!barrier.ids.includes(id)) return 'not-in-barrier'
  if (!barrier.gone.has(id)) return 'not-given-up'
  return barrier.without.get(id)?.size === 2 ? 'reduced-before' : null
}

export function goWithout(barrier: BarrierModel, id: string, by: PartyId, at: string): void {
  const words = barrier.without.get(id) ?? new Map<PartyId, string>()
  barrier.without.set(id, words)
  if (!words.has(by)) words.set(by, at)
  if (words.size === 2) later(barrier, [...words.values()].sort().at(-1) ?? at)
}
