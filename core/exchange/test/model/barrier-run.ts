// Runs the commands over two or three points under one barrier, and says how far they got.
import fc from 'fast-check'
import { arming, BARRIER_COMMANDS, founding, troubles } from './barrier-commands.ts'
import { COMMANDS } from './crossing-commands.ts'
import { LATECOMERS } from './crossing-openings.ts'
import { EMPTY_MODEL } from './crossing-model.ts'
import type { CrossingModel } from './crossing-model.ts'
import { TwoReaders } from './crossing-said.ts'

/** Over all runs: how often each thing came about. */
export interface BarrierReach {
  barriers: number
  opened: number
  crossed: number
  held: number
  givenUp: number
  goneOnWithout: number
  barred: number
  late: number
}

/** @throws where fold and description differ, with the shortest such list of commands */
export function runBarriers(numRuns: number): BarrierReach {
  const reach: BarrierReach = {
    barriers: 0,
    opened: 0,
    crossed: 0,
    held: 0,
    givenUp: 0,
    goneOnWithout: 0,
    barred: 0,
    late: 0,
  }
  const any = fc.commands([...COMMANDS, ...BARRIER_COMMANDS], { maxCommands: 40, size: 'max' })
  const few = fc.commands([...COMMANDS, ...BARRIER_COMMANDS], { maxCommands: 6 })
  const late = fc.tuple(...LATECOMERS)
  const parts = fc.constantFrom(['t1', 't2'], ['t1', 't2', 't3']).chain((ids) => {
    const most = (all: readonly ReturnType<typeof founding>[number][], least: number) =>
      fc.subarray([...all], { minLength: all.length - least })
    return fc.tuple(
      most(founding(ids), 1),
      few,
      most(arming(ids), 1),
      fc.oneof(few, any),
      fc.subarray([...troubles(ids)]),
      late,
      any,
    )
  })
  fc.assert(
    fc.property(parts, (all) => {
      const model = EMPTY_MODEL()
      const real = new TwoReaders()
      for (const said of all) fc.modelRun(() => ({ model, real }), said)
      count(reach, model)
    }),
    { numRuns },
  )
  return reach
}

function count(reach: BarrierReach, model: CrossingModel): void {
  const barriers = [...model.barriers.values()]
  const under = [...model.tranches.values()].filter((t) => t.barrier !== null)
  reach.barriers += barriers.length
  reach.opened += barriers.filter((b) => b.hasOpened).length
  reach.crossed += under.flatMap((t) => [...t.handed.keys()]).length
  reach.held += barriers.filter((b) => b.holds.size > 0).length
  reach.givenUp += barriers.filter((b) => b.gone.size > 0).length
  reach.goneOnWithout += barriers.filter((b) =>
    [...b.without.values()].some((w) => w.size === 2),
  ).length
  reach.barred += model.conflicts.filter((c) => c.endsWith('/not-open/b1')).length
  reach.late += under.flatMap((t) => [...t.afterwards]).length
}
