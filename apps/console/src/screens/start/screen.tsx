import { Navigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../../parts/session.tsx'

/** Sends a seat to the screen it lands on. */
export function StartScreen(): ReactNode {
  const { screens } = useSession()
  return <Navigate to={`/${screens[0] ?? 'log'}`} replace />
}
