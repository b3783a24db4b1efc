// Words of desks, which no tablet shows: its build leaves them out, a fifth of what it would carry.
export const DESK_WORDS: readonly string[] = [
  'after',
  'agree',
  'audit',
  'before',
  'calls',
  'care',
  'desk',
  'detention',
  'equivalents',
  'evidence',
  'forms',
  'home',
  'notice',
  'press',
  'record',
  'remaining',
  'remains',
  'reports',
  'review',
  'steps',
  'tablets',
  'trial',
]

const MODULE = /\/ui\/src\/words\/[a-z]{2}\/screens-([a-z]+)\.ts$/

/** The module in the place of one with words of a desk; null for every other. */
export function withoutDeskWords(path: string): string | null {
  const name = MODULE.exec(path.replaceAll('\\', '/'))?.[1]
  if (name === undefined || !DESK_WORDS.includes(name)) return null
  return `export const screens${name.charAt(0).toUpperCase()}${name.slice(1)} = {}\n`
}
