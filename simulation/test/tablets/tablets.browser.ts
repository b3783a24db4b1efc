// Four tablets in four browsers hand over a tranche with the network off and browsers killed: nobody is lost,
// nobody is counted twice. The whole of 390 persons is in tranche-390.long.ts.
import assert from 'node:assert/strict'
import test from 'node:test'
import { present } from '@parley/kernel'
import { missing } from '../browser-demo.ts'
import { barriers } from '../browser-page.ts'
import { DURESS } from './browser-tablet.ts'
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

test(
  'a tranche crosses on four tablets that are killed now and then, and the account is exact',
  { skip },
  async (t) => {
    const night = await handover({ seed: 'twelve', toA: 7, toB: 5 })
    try {
      await everybodyAcross(night, { dice: diceFor('kills'), killShare: 0.12 })
      const [a1, a2, b1, b2] = night.tablets
      const [first, second] = [present(a1, 'a tablet'), present(a2, 'a tablet')]
      await copied(first, second)
      assert.equal(await first.count('once'), 0)
      assert.deepEqual(await barriers(first.page), [])
      // The disk of one tablet is gone: its neighbour reports what it kept of it.
      await first.kill()
      await reported(night, [second, present(b1, 'a tablet'), present(b2, 'a tablet')])
      accountIsExact(night)
      const kills = night.tablets.reduce((sum, tablet) => sum + tablet.kills, 0)
      t.diagnostic(`${night.night.persons.length} persons, ${kills} kills`)
      assert.ok(kills > 1)
      // Under duress every name is gone, and what was signed stays.
      await second.press('Lock')
      await second.unlock(DURESS)
      await second.page.getByText('No manifest for now').waitFor()
      const names = await second.page.evaluate(async () => {
        const open = indexedDB.open('parley-tablet')
        await new Promise((resolve) => (open.onsuccess = resolve))
        const all = open.result.transaction(['values', 'records'])
        const [values, records] = [
          all.objectStore('values').count(),
          all.objectStore('records').count(),
        ]
        await new Promise((resolve) => (all.oncomplete = resolve))
        return { values: values.result, records: records.result }
      })
      assert.equal(names.values, 1, 'whose packs it takes, which names nobody')
      assert.ok(names.records > 0)
    } finally {
      await night.close()
    }
  },
)
