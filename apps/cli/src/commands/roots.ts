// `parley roots ...`: what the holder of a root does, on a machine that needs no network and no seat. A root signs
// three things and nothing else: the opening of a log, its succession, and a ring of its party.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, parsePartyId, refuse } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import { hexHashOf, parseOpening, parseRing, SUCCESSION_FIELDS } from '@parley/ledger'
import type { EntryHeader, Ring, Signer } from '@parley/ledger'
import { isRootName, newKeys, readKeyFiles, rootName, signatureLine, signerOf } from '@parley/node'
import { ConfigError, writeKeyFile } from '@parley/node'
import { nodeCryptography, systemChance } from '@parley/system'
import { MisusedError, needed, refused, wholeNumber, writeNew } from '../command.ts'
import type { Arguments, Command, Told } from '../command.ts'
import { languagesOf, SHEET_OPTIONS, writeRootPages } from '../sheets/written-sheets.ts'
import { addLines, DRAFT_OPTION, linesFrom, readDraft } from './root-draft.ts'
import { sheetLines } from './sheets.ts'

export const rootsSign: Command = {
  name: 'roots sign',
  summary:
    'Shows what a text says that roots sign, and the sum to compare by telephone; with that sum given, signs it. Needs no network and no seat.',
  positional: [],
  options: [
    { ...DRAFT_OPTION, required: true },
    { name: 'roots', value: 'FILES', help: 'key files of roots, with commas', required: true },
    { name: 'sum', value: 'DIGITS', help: 'the first 16 digits of the sum at least: sign it' },
  ],
  run: runSign,
}

async function runSign(given: Arguments): Promise<Told> {
  const path = needed(given, 'draft')
  const draft = await readDraft('draft', path)
  const read = rootText(draft.header)
  if (!read.ok) return refused(read.refusal)
  const keys = await readKeyFiles(needed(given, 'roots').split(',')).catch((fault: unknown) => {
    throw fault instanceof ConfigError ? new MisusedError(fault.message) : fault
  })
  const { says, isSignedBy } = read.value
  const signers = [...keys.values()].filter(isSignedBy)
  const sum = hexHashOf(nodeCryptography, draft.textBytes)
  const told = { says, sum, signers: signers.map(({ name }) => name) }
  if (signers.length === 0) return refused({ code: 'unknown-signer', at: [...keys.keys()].join() })
  const asked = given.value('sum')?.replaceAll(/\s/g, '').toLowerCase()
  if (asked === undefined) {
    const lines = [...says, `Sum: ${groups(sum)}`, 'Nothing is signed. Sign it: --sum DIGITS']
    return { lines, json: { ...told, signed: [] }, exit: 0 }
  }
  if (asked.length < LEAST_DIGITS || !sum.startsWith(asked)) {
    return refused({ code: 'other-text', at: groups(sum) })
  }
  const lines = await Promise.all(
    signers.map((key) => signatureLine(draft.text, key, nodeCryptography)),
  )
  const names = await addLines(path, draft, linesFrom(lines))
  return {
    lines: [`Signed by ${told.signers.join(', ')}. Under the text stand: ${names.join(', ')}.`],
    json: { ...told, signed: [...names] },
    exit: 0,
  }
}

const LEAST_DIGITS = 16 // 64 bits: another text with the same digits is not found in a day

interface RootText {
  /** Lines for the holder: what the text says. */
  readonly says: readonly string[]
  /** Whether a root's line belongs under it. */
  readonly isSignedBy: (key: Signer) => boolean
}

/** What a text for roots says. Refuses a kind that no root signs, and a body that the log would refuse. */
function rootText({ kind, x, author, body = {} }: EntryHeader): Result<RootText> {
  const who = `${kind} in ${x}, prepared for ${author}`
  if (kind === 'ledger.keys') {
    const ring = parseRing(body, nodeCryptography)
    return ring.ok ? ok(ringText(who, ring.value)) : ring
  }
  if (kind !== 'ledger.open' && kind !== 'ledger.succession')
    return refuse('kind-not-allowed', kind)
  const fields = Object.entries(body).filter(([name]) => !SUCCESSION_FIELDS.includes(name))
  const opening = parseOpening(Object.fromEntries(fields), x, nodeCryptography)
  if (!opening.ok) return opening
  const { parties, policy, sign } = opening.value
  const roots = parties.flatMap((one) => one.roots)
  return ok({
    says: [
      who,
      `Parties: ${parties.map((one) => `${one.party} (${one.m} of ${one.roots.length} roots)`).join(', ')}`,
      `Opened by ${sign.join(', ')}; policy ${policy}`,
    ],
    isSignedBy: ({ vkey }) => roots.some((root) => root.vkey === vkey),
  })
}

function ringText(who: string, { m, party, version, keys, roots }: Ring): RootText {
  const named = keys.map(({ key }) => key.name).join(', ')
  return {
    says: [
      who,
      `Ring ${version} of ${party}: ${named}`,
      `Roots, ${m} of which sign: ${roots.map((root) => `${root.name} ${root.keyId}`).join(', ')}`,
    ],
    // A root that the ring lists no more signs it as one of the old.
    isSignedBy: ({ name }) => isRootName(party, name),
  }
}

function groups(sum: string): string {
  return (sum.match(/.{1,4}/g) ?? []).join(' ')
}

export const rootsMake: Command = {
  name: 'roots make',
  summary: 'Makes one root key of a party, for its own safe, and its card for `parley ring roots`.',
  positional: [],
  options: [
    { name: 'party', value: 'ID', help: 'whose root it is', required: true },
    {
      name: 'number',
      value: 'N',
      help: 'one that no root of the party had before',
      required: true,
    },
    { name: 'origin', value: 'NAME', help: 'the log that its page names', required: true },
    { name: 'out', value: 'DIR', help: 'the folder, made here', required: true },
    ...SHEET_OPTIONS,
  ],
  run: runMake,
}

async function runMake(given: Arguments): Promise<Told> {
  const party = parsePartyId(needed(given, 'party'))
  if (party === null) throw new MisusedError('--party: expected a party id')
  const number = wholeNumber(given, 'number', 0)
  if (number < 1) throw new MisusedError('--number: expected a whole number from 1 on')
  const out = needed(given, 'out')
  await mkdir(out, { recursive: true, mode: 0o700 })
  const [key] = newKeys([rootName(party, number)], systemChance)
  if (key === undefined) throw new TypeError('one key for one name')
  const file = join(out, `root-${number}.keys`)
  await writeKeyFile(file, [key]).catch((fault: unknown) => {
    throw fault instanceof ConfigError ? new MisusedError(fault.message) : fault
  })
  const card = { root: signerOf(key).vkey }
  const path = join(out, `root-${number}.json`)
  await writeNew('--out', path, `${JSON.stringify(card, null, 2)}\n`)
  const withSecret = given.has('with-secret')
  const pages = await writeRootPages({
    out: join(out, 'sheets'),
    origin: needed(given, 'origin'),
    party,
    sums: { founding: null, policy: null },
    keyFiles: [file],
    languages: languagesOf(given),
    withSecret,
  })
  return {
    lines: [`${key.name} is in ${file}. Its card: ${path}`, ...sheetLines(pages, withSecret)],
    json: card,
    exit: 0,
  }
}
