// The steps before there is a log: keys, the files that all have alike, the sum over the telephone.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PartyId } from '@parley/kernel'
import { isJsonObject } from '@parley/kernel'
import type { Json } from '@parley/kernel'
import type { Told } from '../command.ts'
import { foundFiles } from '../commands/found-files.ts'
import { keys } from '../commands/keys.ts'
import { folderOf, giveFiles, sumOf } from './site.ts'
import type { Site } from './site.ts'
import { all, good, mistake, roleArguments, run, said } from './step.ts'
import type { Step } from './step.ts'
import { compareHeard, groupLines } from './telephone.ts'

function keysFor(site: Site, who: string): Promise<Told> {
  return run(keys, '--for', who, '--origin', site.origin, '--out', site.place(folderOf(who)))
}

export function keySteps(site: Site): readonly Step[] {
  const [first = site.roles.mediator] = site.parties
  const types = (who: string): string =>
    `parley keys --for ${who} --origin ${site.origin} --out ${folderOf(who)}`
  return [
    good({
      id: 'keys-hub',
      who: 'the operator of the hub',
      says: ['makes the hub’s keys. Only card.json leaves the machine.'],
      types: types('hub'),
      act: () => keysFor(site, 'hub'),
    }),
    good({
      id: 'keys-witnesses',
      who: `the operators of the witnesses ${site.witnesses.join(', ')}`,
      says: ['make a key each, every one at a place of its own.'],
      types: types(`witness/${site.witnesses[0] ?? ''}`),
      act: () => all(site.witnesses.map((name) => () => keysFor(site, `witness/${name}`))),
    }),
    good({
      id: 'keys-seats',
      who: `the officers of ${site.parties.join(', ')}`,
      says: ['make the keys of their seats. The root’s goes into a safe when the log has begun.'],
      types: types(first),
      act: () => all(site.parties.map((party) => () => keysFor(site, party))),
    }),
    mistake({
      id: 'keys-twice',
      who: `the officer of ${first}`,
      says: ['makes keys once more into the same folder. No key may ever be replaced.'],
      types: types(first),
      expects: 2,
      holds: /no such file in it/,
      act: () => keysFor(site, first),
    }),
  ]
}

function fileArguments(site: Site, at: Site['place']): readonly string[] {
  const card = (who: string): string => at(folderOf(who), 'card.json')
  return [
    '--hub',
    card('hub'),
    '--parties',
    site.parties.map(card).join(','),
    '--witnesses',
    site.witnesses.map((name) => card(`witness/${name}`)).join(','),
    '--quorum',
    String(site.witnesses.length - 1),
    ...roleArguments(site),
    '--out',
    at('shared'),
  ]
}

export function fileSteps(site: Site): readonly Step[] {
  const [, second = site.roles.mediator] = site.parties
  return [
    good({
      id: 'files',
      who: 'the mediator',
      says: ['collects the cards and makes founding.json and policy, which all must have alike.'],
      types: ['parley found files', ...fileArguments(site, (...parts) => join(...parts))].join(' '),
      act: () => run(foundFiles, ...fileArguments(site, site.place)),
    }),
    good({
      id: 'files-carried',
      who: `the officers of ${site.parties.join(', ')}`,
      says: [
        `get the two files by different ways. What reaches ${second} is an earlier draft; nobody knows yet.`,
      ],
      act: async () => {
        for (const party of site.parties) await giveFiles(site, party)
        await alterDraft(site.place(second, 'founding.json'))
        return said('The files are at every seat.')
      },
    }),
    telephone(site, second, { id: 'telephone', agrees: false }),
    good({
      id: 'serve',
      who: 'everybody',
      says: ['starts what they run: the witnesses, then the hub, then each seat.'],
      types: 'parley witness --config FILE; parley hub --config FILE; parley serve --seat FILE',
      act: async () => {
        const hub = await site.serveHub()
        const seats = []
        for (const party of site.parties) seats.push(`${party} at ${await site.serveSeat(party)}`)
        return said(`The hub listens on ${hub}.`, `Seats: ${seats.join(', ')}.`)
      },
    }),
  ]
}

// In the draft one officer is enough to accept an agreement: a difference that nobody sees in passing.
async function alterDraft(path: string): Promise<void> {
  const founding = JSON.parse(await readFile(path, 'utf8')) as Json // found files wrote it
  if (!isJsonObject(founding) || !Array.isArray(founding['two'])) return
  const two = founding['two'].filter((kind) => kind !== 'agreement.accepted')
  await writeFile(path, `${JSON.stringify({ ...founding, two }, null, 2)}\n`)
}

/** Two officers read the sum of their founding files to each other. */
export function telephone(
  site: Site,
  other: PartyId,
  { id, agrees }: { readonly id: string; readonly agrees: boolean },
): Step {
  const [first = other] = site.parties
  const part = {
    id,
    who: `the officers of ${first} and ${other}`,
    says: [
      'read the SHA-256 of founding.json to each other over the telephone, in groups of four.',
      ...(agrees ? [] : ['Who hears another group stops here; who overhears it is stopped later.']),
    ],
    types: 'sha256sum founding.json',
    ownSum: () => sumOf(site.place(first, 'founding.json')),
    act: async (): Promise<Told> => {
      const [own, heard] = await Promise.all(
        [first, other].map((party) => sumOf(site.place(party, 'founding.json'))),
      )
      const found = compareHeard(heard ?? '', own ?? '')
      const isSame = found.verdict === 'agrees'
      const where = found.verdict === 'differs' ? ` from group ${found.group} on` : ''
      const verdict = isSame
        ? 'They are the same.'
        : `They differ${where}: these are two files. Do not sign; have the file brought again.`
      const lines = [
        `${first} reads:`,
        ...groupLines(own ?? ''),
        `${other} reads:`,
        ...groupLines(heard ?? ''),
        verdict,
      ]
      return { lines, json: { own: own ?? '', heard: heard ?? '' }, exit: isSame ? 0 : 1 }
    },
  }
  return agrees ? good({ ...part, holds: /the same/ }) : mistake({ ...part, holds: /differ/ })
}
