// The passkeys of a seat's desks, in one file of its directory (spec/seat-file.md section 10): public keys and
// counters, nothing secret. It is written beside its place and renamed into it, so it is there whole or as before.
import { readFile } from 'node:fs/promises'
import type { Json, JsonObject } from '@parley/kernel'
import { isJsonObject, parseInstant } from '@parley/kernel'
import type { Passkey, PasskeyShelf } from '../web/passkeys.ts'
import { ConfigError } from './config-file.ts'
import { replaceOwnerFile } from './owner-file.ts'

const FORMAT = 'parley.dev/passkeys@v1'
const MAX_BYTES = 4_194_304 // 64 desks with ten passkeys of 4 KiB, and room
const TEXTS = ['id', 'desk', 'officer', 'userHandle', 'publicKey'] as const
const FIELDS: readonly string[] = [...TEXTS, 'counter', 'made', 'used']

/** Opens the file, which need not be there yet. @throws ConfigError if it holds anything else */
export async function openPasskeyFile(path: string): Promise<PasskeyShelf> {
  let all = await readPasskeys(path)
  return {
    all: () => all,
    write: async (next) => {
      await writePasskeys(path, next)
      all = next
    },
  }
}

async function readPasskeys(path: string): Promise<readonly Passkey[]> {
  const text = await readFile(path, 'utf8').catch((fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null
    throw fault
  })
  if (text === null) return []
  const json = text.length > MAX_BYTES ? null : parsed(text)
  const rows = isJsonObject(json) && json['format'] === FORMAT ? json['passkeys'] : null
  if (!Array.isArray(rows)) throw new ConfigError(path, `a file of ${FORMAT}`)
  return rows.map((row, i) => {
    const passkey = isJsonObject(row) ? passkeyIn(row) : null
    if (passkey === null) throw new ConfigError(`${path}: passkeys[${i}]`, 'a passkey')
    return passkey
  })
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json // JSON.parse yields nothing outside Json
  } catch {
    return null
  }
}

function passkeyIn(row: JsonObject): Passkey | null {
  if (Object.keys(row).some((name) => !FIELDS.includes(name))) return null
  const [id, desk, officer, userHandle, publicKey] = TEXTS.map((name) => {
    const value = row[name]
    return typeof value === 'string' && value !== '' ? value : null
  })
  const { counter, used } = row
  const made = instantIn(row['made'])
  const isCounted = typeof counter === 'number' && Number.isSafeInteger(counter) && counter >= 0
  const usedAt = instantIn(used)
  if (!id || !desk || !officer || !userHandle || !publicKey || !isCounted || made === null)
    return null
  if (used !== null && usedAt === null) return null
  return { id, desk, officer, userHandle, publicKey, counter, made, used: usedAt }
}

function instantIn(value: Json | undefined): Passkey['used'] {
  return typeof value === 'string' ? parseInstant(value) : null
}

async function writePasskeys(path: string, passkeys: readonly Passkey[]): Promise<void> {
  await replaceOwnerFile(path, `${JSON.stringify({ format: FORMAT, passkeys }, null, 2)}\n`)
}
