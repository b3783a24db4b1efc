// Tables walked by J and K: the link of the next or last row takes the focus, through all tables within one place.
import { useEffect, useRef, type RefObject } from 'react'
import { isTyping, letterOf } from '../shell/keys.ts'

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 }

/** For a table, or what holds several, with a link in each row; while somebody types, letters are letters. */
export function useRowsByKey<Place extends HTMLElement>(): RefObject<Place | null> {
  const place = useRef<Place>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const step = isTyping(event) ? undefined : STEPS[letterOf(event)]
      if (step === undefined) return
      // The first link of each row: a row may hold further ones.
      const rows = [...(place.current?.querySelectorAll('tr') ?? [])]
      const links = rows.flatMap((each) => each.querySelector('a') ?? [])
      const row = document.activeElement?.closest('tr') ?? null
      const at = row === null ? -1 : links.findIndex((link) => link.closest('tr') === row)
      links[at === -1 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)]?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return place
}
