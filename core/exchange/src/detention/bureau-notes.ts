// What a bureau keeps in the private log: the register of detention and evidence of life, folded side by side.
import { ok } from '@parley/kernel'
import type { Refusal, Result } from '@parley/kernel'
import type { Entry } from '../event.ts'
import { applyDetention, isDetentionKind } from './detention-desk.ts'
import type { DetentionDesk, DetentionKind } from './detention-desk.ts'
import { applyLife, isLifeKind } from './life-notes.ts'
import type { LifeBook, LifeKind } from './life-notes.ts'

export interface BureauSides {
  readonly detention: DetentionDesk
  readonly life: LifeBook
}

export function isBureauKind(kind: string): kind is DetentionKind | LifeKind {
  return isDetentionKind(kind) || isLifeKind(kind)
}

/** Folds a note of either kind. */
export function applyBureau(
  { detention, life }: BureauSides,
  kind: DetentionKind | LifeKind,
  entry: Entry,
): Result<BureauSides, Refusal<'field'>> {
  if (isLifeKind(kind)) {
    const signs = applyLife(life, kind, entry)
    return signs.ok ? ok({ detention, life: signs.value }) : signs
  }
  const desk = applyDetention(detention, kind, entry)
  return desk.ok ? ok({ detention: desk.value, life }) : desk
}
