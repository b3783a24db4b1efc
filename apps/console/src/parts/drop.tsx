// A place to drop a file on, which is also a button that opens the browser's own chooser.
import { useRef, useState, type DragEvent, type ReactNode } from 'react'
import { Icon } from '@parley/ui'

export interface DropProps {
  readonly label: string
  /** The name of the hidden file field. */
  readonly chooser: string
  readonly hint: string
  readonly accept: string
  readonly onFile: (file: File) => void
}

export function Drop({ label, chooser, hint, accept, onFile }: DropProps): ReactNode {
  const [isOver, setIsOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined) onFile(file)
  }
  return (
    <>
      <button
        type="button"
        className={isOver ? 'drop drop-over' : 'drop'}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
      >
        <Icon name="file" size={34} />
        <strong>{label}</strong>
        <span className="hint">{hint}</span>
      </button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={chooser}
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = '' // the same file may be chosen again after it was mended
          if (file !== undefined) onFile(file)
        }}
      />
    </>
  )
}
