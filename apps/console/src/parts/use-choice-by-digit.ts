// A form whose first choice is made by a digit: the cursor then stands in the first field of what was chosen.
import { useEffect, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { isTyping } from '../shell/keys.ts'

/** @param choose is called with what the digit stands for, from 1 on; the form marks its first field `data-first`. */
export function useChoiceByDigit<Choice>(
  form: RefObject<HTMLFormElement | null>,
  choices: readonly Choice[],
  choose: (chosen: Choice) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const chosen = isTyping(event) ? undefined : choices[Number(event.key) - 1]
      if (chosen === undefined) return
      event.preventDefault()
      // Drawn at once: whoever types on must come into the first field, and not choose again by the next digit.
      flushSync(() => choose(chosen))
      form.current?.querySelector<HTMLElement>('[data-first]')?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [form, choices, choose])
}

/** The digits that choose, first and last; the mark keeps their order in a line from right to left. */
export function digitsOf(count: number): string {
  return count === 1 ? '1' : `\u200e1–${count}`
}
