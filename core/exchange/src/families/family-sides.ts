// What a family desk keeps: notices given, and their sending by e-mail or text message.
import { ok } from '@parley/kernel'
import type { Refusal, Result } from '@parley/kernel'
import type { Entry } from '../event.ts'
import { applyFamilyNote, isFamilyKind } from './family-notes.ts'
import type { FamilyBook, FamilyKind } from './family-notes.ts'
import { applySendingNote, isSendingKind } from './sending.ts'
import type { SendingBook, SendingKind } from './sending.ts'

export type FamiliesKind = FamilyKind | SendingKind

export function isFamiliesKind(kind: string): kind is FamiliesKind {
  return isFamilyKind(kind) || isSendingKind(kind)
}

interface Sides {
  readonly families: FamilyBook
  readonly sendings: SendingBook
}

export function applyFamilies(
  { families, sendings }: Sides,
  kind: FamiliesKind,
  entry: Entry,
): Result<Sides, Refusal<'field'>> {
  if (isFamilyKind(kind)) {
    const noted = applyFamilyNote(families, kind, entry)
    return noted.ok ? ok({ families: noted.value, sendings }) : noted
  }
  const sent = applySendingNote(sendings, kind, entry)
  return sent.ok ? ok({ families, sendings: sent.value }) : sent
}
