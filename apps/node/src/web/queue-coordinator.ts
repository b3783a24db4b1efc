// The thread that runs a matching over the queue of a PostgreSQL, where workers on any machine take shards of
// it. It takes shards too while it waits, so that a queue without workers is only slower.
import { parsePartyId, present } from '@parley/kernel'
import { modelHash } from '@parley/matching'
import { MatchStoppedError, openMatchQueue, openPostgres } from '@parley/postgres'
import type { QueueStage } from '@parley/postgres'
import {
  coordinating,
  isCancelled,
  MatchCancelledError,
  nodeCryptography,
  noteMatch,
} from '@parley/system'
import type { CoordinatorAnswer, CoordinatorTask, MatchPart } from '@parley/system'

export interface QueueHow {
  /** Address of the PostgreSQL, with its password. */
  readonly url: string
  readonly party: string
}

const PARTS: Readonly<Record<QueueStage, MatchPart>> = {
  read: 'reading',
  between: 'comparing',
  held: 'own-held',
}
const ROUNDS = 'rounds-2' // how a matching is cut into rounds: answers of another way are not taken for these
const LOOK_MS = 100 // how soon after it was cancelled a matching takes no further shard

export const work: (task: CoordinatorTask<QueueHow>) => Promise<CoordinatorAnswer> = coordinating(
  async ({ held, sought, data }, board, { url, party }) => {
    const engine = await openPostgres({ url, connections: 1 })
    const stop = new AbortController()
    const look = setInterval(() => isCancelled(board) && stop.abort(), LOOK_MS)
    try {
      const queue = await openMatchQueue(engine, present(parsePartyId(party), 'the party’s id'))
      const outcome = await queue.match(
        { held, sought, hashing: nodeCryptography },
        {
          job: `${data} ${modelHash(nodeCryptography)} ${ROUNDS}`,
          signal: stop.signal,
          onProgress: (done, of, stage) => {
            noteMatch(board, PARTS[stage], done, of)
            if (isCancelled(board)) stop.abort() // shards worked here leave no time to look otherwise
          },
        },
      )
      noteMatch(board, 'deciding', 1, 1)
      return outcome
    } catch (fault) {
      throw fault instanceof MatchStoppedError ? new MatchCancelledError() : fault
    } finally {
      clearInterval(look)
      await engine.close()
    }
  },
)
