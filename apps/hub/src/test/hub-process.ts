// A hub in a process of its own: offers the small exchange entry by entry or in crowds, prints each
// index it got a proof for, and kills itself at the given step of its storage - of one
// kind only, if a kind is given - as no handler can catch.
import { openDiskFiles } from '@parley/files'
import { valueOf } from '@parley/kernel'
import { parseProof } from '@parley/ledger'
import { openHub } from '../hub.ts'
import { hubOptions, submissionsOf } from './small-exchange.ts'

const [directory = '', killAt = '0', count = '0', crowd = '1', only = 'any'] = process.argv.slice(2)
let steps = 0
const files = await openDiskFiles(directory, {
  onStep: (step) => {
    if (only !== 'any' && step !== only) return
    if (++steps === Number(killAt)) process.kill(process.pid, 'SIGKILL')
  },
})
const hub = await openHub(hubOptions(files))
const submissions = await submissionsOf(Number(count))
for (let i = 0; i < submissions.length; i += Number(crowd)) {
  const some = submissions.slice(i, i + Number(crowd))
  await Promise.all(
    some.map(async (one) => {
      const proof = valueOf(await hub.submit(one.note, one.blobs))
      process.stdout.write(`${valueOf(parseProof(proof)).index}\n`)
    }),
  )
}
await hub.close()
