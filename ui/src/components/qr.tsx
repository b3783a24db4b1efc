// A QR code as a drawing: dark on light in every look.
import type { ReactNode } from 'react'
import { qrCode } from '../charts/qr-code.ts'

export interface QrProps {
  readonly text: string
  readonly label: string
}

/** Nothing for a text that is too long for a code. */
export function Qr({ text, label }: QrProps): ReactNode {
  const code = qrCode(text)
  if (code === null) return null
  const size = code.length
  const dark = code.flatMap((row, r) =>
    row.flatMap((isDark, c) => (isDark ? [`M${c} ${r}h1v1h-1z`] : [])),
  )
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing in place; an image's address would be data
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
