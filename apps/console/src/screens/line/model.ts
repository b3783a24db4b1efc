// Whom the page shows in a step, and what its buttons and keys act on.
import type { Line, LinePerson } from '@parley/api'

export type Shown = 'coach' | 'all'

/**
 * The persons of one side of the desk: those of the coach under way, and of earlier coaches whoever could
 * still go. Where no coach is known everybody is shown.
 */
export function shownPeople(
  { people, step }: Pick<Line, 'people' | 'step'>,
  side: LinePerson['side'],
  shown: Shown,
): readonly LinePerson[] {
  const own = people.filter((person) => person.side === side)
  return shown === 'all' ? own : own.filter((person) => isDue(person, step))
}

function isDue({ coach, state, exception, keptBack }: LinePerson, step: number): boolean {
  if (coach === null || coach === step) return true
  if (coach > step || state === 'received') return false
  return state === 'released' || (exception === null && !keptBack)
}

/** Whoever of these may be released now. */
export function releasable(people: readonly LinePerson[]): readonly string[] {
  return people
    .filter((person) => person.side === 'releasing' && person.refusal === null)
    .filter((person) => person.state === 'checked')
    .map((person) => person.ref)
}

/** The row after, or before, the one that is chosen; the first where none is. */
export function movedTo(refs: readonly string[], chosen: string | null, by: 1 | -1): string | null {
  const at = chosen === null ? -1 : refs.indexOf(chosen)
  if (at < 0) return refs[0] ?? null
  return refs[Math.max(0, Math.min(refs.length - 1, at + by))] ?? null
}

/** Whether a person can still be acted on here. */
export function isOpen({ state }: LinePerson): boolean {
  return state !== 'received' && state !== 'released'
}
