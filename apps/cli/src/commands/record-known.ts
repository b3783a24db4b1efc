// `parley record known`: the exchanges that are on record already, what their table says of its own completeness, and
// the same as data for others.
import { readFile } from 'node:fs/promises'
import { gapsIn, readKnown, REPORTED_EXCHANGES, totalsOf } from '@parley/record'
import type { Figure, Gap, KnownExchange, KnownSide, TableFault } from '@parley/record'
import type { JsonObject } from '@parley/kernel'
import type { Arguments, Command, Told } from '../command.ts'
import { MisusedError, writeNew } from '../command.ts'

export const recordKnown: Command = {
  name: 'record known',
  summary:
    'Tells the reported exchanges that ship with Parley (2024 to March 2026), or those of a table of your own: totals by side, missing serial numbers, sums that do not close.',
  positional: [],
  options: [
    { name: 'table', value: 'FILE', help: 'a table of your own with the same head (see --csv)' },
    { name: 'csv', value: 'FILE', help: 'where the table goes, an exchange to a line' },
    { name: 'jsonld', value: 'FILE', help: 'where the same goes as claims of schema.org' },
  ],
  run: runKnown,
}

async function runKnown(given: Arguments): Promise<Told> {
  const path = given.value('table')
  const text = path === undefined ? REPORTED_EXCHANGES.trimStart() : await tableAt(path)
  const { exchanges, faults } = readKnown(text)
  if (exchanges.length === 0) throw new MisusedError(faultLine(faults[0]))
  const [csv, jsonld] = [given.value('csv'), given.value('jsonld')]
  if (csv !== undefined) await writeNew('--csv', csv, text)
  if (jsonld !== undefined) {
    await writeNew('--jsonld', jsonld, `${JSON.stringify(linkedData(exchanges), null, 1)}\n`)
  }
  const gaps = gapsIn(exchanges)
  const totals = totalsOf(exchanges)
  const dates = exchanges.map(({ date }) => date).toSorted()
  const problems = [...faults.map(faultLine), ...gaps.map(gapLine)]
  return {
    lines: [
      `${exchanges.length} exchanges and transfers as reported, ${dates[0] ?? ''} to ${dates.at(-1) ?? ''}; figures are claims, not findings.`,
      ...totals.map(
        ({ side, persons, bodies, unnumbered }) =>
          `to ${side}: ${told(persons)} persons and ${told(bodies)} bodies in numbers on record; ${unnumbered} exchanges of persons without a number.`,
      ),
      ...problems,
    ],
    json: {
      exchanges: exchanges.length,
      totals: totals.map((one) => ({
        ...one,
        persons: { ...one.persons },
        bodies: { ...one.bodies },
      })),
      problems,
    },
    exit: problems.length === 0 ? 0 : 1,
  }
}

async function tableAt(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new MisusedError(`--table: expected a file that can be read, found none at ${path}`)
  }
}

const told = ({ least, most, isAbout }: Figure): string =>
  `${isAbout ? 'about ' : ''}${least === most ? least : `${least} to ${most}`}`

const faultLine = (fault: TableFault | undefined): string =>
  fault === undefined
    ? '--table: expected exchanges, found none'
    : `line ${fault.line}, ${fault.column}: expected ${fault.expected}, found "${fault.found}"; the line was left out`

function gapLine(gap: Gap): string {
  switch (gap.what) {
    case 'serial-missing':
      return `no exchange has the number ${gap.serial}, between ${gap.after} and ${gap.before}: look for a report of it.`
    case 'serial-order':
      return `${gap.exchange} has the number ${gap.serial} though ${gap.before} came before it with a larger one: look which is the source's own count.`
    case 'serial-twice':
      return `${gap.exchange} and ${gap.other} have the number ${gap.serial}: look whether they are days of one series.`
    case 'sum':
      return `${gap.exchange}: those who went to ${gap.side} are ${told(gap.parts)} by category and ${told(gap.total)} in all: look what the total leaves out.`
  }
}

// https://schema.org/Claim; what nobody reported is absent.
function linkedData(exchanges: readonly KnownExchange[]): JsonObject {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: 'Exchanges and transfers as reported',
    description: 'Figures are claims of parties and press, not findings.',
    hasPart: exchanges.map(({ id, date, kind, to, sources, mediators, agreement }) => ({
      '@type': 'Claim',
      identifier: id,
      text: claimText(to),
      about: {
        '@type': 'Event',
        name: kind,
        startDate: date,
        ...(mediators.length === 0
          ? {}
          : { contributor: mediators.map((name) => ({ '@type': 'Organization', name })) }),
        ...(agreement === null ? {} : { superEvent: { '@type': 'Event', name: agreement } }),
      },
      appearance: sources.map((name) => ({ '@type': 'CreativeWork', name })),
    })),
  }
}

const CATEGORIES = ['military', 'civilian', 'child', 'body', 'total'] as const

function claimText(to: ReadonlyMap<string, KnownSide>): string {
  const sides = [...to].flatMap(([side, figures]) => {
    const stated = CATEGORIES.flatMap((category) => {
      const figure = figures[category]
      return figure === null ? [] : [`${category} ${told(figure)}`]
    })
    return stated.length === 0 ? [] : [`to ${side}: ${stated.join(', ')}`]
  })
  return sides.length === 0 ? 'no number reported' : sides.join('; ')
}
