// The steps that make the log: the opening and its signatures, the rings, the audiences, the frame, the check.
import type { PartyId } from '@parley/kernel'
import { RefusedError } from '@parley/kernel'
import { readSeatFile, serveSeat } from '@parley/node'
import { refused } from '../command.ts'
import type { Command, Told } from '../command.ts'
import {
  foundAudiences,
  foundFrame,
  foundOpen,
  foundPrepare,
  foundRing,
  foundSign,
} from '../commands/found.ts'
import { ledgerVerify } from '../commands/ledger.ts'
import { telephone } from './file-steps.ts'
import { giveFiles } from './site.ts'
import type { Site } from './site.ts'
import { all, good, mistake, roleArguments, run, said } from './step.ts'
import type { Step } from './step.ts'

const seatOf = (site: Site, party: PartyId): readonly string[] => [
  '--seat',
  site.place(party, 'seat.json'),
]

interface Opening {
  readonly first: PartyId
  readonly others: readonly PartyId[]
  /** The party whose founding file is another at first. */
  readonly second: PartyId
  readonly at: (command: Command, party: PartyId) => Promise<Told>
  readonly types: (command: string) => string
}

function openingOf(site: Site): Opening {
  const { belligerents, mediator } = site.roles
  const openers = [...new Set([...belligerents, mediator])].toSorted()
  const [first = mediator, ...others] = openers
  const [, second = mediator] = site.parties
  const opening = ['--opening', site.place('opening')]
  return {
    first,
    others,
    second,
    at: (command, party) => run(command, ...seatOf(site, party), ...opening),
    types: (command) => `parley ${command} --seat FILE --opening opening`,
  }
}

export function openingSteps(site: Site): readonly Step[] {
  const opening = openingOf(site)
  const { first, types, at } = opening
  const prepare = {
    who: `the officer of ${first}, the first opener`,
    types: types('found prepare'),
    act: () => at(foundPrepare, first),
  }
  return [
    good({
      ...prepare,
      id: 'prepare',
      says: ['makes the opening and signs it. The file goes round; each opener adds a signature.'],
    }),
    ...otherFileSteps(site, opening),
    ...signingSteps(opening),
    mistake({
      ...prepare,
      id: 'prepare-twice',
      says: ['makes an opening once more. A log has one.'],
      holds: /refused: other-opening/,
    }),
  ]
}

function otherFileSteps(site: Site, { second, at, types }: Opening): readonly Step[] {
  return [
    mistake({
      id: 'sign-other-file',
      who: `the officer of ${second}`,
      says: ['signs all the same. The seat compares the opening with the file that lies there.'],
      types: types('found sign'),
      holds: /other-opening/,
      act: () => at(foundSign, second),
    }),
    good({
      id: 'files-again',
      who: `the officer of ${second}`,
      says: ['gets the file once more, puts it in place and starts the seat again.'],
      act: async () => {
        await giveFiles(site, second)
        return said(`The seat of ${second} listens on ${await site.serveSeat(second)}.`)
      },
    }),
    telephone(site, second, { id: 'telephone-again', agrees: true }),
  ]
}

function signingSteps({ first, others, at, types }: Opening): readonly Step[] {
  const open = { types: types('found open'), act: () => at(foundOpen, first) }
  return [
    mistake({
      ...open,
      id: 'open-too-early',
      who: `the officer of ${first}`,
      says: ['opens the log while signatures are missing. The hub takes it from nobody.'],
      holds: /refused/,
    }),
    good({
      id: 'sign',
      who: `the officers of ${others.join(', ')}`,
      says: ['sign, one after another, with the file passed on.'],
      types: types('found sign'),
      act: () => all(others.map((party) => () => at(foundSign, party))),
    }),
    good({
      ...open,
      id: 'open',
      who: `the officer of ${first}`,
      says: ['has the file back and opens the log: entry 0.'],
      holds: /entry 0/,
    }),
  ]
}

export function ringSteps(site: Site): readonly Step[] {
  const { mediator } = site.roles
  const [first = mediator, late = mediator] = site.parties
  const early = site.parties.filter((party) => party !== late)
  const ring = (party: PartyId): Promise<Told> => run(foundRing, ...seatOf(site, party))
  const audiences = (party: PartyId): Promise<Told> => run(foundAudiences, ...seatOf(site, party))
  return [
    good({
      id: 'rings',
      who: `the officers of ${early.join(', ')}`,
      says: [`publish their rings of keys. ${late} is late.`],
      types: 'parley found ring --seat FILE',
      act: () => all(early.map((party) => () => ring(party))),
    }),
    mistake({
      id: 'ring-missing',
      who: 'the mediator’s officer',
      says: ['hands out the keys of the audiences too early: somebody’s ring is not there.'],
      types: 'parley found audiences --seat FILE',
      holds: new RegExp(`ring-missing \\(${late}`),
      act: () => audiences(mediator),
    }),
    good({
      id: 'last-ring',
      who: `the officer of ${late}`,
      says: ['publishes the ring that was missing.'],
      types: 'parley found ring --seat FILE',
      act: () => ring(late),
    }),
    mistake({
      id: 'ring-twice',
      who: `the officer of ${late}`,
      says: ['publishes it a second time, not sure whether the line held. Nothing happens twice.'],
      types: 'parley found ring --seat FILE',
      holds: /refused/,
      act: () => ring(late),
    }),
    good({
      id: 'audiences',
      who: `the officers of ${site.parties.join(', ')}`,
      says: ['hand out the keys of the audiences. Who owns none is told so.'],
      types: 'parley found audiences --seat FILE',
      act: () => all(site.parties.map((party) => () => audiences(party))),
    }),
    good({
      id: 'audiences-again',
      who: `the officer of ${first}`,
      says: ['does it again after a broken line, and is told that all have begun.'],
      types: 'parley found audiences --seat FILE',
      holds: /Nothing to hand out/,
      act: () => audiences(first),
    }),
  ]
}

export function lastSteps(site: Site): readonly Step[] {
  const { mediator } = site.roles
  const args = [...roleArguments(site), '--series', 'rehearsal']
  const frame = {
    who: 'the mediator’s officer',
    types: ['parley found frame --seat FILE', ...args].join(' '),
    act: () => run(foundFrame, ...seatOf(site, mediator), ...args),
  }
  return [
    good({ ...frame, id: 'frame', says: ['says in the clear who exchanges and who mediates.'] }),
    mistake({
      ...frame,
      id: 'frame-twice',
      says: ['says it a second time. An exchange is framed once.'],
      holds: /refused/,
    }),
    mistake({
      id: 'keys-never-real',
      who: 'somebody with a copy of these keys',
      says: ['serves the seat later. The keys of a rehearsal open nothing.'],
      types: 'parley serve --seat FILE',
      holds: /rehearsal-origin/,
      act: () => serveOutside(site, mediator),
    }),
    good({
      id: 'verify',
      who: 'anybody',
      says: ['stops everything and checks the log that is left, with the policy agreed on.'],
      types: 'parley ledger verify DIR --policy policy --held',
      holds: /^ok size=/m,
      act: async () => {
        await site.close()
        const policy = site.place('shared', 'policy')
        return run(ledgerVerify, site.hubLog, '--policy', policy, '--held')
      },
    }),
  ]
}

async function serveOutside(site: Site, party: PartyId): Promise<Told> {
  await site.stop(party)
  const file = await readSeatFile(site.place(party, 'seat.json'))
  try {
    const server = await serveSeat({ file, token: null, onFault: () => undefined })
    await server.close()
    return said('served')
  } catch (fault) {
    if (!(fault instanceof RefusedError)) throw fault
    return refused(fault.refusal)
  }
}
