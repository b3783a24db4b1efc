// The seats of a play over files on disk in a process of its own, with the family desk of A and its queue: issues one
// notice and queues it where none is queued yet, and ends once nothing waits any more.
//   node ... sending-process.ts FOLDER GATEWAY
import { join } from 'node:path'
import { openSmsChannel } from '@parley/channels'
import { openDiskFiles } from '@parley/files'
import { instant, partyId } from '@parley/kernel'
import { keepSendings, openDesk, webApp } from '@parley/node'
import type { Seat } from '@parley/node'
import { assembleCast } from '@parley/simulation'
import { nodeCryptography } from '@parley/system'

const [folder = '', gateway = ''] = process.argv.slice(2)

function officeOf(seat: Seat) {
  const desk = openDesk({
    seat,
    people: new Promise(() => undefined), // a desk that is asked for no table needs none
    hashing: nodeCryptography,
    id: partyId('a-families'),
    role: 'family-desk',
    officer: seat.officers[0] ?? '',
    solver: null,
    channels: ['sms'],
  })
  const installation = { exchange: { id: 'day-1', name: '' }, seats: [], demo: false, quorum: 3 }
  return webApp({
    desk,
    installation: { ...installation, hubConnected: () => true },
    evidence: {
      entry: () => Promise.resolve(null),
      checkpoint: () => ({ checkpoint: '', policy: '' }),
    },
    consoleDirectory: null,
    hosts: [],
  })
}

async function act(app: ReturnType<typeof officeOf>, body: object): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify(body) }
  return await (await app.request('/api/families/act', init)).text()
}

const assembled = await assembleCast({
  seed: '7',
  series: 'series-1',
  day: 1,
  startsAt: instant('2031-05-20T08:00:00Z'),
  threads: 0,
  filesOf: (owner) => openDiskFiles(join(folder, owner)),
})
const seat = assembled.cast.a
const sendings = () => [...seat.register().sendings.values()]
if (sendings().length === 0) {
  const app = officeOf(seat)
  const issued = await act(app, { do: 'issue', case: 'case-17', lang: 'uk' })
  const code = /"code":"([0-9A-Z-]{14})"/.exec(issued)?.[1] ?? ''
  await act(app, { do: 'send', code, channel: 'sms', to: '+380000000001' })
}
process.stdout.write(`queued ${sendings().length}\n`)
const keeper = keepSendings({
  seat,
  channels: [openSmsChannel({ url: gateway, token: null })],
  page: 'https://families.example/notice/',
  now: () => performance.now(),
  pause: () => new Promise((next) => setTimeout(next, 20)),
  onFault: (fault) => process.stderr.write(`${String(fault)}\n`),
})
while (sendings().some(({ ended }) => ended === null)) {
  await new Promise((next) => setTimeout(next, 20))
}
await keeper.close()
process.stdout.write(
  `ended ${sendings()
    .map(({ ended }) => ended?.as)
    .join()}\n`,
)
await assembled.close()
process.exit(0)
