// Numbers pairs of whole numbers in the order they are first seen. A plain hash table of typed arrays:
// a map of millions of boxed keys would cost more than all the weighing.

export class PairNumbers {
  #first: Int32Array
  #second: Int32Array
  #numbers: Int32Array
  #count = 0

  /** `expected` pairs fit without growing. */
  constructor(expected: number) {
    let size = 64
    while (size < expected * 2) size *= 2
    this.#first = new Int32Array(size)
    this.#second = new Int32Array(size)
    this.#numbers = new Int32Array(size).fill(-1)
  }

  get count(): number {
    return this.#count
  }

  /** The pair's number, from 0; a new one if the pair is new. */
  numberOf(a: number, b: number): number {
    const slot = this.#slot(a, b)
    const known = this.#numbers[slot] ?? -1
    if (known >= 0) return known
    const number = this.#count++
    this.#first[slot] = a
    this.#second[slot] = b
    this.#numbers[slot] = number
    if (this.#count * 2 > this.#numbers.length) this.#grow()
    return number
  }

  /** The pair's number; -1 if it was never numbered. */
  known(a: number, b: number): number {
    return this.#numbers[this.#slot(a, b)] ?? -1
  }

  #slot(a: number, b: number): number {
    const mask = this.#numbers.length - 1
    let hash = Math.imul(a, 0x9e3779b1) + b
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
    let slot = (hash ^ (hash >>> 13)) & mask
    while (this.#numbers[slot] !== -1 && (this.#first[slot] !== a || this.#second[slot] !== b)) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  #grow(): void {
    const [first, second, numbers] = [this.#first, this.#second, this.#numbers]
    const size = numbers.length * 2
    this.#first = new Int32Array(size)
    this.#second = new Int32Array(size)
    this.#numbers = new Int32Array(size).fill(-1)
    numbers.forEach((number, i) => {
      if (number < 0) return
      const slot = this.#slot(first[i] ?? 0, second[i] ?? 0)
      this.#first[slot] = first[i] ?? 0
      this.#second[slot] = second[i] ?? 0
      this.#numbers[slot] = number
    })
  }
}
