// One act at a time: its button waits while it is under way, and what was refused is said beside it.
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Refusal, Result } from '@parley/kernel'
import { useWords } from '@parley/ui'
import type { Wording } from '@parley/ui'

export interface Acting {
  readonly isBusy: boolean
  readonly fault: string | null
  /** Runs an act; `done` gets what it brought. A store that fails is a fault like any other. */
  readonly run: <Value>(act: () => Promise<Result<Value>>, done?: (value: Value) => void) => void
  readonly clear: () => void
}

export function useAct(): Acting {
  const wording = useWords()
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  return {
    isBusy,
    fault,
    clear: () => setFault(null),
    run: (act, done) => {
      setBusy(true)
      setFault(null)
      act()
        .then((result) => {
          if (result.ok) done?.(result.value)
          else setFault(sentenceOf(wording, result.refusal))
        })
        .catch((cause: unknown) => setFault(unstored(wording, cause)))
        .finally(() => setBusy(false))
    },
  }
}

export function sentenceOf({ code }: Wording, refusal: Refusal): string {
  return code('refusal', refusal.code, { at: refusal.at ?? '' })
}

function unstored({ t }: Wording, cause: unknown): string {
  return t('tablet.unstored', { why: cause instanceof Error ? cause.message : String(cause) })
}

export function Fault({ children }: { readonly children: string | null }): ReactNode {
  return (
    <p className="fault" role="alert" hidden={children === null}>
      {children}
    </p>
  )
}
