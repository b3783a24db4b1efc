// Keys that work on every screen. Letters do nothing while someone types.
import { useEffect } from 'react'
import type { Screen } from '@parley/api'

/** The second key after `g`. */
export const GO_KEYS: Readonly<Record<Screen, string>> = {
  board: 'b',
  people: 'p',
  imports: 'i',
  matches: 'm',
  answers: 'w',
  agreement: 'a',
  plan: 'n',
  handover: 'h',
  line: 'x',
  interviews: 't',
  arrivals: 'r',
  care: 'e',
  families: 'f',
  homes: 'o',
  calls: 'j',
  statements: 's',
  detention: 'v',
  evidence: 'z',
  remaining: 'y',
  remains: 'd',
  series: 'c',
  record: 'q',
  log: 'l',
  audit: 'u',
}

export interface KeyActions {
  readonly go: (screen: Screen) => void
  readonly search: () => void
  readonly help: () => void
}

/** How long a letter after `g` still names a screen. */
export const CHORD_MS = 1200
const NEVER = -Infinity // time stamps count from the opening of the page, so 0 would be a moment ago

export function useKeys(actions: KeyActions): void {
  useEffect(() => {
    let gAt = NEVER
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && letterOf(event) === 'k') {
        event.preventDefault()
        return actions.search()
      }
      if (isTyping(event)) return undefined
      const isChord = event.timeStamp - gAt < CHORD_MS
      gAt = letterOf(event) === 'g' ? event.timeStamp : NEVER
      if (isChord) return goBy(event, actions)
      if (event.key === '/' || isSlashKey(event)) {
        event.preventDefault()
        focusSearch(actions)
      }
      if (event.key === '?') actions.help()
      return undefined
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [actions])
}

/** True where a letter belongs to what someone is writing, or to an open dialog. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  const field = target.closest('input, textarea, select, [contenteditable], [role="dialog"]')
  // A box or a choice that keeps the focus after it was pressed takes no letters.
  const isPressed = field instanceof HTMLInputElement && PRESSED.has(field.type)
  return field !== null && !(isPressed && target.closest('[role="dialog"]') === null)
}

const PRESSED: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit'])

function goBy(event: KeyboardEvent, { go }: KeyActions): undefined {
  const screen = (Object.keys(GO_KEYS) as Screen[]) // the table's keys are all screens
    .find((name) => GO_KEYS[name] === letterOf(event))
  if (screen !== undefined) go(screen)
  return undefined
}

/**
 * The Latin letter of a key, lower case, whatever layout is set: on a Ukrainian, Russian or Arabic layout the
 * key where Y stands on a Latin one means Y. Other keys are what they say.
 */
export function letterOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  const isLetter = key.length === 1 && /\p{L}/u.test(key)
  const place = /^Key([A-Z])$/.exec(code)?.[1]
  return isLetter && place !== undefined ? place.toLowerCase() : key
}

/** The key of the slash, where a Cyrillic layout has the full stop and an Arabic one a letter. */
function isSlashKey({ key, code }: KeyboardEvent): boolean {
  return code === 'Slash' && (key === '.' || /\p{Script=Arabic}/u.test(key))
}

/** A screen with its own search field gets the cursor there; elsewhere the palette opens. */
function focusSearch({ search }: KeyActions): void {
  const field = document.querySelector<HTMLInputElement>('input[data-search]')
  if (field === null) search()
  else field.focus()
}
