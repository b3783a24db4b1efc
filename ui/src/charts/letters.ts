// Which letters of two spellings differ, by the longest common subsequence: what an officer looks for when
// two records are set side by side.

import { asCyrillic } from '@parley/names'

export interface LetterRun {
  readonly text: string
  readonly differs: boolean
}

const LIMIT = 400 // longer texts are shown unmarked: the table would cost more than it tells

/**
 * Both texts cut into runs that are common and runs that are not. Case and NFC form do not count as a difference, nor
 * does a letter of another script that looks the same: marked, it would send an officer looking for what no eye can see.
 */
export function markDifferences(
  left: string,
  right: string,
): readonly [readonly LetterRun[], readonly LetterRun[]] {
  const a = Array.from(left.normalize('NFC'))
  const b = Array.from(right.normalize('NFC'))
  if (a.length > LIMIT || b.length > LIMIT) return [plain(left), plain(right)]
  const [inA, inB] = common(a, b)
  return [runs(a, inA), runs(b, inB)]
}

function common(
  a: readonly string[],
  b: readonly string[],
): readonly [ReadonlySet<number>, ReadonlySet<number>] {
  const [seenA, seenB] = [a.map(asSeen), b.map(asSeen)]
  const same = (i: number, j: number) => seenA[i] === seenB[j]
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = same(i, j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const inA = new Set<number>()
  const inB = new Set<number>()
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (same(i, j)) {
      inA.add(i++)
      inB.add(j++)
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return [inA, inB]
}

function asSeen(letter: string): string {
  return asCyrillic(letter).toLowerCase()
}

function runs(letters: readonly string[], shared: ReadonlySet<number>): readonly LetterRun[] {
  const found: { text: string; differs: boolean }[] = []
  letters.forEach((letter, i) => {
    const differs = !shared.has(i)
    const last = found.at(-1)
    if (last?.differs === differs) last.text += letter
    else found.push({ text: letter, differs })
  })
  return found
}

function plain(text: string): readonly LetterRun[] {
  return text === '' ? [] : [{ text, differs: false }]
}
