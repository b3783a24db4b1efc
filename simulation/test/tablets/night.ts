// A night at the line for tablets alone: one tranche of invented persons, a manifest, and a pack for each tablet
// under both seals. What the seats' nodes do with the records is not here.
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { formatPack, scopeText, sealedPackText } from '@parley/exchange'
import type { ManifestLine, Pack, PackDevice, PackPerson, TabletKeys } from '@parley/exchange'
import {
  addSeconds,
  instant,
  partyId,
  personRef,
  present,
  toBase64,
  utf8Bytes,
  utf8Text,
  valueOf,
} from '@parley/kernel'
import type { Bytes, Instant, PartyId } from '@parley/kernel'
import { formatNote, lineOf, parseVkey } from '@parley/ledger'
import type { Signer } from '@parley/ledger'
import { nodeCryptography, signerFromSeed } from '@parley/system'
import { romanised, SCHEMES } from '../../src/lists/letters.ts'
import { inventWorld, peopleOf } from '../../src/people/world.ts'

export const A: PartyId = partyId('a')
export const B: PartyId = partyId('b')
export const DUSK: Instant = instant('2031-05-20T17:00:00Z')
export const ORIGIN = 'demo.parley.example/x/night'
const TRANCHE = 't1'
const HOURS = 48

/** Public test seeds: these keys are worthless. */
export function signerOf(name: string): Signer {
  return signerFromSeed(name, nodeCryptography.sha256(utf8Bytes(`public test seed of ${name}`)))
}

export interface Tablet {
  readonly vkey: string
  readonly recipient: string
  readonly party: PartyId
  /** Within which it signs; for the whole night where there are none. */
  readonly hours?: PackDevice['hours']
}

export interface NightOptions {
  readonly seed: string
  /** Persons who go from B to A, and from A to B. */
  readonly toA: number
  readonly toB: number
  readonly exposure: number
}

export interface Night {
  readonly persons: readonly ManifestLine[]
  readonly known: readonly PackPerson[]
  /** The key that opens every pack of the night. */
  readonly hour: string
  /** What headquarters answer to a tablet's enrolment. */
  readonly scopeFor: (vkey: string) => Promise<string>
  /** The sealed pack of a tablet among those that work this night. */
  readonly packFor: (vkey: string, all: readonly Tablet[], at?: Instant) => Promise<string>
}

/** Invents the persons and the hour; the same options give the same persons. */
export async function nightOf({ seed, toA, toB, exposure }: NightOptions): Promise<Night> {
  const world = inventWorld({
    seed,
    aHeldByB: toA,
    bHeldByA: toB,
    civiliansShare: 0.1,
    deadShare: 0,
    neverHeldShare: 0,
    returnedBeforeShare: 0,
    pairShare: 0.05,
    familyShare: 0,
    asOf: '2031-05-20',
  })
  const sides = [
    { people: peopleOf(world, 'a', 'held'), from: B, to: A },
    { people: peopleOf(world, 'b', 'held'), from: A, to: B },
  ]
  const known: PackPerson[] = []
  const persons = sides.flatMap(({ people, from, to }) =>
    people.map((person): ManifestLine => {
      const ref = personRef(`r-${person.id.toLowerCase()}`)
      const { surname, given, patronymic } = person.name.uk
      const words = [surname, given, patronymic]
      const latin = words.map((word) => romanised(word, present(SCHEMES[0], 'a scheme'))).join(' ')
      known.push({
        ref,
        names: [words.join(' '), latin],
        born: person.born,
        marks: null,
        question: 'What was painted on the door of your school?',
        answer: 'A stork',
      })
      const isCivilian = person.category === 'civilian'
      return {
        ref,
        from,
        to,
        via: null,
        category: isCivilian ? 'civilian' : 'soldier',
        inParity: false,
        seats: 1,
        stretchers: 0,
        escort: false,
      }
    }),
  )
  const hour = await generateX25519Identity()
  const common = { persons: inTurn(persons), known, exposure }
  return {
    persons: common.persons,
    known,
    hour,
    scopeFor,
    packFor: async (vkey, all, at) =>
      await sealedPack({ ...packOf(vkey, all, common), at: at ?? DUSK }, { hour, vkey, all }),
  }
}

/** The sides alternate, as they do at a line. */
function inTurn(persons: readonly ManifestLine[]): readonly ManifestLine[] {
  const rank = new Map<PartyId, number>()
  return persons
    .map((line) => {
      const place = rank.get(line.from) ?? 0
      rank.set(line.from, place + 1)
      return { line, place }
    })
    .toSorted((x, y) => x.place - y.place)
    .map(({ line }) => line)
}

function packOf(
  vkey: string,
  all: readonly Tablet[],
  night: {
    readonly persons: readonly ManifestLine[]
    readonly known: readonly PackPerson[]
    readonly exposure: number
  },
): Pack {
  const device = vkey.split('+')[0] ?? ''
  const party = partyId(device.split('/')[0] ?? '')
  const own = all.filter((tablet) => tablet.party === party)
  const node = signerOf(`${party}/dev/line-1`)
  return {
    at: DUSK,
    x: ORIGIN,
    device,
    party,
    belligerents: [A, B],
    transit: null,
    tranche: TRANCHE,
    number: 1,
    leg: 'line',
    stage: 'go',
    step: 1,
    until: addSeconds(DUSK, HOURS * 3600),
    manifest: {
      tranche: TRANCHE,
      plan: '0'.repeat(64),
      exposure: night.exposure,
      steps: 10,
      coach: 60,
      padTo: 65_536,
      persons: night.persons,
    },
    presented: night.persons.map(({ ref }) => ({ ref, outcome: 'cleared' })),
    present: [],
    checked: [],
    exceptions: [],
    receipts: [],
    families: [],
    earlier: [],
    devices: all.map((one) => ({ vkey: one.vkey, party: one.party, hours: one.hours ?? null })),
    keepers: [...own.map((tablet) => tablet.vkey), node.vkey],
    node: `${party}/dev/line-1`,
    officers: [`${party}/officer/1`, `${party}/officer/2`],
    persons: night.known,
  }
}

async function sealedPack(
  pack: Pack,
  to: { readonly hour: string; readonly vkey: string; readonly all: readonly Tablet[] },
): Promise<string> {
  const recipient = to.all.find((tablet) => tablet.vkey === to.vkey)?.recipient ?? ''
  const inner = await sealed(
    utf8Bytes(formatPack(pack, 65_536)),
    await identityToRecipient(to.hour),
  )
  const text = sealedPackText({
    at: pack.at,
    device: pack.device,
    tranche: pack.tranche,
    opens: DUSK,
    until: pack.until,
    sealed: toBase64(await sealed(inner, recipient)),
  })
  return await signedBy(text, pack.node)
}

async function scopeFor(vkey: string): Promise<string> {
  const device = vkey.split('+')[0] ?? ''
  const node = `${device.split('/')[0] ?? ''}/dev/line-1`
  const until = addSeconds(DUSK, HOURS * 3600)
  const makers = [signerOf(node).vkey]
  return await signedBy(
    scopeText({ at: DUSK, device, makers, tranche: TRANCHE, until, vkey }),
    node,
  )
}

/** A note over a text by one of the night's own keys. */
export async function signedBy(text: string, name: string): Promise<string> {
  const signer = signerOf(name)
  const key = valueOf(parseVkey(signer.vkey, nodeCryptography))
  const line = lineOf(key, await signer.sign(utf8Bytes(text)))
  return present(utf8Text(formatNote(text, [line])), 'a note')
}

async function sealed(bytes: Bytes, recipient: string): Promise<Bytes> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return await encrypter.encrypt(new Uint8Array(bytes))
}

/** The keys of a tablet that is no browser. */
export async function tabletKeys(name: string): Promise<TabletKeys> {
  const identity = await generateX25519Identity()
  const opened = async (file: Bytes, by: string): Promise<Bytes | null> => {
    try {
      const decrypter = new Decrypter()
      decrypter.addIdentity(by)
      return await decrypter.decrypt(new Uint8Array(file))
    } catch {
      return null // for another key
    }
  }
  const signer = signerOf(name)
  return {
    signer: { vkey: signer.vkey, sign: async (bytes) => await signer.sign(bytes) },
    recipient: await identityToRecipient(identity),
    open: (file) => opened(file, identity),
    openWith: (hour, file) => opened(file, hour),
  }
}
