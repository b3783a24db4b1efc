// Values numbered in the order they are first seen, and kept in typed arrays as they come.
import type { ServiceNumber } from './events.ts'
import type { NumberLists, ServiceNumbers } from './form-table.ts'

/** Numbers values told apart by a key. */
export class Numbered<Value> {
  readonly all: Value[] = []
  readonly #numbers = new Map<string, number>()

  of(key: string, value: Value): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.all.length)
    this.all.push(value)
    return this.all.length - 1
  }
}

/** Lists of numbers; -1 stands for the empty one. */
export class ListSink {
  readonly #lists = new Numbered<readonly number[]>()

  of(list: readonly number[]): number {
    if (list.length === 0) return -1
    return this.#lists.of(list.length === 1 ? String(list[0]) : list.join(), list)
  }

  values(): NumberLists {
    const { all } = this.#lists
    const starts = startsOf(all.map(({ length }) => length))
    const numbers = new Int32Array(starts.at(-1) ?? 0)
    all.forEach((list, n) => numbers.set(list, starts[n]))
    return { starts, numbers }
  }
}

/** Given names or patronymics, each once. */
export class PartSink {
  readonly #parts = new Numbered<readonly number[]>()

  /** The place of a part, by its cells in the order of `PART`. */
  of(cells: readonly number[]): number {
    return this.#parts.of(cells.join(), cells)
  }

  values(): Int32Array {
    return Int32Array.from(this.#parts.all.flat())
  }
}

/** Service numbers, one behind the other as rows state them; series are places in the texts. */
export class NumberSink {
  readonly #series: number[] = []
  readonly #starts: number[] = [0]
  #digits: Uint8Array = new Uint8Array(1 << 12)

  /** Adds a service number, whether or not it was there before, and returns its place; `textOf` numbers texts. */
  add({ series, digits }: ServiceNumber, textOf: (text: string) => number): number {
    this.#append(digits)
    return this.#series.push(textOf(series)) - 1
  }

  #append(digits: string): void {
    const start = this.#starts.at(-1) ?? 0
    const end = start + digits.length
    if (end > this.#digits.length) {
      const more = new Uint8Array(Math.max(end, this.#digits.length * 2))
      more.set(this.#digits)
      this.#digits = more
    }
    for (let i = 0; i < digits.length; i++) this.#digits[start + i] = digits.charCodeAt(i)
    this.#starts.push(end)
  }

  values(): ServiceNumbers {
    return {
      starts: Int32Array.from(this.#starts),
      digits: this.#digits.slice(0, this.#starts.at(-1)),
      series: Int32Array.from(this.#series),
    }
  }
}

/** The digits of a service number. */
export function digitsOf({ starts, digits }: ServiceNumbers, number: number): string {
  return String.fromCharCode(...digits.subarray(starts[number], starts[number + 1]))
}

/** The numbers of a list; none for -1. */
export function listOf({ starts, numbers }: NumberLists, list: number): readonly number[] {
  return list < 0 ? [] : Array.from(numbers.subarray(starts[list], starts[list + 1]))
}

function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1)
  lengths.forEach((length, n) => (starts[n + 1] = (starts[n] ?? 0) + length))
  return starts
}
