// One exchange with one tranche at the line, in which one person does not cross for one of three reasons.
import { invariant } from '@parley/kernel'
import type { PersonRef } from '@parley/kernel'
import { inventWorld, smallWorld } from '@parley/simulation'
import { nodeCryptography } from '@parley/system'
import { plainLists } from '../../src/invariants/plain-lists.ts'
import { crossTranche, openTranche } from '../../src/play/crossing.ts'
import { gatherCrew } from '../../src/play/crew.ts'
import { NO_TROUBLES } from '../../src/play/troubles.ts'
import type { Troubles } from '../../src/play/troubles.ts'
import { openTwin, SEED } from './twin-world.ts'
import type { TwinWorld } from './twin-world.ts'

/** Does not want to go; cannot say, out of fear; clinicians find the journey too dangerous today. */
export const WITHDRAWALS = ['own-wish', 'fear', 'unfit'] as const
export type Withdrawal = (typeof WITHDRAWALS)[number]

export interface WithdrawalWorld extends TwinWorld {
  readonly withdrawn: PersonRef
}

/** Plays one of the worlds until everybody who crossed is home. */
export async function playWithdrawal(why: Withdrawal): Promise<WithdrawalWorld> {
  const twin = await openTwin({
    lists: plainLists(inventWorld(smallWorld(SEED)), nodeCryptography),
    size: { soldiers: 4, civilians: 1, ceiling: 40, tranches: 2 },
    handover: { coach: 8, exposure: 8, steps: 3 },
  })
  const { cast } = twin
  const open = await openTranche(cast, 't1')
  // Clinicians find somebody unfit only among those who lie: so the person is one of them in every world.
  const withdrawn = open.manifest.persons.find((line) => line.stretchers > 0)?.ref
  invariant(withdrawn !== undefined, 'a person on a stretcher')
  await crossTranche({
    cast,
    crew: gatherCrew(cast),
    tranche: 't1',
    troubles: troublesOf(why, withdrawn),
    shortage: new Map(),
    stopAtStep: null,
  })
  return { ...twin, withdrawn }
}

function troublesOf(why: Withdrawal, ref: PersonRef): Troubles {
  const one = new Set([ref])
  switch (why) {
    case 'own-wish':
      return { ...NO_TROUBLES, unwilling: one }
    case 'fear':
      return { ...NO_TROUBLES, undecided: one }
    case 'unfit':
      return { ...NO_TROUBLES, unfit: one }
  }
}
