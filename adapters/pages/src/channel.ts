// The export of a channel by the Telegram desktop client (`result.json`): every message with words is a report of
// its day, and says which channel it was passed on from.
import { dayOf, reported } from './gathered.ts'
import type { Gathered } from './gathered.ts'

/** Null where the JSON is no export of a channel. */
export function readChannel(place: string, data: unknown): readonly Gathered[] | null {
  if (!isObject(data) || !Array.isArray(data['messages'])) return null
  const outlet = textIn(data['name'])
  return data['messages'].map((message: unknown, i): Gathered => {
    const at = `${place} message ${isObject(message) ? (idIn(message) ?? i + 1) : i + 1}`
    if (!isObject(message) || message['type'] !== 'message') return { kind: 'empty', place: at }
    const text = wordsOf(message['text'])
    const stated = {
      date: dayOf(textIn(message['date'])),
      dateSource: 'channel' as const,
      outlet,
      passedOnFrom: textIn(message['forwarded_from']),
    }
    return reported(at, { text, stated, read: text })
  })
}

// Text is a string, or runs of it: strings and marked pieces by turns.
function wordsOf(text: unknown): string {
  if (typeof text === 'string') return text
  if (!Array.isArray(text)) return ''
  return text
    .map((run: unknown) => (isObject(run) ? (textIn(run['text']) ?? '') : (textIn(run) ?? '')))
    .join('')
}

const idIn = (message: Readonly<Record<string, unknown>>): string | null =>
  typeof message['id'] === 'number' ? String(message['id']) : null

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
