// The whole of a tranche by hand: 390 persons on four tablets in four browsers, network off, browsers killed. An
// evicted disk is recovered from the second copy.
import test from 'node:test'
import { present } from '@parley/kernel'
import { missing } from '../browser-demo.ts'
import {
  accountIsExact,
  copied,
  diceFor,
  everybodyAcross,
  handover,
  reported,
} from './handing-over.ts'
import { isBuilt } from './tablet-server.ts'

const skip = missing() ?? (isBuilt ? false : 'the tablet is not built: npx vite build apps/tablet')

test('390 persons cross on four tablets, and the account is exact', { skip }, async (t) => {
  const night = await handover({ seed: 'three hundred and ninety', toA: 270, toB: 120 })
  try {
    await everybodyAcross(night, { dice: diceFor('kills of 390'), killShare: 0.01 })
    const [a1, a2, b1, b2] = night.tablets.map((tablet) => present(tablet, 'a tablet'))
    const [first, second] = [present(a1, 'a tablet'), present(a2, 'a tablet')]
    await copied(first, second)
    await first.kill()
    await reported(night, [second, present(b1, 'a tablet'), present(b2, 'a tablet')])
    accountIsExact(night)
    const kills = night.tablets.reduce((sum, tablet) => sum + tablet.kills, 0)
    t.diagnostic(`${night.night.persons.length} persons, ${kills} kills`)
  } finally {
    await night.close()
  }
})
