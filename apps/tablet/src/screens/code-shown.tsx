// A code to be read by another device: one picture, or several that follow each other where it is long.
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { nobleCryptography, utf8Bytes } from '@parley/kernel'
import { framesOf } from '@parley/ledger'
import { Qr, useWords } from '@parley/ui'

const ONE = 1_200 // characters that a camera still reads at arm's length
const EACH_MS = 350

export function CodeShown({
  text,
  label,
}: {
  readonly text: string
  readonly label: string
}): ReactNode {
  const { t } = useWords()
  const frames = picturesOf(text)
  const [place, setPlace] = useState(0)
  const count = frames.length
  useEffect(() => {
    if (count < 2) return undefined
    const timer = setInterval(() => setPlace((before) => (before + 1) % count), EACH_MS)
    return () => clearInterval(timer)
  }, [count])
  return (
    <figure className="code">
      <figcaption>{label}</figcaption>
      {count === 0 ? null : <Qr text={frames[place % count] ?? ''} label={label} />}
      <button
        type="button"
        data-code={text}
        onClick={() => void navigator.clipboard?.writeText(text)}
      >
        {t('tablet.copy.text')}
      </button>
    </figure>
  )
}

/** The texts of the pictures; none where it is too long for pictures, and goes as a file. */
function picturesOf(text: string): readonly string[] {
  if (text.length <= ONE) return [text]
  const frames = framesOf(utf8Bytes(text), nobleCryptography)
  return frames.ok ? frames.value : []
}
