// From the answer to a signature on one seat until the other side's screen could show what was signed: its
// live stream tells of a change, and the tranche fetched anew says held, or no longer. Without a browser,
// which adds its own drawing; `node tools/run-tests.mjs --browser simulation` measures with one.
import { startDemoProcess } from './demo-process.ts'
import type { DemoProcess, DemoSeatId } from './demo-process.ts'
import { print } from './parts/print.ts'

const ROUNDS = 10 // a hold and a resumption each
const LIMIT_MS = 300
const LATE_MS = 20_000
const QUIET_MS = 8_000 // what a start puts off is done by then

interface Handover {
  readonly tranche: { readonly id: string; readonly state: string } | null
}

const demo = await startDemoProcess(5_911)
await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
const tranche = (await handover(demo, 'b')).tranche?.id ?? ''
const pressed: number[] = []
const answered: number[] = []
for (let i = 0; i < ROUNDS; i++) {
  await measured('b', true, () =>
    act(demo, 'med', { do: 'tranche.hold', tranche, reason: 'order' }),
  )
  await act(demo, 'a', { do: 'tranche.resume', tranche })
  await measured('a', false, () => act(demo, 'b', { do: 'tranche.resume', tranche }))
}
await demo.stop()
const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
const line = (values: readonly number[]): string =>
  `p50 ${middle(values).toFixed(0)} ms; ${values.map((v) => v.toFixed(0)).join(' ')}`
print([
  ['signature sent to visible', line(pressed)],
  ['submit answered to visible', line(answered)],
  ['against the limit', `${LIMIT_MS} ms, ratio ${(middle(answered) / LIMIT_MS).toFixed(2)}`],
])

/** Acts, and notes when the other seat's refetched tranche first shows it. */
async function measured(
  seat: DemoSeatId,
  held: boolean,
  sign: () => Promise<{ readonly sentAt: number; readonly answeredAt: number }>,
): Promise<void> {
  const visible = visibleAt(seat, held)
  const { sentAt, answeredAt } = await sign()
  const at = await visible
  pressed.push(at - sentAt)
  answered.push(Math.max(0, at - answeredAt))
}

async function visibleAt(seat: DemoSeatId, held: boolean): Promise<number> {
  const stream = new AbortController()
  const late = setTimeout(() => stream.abort(), LATE_MS)
  const response = await fetch(demo.urlOf(seat, '/api/events'), { signal: stream.signal })
  const reader = response.body?.getReader()
  for (;;) {
    await reader?.read() // one message, or several at once: whatever changed, the tranche is fetched anew
    const { tranche: shown } = await handover(demo, seat)
    if ((shown?.state === 'held') !== held) continue
    clearTimeout(late)
    stream.abort()
    return performance.now()
  }
}

async function handover(of: DemoProcess, seat: DemoSeatId): Promise<Handover> {
  const answer = await fetch(of.urlOf(seat, '/api/handover'))
  return (await answer.json()) as Handover // the contract of the api
}

async function act(
  of: DemoProcess,
  seat: DemoSeatId,
  command: Readonly<Record<string, string>>,
): Promise<{ readonly sentAt: number; readonly answeredAt: number }> {
  const prepared = (await post(of, seat, 'prepare', command)) as { id: string; hash: string } // likewise
  const sentAt = performance.now()
  await post(of, seat, 'submit', { prepared: prepared.id, hash: prepared.hash, signAs: seat })
  return { sentAt, answeredAt: performance.now() }
}

async function post(
  of: DemoProcess,
  seat: DemoSeatId,
  what: string,
  body: object,
): Promise<unknown> {
  const answer = await fetch(of.urlOf(seat, `/api/commands/${what}`), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const said: unknown = await answer.json()
  if (answer.status !== 200)
    throw new Error(`${seat} ${what}: ${answer.status} ${JSON.stringify(said)}`)
  return said
}
