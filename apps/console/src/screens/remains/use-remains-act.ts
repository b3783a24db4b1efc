// Notes of remains and words of a board need no signing dialog: each is kept in the side's own log under the
// officer's name. What goes to the other side is a report, and that is signed.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { BoardOutcome, Operation, RemainsAct } from '@parley/api'
import type { Refusal } from '@parley/kernel'
import { settled } from '@parley/ui'
import { call } from '../../node-call.ts'

const OF_REMAINS: ReadonlySet<unknown> = new Set<Operation>(['remains', 'families'])

export interface RemainsActing {
  /** Whether it was kept. */
  readonly act: (body: RemainsAct) => Promise<boolean>
  /** Why the last one was not kept; null after one that was. */
  readonly refusal: Refusal | null
  /** What became of the last word; null after a note. */
  readonly outcome: BoardOutcome | null
}

export function useRemainsAct(): RemainsActing {
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [outcome, setOutcome] = useState<BoardOutcome | null>(null)
  const act = useCallback(
    async (body: RemainsAct): Promise<boolean> => {
      const done = await settled(call('remainsAct', { body }))
      setRefusal(done.ok ? null : done.refusal)
      setOutcome(done.ok ? done.value.word : null)
      await queries.invalidateQueries({ predicate: ({ queryKey }) => OF_REMAINS.has(queryKey[0]) })
      return done.ok
    },
    [queries],
  )
  return { act, refusal, outcome }
}
