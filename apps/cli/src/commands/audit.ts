// `parley audit`: a published list set against what a running seat knows. The terminal gets counts and places;
// names go only into the file that is asked for.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { AUDIT_VERDICTS } from '@parley/exchange'
import { valueOf } from '@parley/kernel'
import { auditFile, auditJson, auditTable, outlookOf } from '@parley/node'
import type { AuditedFile } from '@parley/node'
import { writeCsv } from '@parley/spreadsheets'
import { nodeCryptography } from '@parley/system'
import { MisusedError, refused, writeNew } from '../command.ts'
import type { Arguments, Command, Told } from '../command.ts'
import { ownSeat, SEAT_OPTION } from './own-seat.ts'

const MOST_ROWS = 40 // lines a person reads; --out gives all
const CLASSES = ['soldier', 'civilian'] as const

export const audit: Command = {
  name: 'audit',
  summary:
    'Sets a published list against the ledger: already home, twice in the list, wrong class, wrong date, unknown. Nothing of the list is kept.',
  positional: ['FILE'],
  options: [
    SEAT_OPTION,
    { name: 'out', value: 'FILE', help: 'every row with its evidence, as .csv or .json' },
    { name: 'class', value: 'WORD', help: 'what the whole list claims: soldier or civilian' },
  ],
  run: runAudit,
}

async function runAudit(given: Arguments): Promise<Told> {
  const [path = ''] = given.positional
  const out = given.value('out')
  const write = out === undefined ? null : writerFor(out)
  const claims = classOf(given.value('class'))
  const bytes = await readFile(path).catch(() => {
    throw new MisusedError(`FILE: expected a list that can be read, found ${path}`)
  })
  const seat = await ownSeat(given)
  given.progress('comparing')
  const file = { bytes: new Uint8Array(bytes), fileName: basename(path), claims }
  const audited = auditFile(outlookOf(seat), file, nodeCryptography)
  if (!audited.ok) return refused(audited.refusal)
  if (out !== undefined && write !== null) await writeNew('--out', out, write(audited.value))
  return toldOf(audited.value, out ?? null)
}

/** @throws MisusedError for another ending */
function writerFor(out: string): (audited: AuditedFile) => Uint8Array | string {
  if (out.endsWith('.csv')) return (audited) => valueOf(writeCsv(auditTable(audited)))
  if (out.endsWith('.json')) return (audited) => `${JSON.stringify(auditJson(audited), null, 1)}\n`
  throw new MisusedError(`--out: expected a name that ends in .csv or .json, found ${out}`)
}

/** @throws MisusedError */
function classOf(word: string | undefined): (typeof CLASSES)[number] | null {
  if (word === undefined) return null
  const found = CLASSES.find((each) => each === word)
  if (found === undefined) {
    throw new MisusedError(`--class: expected soldier or civilian, found "${word}"`)
  }
  return found
}

/** Counts, and of each row that does not agree where it stands and why: no name, which a terminal would keep. */
function toldOf(audited: AuditedFile, out: string | null): Told {
  const { account, audit: found, problems, file, modelHash, dataHash } = audited
  const verdicts = AUDIT_VERDICTS.map((verdict) => [verdict, found.account[verdict]] as const)
  const odd = found.rows.filter(({ verdict }) => verdict !== 'agrees')
  const lines = odd.map(({ record, verdict, findings }) => {
    const { sheet, line } = record.place
    const facts = findings.map(({ fact, entry, row }) => {
      if (row !== null) return `${fact} ${row}`
      return entry === null ? fact : `${fact} (entry ${entry})`
    })
    const place = `${sheet === '' ? '' : `${sheet}, `}line ${line}`
    return `${place}: ${verdict}${facts.length === 0 ? '' : ` - ${facts.join(', ')}`}`
  })
  return {
    lines: [
      `${account.rows} rows: ${account.persons} persons, ${account.problemRows} problem rows, ${account.others} others`,
      ...verdicts.map(([verdict, count]) => `  ${verdict.padEnd(12)} ${count}`),
      ...lines.slice(0, MOST_ROWS),
      ...(lines.length > MOST_ROWS
        ? [`and ${lines.length - MOST_ROWS} more; --out gives all`]
        : []),
      ...(out === null ? [] : [`Every row with its evidence is in ${out}: personal data.`]),
    ],
    json: {
      file,
      account: { ...account },
      verdicts: Object.fromEntries(verdicts),
      problems: problems.map(({ sheet, line, code }) => ({ sheet, line, code })),
      model: modelHash,
      data: dataHash,
      out,
    },
    exit: odd.length + problems.length === 0 ? 0 : 1,
  }
}
