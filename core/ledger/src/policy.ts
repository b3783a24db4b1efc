// Trust policies (c2sp.org/tlog-policy): which logs, which witnesses, and how many of them make a
// checkpoint binding. With n witnesses of which f lie or are silent, n >= 3f+1 and a quorum of 2f+1.
import { ok, refuse, toHex, utf8Text } from '@parley/kernel'
import type { Bytes, Cryptography, Hashing, Refusal, Result } from '@parley/kernel'
import { parseCheckpoint } from './checkpoint.ts'
import type { CheckpointCode, SignedCheckpoint } from './checkpoint.ts'
import { verifyNote } from './note.ts'
import type { NoteCode } from './note.ts'
import type { SignatureLine } from './signature-line.ts'
import { parseVkey } from './vkey.ts'
import type { KeyType, VerifierKey, VkeyCode } from './vkey.ts'

export interface PolicyLog {
  readonly key: VerifierKey
  readonly url: string | null
}

export interface PolicyWitness {
  /** The name inside this policy; the key has its own. */
  readonly name: string
  readonly key: VerifierKey
  readonly url: string | null
}

export interface PolicyGroup {
  readonly name: string
  /** How many members must agree. */
  readonly threshold: number
  readonly members: readonly string[]
}

export interface Policy {
  readonly logs: readonly PolicyLog[]
  readonly witnesses: readonly PolicyWitness[]
  readonly groups: readonly PolicyGroup[]
  /** The name of a witness or group, or null for `quorum none`. */
  readonly quorum: string | null
}

export type PolicyCode =
  | 'policy-malformed'
  | 'policy-name'
  | 'policy-threshold'
  | 'policy-member-twice'
  | 'policy-key-twice'
  | 'policy-quorum'
  | VkeyCode

const MAX_POLICY_BYTES = 65_536 // several hundred lines; a log has a handful of witnesses
const MAX_POLICY_LINES = 512

/** Reads a policy file. */
export function parsePolicy(bytes: Bytes, hashing: Hashing): Result<Policy, Refusal<PolicyCode>> {
  const text = bytes.length > MAX_POLICY_BYTES || hasForbiddenOctet(bytes) ? null : utf8Text(bytes)
  if (text === null || !text.endsWith('\n')) return refuse('policy-malformed')
  const lines = text.split('\n')
  if (lines.length > MAX_POLICY_LINES)
    return refuse('policy-malformed', undefined, 'too many lines')
  const draft: Draft = {
    logs: [],
    witnesses: [],
    groups: [],
    members: new Set(),
    quorum: undefined,
  }
  for (const [i, line] of lines.entries()) {
    const fields = line.split(/[ \t]+/).filter((field) => field !== '')
    if (fields.length === 0 || line.trimStart().startsWith('#')) continue
    const problem = takeLine(draft, fields, hashing)
    if (problem !== null) return refuse(problem, `line ${i + 1}`)
  }
  if (draft.quorum === undefined) return refuse('policy-quorum', undefined, 'no quorum line')
  const { logs, witnesses, groups, quorum } = draft
  return ok({ logs, witnesses, groups, quorum })
}

/** Whether witnesses, by their names in the policy, are enough. */
export function meetsQuorum(policy: Policy, agreed: ReadonlySet<string>): boolean {
  const agrees = (name: string): boolean => {
    const group = policy.groups.find((g) => g.name === name)
    if (group === undefined) return agreed.has(name)
    return group.members.filter(agrees).length >= group.threshold
  }
  return policy.quorum === null || agrees(policy.quorum)
}

export interface Cosigner {
  /** The witness's name in the policy. */
  readonly witness: string
  /** POSIX seconds, a claim of the witness. */
  readonly timeSeconds: number
}

export interface JudgedCheckpoint extends SignedCheckpoint {
  readonly cosigners: readonly Cosigner[]
  /** Whether the cosigners meet the policy's quorum: the level is then "witnessed". */
  readonly isWitnessed: boolean
  /** Lines by keys outside the policy: ignored on the wire, refused in a log directory. */
  readonly strangers: readonly SignatureLine[]
}

export type JudgeCode = NoteCode | CheckpointCode | 'other-log' | 'bad-signature' | 'unsigned'

/**
 * Checks a checkpoint's log signature and its cosignatures against a policy.
 *
 * A missing quorum is no refusal: the checkpoint is then provisional (`isWitnessed` false).
 */
export function judgeCheckpoint(
  bytes: Bytes,
  policy: Policy,
  cryptography: Cryptography,
): Result<JudgedCheckpoint, Refusal<JudgeCode>> {
  const parsed = parseCheckpoint(bytes)
  if (!parsed.ok) return parsed
  const { checkpoint, note } = parsed.value
  const logKeys = policy.logs.map((log) => log.key).filter((key) => key.name === checkpoint.origin)
  if (logKeys.length === 0) return refuse('other-log', checkpoint.origin)
  const byLog = verifyNote(note, logKeys, cryptography)
  if (!byLog.ok) return byLog
  const byWitnesses = verifyNote(
    note,
    policy.witnesses.map((w) => w.key),
    cryptography,
  )
  if (!byWitnesses.ok && byWitnesses.refusal.code === 'bad-signature') return byWitnesses
  const lines = byWitnesses.ok ? byWitnesses.value : []
  const cosigners = lines.map((line) => ({
    witness: policy.witnesses.find((w) => w.key === line.key)?.name ?? line.key.name,
    timeSeconds: line.timeSeconds ?? 0,
  }))
  const known = new Set([...byLog.value, ...lines].map((line) => line.line))
  return ok({
    ...parsed.value,
    cosigners,
    isWitnessed: meetsQuorum(policy, new Set(cosigners.map((c) => c.witness))),
    strangers: note.signatures.filter((line) => !known.has(line)),
  })
}

interface Draft {
  readonly logs: PolicyLog[]
  readonly witnesses: PolicyWitness[]
  readonly groups: PolicyGroup[]
  readonly members: Set<string>
  quorum: string | null | undefined
}

function takeLine(draft: Draft, fields: readonly string[], hashing: Hashing): PolicyCode | null {
  const [word, ...rest] = fields
  if (word === 'log') return takeLog(draft, rest, hashing)
  if (word === 'witness') return takeWitness(draft, rest, hashing)
  if (word === 'group') return takeGroup(draft, rest)
  if (word === 'quorum') return takeQuorum(draft, rest)
  return 'policy-malformed'
}

function takeLog(draft: Draft, fields: readonly string[], hashing: Hashing): PolicyCode | null {
  const [vkey, url = null] = fields
  if (vkey === undefined || fields.length > 2) return 'policy-malformed'
  const key = admitKey(draft, vkey, 'ed25519', hashing)
  if (typeof key === 'string') return key
  draft.logs.push({ key, url })
  return null
}

function takeWitness(draft: Draft, fields: readonly string[], hashing: Hashing): PolicyCode | null {
  const [name, vkey, url = null] = fields
  if (name === undefined || vkey === undefined || fields.length > 3) return 'policy-malformed'
  if (name === 'none' || isDefined(draft, name)) return 'policy-name'
  const key = admitKey(draft, vkey, 'cosignature', hashing)
  if (typeof key === 'string') return key
  draft.witnesses.push({ name, key, url })
  return null
}

function takeGroup(draft: Draft, fields: readonly string[]): PolicyCode | null {
  const [name, count, ...members] = fields
  if (name === undefined || count === undefined || members.length === 0) return 'policy-malformed'
  if (name === 'none' || isDefined(draft, name)) return 'policy-name'
  if (members.some((member) => !isDefined(draft, member))) return 'policy-name'
  const threshold = thresholdOf(count, members.length)
  if (threshold === null) return 'policy-threshold'
  for (const member of members) {
    if (draft.members.has(member)) return 'policy-member-twice'
    draft.members.add(member)
  }
  draft.groups.push({ name, threshold, members })
  return null
}

function takeQuorum(draft: Draft, fields: readonly string[]): PolicyCode | null {
  const [name] = fields
  if (name === undefined || fields.length > 1) return 'policy-malformed'
  if (draft.quorum !== undefined) return 'policy-quorum'
  if (name !== 'none' && !isDefined(draft, name)) return 'policy-name'
  draft.quorum = name === 'none' ? null : name
  return null
}

// One public key stands for one log or one witness in the whole file, whatever it is called.
function admitKey(
  draft: Draft,
  vkey: string,
  type: KeyType,
  hashing: Hashing,
): VerifierKey | PolicyCode {
  const key = parseVkey(vkey, hashing)
  if (!key.ok) return key.refusal.code
  if (key.value.type !== type) return 'vkey-type'
  const known = [...draft.logs, ...draft.witnesses].map((one) => toHex(one.key.publicKey))
  return known.includes(toHex(key.value.publicKey)) ? 'policy-key-twice' : key.value
}

function isDefined(draft: Draft, name: string): boolean {
  return [...draft.witnesses, ...draft.groups].some((one) => one.name === name)
}

function thresholdOf(word: string, memberCount: number): number | null {
  if (word === 'all') return memberCount
  if (word === 'any') return 1
  if (!/^[1-9]\d{0,3}$/.test(word)) return null
  const count = Number(word)
  return count <= memberCount ? count : null
}

// Allowed are tab, newline, 20-7E and 80-FF.
function hasForbiddenOctet(bytes: Bytes): boolean {
  return bytes.some((b) => (b < 0x20 && b !== 0x09 && b !== 0x0a) || b === 0x7f)
}
