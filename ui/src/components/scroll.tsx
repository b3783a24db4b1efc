import type { ReactNode, Ref } from 'react'

export interface ScrollProps {
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
  readonly scrollRef?: Ref<HTMLElement>
}

/** A region that scrolls by itself, and so must be reachable by keyboard. */
export function Scroll({
  label,
  className = 'scroll-x',
  children,
  scrollRef,
}: ScrollProps): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without focus nobody could scroll it by keyboard
    <section className={className} aria-label={label} tabIndex={0} ref={scrollRef}>
      {children}
    </section>
  )
}

/** Text whose every character matters, as signed: left to right in every language. */
export function Exact({
  label,
  text,
}: {
  readonly label: string
  readonly text: string
}): ReactNode {
  return (
    <Scroll label={label} className="exact">
      <pre dir="ltr">{text}</pre>
    </Scroll>
  )
}
