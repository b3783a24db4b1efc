// A form by keyboard: a letter puts the cursor into its first field, Enter keeps it, and letters are keys again.
import { Button } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { Panel } from '@parley/ui'
import { isTyping, letterOf } from '../shell/keys.ts'
import './notes.css'

interface LetteredFormProps {
  readonly title: string
  readonly hint: string
  /** The letter that puts the cursor into the field marked `data-first`. */
  readonly letter: string
  readonly button: string
  /** Keeps what is typed and says whether it was taken; null while something is missing or odd. */
  readonly keep: (() => Promise<boolean>) | null
  readonly onKept: () => void
  readonly children: ReactNode
}

export function LetteredForm(props: LetteredFormProps): ReactNode {
  const { title, hint, letter, button, keep, onKept, children } = props
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || letterOf(event) !== letter) return
      event.preventDefault()
      form.current?.querySelector<HTMLElement>('[data-first]')?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [letter])
  const kept = async (): Promise<void> => {
    if (keep === null || !(await keep())) return
    onKept()
    form.current?.focus() // out of the field, so that letters are keys again
  }
  return (
    <Panel title={title} hint={hint}>
      <form
        ref={form}
        tabIndex={-1}
        className="note-form"
        onSubmit={(event) => {
          event.preventDefault()
          void kept()
        }}
      >
        {children}
        <Button type="submit" disabled={keep === null}>
          {button}
        </Button>
      </form>
    </Panel>
  )
}
