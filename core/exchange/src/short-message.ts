// A statement cut into messages for services that limit them. It is cut at paragraphs, then sentences, then words,
// and only a single word longer than a message is cut through, never inside a character.
/** What Telegram takes in one message: UTF-16 units of text without markup. */
export const TELEGRAM_UNITS = 4096

/** The text in messages of at most `limit` UTF-16 units; none for a text without a letter. */
export function messagesOf(text: string, limit: number = TELEGRAM_UNITS): readonly string[] {
  return packed(text.trim(), limit, CUTS)
    .map((message) => message.trim())
    .filter((message) => message !== '')
}

// Where a text may be cut, the best first; each keeps what ends a piece with that piece.
const CUTS: readonly RegExp[] = [/(?<=\n)(?=\S)/u, /(?<=[.!?…؟۔]["»”’)]?\s)/u, /(?<=\s)/u]

function packed(text: string, limit: number, cuts: readonly RegExp[]): readonly string[] {
  if (text.trim().length <= limit) return [text]
  const [cut, ...finer] = cuts
  const pieces = cut === undefined ? cutThrough(text, limit) : text.split(cut)
  const messages: string[] = []
  for (const piece of pieces) {
    const last = messages.at(-1)
    if (last !== undefined && (last + piece).trim().length <= limit) {
      messages[messages.length - 1] = last + piece
    } else {
      messages.push(...(cut === undefined ? [piece] : packed(piece, limit, finer)))
    }
  }
  return messages
}

function cutThrough(text: string, limit: number): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of text) {
    if (piece !== '' && piece.length + character.length > limit) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return piece === '' ? pieces : [...pieces, piece]
}
