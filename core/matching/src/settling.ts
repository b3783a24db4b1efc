// The one fact that would settle a pair: of all that a list leaves open, the field whose answer is expected to
// leave the least doubt. A fact that kin share as well is worth less where a brother would explain the pair.
import { FIELDS, LEVEL_ROOM } from './fields.ts'
import type { FieldName } from './fields.ts'
import { LIKENESSES } from './likeness.ts'
import type { MatchOutcome, MatchPair } from './outcome.ts'
import { levelOf } from './pair-table.ts'

export interface SettlingFact {
  readonly field: FieldName
  /** Chance of one person if both sides say the same, and if they contradict each other. */
  readonly ifSame: number
  readonly ifDifferent: number
}

const ASKABLE: ReadonlySet<FieldName> = new Set([
  'surname',
  'given',
  'patronymic',
  'born',
  'unit',
  'service-number',
  'captured-on',
  'captured-at',
  'call-sign',
])
// Levels that leave most of a field open: a year is not yet a date, an initial not yet a name.
const PARTIAL: ReadonlySet<string> = new Set([
  'missing',
  'initial',
  'year',
  'year-and-month',
  'within-age',
])
const LEAST_GAIN = 0.001 // bits of doubt removed, below which a question is not worth anybody's time

/** What to ask for first; null where nothing that is open would change the chance of the pair. */
export function settlingFact(outcome: MatchOutcome, pair: MatchPair): SettlingFact | null {
  const { table, weights } = outcome.evidence
  const chance = Math.min(1 - 1e-9, Math.max(1e-9, pair.probability))
  let best: (SettlingFact & { readonly doubt: number }) | null = null
  FIELDS.forEach((field, f) => {
    const level = levelOf(table, pair.pair, f)
    if (!ASKABLE.has(field.name) || !PARTIAL.has(field.levels[level] ?? 'missing')) return
    const same: number[] = []
    const others: number[] = []
    for (let l = 0; l < field.levels.length - 1; l++) {
      const ofSame = weights.same[f * LEVEL_ROOM + l] ?? 0
      same.push(ofSame)
      others.push(mixed(f, ofSame, weights.strangers[f * LEVEL_ROOM + l] ?? 0, pair))
    }
    const doubt = expectedDoubt(chance, same, others)
    if (best !== null && best.doubt <= doubt) return
    const last = same.length - 1
    best = {
      field: field.name,
      ifSame: posterior(chance, same[0] ?? 0, others[0] ?? 0),
      ifDifferent: posterior(chance, same[last] ?? 0, others[last] ?? 0),
      doubt,
    }
  })
  return withoutDoubt(best, chance)
}

function withoutDoubt(
  best: (SettlingFact & { readonly doubt: number }) | null,
  chance: number,
): SettlingFact | null {
  if (best === null || entropy(chance) - best.doubt < LEAST_GAIN) return null
  const { field, ifSame, ifDifferent } = best
  return { field, ifSame, ifDifferent }
}

// How often somebody else than this person agrees so: as a stranger does, or as the likeness of the pair.
function mixed(field: number, same: number, strangers: number, { likeness }: MatchPair): number {
  const model = LIKENESSES.find((each) => each.likeness === likeness)
  if (model === undefined) return strangers
  if (model.shares.includes(field)) return same
  const share = (model.often.find(([often]) => often === field)?.[1] ?? 0) / 100
  return share * same + (1 - share) * strangers
}

function expectedDoubt(chance: number, same: readonly number[], others: readonly number[]): number {
  return same.reduce((sum, ofSame, l) => {
    const ofOthers = others[l] ?? 0
    const share = chance * ofSame + (1 - chance) * ofOthers
    return sum + share * entropy(posterior(chance, ofSame, ofOthers))
  }, 0)
}

function posterior(chance: number, same: number, others: number): number {
  const whole = chance * same + (1 - chance) * others
  return whole === 0 ? chance : (chance * same) / whole
}

function entropy(p: number): number {
  if (p <= 0 || p >= 1) return 0
  return -p * Math.log2(p) - (1 - p) * Math.log2(1 - p)
}
