// The planning problems of the shared data, with their references.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseProblemText } from '@parley/terms'
import type { PlanProblem } from '@parley/terms'

export interface Reference {
  readonly outcome: 'planned' | 'refused'
  readonly vector?: readonly number[]
  readonly people?: readonly string[]
  readonly tranches?: readonly (readonly string[])[]
  readonly scheduleVector?: readonly number[]
  readonly reasons?: Readonly<
    Record<string, { readonly code: string; readonly stage?: string; readonly loses?: number }>
  >
  readonly conflicts?: readonly (readonly string[])[]
  readonly complete?: boolean
}

export interface SharedProblem {
  readonly name: string
  readonly problem: PlanProblem
  readonly bytes: Uint8Array
  readonly reference: Reference
}

const FOLDER = join(import.meta.dirname, '../../../../../shared/data/plan')

/** Why tests over the shared data are skipped, or false. */
export const absent: string | false = existsSync(FOLDER)
  ? false
  : 'the shared data at ../shared is absent'

/** Names of problems in a folder of the shared data; none where it is absent. */
export function sharedNames(folder: 'tiny' | 'large'): readonly string[] {
  if (absent !== false) return []
  const files = readdirSync(join(FOLDER, folder)).filter((file) => file.endsWith('.ref.json'))
  return files.map((file) => file.replace('.ref.json', ''))
}

export function sharedProblem(folder: 'tiny' | 'large', name: string): SharedProblem {
  const path = join(FOLDER, folder, name)
  const bytes = existsSync(`${path}.json`)
    ? readFileSync(`${path}.json`)
    : gunzipSync(readFileSync(`${path}.json.gz`))
  const problem = parseProblemText(bytes.toString('utf8'))
  if (!problem.ok) throw new Error(`${name}: expected a problem, found ${problem.refusal.code}`)
  const reference = JSON.parse(readFileSync(`${path}.ref.json`, 'utf8')) as Reference // as its README says
  return { name, problem: problem.value, bytes, reference }
}
