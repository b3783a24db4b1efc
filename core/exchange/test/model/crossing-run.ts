// Runs the commands against the description so many times, and says how far they got: a run in which nobody
// ever crossed would agree with any description.
import fc from 'fast-check'
import { COMMANDS } from './crossing-commands.ts'
import { ending, LATECOMERS, opening } from './crossing-openings.ts'
import { TwoReaders } from './crossing-said.ts'
import { EMPTY_MODEL } from './crossing-model.ts'
import type { CrossingModel } from './crossing-model.ts'

/** Over all runs: how often each thing came about. */
export interface Reach {
  tranches: number
  held: number
  crossed: number
  late: number
  idle: number
  onward: number
  home: number
  withdrawn: number
  deaths: number
  conflicts: number
  voids: number
}

/** @throws where fold and description differ, with the shortest such list of commands */
export function runModel(numRuns: number): Reach {
  const reach = {
    tranches: 0,
    held: 0,
    crossed: 0,
    late: 0,
    idle: 0,
    onward: 0,
    home: 0,
    withdrawn: 0,
    deaths: 0,
    conflicts: 0,
    voids: 0,
  }
  const some = fc.commands([...COMMANDS], { maxCommands: 60, size: 'max' })
  const t1 = fc.subarray([...opening('t1')], { minLength: 4 })
  const late = fc.tuple(...LATECOMERS)
  const t2 = fc.subarray([...ending('t1'), ...opening('t2')], { minLength: 5 })
  fc.assert(
    fc.property(t1, some, t2, late, some, (...parts) => {
      const model = EMPTY_MODEL()
      const real = new TwoReaders()
      for (const said of parts) fc.modelRun(() => ({ model, real }), said)
      count(reach, model, real)
    }),
    { numRuns },
  )
  return reach
}

function count(reach: Reach, model: CrossingModel, real: TwoReaders): void {
  const tranches = [...model.tranches.values()]
  const handed = tranches.flatMap((t) => [...t.handed.keys()])
  reach.tranches += tranches.length
  reach.held += [...real.all.state.tranches.values()].filter((t) => t.heldAt.length > 0).length
  reach.crossed += handed.filter((key) => key.startsWith('line/')).length
  reach.late += tranches.flatMap((t) => [...t.afterwards]).length
  reach.idle += tranches.flatMap((t) =>
    [...t.lines.keys()].filter((ref) =>
      tranches.some((other) => other !== t && other.afterwards.has(ref)),
    ),
  ).length
  reach.onward += handed.filter((key) => key.startsWith('onward/')).length
  reach.home += [...model.persons.values()].filter((w) => w.place === 'home').length
  reach.withdrawn += tranches
    .flatMap((t) => [...t.words.values()])
    .filter((w) => w !== 'cleared').length
  reach.deaths += model.dead.size
  reach.conflicts += model.conflicts.length
  reach.voids += real.all.state.voids.length
}
