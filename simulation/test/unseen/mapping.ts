// Two worlds that differ in one sealed word differ in every hash and signature that is made over it. What is random
// by itself is mapped to the place of its first appearance: which value it is says nothing, that it is the same one
// as before does, and stays in sight. Lengths stay too.
const RANDOM = /[0-9a-f]{64}|[A-Za-z0-9+/]{40,}={0,2}/g
// Three of four witnesses are enough, and which of them were first is a matter of the machine.
const WITNESSED = /"witnessed":[34]\b/g
const COSIGNATURE = /(?:\\n|\n)\u2014 [\w./-]+\/witness\/\w+ [A-Za-z0-9+/]+={0,2}/gu
const PORT = /127\.0\.0\.1:\d+/g

/** Replaces hashes, keys and signatures by numbers, the same number for the same value, across all its texts. */
export class Mapping {
  readonly #numbers = new Map<string, number>()

  of(text: string): string {
    const plain = text
      .replaceAll(WITNESSED, '"witnessed":3')
      .replaceAll(COSIGNATURE, '')
      .replaceAll(PORT, '127.0.0.1:0')
    return plain.replaceAll(RANDOM, (value) => {
      const number = this.#numbers.get(value) ?? this.#numbers.size + 1
      this.#numbers.set(value, number)
      return `<${number}:${value.length}>`
    })
  }
}

/** Lines of one look that the other does not have in the same place, for a test to print; empty if they are equal. */
export function differences(one: readonly string[], other: readonly string[]): readonly string[] {
  const found: string[] = []
  for (let i = 0; i < Math.max(one.length, other.length); i++) {
    const left = one[i] ?? 'nothing'
    const right = other[i] ?? 'nothing'
    if (left !== right) found.push(aroundDifference(left, right))
  }
  return found
}

const AROUND = 160 // enough to see which field it is

function aroundDifference(left: string, right: string): string {
  let at = 0
  while (at < left.length && left[at] === right[at]) at++
  const cut = (text: string): string => text.slice(Math.max(0, at - AROUND), at + AROUND)
  return `${left.slice(0, 60)}\n  one:   ${cut(left)}\n  other: ${cut(right)}`
}
