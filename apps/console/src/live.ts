// Live without polling: the node says that something has changed, and every read model on the screen is
// asked for again. What is not on the screen is only marked stale.
import { useEffect, useState } from 'react'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { EVENTS_PATH } from '@parley/api'

const BURST_MS = 150 // a coach of receipts arrives as many entries within a moment

/** True while the stream from the node stands. The browser reconnects by itself. */
export function useLive(): boolean {
  const queries = useQueryClient()
  const [isOpen, setIsOpen] = useState(true)
  useEffect(() => {
    const events = new EventSource(EVENTS_PATH)
    const refresh = inBursts(() => void refreshAll(queries))
    events.addEventListener('changed', refresh)
    events.addEventListener('open', () => {
      setIsOpen(true)
      refresh()
    })
    events.addEventListener('error', () => setIsOpen(false))
    return () => events.close()
  }, [queries])
  return isOpen
}

async function refreshAll(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries()
}

/** Runs at once and then at most once per burst, with a last run after the burst. */
export function inBursts(run: () => void): () => void {
  let waiting = false
  let asked = false
  const settle = () => {
    waiting = false
    if (!asked) return
    asked = false
    start()
  }
  const start = () => {
    run()
    waiting = true
    setTimeout(settle, BURST_MS)
  }
  return () => {
    if (waiting) asked = true
    else start()
  }
}
