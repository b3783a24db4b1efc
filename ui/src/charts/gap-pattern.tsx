import type { ReactNode } from 'react'

/** What is missing, hatched, so that it shows without any colour. */
export function GapPattern({ id }: { readonly id: string }): ReactNode {
  return (
    <pattern
      id={id}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="2" height="6" className="gap-line" />
    </pattern>
  )
}
