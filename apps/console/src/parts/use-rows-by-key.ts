// A table walked by J and K: the link of the next or last row takes the focus.
import { useEffect, useRef, type RefObject } from 'react'
import { isTyping, letterOf } from '../shell/keys.ts'

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 }

/** For a table with one link in each row; while somebody types, letters are letters. */
export function useRowsByKey(): RefObject<HTMLTableElement | null> {
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const step = isTyping(event) ? undefined : STEPS[letterOf(event)]
      if (step === undefined) return
      const links = [...(table.current?.querySelectorAll('a') ?? [])]
      const at = links.findIndex((link) => link === document.activeElement)
      links[at === -1 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)]?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return table
}
