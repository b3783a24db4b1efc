// Who sits in whose coach in which step: each side's persons of a manifest dealt over the steps, families
// in one coach, the last steps as full as the first, so that no step says how many there are.
import type { PartyId } from '@parley/kernel'
import type { Manifest, ManifestLine } from '../tranche.ts'

/** One list of persons per step, for one side; every reader of manifest and families deals alike. */
export function coachesOf(
  manifest: Manifest,
  from: PartyId,
  groupOf: (line: ManifestLine) => string | null,
): readonly (readonly ManifestLine[])[] {
  const lines = manifest.persons.filter((line) => line.from === from)
  const units = unitsOf(lines, groupOf)
  const coaches: ManifestLine[][] = Array.from({ length: manifest.steps }, () => [])
  let step = 0
  let dealt = 0
  for (const unit of units) {
    const target = ((step + 1) * lines.length) / manifest.steps
    if (dealt >= target && step < manifest.steps - 1) step++
    coaches[step]?.push(...unit)
    dealt += unit.length
  }
  return coaches
}

function unitsOf(
  lines: readonly ManifestLine[],
  groupOf: (line: ManifestLine) => string | null,
): readonly (readonly ManifestLine[])[] {
  const units = new Map<string, ManifestLine[]>()
  for (const line of lines) {
    const key = groupOf(line) ?? line.ref
    units.set(key, [...(units.get(key) ?? []), line])
  }
  return [...units.values()]
}
