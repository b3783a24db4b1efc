// Looks through every byte the hub stores for anything that tells who somebody is. A seized hub must
// reveal nobody.
//
// Short strings stand in random bytes by chance: ten million bytes of ciphertext hold a given string of
// four once in four hundred times, and base64 of four characters every few pages. What says less than 42
// bits where it is looked for is therefore not looked for there: in ciphertext and in the hashes of the
// tree five bytes or fewer, in base64 six characters or fewer, in hex ten. Short words in plain letters count only standing alone,
// and so do seven letters and digits: every checkpoint is mostly base64, and long runs read a hundred million characters of it.
import { equalBytes } from '@parley/kernel'
import type { Bytes, PersonRef } from '@parley/kernel'
import { TILE_WIDTH } from '@parley/ledger'
import { seatsOf } from '../play/cast.ts'
import type { World } from '../people/world.ts'
import type { Files } from './auditor.ts'
import type { Breach, Scene } from './breach.ts'
import { needlesOf, refNeedles } from './needle.ts'
import type { Needle, NeedleKind } from './needle.ts'
import { Scanner } from './scanner.ts'
import type { Pattern } from './scanner.ts'
import { isMeant } from './standing.ts'
import type { Sought } from './standing.ts'
import { formsOf, spellingsOf } from './spelling.ts'
import type { Encoding } from './spelling.ts'

export interface Found {
  readonly kind: NeedleKind
  readonly encoding: Encoding
  readonly of: string
  readonly bytes: number
  readonly path: string
  readonly at: number
}

interface Looking extends Sought {
  readonly needle: Needle
  readonly bytes: number
}

const MIN_BITS = 42 // a million such strings are found by chance in one play of four thousand
const MIN_BITS_IN_BASE64 = 48 // and those of plain letters and digits in one of two hundred thousand
const MIN_INSIDE_WORDS = 7 // letters: shorter names are the beginning of words that statements use

export class LeakScanner {
  readonly #scanner: Scanner<Looking>
  readonly patternCount: number

  constructor(needles: readonly Needle[]) {
    const patterns = needles.flatMap(patternsOf)
    this.patternCount = patterns.length
    this.#scanner = new Scanner(patterns)
  }

  /** What one file of the hub reveals. */
  find(path: string, file: Bytes): readonly Found[] {
    const isNoise = isNoiseAt(path)
    const found: Found[] = []
    this.#scanner.scan(file, (sought, at) => {
      const { needle, encoding, bytes } = sought
      if ((isNoise && bytes * 8 < MIN_BITS) || !isMeant(file, at, sought)) return
      found.push({ kind: needle.kind, encoding, of: needle.of, bytes, path, at })
    })
    return found
  }
}

/** Whether a file is as good as random: a ciphertext, or hashes of the tree. */
function isNoiseAt(path: string): boolean {
  return path.startsWith('blob/') || /^tile\/\d/.test(path)
}

function patternsOf(needle: Needle): readonly Pattern<Looking>[] {
  return [...formsOf(needle.text)].flatMap((form) => {
    const isInside = bitsAmongLetters(form) < MIN_BITS_IN_BASE64
    const isShort = /^\p{L}+$/u.test(form) && form.length < MIN_INSIDE_WORDS
    const text = Buffer.from(form)
    return spellingsOf(form).flatMap(({ encoding, bytes }): readonly Pattern<Looking>[] => {
      if (bytes.length * bitsPerByte(encoding) < MIN_BITS) return []
      const isWord = encoding === 'utf-8' && isInside
      return [{ bytes, isWord, about: { needle, encoding, text, isShort, bytes: bytes.length } }]
    })
  })
}

// Letters and digits stand inside base64 by chance, those up to f inside hex too; of nothing else does
// an entry hold so much.
function bitsAmongLetters(form: string): number {
  if (/^[0-9a-f]+$/i.test(form)) return form.length * 4
  return /^[A-Za-z0-9]+$/.test(form) ? form.length * 6 : MIN_BITS_IN_BASE64
}

// How much each byte of a spelling says among others of its kind; raw letters stand in the clear among
// JSON, where nothing is random.
function bitsPerByte(encoding: Encoding): number {
  if (encoding.startsWith('base64')) return 6
  return encoding.startsWith('hex') ? 4 : MIN_BITS
}

const scanners = new WeakMap<World, LeakScanner>()

/** Scans all files of the hub; at most one breach for each person, kind and encoding. */
export async function nothingLeaks(scene: Scene): Promise<readonly Breach[]> {
  const { world } = scene
  if (world === null) return []
  const people = scanners.get(world) ?? new LeakScanner(needlesOf(world))
  scanners.set(world, people)
  const refs = new LeakScanner(refNeedles(refsOf(scene)))
  const found = new Map<string, Found>()
  for await (const { path, bytes } of everyByte(scene.hubFiles())) {
    for (const one of [people, refs].flatMap((s) => s.find(path, bytes))) {
      found.set(`${one.of} ${one.kind} ${one.encoding}`, one)
    }
  }
  return [...found.values()].map(({ kind, encoding, of, path, at }) => {
    return { invariant: 'nothing-leaks', code: `${kind}-found`, facts: { of, encoding, path, at } }
  })
}

// Bundles that were not full yet hold the same bytes as the next larger one of them: what a file merely
// repeats from its beginning is compared, which is quicker than to look through it again.
async function* everyByte(files: Files): AsyncGenerator<{ path: string; bytes: Bytes }> {
  let larger: Bytes = new Uint8Array(0)
  for (const path of (await files.list('')).toSorted(byBundleDescending)) {
    const bytes = await files.read(path)
    if (bytes === null) continue
    const isRepeated =
      path.startsWith('tile/entries/') && equalBytes(larger.subarray(0, bytes.length), bytes)
    larger = bytes
    if (!isRepeated) yield { path, bytes }
  }
}

function byBundleDescending(one: string, other: string): number {
  const [x, y] = [one, other].map((path) => Number(/\.p\/(\d+)$/.exec(path)?.[1] ?? TILE_WIDTH))
  return (y ?? 0) - (x ?? 0) || (one < other ? -1 : 1)
}

function refsOf({ cast }: Scene): readonly PersonRef[] {
  return seatsOf(cast).flatMap((seat) => {
    const { held, sought } = seat.register()
    return [...held.keys(), ...sought.keys()]
  })
}
