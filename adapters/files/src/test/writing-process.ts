// A process that writes numbered files in batches and prints each batch once it is durable; told a
// step number, it kills itself there as no handler can catch. For disk-files.test.ts.
import { openDiskFiles } from '../disk-files.ts'

const [directory = '', killAt = '0'] = process.argv.slice(2)
let step = 0
const files = await openDiskFiles(directory, {
  onStep: () => {
    if (++step === Number(killAt)) process.kill(process.pid, 'SIGKILL')
  },
})
process.stdout.write('open\n')
for (let batch = 0; batch < 6; batch++) {
  const paths = [`a/${batch}/x`, `b/${batch}`, 'head']
  await files.writeAll(paths.map((path) => ({ path, bytes: new Uint8Array(5000).fill(batch) })))
  process.stdout.write(`${batch}\n`)
}
if (killAt === '0') setInterval(() => undefined, 1000)
