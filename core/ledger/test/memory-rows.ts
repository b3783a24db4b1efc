import type { RowStore } from '../src/packed-rows.ts'

/** A place aside that is memory all the same: to compare what lies there with what does not. */
export function memoryRowStore(): RowStore & { readonly size: () => number } {
  const pieces: Uint8Array[] = []
  const starts: number[] = []
  let size = 0
  return {
    size: () => size,
    append(bytes) {
      const position = size
      pieces.push(bytes.slice())
      starts.push(position)
      size += bytes.length
      return position
    },
    read(position, into) {
      const piece = starts.findLastIndex((start) => start <= position)
      const from = position - (starts[piece] ?? 0)
      into.set((pieces[piece] ?? into).subarray(from, from + into.length))
    },
  }
}
