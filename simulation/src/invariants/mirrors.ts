// Every seat holds the same log as the hub's files, and the files verify as an outsider would do it.
import { verifyDirectory } from '@parley/ledger'
import { seatsOf } from '../play/cast.ts'
import type { Breach, Scene } from './breach.ts'

function breach(code: string, facts: Breach['facts']): Breach {
  return { invariant: 'mirrors-verify', code, facts }
}

/** Reads on in the hub's files, and sets every seat's head against them. */
export async function mirrorsVerify(scene: Scene): Promise<readonly Breach[]> {
  const { auditor, cast, hubFiles } = scene
  const fault = await auditor.readOn(hubFiles())
  const heads = seatsOf(cast).flatMap((seat) => {
    const { size, root, witnessedSize, frozenByFork } = seat.head()
    const expected = auditor.rootAt(size)
    const facts = { seat: seat.id, size, audited: auditor.entries.length }
    return [
      ...(frozenByFork ? [breach('frozen', facts)] : []),
      ...(expected === root ? [] : [breach('root-differs', facts)]),
      ...(size === auditor.entries.length ? [] : [breach('behind', facts)]),
      ...(witnessedSize === size ? [] : [breach('not-witnessed', facts)]),
    ]
  })
  return fault === null ? heads : [breach(fault.code, { at: fault.at }), ...heads]
}

/** Verifies the hub's whole directory from nothing, by the function an outsider would call. */
export async function directoryVerifies(scene: Scene): Promise<readonly Breach[]> {
  const report = await verifyDirectory(scene.hubFiles(), scene.cryptography, { held: true })
  if (!report.ok) {
    const { code, at = '' } = report.refusal
    return [breach(code, { at })]
  }
  const { size } = report.value
  const short = seatsOf(scene.cast).filter((seat) => seat.head().size !== size)
  return short.map((seat) => breach('behind', { seat: seat.id, size: seat.head().size, of: size }))
}
