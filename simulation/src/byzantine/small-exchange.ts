// A small exchange for lying hubs: two parties and a mediator, four witnesses of whom three bind, an
// opening ceremony, and two devices whose entries are signed beforehand and say nothing of what their
// authors saw. So the same entries stand in any order that keeps each chain: a hub can build as many
// histories from them as it likes, and every one of them obeys the rules.
import { openMemoryFiles } from '@parley/files'
import type { LogFiles, Submission } from '@parley/files'
import { openHub } from '@parley/hub'
import type { Hub } from '@parley/hub'
import {
  instant,
  partyId,
  present,
  seededChance,
  setClock,
  utf8Bytes,
  uuidFrom,
  valueOf,
} from '@parley/kernel'
import type { Bytes, Chance, SetClock } from '@parley/kernel'
import {
  formatEntryText,
  formatNote,
  hashOf,
  hexHashOf,
  lineOf,
  parseOrigin,
  parseVkey,
} from '@parley/ledger'
import type { HubPort, Origin, Sha256Hex, Signer, VerifierKey, WitnessPort } from '@parley/ledger'
import { openAuthor, openingCeremony, openMirror } from '@parley/node'
import type { Author, CeremonyParty, Mirror, MirrorOptions, OwnIdentity } from '@parley/node'
import { openSealing } from '@parley/sealing'
import type { ManySealing } from '@parley/sealing'
import { nodeCryptography, signerFromSeed } from '@parley/system'
import { openWitness } from '@parley/witness'
import type { Witness } from '@parley/witness'

export interface SmallExchange {
  readonly origin: Origin
  readonly policy: Bytes
  readonly clock: SetClock
  readonly sealing: ManySealing
  readonly chance: Chance
  readonly logKey: VerifierKey
  readonly witnesses: readonly Signer[]
  /** The opening, rings, audiences and grants. */
  readonly ceremony: readonly Submission[]
  signer(name: string): Signer
  /** Entries of one device, signed beforehand. */
  chain(device: 'a/dev/1' | 'b/dev/1', count: number): Promise<readonly Bytes[]>
  /** A witness with a memory of its own. */
  witness(index: number, files?: LogFiles): Witness
  hub(files?: LogFiles, witnesses?: readonly WitnessPort[]): Promise<Hub>
  mirror(party: PartyName, hub: HubPort, more?: Partial<MirrorOptions>): Promise<Mirror>
  author(name: string, mirror: Mirror, files?: LogFiles): Promise<Author>
}

type PartyName = 'a' | 'b' | 'med'

const PARTIES: readonly PartyName[] = ['a', 'b', 'med']
const WITNESSES = ['a', 'b', 'med', 'obs'] as const
const cryptography = nodeCryptography

export function keyOf(signer: Signer): VerifierKey {
  return valueOf(parseVkey(signer.vkey, cryptography))
}

/** Makes the exchange; another name is another log with other keys. */
export async function smallExchange(name: string): Promise<SmallExchange> {
  const base = baseOf(name)
  const { origin, policy, clock, chance, sealing, signer } = base
  const identities = new Map<PartyName, OwnIdentity & { readonly recipient: string }>()
  for (const party of PARTIES)
    identities.set(party, { id: party, ...(await sealing.newIdentity()) })
  const identityOf = (party: PartyName) => present(identities.get(party), 'a party')
  const ceremony = await openingCeremony({
    origin,
    policy,
    hub: { log: base.logSigner.vkey, author: base.authorKey.vkey },
    parties: PARTIES.map((party) => ceremonyParty(party, signer, identityOf(party).recipient)),
    sign: PARTIES.map((party) => partyId(party)),
    two: [],
    audiences: [{ audience: 'a+b', members: ['a', 'b'], owners: ['a', 'b'].map(partyId) }],
    at: clock.now(),
    chance,
    sealing,
    cryptography,
  })
  return {
    ...base,
    ceremony,
    logKey: keyOf(base.logSigner),
    chain: (device, count) => signedChain({ origin, device: signer(device), count }),
    ...actorsOf(base),
    mirror: (party, hub, more = {}) =>
      openMirror({
        origin,
        hub,
        policy,
        cryptography,
        sealing,
        files: openMemoryFiles(),
        identities: [identityOf(party)],
        holds: 'all',
        allowDemoOrigins: true,
        ...more,
      }),
  }
}

interface Base extends Pick<
  SmallExchange,
  'origin' | 'policy' | 'clock' | 'sealing' | 'chance' | 'witnesses' | 'signer'
> {
  readonly logSigner: Signer
  readonly authorKey: Signer
}

function baseOf(name: string): Base {
  const origin = present(parseOrigin(`demo.parley.example/x/${name}`), 'an origin')
  const chance = seededChance(cryptography, name, 'small exchange')
  const seedOf = (of: string): Bytes => cryptography.sha256(utf8Bytes(`${name} ${of}`))
  const signer = (of: string): Signer => signerFromSeed(of, seedOf(of))
  const witnesses = WITNESSES.map((one) => {
    const own = `${one}.example/witness`
    return signerFromSeed(own, seedOf(own), 'cosignature')
  })
  return {
    origin,
    policy: policyOf(signer(origin), witnesses),
    clock: setClock(instant('2026-05-16T08:00:00Z')),
    sealing: openSealing({ chance, kind: 'x25519' }),
    chance,
    witnesses,
    signer,
    logSigner: signer(origin),
    authorKey: signer('hub.example/author'),
  }
}

function actorsOf(base: Base): Pick<SmallExchange, 'witness' | 'hub' | 'author'> {
  const { origin, policy, clock, chance, sealing, witnesses, authorKey, logSigner } = base
  const witness: SmallExchange['witness'] = (index, files = openMemoryFiles()) =>
    openWitness({
      files,
      signer: present(witnesses[index], 'a witness'),
      logKeys: [logSigner.vkey],
      cryptography,
      clock,
      allowDemoOrigins: true,
    })
  return {
    witness,
    hub: (files = openMemoryFiles(), ports = WITNESSES.map((_, i) => witness(i))) =>
      openHub({
        files,
        cryptography,
        chance,
        origin,
        logKey: logSigner,
        authorKey,
        policy,
        witnesses: ports,
        retryMs: null,
        allowDemoOrigins: true,
      }),
    author: (of, log, files = openMemoryFiles()) =>
      openAuthor({ author: of, log, files, sealing, chance, cryptography }),
  }
}

function policyOf(logKey: Signer, witnesses: readonly Signer[]): Bytes {
  const lines = [
    `log ${logKey.vkey}`,
    ...witnesses.map((one, i) => `witness ${WITNESSES[i]} ${one.vkey}`),
    `group three 3 ${WITNESSES.join(' ')}`,
    'quorum three',
    '',
  ]
  return utf8Bytes(lines.join('\n'))
}

function ceremonyParty(
  party: PartyName,
  signer: (name: string) => Signer,
  recipient: string,
): CeremonyParty {
  const names = ['officer/1', 'officer/2', 'node/1', 'dev/1'] as const
  return {
    party: partyId(party),
    m: 1,
    roots: [signer(`${party}/root/1`)],
    keys: names.map((name) => ({
      signer: signer(`${party}/${name}`),
      role: name === 'node/1' ? 'node' : name === 'dev/1' ? 'device' : 'officer',
      kinds: ['*'],
    })),
    recipients: [{ id: party, recipient }],
  }
}

interface Chain {
  readonly origin: Origin
  readonly device: Signer
  readonly count: number
}

async function signedChain({ origin, device, count }: Chain): Promise<readonly Bytes[]> {
  const chance = seededChance(cryptography, `${origin} ${device.name}`, 'ids')
  const key = keyOf(device)
  const notes: Bytes[] = []
  let prev: Sha256Hex | null = null
  for (let seq = 1; seq <= count; seq++) {
    const text: string = valueOf(
      formatEntryText({
        author: device.name,
        body: { said: seq },
        id: uuidFrom(chance),
        kind: 'test.said',
        prev,
        seen: { n: 0, root: hashOf(cryptography) },
        seq,
        x: origin,
      }),
    )
    prev = hexHashOf(cryptography, utf8Bytes(text))
    notes.push(formatNote(text, [lineOf(key, await device.sign(utf8Bytes(text)))]))
  }
  return notes
}
