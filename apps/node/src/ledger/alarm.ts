// What makes a seat stop believing a log: a fork, or an entry that no honest hub orders. The reason
// lies beside the log, so that a restart does not forget it. A fork comes with a proof that anyone can
// check with the log's key alone; an entry comes with the proof that the hub ordered it.
import type { LogFiles } from '@parley/files'
import type { Bytes } from '@parley/kernel'
import { canonicalJson, isJsonObject, parseCanonical, utf8Bytes, utf8Text } from '@parley/kernel'

export interface Alarm {
  readonly code: 'fork' | 'invalid-entry'
  /** The smaller size of the fork, or the index of the entry. */
  readonly at: number
  /** The refusal of an invalid entry. */
  readonly because: string | null
  /** `parley.dev/fork-proof@v1`, or the entry that was refused. */
  readonly evidence: Bytes
  /** Of an invalid entry: a proof (spec/proof.md) that it is in a tree the log signed. */
  readonly proof: Bytes | null
}

const NOTICE = 'alarm'
const EVIDENCE = 'alarm-evidence'
const PROOF = 'alarm-proof'

export async function readAlarm(files: LogFiles): Promise<Alarm | null> {
  const [notice, evidence] = [await files.read(NOTICE), await files.read(EVIDENCE)]
  const json = notice === null ? null : parseCanonical(utf8Text(notice) ?? '')
  if (evidence === null || json?.ok !== true || !isJsonObject(json.value)) return null
  const { code, at, because } = json.value
  if (typeof at !== 'number' || (code !== 'fork' && code !== 'invalid-entry')) return null
  const proof = code === 'fork' ? null : await files.read(PROOF)
  return { code, at, because: typeof because === 'string' ? because : null, evidence, proof }
}

/** Evidence first: an alarm without it would be a claim. */
export async function writeAlarm(files: LogFiles, alarm: Alarm): Promise<void> {
  const { code, at, because, evidence, proof } = alarm
  const beside = proof === null ? [] : [{ path: PROOF, bytes: proof }]
  await files.writeAll([{ path: EVIDENCE, bytes: evidence }, ...beside])
  await files.writeAll([{ path: NOTICE, bytes: utf8Bytes(canonicalJson({ at, because, code })) }])
}
