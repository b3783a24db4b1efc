import { createContext, useContext, type ReactNode } from 'react'
import type { SeatKind, Session } from '@parley/api'
import { useWords } from '@parley/ui'

const Context = createContext<Session | null>(null)

export interface SessionProviderProps {
  readonly session: Session
  readonly children: ReactNode
}

export function SessionProvider({ session, children }: SessionProviderProps): ReactNode {
  return <Context.Provider value={session}>{children}</Context.Provider>
}

/** @throws Error outside a SessionProvider */
export function useSession(): Session {
  const session = useContext(Context)
  if (session === null) throw new Error('expected a SessionProvider around this component')
  return session
}

/** The name of a seat in the reader's language. */
export function useSeatName(): (kind: SeatKind, id: string) => string {
  const { t, party } = useWords()
  return (kind, id) => t(`seat.${kind}`, { party: party(id) })
}

/** The two belligerents in their order; a screen that faces two sides needs exactly two. */
export function useHomes(): readonly [string, string] {
  const { exchange } = useSession()
  const [first = 'a', second = 'b'] = exchange.parties
  return [first, second]
}
