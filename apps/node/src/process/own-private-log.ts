// A party's private log: opened, and on the first day founded by the party's own root, ring and audience.
import type { LogFiles, Submission } from '@parley/files'
import type { Chance, Cryptography, Instant, PartyId } from '@parley/kernel'
import { present, valueOf } from '@parley/kernel'
import { parseOrigin } from '@parley/ledger'
import type { RingRecipient } from '@parley/ledger'
import type { ManySealing } from '@parley/sealing'
import type { OwnIdentity } from '../ledger/key-shelf.ts'
import { openingCeremony } from '../ledger/opening-ceremony.ts'
import { openPrivateLog, privatePolicy } from '../ledger/private-log.ts'
import type { PrivateLog } from '../ledger/private-log.ts'
import type { SeatKeys } from './seat-keys.ts'

export interface OwnPrivateLog {
  readonly party: PartyId
  readonly keys: SeatKeys
  readonly files: LogFiles
  readonly identities: readonly OwnIdentity[]
  /** Of the party's ring. */
  readonly recipients: readonly RingRecipient[]
  readonly sealing: ManySealing
  readonly cryptography: Cryptography
  readonly chance: Chance
  readonly at: Instant
  readonly allowDemoOrigins?: true
}

const FOUNDED = 4 // opening, ring, audience and its one grant

export async function openOwnPrivateLog(own: OwnPrivateLog): Promise<PrivateLog> {
  const logKey = own.keys.privateLog
  const origin = present(parseOrigin(logKey.name), 'a private log key named like its log')
  const log = await openPrivateLog({ ...own, origin, logKey })
  if (log.state.size >= FOUNDED) return log
  // A crash amid the founding leaves a beginning that says nothing yet: it is made anew.
  await own.files.removeAll(await own.files.list(''))
  const fresh = await openPrivateLog({ ...own, origin, logKey })
  for (const { note, blobs } of await ceremony(own)) valueOf(await fresh.submit(note, blobs))
  return fresh
}

async function ceremony(own: OwnPrivateLog): Promise<readonly Submission[]> {
  const { party, keys, recipients } = own
  const { privateLog: logKey, privateAuthor, officers, node, roots } = keys
  const signing = [...officers, node]
  return openingCeremony({
    ...own,
    origin: present(parseOrigin(logKey.name), 'a private log key named like its log'),
    policy: privatePolicy(logKey),
    hub: { log: logKey.vkey, author: privateAuthor.vkey },
    parties: [
      {
        party,
        m: 1,
        roots: [present(roots[0], 'a root key, which a private log is founded with')],
        keys: signing.map((signer) => ({
          signer,
          role: signer === node ? ('node' as const) : ('officer' as const),
          kinds: ['*'],
        })),
        recipients,
      },
    ],
    sign: [party],
    two: [],
    audiences: [{ audience: party, members: [party], owners: [party] }],
  })
}
