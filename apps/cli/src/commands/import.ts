// `parley import`: reads a list and says what every row of it became. Nothing is kept but the mapping.
import { parsePartialDate } from '@parley/kernel'
import { systemClock } from '@parley/system'
import type { Arguments, Command, Told } from '../command.ts'
import { MisusedError } from '../command.ts'
import { importList } from '../import.ts'

const MOST_PROBLEMS = 40 // lines on a terminal; --json gives them all

export const importCommand: Command = {
  name: 'import',
  summary:
    'Reads a list of persons (CSV or XLSX) and accounts for every row: person, repeat, other, or problem.',
  positional: ['FILE'],
  options: [
    { name: 'encoding', value: 'NAME', help: 'if it is not the one detected' },
    { name: 'separator', value: 'SIGN', help: 'if it is not the one detected' },
    { name: 'mapping', value: 'FILE', help: 'a mapping saved before' },
    { name: 'save-mapping', value: 'FILE', help: 'save the mapping used' },
    { name: 'read-on', value: 'DAY', help: 'day of reading, for ages (default today)' },
  ],
  run: runImport,
}

async function runImport(given: Arguments): Promise<Told> {
  const [file = ''] = given.positional
  const day = given.value('read-on') ?? systemClock.now().slice(0, 10)
  const readOn = parsePartialDate(day)
  if (readOn === null)
    throw new MisusedError(`--read-on: expected a day like 2031-05-20, found "${day}"`)
  const option = (name: string, as: string) => {
    const value = given.value(name)
    return value === undefined ? {} : { [as]: value }
  }
  const read = await importList({
    file,
    readOn,
    ...option('encoding', 'encoding'),
    ...option('separator', 'separator'),
    ...option('mapping', 'mapping'),
    ...option('save-mapping', 'saveMapping'),
  })
  if (!read.ok) {
    const { code, at } = read.refusal
    return {
      lines: [`${file}: refused, ${code} ${at ?? ''}`],
      json: { code, at: at ?? null },
      exit: 1,
    }
  }
  const { reading, doubts, encoding, format } = read.value
  const { account, problems } = reading
  const told = problems.map(
    (p) => `${p.sheet === '' ? '' : `${p.sheet}, `}line ${p.line}: ${p.code}`,
  )
  return {
    lines: [
      `${file}: ${format}${encoding === null ? '' : `, ${encoding}`}`,
      `${account.rows} rows: ${account.persons} persons, ${account.repeats} repeats, ${account.problemRows} problem rows, ${account.rows - account.persons - account.repeats - account.problemRows} others`,
      ...doubts.map((doubt) => `doubt: ${doubt.code}`),
      ...told.slice(0, MOST_PROBLEMS),
      ...(told.length > MOST_PROBLEMS
        ? [`and ${told.length - MOST_PROBLEMS} more; --json gives all`]
        : []),
    ],
    json: {
      format,
      encoding,
      account: { ...account },
      problems: problems.map(({ sheet, line, code }) => ({ sheet, line, code })),
    },
    exit: problems.length === 0 ? 0 : 1,
  }
}
