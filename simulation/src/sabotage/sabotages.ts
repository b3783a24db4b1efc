// One fault for each invariant. Each is what somebody in a hurry, somebody with a grudge or a broken disk
// might do; together they are the proof that the checks of a play can turn red.
import { countsOf, decodeStatement, encodeStatement } from '@parley/exchange'
import type { HandoverStep, Manifest, PresentationStep } from '@parley/exchange'
import { addSeconds, isJsonObject, ok, parseCanonical, parseInstant } from '@parley/kernel'
import type { JsonObject, Result } from '@parley/kernel'
import { countsCommitment, formatSignedLine } from '@parley/ledger'
import type { CountOpening } from '@parley/ledger'
import { officerOf, perform } from '@parley/node'
import type { Seat } from '@parley/node'
import type { Cast } from '../play/cast.ts'
import { isOf, once, saying, withSeat, withSeats } from './sabotage.ts'
import type { Sabotage } from './sabotage.ts'

export const SABOTAGES: readonly Sabotage[] = [
  {
    name: 'a register forgets a person it holds',
    breaks: 'nobody-lost',
    folds: (seat) => (isOf(seat, 'b') ? forgetting(seat) : seat),
  },
  {
    name: 'one person on two coaches',
    breaks: 'counted-once',
    acts: (cast) =>
      withSeat(cast, 'a', (seat) => saying(seat, 'handover.stepped', onTwoCoaches(cast))),
  },
  {
    name: 'one seat does not hear of a consent',
    breaks: 'seats-agree',
    folds: (seat) =>
      isOf(seat, 'obs')
        ? { ...seat, exchange: () => ({ ...seat.exchange(), consents: new Set() }) }
        : seat,
  },
  {
    name: 'receipts of one side are kept back to the last step',
    breaks: 'exposure-bounded',
    acts: (cast) =>
      withSeats(cast, (seat) => saying(seat, 'handover.stepped', keepingBack(cast, 'b'))),
  },
  {
    name: 'a receipt with one signature',
    breaks: 'custody-signed',
    acts: (cast) =>
      withSeat(cast, 'b', (seat) => {
        const signed = once((): Result<string> => ok(''))
        return { ...seat, signReceipt: async (...of) => signed(await seat.signReceipt(...of)) }
      }),
  },
  {
    name: 'everyone is cleared, whatever they said',
    breaks: 'cleared-only',
    acts: (cast) =>
      withSeat(cast, 'neutral', (seat) => saying(seat, 'presentation.stepped', clearing)),
  },
  {
    name: 'a family is told when its person is on the list',
    breaks: 'families-first',
    acts: (cast) => withSeat(cast, 'a', tellingEarly),
  },
  {
    name: 'a statement before the first person is across',
    breaks: 'press-last',
    acts: (cast) => withSeat(cast, 'a', speakingEarly),
  },
  {
    name: 'the unfit get no word where the unwilling get one',
    breaks: 'words-alike',
    acts: (cast) =>
      withSeat(cast, 'neutral', (seat) =>
        saying(seat, 'presentation.stepped', (says) => withoutUnfit(says, seat)),
      ),
  },
  {
    name: 'a report that outgrows its padding',
    breaks: 'steps-alike',
    acts: (cast) =>
      withSeat(cast, 'b', (seat) => saying(seat, 'handover.stepped', once(outgrowing))),
  },
  {
    name: 'a manifest that counts one of a side outside parity',
    breaks: 'formula-holds',
    acts: (cast) =>
      withSeat(cast, 'med', (seat) => saying(seat, 'manifest.proposed', once(unpriced))),
  },
  {
    name: 'a side that counts one fewer than it holds',
    breaks: 'counts-true',
    acts: (cast) => withSeat(cast, 'a', (seat) => countingOneFewer(seat, cast)),
  },
  {
    name: 'a running node that has lost what its log says it imported',
    breaks: 'views-rebuild',
    acts: (cast) =>
      withSeat(cast, 'a', (seat) => ({
        ...seat,
        register: () => ({ ...seat.register(), imports: [] }),
      })),
  },
  {
    name: 'one bit of one stored ciphertext is another',
    breaks: 'mirrors-verify',
    hubFiles: (files) => ({
      ...files,
      read: async (path) => {
        const bytes = (await files.read(path))?.slice() ?? null
        if (bytes !== null && path.startsWith('blob/')) bytes[9] = (bytes[9] ?? 0) ^ 1
        return bytes
      },
    }),
  },
  {
    name: 'a name in a statement',
    breaks: 'nothing-leaks',
    acts: (cast) => withSeat(cast, 'a', naming),
  },
]

// From the first manifest on: before, its lists would not be what it committed to.
function forgetting(seat: Seat): Seat {
  return {
    ...seat,
    register: () => {
      const register = seat.register()
      if (seat.exchange().tranches.size === 0) return register
      return { ...register, held: new Map([...register.held].slice(1)) }
    },
  }
}

type Handover = (says: HandoverStep) => HandoverStep | Promise<HandoverStep>

// The same person, a second later, signed by both devices again.
function onTwoCoaches(cast: Cast): Handover {
  let isDone = false
  return async (says) => {
    const [first] = says.receipts
    if (isDone || first === undefined) return says
    isDone = true
    const text = formatSignedLine('receipt', aSecondLater(bodyOf(first)))
    const lines = [...first.matchAll(/\n\u2014 ([^ ]+) /g)].map(async ([, key = '']) => {
      const signed = await [cast.a, cast.b]
        .find((s) => key.startsWith(`${s.id}/`))
        ?.signReceipt(text, key)
      return signed?.ok === true ? signed.value : ''
    })
    return {
      ...says,
      receipts: [...says.receipts, `${text}\n${(await Promise.all(lines)).join('')}`],
    }
  }
}

function bodyOf(note: string): JsonObject {
  const body = parseCanonical(note.split('\n')[1] ?? '')
  return body.ok && isJsonObject(body.value) ? body.value : {}
}

function aSecondLater(body: JsonObject): JsonObject {
  const at = typeof body['at'] === 'string' ? parseInstant(body['at']) : null
  return at === null ? body : { ...body, at: addSeconds(at, 1) }
}

function keepingBack(cast: Cast, side: string): Handover {
  const kept: string[] = []
  return (says) => {
    const steps = cast.med.exchange().tranches.get(says.tranche)?.manifest.steps
    if (says.leg !== 'line') return says
    kept.push(...says.receipts.filter((note) => bodyOf(note)['from'] === side))
    const others = says.receipts.filter((note) => bodyOf(note)['from'] !== side)
    return { ...says, receipts: says.step === steps ? [...others, ...kept.splice(0)] : others }
  }
}

function clearing(says: PresentationStep): PresentationStep {
  return { ...says, outcomes: says.outcomes.map(({ ref }) => ({ ref, outcome: 'cleared' })) }
}

function withoutUnfit(says: PresentationStep, seat: Seat): PresentationStep {
  const { fitness } = seat.exchange()
  return { ...says, outcomes: says.outcomes.filter(({ ref }) => fitness.get(ref) !== 'unfit') }
}

const TOO_MANY = 2000 // refs of 21 characters: more than the least padding of any play has room for

function outgrowing(says: HandoverStep): HandoverStep {
  const [ref] = says.checked
  return ref === undefined
    ? says
    : { ...says, present: Array.from({ length: TOO_MANY }, () => ref) }
}

function unpriced(says: Manifest): Manifest {
  const at = says.persons.findIndex((line) => line.from === 'a' && line.inParity)
  if (at < 0) return says
  return {
    ...says,
    persons: says.persons.map((line, i) => (i === at ? { ...line, inParity: false } : line)),
  }
}

function tellingEarly(seat: Seat): Seat {
  let isTold = false
  return saying(seat, 'tranche.go', async (says) => {
    const persons = seat.exchange().tranches.get(says.tranche)?.manifest.persons ?? []
    const own = persons.find((line) => line.to === seat.id)
    if (!isTold && own !== undefined) {
      isTold = true
      await seat.note('family.told', { at: says.at, refs: [own.ref] }, [], officerOf(seat))
    }
    return says
  })
}

function speakingEarly(seat: Seat): Seat {
  let isSpoken = false
  const counts = { persons: 0, soldiers: 0, civilians: 0 }
  return saying(seat, 'tranche.go', async (says) => {
    if (isSpoken) return says
    isSpoken = true
    const early = {
      at: says.at,
      number: 1,
      event: 'exchange' as const,
      counts,
      names: [],
      texts: [],
    }
    await perform(seat, { kind: 'statement.released', says: early, author: officerOf(seat) })
    return says
  })
}

// Its own desk refuses such a text: only a node that was tampered with can sign it.
function naming(seat: Seat): Seat {
  return saying(seat, 'statement.released', (says) => {
    const [record] = seat.register().sought.values()
    if (record === undefined) return says
    return {
      ...says,
      texts: says.texts.map(({ language, text }) => ({
        language,
        text: encodeStatement(`${decodeStatement(text)} ${record.name.full}`),
      })),
    }
  })
}

// It commits to a false number and opens that very number: no hash shows it, only who knows the world.
function countingOneFewer(seat: Seat, { hashing }: Cast): Seat {
  // The list when it is committed to; nothing is imported after that.
  const opening = (): CountOpening => ({
    list: 'held',
    salt: '5a'.repeat(32),
    counts: countsOf([...seat.register().held.values()].slice(1)),
  })
  const committing = saying(seat, 'list.committed', (says) => {
    if (says.list !== 'held') return says
    const commitment = countsCommitment(seat.id, opening(), hashing)
    return commitment === null ? says : { ...says, counts: commitment }
  })
  return saying(committing, 'count.opened', (says) => ({
    ...says,
    lists: [opening(), ...says.lists],
  }))
}
