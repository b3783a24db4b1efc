// The vector files and where they lie.
import { join } from 'node:path'
import { ORIGIN, POLICY } from '../log-maker.ts'
import { BASE_FILES } from './directory-cases.ts'
import { BASE_ROOT, NOTES } from './entry-cases.ts'
import { VECTOR_FILES } from './formats.ts'
import { bytesJson } from './vector-case.ts'

export const FOLDER: string = join(import.meta.dirname, '../../../../vectors/ledger')

/** The text of every vector file, by its name. */
export function vectorTexts(): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const log = {
    origin: ORIGIN,
    root: BASE_ROOT,
    policy: bytesJson(POLICY),
    entries: NOTES.map(bytesJson),
  }
  texts.set('base-log.json', `${JSON.stringify(log, null, 1)}\n`)
  const files = [...BASE_FILES].map(([path, bytes]) => [path, bytesJson(bytes)])
  texts.set('base-directory.json', `${JSON.stringify(Object.fromEntries(files), null, 1)}\n`)
  for (const [name, cases] of Object.entries(VECTOR_FILES)) {
    const lines = cases.map((one) =>
      JSON.stringify({ name: one.name, expect: one.expect, ...one.input }),
    )
    texts.set(`${name}.json`, `[\n${lines.join(',\n')}\n]\n`)
  }
  return texts
}
