// J and K move, C checks, D doubts, A marks absent, R releases, U takes back. A letter that follows G is the
// second half of a jump to another screen and does nothing here.
import { useEffect, useRef } from 'react'
import { CHORD_MS, isTyping } from '../../shell/keys.ts'

export type LineKeys = Readonly<Record<'j' | 'k' | 'c' | 'd' | 'a' | 'r' | 'u', () => void>>

export function useLineKeys(keys: LineKeys): void {
  const now = useRef(keys)
  useEffect(() => {
    now.current = keys
  })
  useEffect(() => {
    let gAt = -Infinity
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return
      const isChord = event.timeStamp - gAt < CHORD_MS
      gAt = event.key === 'g' ? event.timeStamp : -Infinity
      if (isChord) return
      const key = event.key.toLowerCase()
      if (!Object.hasOwn(now.current, key)) return
      event.preventDefault()
      now.current[key as keyof LineKeys]() // one of its own keys, as just asked
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
