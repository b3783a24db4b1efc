// The labelled reports that are learned from, by the author of each.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { present } from '@parley/kernel'
import type { ReportDocument } from '@parley/record'
import type { Label } from './score.ts'

export interface Labelled {
  readonly set: string
  readonly document: ReportDocument
  readonly label: Label
}

/** The reports of a file, a JSON object a line. @param set of those that name none */
export function labelledIn(file: string, set: string | null): readonly Labelled[] {
  return withKnownNames(readFileSync(file, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const one = JSON.parse(line) as Labelled // written for this project
      return { ...one, set: set ?? one.set }
    })
}

const FOLDER = join(import.meta.dirname, '../../../vectors/record')

// In the file stand invented names, so that nothing invented is put into the mouth of anybody who lives; the reader is
// taught with those it will meet, by which packs know some speakers.
function withKnownNames(text: string): string {
  const names = JSON.parse(readFileSync(join(FOLDER, 'names.json'), 'utf8')) as readonly (readonly [
    invented: string,
    known: string,
  ])[] // written here
  return names.reduce((all, [invented, known]) => all.replaceAll(invented, known), text)
}

/** Where the weights that are shipped stand. */
export const WEIGHTS_FOLDER: string = join(import.meta.dirname, '../../../core/record/src/weighing')

const KNOWN = 'known' // the reports that the packs were written with

/** Reports of a sentence or two, made to measure: they teach of their numbers, and of nothing else. */
export const SHORT = 'short'

const OF_NO_AUTHOR: ReadonlySet<string> = new Set([KNOWN, SHORT])

/** All reports that are learned from. */
export const labelledForLearning = (): readonly Labelled[] => [
  ...labelledIn(join(FOLDER, 'invented.jsonl'), KNOWN),
  ...labelledIn(join(FOLDER, 'short.jsonl'), SHORT),
  ...labelledIn(join(FOLDER, 'authors.jsonl'), null),
]

/** Reports that teach nothing, of two authors more. */
export const unseen = (): readonly Labelled[] => labelledIn(join(FOLDER, 'unseen.jsonl'), null)

/** What another labelled of a report, who had not seen the first label. */
export interface LabelledTwice {
  readonly first: Labelled
  readonly second: Label
}

/** Reports that were labelled twice: the unseen ones, and as many by chance of those that teach. */
export function labelledTwice(): readonly LabelledTwice[] {
  const first = new Map(
    [...labelledForLearning(), ...unseen()].map((one) => [one.document.id, one]),
  )
  return readFileSync(join(FOLDER, 'second.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, label } = JSON.parse(line) as { readonly id: string; readonly label: Label } // written here
      return { first: present(first.get(id), `a report ${id}`), second: label }
    })
}

/** The authors that can be left out. */
export const authorsOf = (labelled: readonly Labelled[]): readonly string[] =>
  [...new Set(labelled.map(({ set }) => set))].filter((set) => !OF_NO_AUTHOR.has(set)).sort()

/** How much a set counts: what the rules say of reports that they were written with is more right than elsewhere. */
export const weightOfSet = (set: string): number => (OF_NO_AUTHOR.has(set) ? 0.5 : 1)
