// Sealing dossiers to four readers, against age's own library in the same run, and adding a late reader to
// ten thousand sealed entries.
import { Encrypter } from 'age-encryption'
import { present } from '@parley/kernel'
import { encodeBlob, parseOrigin } from '@parley/ledger'
import { openSealing } from '@parley/sealing'
import type { ManySealing, ReaderKind } from '@parley/sealing'
import { systemChance } from '@parley/system'
import { print } from './parts/print.ts'

const DOSSIERS = 1_000
const READERS = 4
const DOSSIER_BYTES = 2_048
const ENTRIES = 10_000
const GRANT_LIMIT_BYTES = 2_048

const sealingOf = (kind: ReaderKind): ManySealing => openSealing({ chance: systemChance, kind })
const since = (began: number): number => performance.now() - began

async function recipientsOf(sealing: ManySealing, count: number): Promise<readonly string[]> {
  const identities = await Promise.all(Array.from({ length: count }, () => sealing.newIdentity()))
  return identities.map(({ recipient }) => recipient)
}

async function dossiers(): Promise<void> {
  const sealing = sealingOf('x25519')
  const recipients = await recipientsOf(sealing, READERS)
  const plaintext = systemChance.bytes(DOSSIER_BYTES)
  const jobs = Array.from({ length: DOSSIERS }, () => ({ recipients, plaintext }))
  await sealing.sealMany(jobs.slice(0, 100))
  let began = performance.now()
  await sealing.sealMany(jobs)
  const ownMs = since(began)
  const count = DOSSIERS / 10 // the peer is slow and steady
  began = performance.now()
  for (let i = 0; i < count; i++) {
    const encrypter = new Encrypter()
    for (const recipient of recipients) encrypter.addRecipient(recipient)
    await encrypter.encrypt(plaintext)
  }
  const peerMs = since(began) * (DOSSIERS / count)
  print([
    [
      `${DOSSIERS} dossiers of 2 KiB to ${READERS} readers`,
      `${(ownMs / 1000).toFixed(2)} s, ${((DOSSIERS / ownMs) * 1000).toFixed(0)}/s, one thread`,
    ],
    [
      '  age-encryption in the same run',
      `${((DOSSIERS / peerMs) * 1000).toFixed(0)}/s, ratio ${(peerMs / ownMs).toFixed(1)}, limit 5`,
    ],
  ])
}

async function lateReader(kind: ReaderKind): Promise<void> {
  const sealing = sealingOf(kind)
  const audience = await sealing.newIdentity()
  const reader = await sealing.newIdentity()
  const sealed = await sealing.sealMany(
    Array.from({ length: ENTRIES }, () => ({
      recipients: [audience.recipient],
      plaintext: systemChance.bytes(1_024),
    })),
  )
  const began = performance.now()
  const owner = {
    author: 'a/officer/1',
    id: '0198f3a2-7c11-7d0e-9a4b-2f6d1c3e5a70',
    kind: 'ledger.grant',
    seq: 4_210,
    x: present(parseOrigin('parley.example/x/series-2/day-1'), 'an origin'),
  }
  const padded = encodeBlob(owner, { identity: audience.identity })
  const grant = await sealing.seal(
    [reader.recipient],
    present(padded.ok ? padded.value : null, 'a grant'),
  )
  const grantMs = since(began)
  const opened = await sealing.open(grant, [reader.identity])
  const text = new TextDecoder().decode(present(opened, 'the grant opened'))
  const identity = present(/AGE-SECRET-KEY-[0-9A-Z-]+/.exec(text)?.[0], 'the audience key')
  const readAt = performance.now()
  const read = await sealing.openMany(
    sealed.map((ciphertext) => ({ ciphertext, identities: [identity] })),
  )
  const readable = read.filter((one) => one !== null).length
  print([
    [
      `a late ${kind} reader of ${ENTRIES} entries`,
      `one blob of ${grant.length} bytes, limit ${GRANT_LIMIT_BYTES}; ${grantMs.toFixed(1)} ms, limit 1000`,
    ],
    ['  reads', `${readable} of ${ENTRIES} in ${(since(readAt) / 1000).toFixed(1)} s`],
  ])
}

await dossiers()
await lateReader('x25519')
await lateReader('hybrid')
