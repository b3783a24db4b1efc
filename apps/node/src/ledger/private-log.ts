// A party's own log: what it has not shared - registers, drafts, decisions not yet answered - in the
// same format and by the same code, with no hub and no witness. It is the one writer, so what it
// writes counts at once.
import { openBlobStore, openErasing, openLogWriter } from '@parley/files'
import type { LogFiles, LogWriter } from '@parley/files'
import type { Bytes, Cryptography } from '@parley/kernel'
import { invariant, ok, present, utf8Bytes } from '@parley/kernel'
import { isPretendOrigin, isPrivateOrigin } from '@parley/ledger'
import type { ErasureState, LogState, Origin, Signer } from '@parley/ledger'
import type { ManySealing } from '@parley/sealing'
import { openGrants } from './grants.ts'
import { openKeyShelf } from './key-shelf.ts'
import type { OwnIdentity } from './key-shelf.ts'
import { openedEntries } from './log-view.ts'
import type { LogView } from './log-view.ts'

export interface PrivateLogOptions {
  /** Ends in `/private/<party>`. */
  readonly origin: Origin
  readonly files: LogFiles
  /** The node's own key for this log, named like the origin. */
  readonly logKey: Signer
  readonly cryptography: Cryptography
  readonly sealing: ManySealing
  readonly identities: readonly OwnIdentity[]
  /** Only a play, a rehearsal or a simulation may set this. */
  readonly allowDemoOrigins?: true
}

export interface PrivateLog extends LogView {
  /** Deletes the ciphertexts of all orders to erase, and returns those orders. */
  carryOutErasures(): Promise<readonly ErasureState[]>
  close(): Promise<void>
}

/** The policy of a private log: its own key, and no quorum. */
export function privatePolicy(logKey: Signer): Bytes {
  return utf8Bytes(`log ${logKey.vkey}\nquorum none\n`)
}

/** @throws InvariantError for an origin that is no private one, or one of a play or a rehearsal */
export async function openPrivateLog(options: PrivateLogOptions): Promise<PrivateLog> {
  const { files, origin, cryptography, sealing, logKey } = options
  invariant(isPrivateOrigin(origin), 'an origin that ends in /private/<party>')
  invariant(
    options.allowDemoOrigins === true || !isPretendOrigin(origin),
    'no log of a seeded play or a rehearsal at a real node',
  )
  let read: LogState | null = null
  const log = (): LogState => present(read, 'a log that was read back')
  const shelf = openKeyShelf(options.identities, log, sealing)
  const grants = openGrants(shelf)
  const writer = await openLogWriter({
    ...options,
    policy: privatePolicy(logKey),
    onEntry: (admitted) => grants.add(admitted),
    removesSuperseded: true,
  })
  const { state } = writer
  read = state
  const blobs = openBlobStore(files, cryptography)
  const opener = { shelf, blobs, sealing, state }
  await grants.take(opener)
  const erase = openErasing(blobs, state)
  const size = (): number => writer.head().checkpoint.size
  const isEmpty = (): boolean => size() === 0
  return {
    state,
    head: () => (isEmpty() ? null : writer.head()),
    witnessedSize: size,
    entries: (from) =>
      openedEntries(writer.store, opener, cryptography, {
        from,
        size: size(),
        witnessedSize: size,
      }),
    submit: submitInTurn(writer, async (index) => {
      const entry = state.recentEntry(index)
      if (entry !== null) grants.add({ index, entry }) // else it was offered again, long after it was taken
      await grants.take(opener)
      await erase(size())
    }),
    carryOutErasures: () => erase(size()),
    close: () => files.close(),
  }
}

function submitInTurn(
  writer: LogWriter,
  onStored: (index: number) => Promise<void>,
): LogView['submit'] {
  let last: Promise<unknown> = Promise.resolve()
  const submit: LogView['submit'] = async (note, blobs) => {
    const [answer] = await writer.append([{ note, blobs }])
    const index = present(answer, 'an answer for the submission')
    if (!index.ok) return index
    await writer.store.publish(writer.head().bytes, writer.state.size, writer.state.tree)
    await onStored(index.value)
    return ok(writer.proofOf(index.value))
  }
  return (note, blobs) => {
    const own = last.then(() => submit(note, blobs))
    last = own.catch(() => undefined)
    return own
  }
}
