// Tablets of invented parties with real keys: public test seeds, hence worthless.
import {
  nobleCryptography,
  partyId,
  personRef,
  present,
  utf8Bytes,
  utf8Text,
  valueOf,
} from '@parley/kernel'
import type { Instant, JsonObject } from '@parley/kernel'
import { formatNote, lineOf, parseVkey } from '@parley/ledger'
import type { Signer, VerifierKey } from '@parley/ledger'
import { signerFromSeed } from '@parley/system'
import { NOON } from '../src/small-exchange.testing.ts'
import type { Pack } from '../src/tablet/pack.ts'
import { parseRecord, recordText } from '../src/tablet/record.ts'
import type { ChainHead, RecordSays, TabletRecord } from '../src/tablet/record.ts'

export const X = 'test.example/x'
/** Outer form of an X25519 recipient. */
export const RECIPIENT = `age1${'q'.repeat(58)}`

export function signerOf(name: string): Signer {
  return signerFromSeed(name, nobleCryptography.sha256(utf8Bytes(`test seed of ${name}`)))
}

export function keyOf(name: string): VerifierKey {
  return valueOf(parseVkey(signerOf(name).vkey, nobleCryptography))
}

/** A note over a text by the keys of these names. */
export async function signedNote(text: string, ...names: readonly string[]): Promise<string> {
  const lines = await Promise.all(
    names.map(async (name) => lineOf(keyOf(name), await signerOf(name).sign(utf8Bytes(text)))),
  )
  return present(utf8Text(formatNote(text, lines)), 'a note')
}

export function saying(change: Partial<RecordSays> = {}): RecordSays {
  return {
    at: NOON,
    device: 'a/dev/tablet-1',
    from: 'screen',
    kind: 'line.checked',
    leg: 'line',
    officer: 'a/officer/1',
    says: { refs: ['a1'] },
    tranche: 't1',
    x: X,
    ...change,
  }
}

/** The record that follows `head`, signed by its device and read back. */
export async function recorded(
  head: ChainHead,
  change: Partial<RecordSays> = {},
): Promise<TabletRecord> {
  const said = saying(change)
  const note = await signedNote(recordText(head, said), said.device)
  return valueOf(parseRecord(note, keyOf(said.device), nobleCryptography))
}

/** A chain of a device, one record for each of what it says. */
export async function chainOf(
  said: readonly Partial<RecordSays>[],
  from: ChainHead = null,
): Promise<readonly TabletRecord[]> {
  const chain: TabletRecord[] = []
  for (const one of said) chain.push(await recorded(chain.at(-1) ?? from, one))
  return chain
}

export const checking = (...refs: readonly string[]): Partial<RecordSays> => ({
  says: { refs: [...refs] },
})

export const excepting = (ref: string, exception: string, side: string): Partial<RecordSays> => ({
  kind: 'line.excepted',
  says: { exceptions: [{ ref, exception, side }] } satisfies JsonObject,
})

export function packFor(change: Partial<Pack> = {}): Pack {
  return {
    at: NOON,
    x: X,
    device: 'a/dev/tablet-1',
    party: partyId('a'),
    belligerents: [partyId('a'), partyId('b')],
    transit: null,
    tranche: 't1',
    number: 1,
    leg: 'line',
    stage: 'go',
    step: 1,
    until: '2031-05-22T12:00:00Z' as Instant,
    manifest: {
      tranche: 't1',
      plan: '0'.repeat(64),
      exposure: 2,
      steps: 4,
      coach: 2,
      padTo: 4096,
      persons: [],
    },
    presented: [],
    present: [],
    checked: [],
    exceptions: [],
    receipts: [],
    families: [],
    earlier: [],
    devices: [],
    keepers: [],
    node: 'a/dev/line-1',
    officers: ['a/officer/1'],
    persons: [
      {
        ref: personRef('a1'),
        names: ['Бондар Іван', 'Bondar Ivan'],
        born: null,
        marks: null,
        question: null,
        answer: null,
      },
    ],
    ...change,
  }
}
