// `parley answers`: a request as a spreadsheet for a party that has no Parley, and its answers entered from
// the file that came back - by an officer of this seat, never as the other party's signature.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { columnLetters, SHEET_ANSWERS } from '@parley/exchange'
import { answerSheet, enteredOf, perform, readAnswers } from '@parley/node'
import type { ReadAnswers } from '@parley/node'
import { nodeCryptography } from '@parley/system'
import { MisusedError, needed, refused, writeNew } from '../command.ts'
import type { Arguments, Command, Told } from '../command.ts'
import { officerFor, ownSeat, SEAT_OPTION } from './own-seat.ts'

const MOST_PROBLEMS = 40 // lines a person reads; --json gives all

export const answersSheet: Command = {
  name: 'answers sheet',
  summary: 'Writes the request of a running seat as a spreadsheet with an empty answer column.',
  positional: [],
  options: [
    SEAT_OPTION,
    { name: 'out', value: 'FILE.xlsx', help: 'where to write it', required: true },
  ],
  run: runSheet,
}

export const answersEnter: Command = {
  name: 'answers enter',
  summary: 'Reads an answered sheet and enters its answers for the party that filled it in.',
  positional: [],
  options: [
    SEAT_OPTION,
    { name: 'sheet', value: 'FILE', help: 'the returned XLSX or CSV', required: true },
    { name: 'officer', value: 'KEY', help: 'the officer of this seat who enters it and signs' },
    { name: 'look', help: 'only say what would be entered' },
  ],
  run: runEnter,
}

async function runSheet(given: Arguments): Promise<Told> {
  const seat = await ownSeat(given)
  const out = needed(given, 'out')
  const titles = [
    `Write one of these words in the answer column: ${SHEET_ANSWERS.join(', ')}.`,
    'A row left empty stays pending. Please change nothing else; rows may be moved.',
  ]
  const sheet = answerSheet(seat, {
    titles,
    headings: null,
    answers: SHEET_ANSWERS.map((word) => [word]),
  })
  if (!sheet.ok) return refused(sheet.refusal)
  await writeNew('--out', out, sheet.value.bytes)
  return { lines: [`The answer sheet is in ${out}.`], json: { out }, exit: 0 }
}

async function runEnter(given: Arguments): Promise<Told> {
  const path = needed(given, 'sheet')
  const bytes = await readFile(path).catch(() => {
    throw new MisusedError(`--sheet: expected a file that can be read, found ${path}`)
  })
  const seat = await ownSeat(given)
  const file = { bytes: new Uint8Array(bytes), fileName: basename(path) }
  const read = readAnswers(seat, file, nodeCryptography)
  if (!read.ok) return refused(read.refusal)
  const officer = officerFor(given, seat)
  const says = enteredOf(seat, read.value, officer)
  if (!says.ok) return refused(says.refusal)
  const told = toldOf(read.value, says.value.answers.length)
  if (given.has('look')) return { ...told, json: { read: told.json, index: null } }
  const entered = await perform(seat, {
    kind: 'answer.entered',
    says: says.value,
    author: officer,
  })
  if (!entered.ok) return refused(entered.refusal)
  const { index } = entered.value
  const line = `Entered for ${read.value.for} by ${officer}: entry ${index}.`
  return { ...told, lines: [...told.lines, line], json: { read: told.json, index } }
}

/** What was read, as counts and places; never a name, which a terminal would keep. */
function toldOf({ reading, file, for: party, asked }: ReadAnswers, answers: number): Told {
  const { problems } = reading
  const missing = asked.length - answers
  const places = problems.map(({ sheet, line, column, code }) => ({
    sheet,
    line,
    column: column === null ? null : columnLetters(column),
    code,
  }))
  return {
    lines: [
      `${answers} of ${asked.length} answered by ${party}; ${missing} stay pending.`,
      `file ${file}`,
      ...places
        .slice(0, MOST_PROBLEMS)
        .map((p) => `line ${p.line}${p.column === null ? '' : `, column ${p.column}`}: ${p.code}`),
      ...(places.length > MOST_PROBLEMS
        ? [`and ${places.length - MOST_PROBLEMS} more; --json gives all`]
        : []),
    ],
    json: { file, for: party, asked: asked.length, answers, problems: places },
    exit: problems.length === 0 ? 0 : 1,
  }
}
