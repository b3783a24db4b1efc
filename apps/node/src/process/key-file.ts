// Signing keys on disk: lines `PRIVATE+KEY+name+id+base64(type and seed)`, as tools for signed notes
// write them. They are read once, at the start; what remains in memory signs and gives nothing back.
import type { Bytes, Chance } from '@parley/kernel'
import { byteAt, concatBytes, fromBase64, toBase64 } from '@parley/kernel'
import type { KeyType, Signer } from '@parley/ledger'
import { newSigningSeed, signerFromSeed } from '@parley/system'
import { ConfigError } from './config-file.ts'
import { readOwnerFile, writeOwnerFile } from './owner-file.ts'

export interface NewKey {
  readonly name: string
  readonly type?: KeyType
  /** 32 bytes; a fresh one from the machine's chance, or in a play from its seed. */
  readonly seed: Bytes
}

const TYPES: Readonly<Record<KeyType, number>> = { ed25519: 0x01, cosignature: 0x04 }
const LINE = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/
const SEED_BYTES = 32

/** Draws seeds for keys with these names. */
export function newKeys(names: readonly string[], chance: Chance): readonly NewKey[] {
  return names.map((name) => ({ name, seed: newSigningSeed(chance) }))
}

export function signerOf({ name, seed, type }: NewKey): Signer {
  return signerFromSeed(name, seed, type)
}

/** Writes keys into a new file of mode 0600. */
export async function writeKeyFile(path: string, keys: readonly NewKey[]): Promise<void> {
  const lines = keys.map((key) => {
    const id = signerOf(key).vkey.split('+')[1] ?? ''
    const typed = concatBytes(Uint8Array.of(TYPES[key.type ?? 'ed25519']), key.seed)
    return `PRIVATE+KEY+${key.name}+${id}+${toBase64(typed)}\n`
  })
  await writeOwnerFile(path, lines.join(''))
}

/** Reads the keys of some files, by name. @throws ConfigError naming file and line, never the key */
export async function readKeyFiles(paths: readonly string[]): Promise<ReadonlyMap<string, Signer>> {
  const keys = await readSecretKeys(paths)
  return new Map([...keys].map(([name, key]) => [name, signerOf(key)]))
}

/** The keys of some files with their seeds, for writing them down. @throws ConfigError as {@link readKeyFiles} */
export async function readSecretKeys(
  paths: readonly string[],
): Promise<ReadonlyMap<string, NewKey>> {
  const keys = new Map<string, NewKey>()
  for (const path of paths) {
    const lines = (await readOwnerFile(path)).split('\n')
    for (const [i, line] of lines.entries()) {
      if (line === '' || line.startsWith('#')) continue
      const key = keyFrom(line)
      if (key === null || keys.has(key.name)) {
        throw new ConfigError(`${path}: line ${i + 1}`, 'PRIVATE+KEY+, a new name, its id and key')
      }
      keys.set(key.name, key)
    }
  }
  return keys
}

function keyFrom(line: string): NewKey | null {
  const [, name = '', id = '', encoded = ''] = LINE.exec(line) ?? []
  const typed = fromBase64(encoded)
  if (typed?.length !== SEED_BYTES + 1) return null
  const type = byteAt(typed, 0) === TYPES.cosignature ? 'cosignature' : 'ed25519'
  if (byteAt(typed, 0) !== TYPES[type]) return null
  const key: NewKey = { name, type, seed: typed.slice(1) }
  return signerOf(key).vkey.split('+')[1] === id ? key : null
}

/** Whether a text can be the name of a key in a key file. */
export function isKeyNameText(name: string): boolean {
  return /^[\x21-\x2a\x2c-\x7e]{1,128}$/.test(name)
}
