// `parley match`: the pairs a matcher proposes between a held and a sought list, as CSV.
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { ok } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import { PackedPersons } from '@parley/names'
import type { PersonRecord } from '@parley/names'
import { matchLists } from '@parley/matching'
import type { MatchOutcome, MatchRequest } from '@parley/matching'
import { matchInThreads, nodeCryptography, systemClock } from '@parley/system'
import type { Arguments, Command, Told } from '../command.ts'
import { needed } from '../command.ts'
import { readListFile } from '@parley/node'

export const match: Command = {
  name: 'match',
  summary:
    'Proposes which held person is which sought person. A proposal is never an identification: officers confirm.',
  positional: [],
  options: [
    { name: 'held', value: 'FILE', help: 'the list of persons held (CSV or XLSX)', required: true },
    { name: 'sought', value: 'FILE', help: 'the list of persons sought', required: true },
    { name: 'out', value: 'FILE', help: 'where the pairs go, as CSV', required: true },
  ],
  run: runMatch,
}

async function runMatch(given: Arguments): Promise<Told> {
  const readOn = systemClock.now().slice(0, 10)
  given.progress('reading the lists')
  const held = await readList(needed(given, 'held'), readOn)
  if (!held.ok) return refused(needed(given, 'held'), held.refusal.code)
  const sought = await readList(needed(given, 'sought'), readOn)
  if (!sought.ok) return refused(needed(given, 'sought'), sought.refusal.code)
  given.progress('matching')
  const persons = { held: held.value, sought: sought.value }
  const outcome = await matched({ ...persons, hashing: nodeCryptography })
  const rows = outcome.pairs.map((pair) => [
    numberOf(persons.held.at(pair.heldRow), pair.heldRow),
    numberOf(persons.sought.at(pair.soughtRow), pair.soughtRow),
    pair.probability.toFixed(6),
    pair.decision,
    pair.bulk ? '1' : '0',
  ])
  const csv = [['held', 'sought', 'probability', 'decision', 'bulk'], ...rows]
  await writeFile(needed(given, 'out'), `${csv.map((r) => r.map(cell).join(',')).join('\n')}\n`)
  const matches = outcome.pairs.filter((p) => p.decision === 'match').length
  const bulk = outcome.pairs.filter((p) => p.bulk).length
  return {
    lines: [
      `${persons.held.length} held and ${persons.sought.length} sought rows: ${matches} pairs proposed, ${bulk} of them sure enough to confirm in bulk, ${outcome.pairs.length - matches} to review.`,
      `Written to ${needed(given, 'out')} under model ${outcome.modelHash.slice(0, 12)}.`,
    ],
    json: {
      held: persons.held.length,
      sought: persons.sought.length,
      match: matches,
      bulk,
      review: outcome.pairs.length - matches,
      model: outcome.modelHash,
    },
    exit: 0,
  }
}

const LEAST_APART = 2000 // rows of both lists; fewer are compared before a thread has started

// The same bytes either way.
async function matched(request: MatchRequest): Promise<MatchOutcome> {
  if (request.held.length + request.sought.length < LEAST_APART) return matchLists(request)
  return await matchInThreads(request, { threads: availableParallelism() })
}

// Packed, so that nothing else of a file that was read lies in memory while lists are matched.
async function readList(path: string, readOn: string): Promise<Result<PackedPersons>> {
  const bytes = new Uint8Array(await readFile(path))
  const read = readListFile(bytes, { fileName: basename(path), readOn }, nodeCryptography)
  return read.ok ? ok(PackedPersons.of(read.value.reading.persons)) : read
}

// The list's own number, or the row number where it has none.
function numberOf(person: PersonRecord | undefined, row: number): string {
  return person?.no ?? String(person?.rowNumber ?? row + 1)
}

function cell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function refused(file: string, code: string): Told {
  return {
    lines: [`${file}: refused (${code}). Expected a CSV or XLSX list with one person a row.`],
    json: { file, code },
    exit: 1,
  }
}
