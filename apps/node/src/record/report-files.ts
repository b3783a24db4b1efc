// Gathered reports as they lie in a folder, a file each (`parley record gather`): what is one, and why a file is none.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourcedReport } from '@parley/record'

export interface ReportsFound {
  readonly documents: readonly SourcedReport[]
  /** A line for each file that was left out: its name, what was expected. */
  readonly problems: readonly string[]
  /** Files that could have been reports. */
  readonly files: number
}

export const isReportName = (name: string): boolean => name.endsWith('.json')

/** Reads every `*.json` of a folder, in the order of their names. */
export async function reportsIn(directory: string): Promise<ReportsFound> {
  const names = (await readdir(directory)).filter(isReportName).sort()
  const documents: SourcedReport[] = []
  const problems: string[] = []
  for (const name of names) {
    const document = documentOf(await readFile(join(directory, name), 'utf8'))
    if (typeof document === 'string') problems.push(`${name}: ${document}; it was left out`)
    else documents.push(document)
  }
  return { documents, problems, files: names.length }
}

const HALF = /\p{Cs}/u // half a character: no name can be made of it

/** A report, or why the text is none. */
function documentOf(text: string): SourcedReport | string {
  const read = parsed(text)
  if (read === null || typeof read !== 'object') return 'expected a JSON object, found none'
  const { id, title, date, lang, url, outlet, text: body } = read as Record<string, unknown> // checked below
  if (typeof id !== 'string' || id === '') return 'expected an "id", found none'
  if (HALF.test(id)) return 'expected an "id" of whole characters'
  if (typeof body !== 'string') return 'expected a "text", found none'
  const day = typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) ? date : null
  if (day === null && date !== null && date !== undefined) {
    return 'expected "date" as YYYY-MM-DD or null'
  }
  return {
    id,
    title: typeof title === 'string' ? title : null,
    date: day,
    lang: typeof lang === 'string' ? lang : null,
    url: typeof url === 'string' ? url : null,
    outlet: typeof outlet === 'string' ? outlet : null,
    text: body,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
