// Getting checkpoints cosigned. One round at a time: the newest checkpoint goes to every witness at
// once, and the round ends when the policy's quorum is met or all have answered. Rounds and not a
// queue per witness, because a quorum counts only on ONE checkpoint, and witnesses left to their own
// pace under load would each cosign another.
//
// A witness that has cosigned what this log does not hold proves that the log was rolled back - a backup put
// back - or that another hub runs with its key - a cloned machine. Ordering on would fork it, so the hub
// stops. The proof is the checkpoint that the witness shows: one that only claims is left out of the round,
// and told of.
import type { Bytes, Cryptography } from '@parley/kernel'
import { rememberingCryptography, utf8Text } from '@parley/kernel'
import type {
  MerkleTree,
  Policy,
  SignatureLine,
  SignedCheckpoint,
  VerifierKey,
  WitnessPort,
} from '@parley/ledger'
import {
  formatAddCheckpoint,
  judgeCheckpoint,
  meetsQuorum,
  parseNote,
  parseSignatureLine,
  verifyLine,
  withSignatures,
} from '@parley/ledger'
import type { JudgedCheckpoint } from '@parley/ledger'
import { openDoubt } from './doubt.ts'
import type { Contradiction, Doubt } from './doubt.ts'

export interface Cosigning {
  /** Says that the log has grown, or that it is time to try again; a round begins if none is under way. */
  grown(): void
  /** The latest checkpoint that met the quorum. */
  witnessed(): JudgedCheckpoint | null
  /**
   * Whether this very tree has been cosigned, since the start, by so many witnesses that the others are no
   * quorum: then nothing that a quorum ever bound is missing here.
   */
  isCurrent(): boolean
  /** Settles once a round that begins now or is under way has ended. */
  settled(): Promise<void>
  /** Publishes nothing from now on; settles once what is being published is in place. */
  close(): Promise<void>
}

export interface CosigningOptions {
  readonly policy: Policy
  readonly tree: MerkleTree
  readonly cryptography: Cryptography
  readonly witnesses: readonly WitnessPort[]
  readonly head: () => SignedCheckpoint
  /** What met the quorum before, from storage. */
  readonly before: JudgedCheckpoint | null
  /** Makes a checkpoint that met the quorum durable; also called again when more lines came in. */
  readonly publish: (judged: JudgedCheckpoint) => Promise<void>
  /** `witnessed()` has become another one. */
  readonly onWitnessed: () => void
  /** A witness showed, or claims without showing, a tree of this log that is not this one. */
  readonly onContradiction: (found: Contradiction) => void
  /** Storage failed while publishing. */
  readonly onFault: (fault: unknown) => void
}

const MAX_REMEMBERED = 256 // signatures: those of a few rounds

interface Member {
  readonly port: WitnessPort
  readonly key: VerifierKey
  /** Its name in the policy. */
  readonly name: string
  readonly doubt: Doubt
  /** Whether it cosigned this very tree since the start. */
  agrees: boolean
  /** What it last cosigned, as far as known; 409 tells. */
  size: number
  /** Its last request: one at a time, a slow witness is asked again only when it has answered. */
  turn: Promise<unknown>
}

export function openCosigning(given: CosigningOptions): Cosigning {
  // Each line is verified when it comes, and judged again with every line that joins it.
  const cryptography = rememberingCryptography(given.cryptography, MAX_REMEMBERED)
  const options = { ...given, cryptography }
  const members = membersOf(options)
  const record = openRecord(options)
  let running: Promise<void> | null = null
  const loop = async (): Promise<void> => {
    let done: SignedCheckpoint | null = null
    for (let target = options.head(); target !== done; target = options.head()) {
      await runRound(members, target, record, options)
      done = target
    }
  }
  const start = (): Promise<void> => {
    running ??= loop()
      .catch(options.onFault)
      .finally(() => {
        running = null
      })
    return running
  }
  return {
    grown: () => void start(),
    witnessed: () => record.witnessed(),
    isCurrent: () => isCurrent(members, options.policy),
    settled: async () => {
      await running
      await start()
    },
    close: () => record.close(),
  }
}

function membersOf(options: CosigningOptions): readonly Member[] {
  const { policy, witnesses, head } = options
  const { origin } = head().checkpoint
  const logKeys = policy.logs.map((log) => log.key).filter((key) => key.name === origin)
  return policy.witnesses.flatMap(({ name, key }): Member[] => {
    const port = witnesses.find((one) => one.vkey === key.vkey)
    if (port === undefined) return []
    const doubt = openDoubt({ ...options, origin, logKeys, port, witness: name })
    return [{ port, key, name, doubt, agrees: false, size: 0, turn: Promise.resolve() }]
  })
}

function isCurrent(members: readonly Member[], policy: Policy): boolean {
  if (policy.quorum === null) return true // nothing was ever bound by anyone
  const agreeing = members.filter((one) => one.agrees).map((one) => one.name)
  const others = policy.witnesses.map((one) => one.name).filter((name) => !agreeing.includes(name))
  return !meetsQuorum(policy, new Set(others))
}

/** What is published, changed by one caller at a time. */
interface Record {
  witnessed(): JudgedCheckpoint | null
  isClosed(): boolean
  /** Publishes the target with the lines there are by then, if they meet the quorum; answers whether they do. */
  offer(target: SignedCheckpoint, lines: () => readonly SignatureLine[]): Promise<boolean>
  /** From now on every offer ends its round with nothing published. */
  close(): Promise<void>
}

function openRecord(options: CosigningOptions): Record {
  const { policy, cryptography, before, publish, onWitnessed } = options
  let witnessed = before
  let last: Promise<unknown> = Promise.resolve()
  let isClosed = false
  const offer: Record['offer'] = async (target, lines) => {
    if (isClosed) return true
    const judged = judgeCheckpoint(withSignatures(target.note, lines()), policy, cryptography)
    if (!judged.ok || !judged.value.isWitnessed) return false
    const { size } = target.checkpoint
    if (size < (witnessed?.checkpoint.size ?? 0)) return true // a later one is there
    if (size === 0) return false // asked only to learn whether witnesses know more
    // The same size under no more witnesses is no news; told as such it would wake everyone who waits for some.
    // Of a policy without quorum the first of each size has no cosigner, and is news.
    const known = witnessed?.checkpoint.size === size ? witnessed.cosigners.length : -1
    if (judged.value.cosigners.length <= known) return true
    await publish(judged.value)
    witnessed = judged.value
    onWitnessed()
    return true
  }
  return {
    witnessed: () => witnessed,
    isClosed: () => isClosed,
    offer: (target, lines) => {
      const own = last.then(() => offer(target, lines))
      last = own.catch(() => undefined) // the caller of that offer gets the fault
      return own
    },
    close: async () => {
      isClosed = true
      await last
    },
  }
}

/**
 * Asks all witnesses; ends when the quorum is met or everyone has answered. What comes after the quorum is
 * published beside the next round.
 */
async function runRound(
  members: readonly Member[],
  target: SignedCheckpoint,
  record: Record,
  options: CosigningOptions,
): Promise<void> {
  const { policy, onFault } = options
  if (record.isClosed()) return
  if (policy.quorum === null && (await record.offer(target, () => []))) return // it needs nobody
  const lines = new Map<Member, SignatureLine>()
  const inOrder = (): readonly SignatureLine[] =>
    members.map((member) => lines.get(member)).filter((line) => line !== undefined)
  let isOver = false
  const askInTurn = async (member: Member): Promise<SignatureLine | null> => {
    await member.turn
    return isOver ? null : cosignature(member, target, options) // met without it while it was busy
  }
  await new Promise<void>((resolve, reject) => {
    const asked = members.map(async (member) => {
      const answer = askInTurn(member)
      member.turn = answer.catch(onFault)
      const line = await answer
      if (line === null) return
      lines.set(member, line)
      const names = new Set([...lines.keys()].map(({ name }) => name))
      if (meetsQuorum(policy, names) && (await record.offer(target, inOrder))) resolve()
    })
    for (const one of asked) one.catch(onFault) // of lines after the quorum nobody else hears
    Promise.all(asked).then(() => resolve(), reject)
  })
  isOver = true
}

/** Asks one witness; null if it refuses, fails, or answers with anything but its own good line. */
async function cosignature(
  member: Member,
  target: SignedCheckpoint,
  options: CosigningOptions,
): Promise<SignatureLine | null> {
  const first = await ask(member, target, options.tree)
  if (first?.status !== 409) return answered(member, target, first, options)
  const size = sizeFrom(first.body)
  if (size === null) return null
  if (size > target.checkpoint.size) {
    if (size > options.tree.size) await member.doubt.ofTree(size)
    return null
  }
  member.size = size
  return answered(member, target, await ask(member, target, options.tree), options)
}

async function answered(
  member: Member,
  target: SignedCheckpoint,
  answer: Answer | null,
  options: CosigningOptions,
): Promise<SignatureLine | null> {
  // It has another root at the size that the proof begins with.
  if (answer?.status === 422 && member.size > 0) await member.doubt.ofTree(member.size)
  if (answer?.status === 410) await member.doubt.ofFork()
  return answer === null ? null : lineFrom(member, target, answer, options)
}

interface Answer {
  readonly status: number
  readonly body: Bytes
}

async function ask(
  member: Member,
  target: SignedCheckpoint,
  tree: MerkleTree,
): Promise<Answer | null> {
  const { size } = target.checkpoint
  const old = Math.min(member.size, size)
  const request = formatAddCheckpoint(old, tree.consistencyProof(old, size), target.bytes)
  try {
    return await member.port.addCheckpoint(request)
  } catch {
    return null // out of reach: as good as silent, and the quorum is there to bear it
  }
}

function lineFrom(
  member: Member,
  target: SignedCheckpoint,
  answer: Answer,
  options: CosigningOptions,
): SignatureLine | null {
  const text = answer.status === 200 ? utf8Text(answer.body) : null
  const line = text === null ? null : parseSignatureLine(text.slice(0, text.indexOf('\n')))
  const isOwn = line?.name === member.key.name && line.keyId === member.key.keyId
  const note = parseNote(target.bytes)
  if (line === null || !isOwn || !note.ok) return null
  if (verifyLine(note.value, line, member.key, options.cryptography) === null) return null
  member.size = target.checkpoint.size
  member.agrees = true
  return line
}

function sizeFrom(body: Bytes): number | null {
  const text = utf8Text(body.subarray(0, 32))?.trimEnd() ?? ''
  return /^(?:0|[1-9]\d{0,15})$/.test(text) ? Number(text) : null
}
