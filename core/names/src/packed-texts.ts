// Texts one behind the other in long strings. A part of a string is had without copying its letters, and a
// long string is one thing to whoever tidies memory, however many texts it holds.

const PIECE_SHIFT = 12
const PIECE_TEXTS = 1 << PIECE_SHIFT
const MOST_KNOWN = 1 << 14 // texts told again under their old number; then it begins anew

/** Texts by number; what was added lately is not written down twice. */
export class PackedTexts {
  readonly #pieces: string[] = []
  readonly #starts: Int32Array[] = [] // by piece: where each text begins, and where the last one ends
  #coming: string[] = []
  readonly #known = new Map<string, number>()

  /** The number of a text, from 0. */
  add(text: string): number {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const number = this.#pieces.length * PIECE_TEXTS + this.#coming.length
    this.#coming.push(text)
    if (this.#known.size === MOST_KNOWN) this.#known.clear()
    this.#known.set(text, number)
    if (this.#coming.length === PIECE_TEXTS) this.#closePiece()
    return number
  }

  /** The text of a number that was given. */
  at(number: number): string {
    const piece = this.#pieces[number >> PIECE_SHIFT]
    const at = number & (PIECE_TEXTS - 1)
    if (piece === undefined) return this.#coming[at] ?? ''
    const starts = this.#starts[number >> PIECE_SHIFT]
    return piece.slice(starts?.[at], starts?.[at + 1])
  }

  #closePiece(): void {
    const starts = new Int32Array(PIECE_TEXTS + 1)
    this.#coming.forEach((text, i) => (starts[i + 1] = (starts[i] ?? 0) + text.length))
    this.#starts.push(starts)
    this.#pieces.push(this.#coming.join(''))
    this.#coming = []
  }
}
