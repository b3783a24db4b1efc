// One way to the node for every screen: reads are queries that the event stream makes stale, refusals are
// thrown as RefusedError only inside a query, so that a screen shows them in one place.
import { createCall, type Answered, type Asking, type Operation } from '@parley/api'
import { RefusedError } from '@parley/kernel'

export const call = createCall('', (address, init) => fetch(address, init))

export interface ReadQuery<Op extends Operation> {
  readonly queryKey: readonly [Operation, unknown]
  readonly queryFn: () => Promise<Answered<Op>>
}

/** The query of a read operation; its key is the operation and what is asked. */
export function read<Op extends Operation>(operation: Op, asking: Asking<Op>): ReadQuery<Op> {
  return {
    queryKey: [operation, asking],
    queryFn: async () => {
      const result = await call(operation, asking)
      if (!result.ok) throw new RefusedError(result.refusal)
      return result.value
    },
  }
}
