// Where a one-time address leads: its token, which stands behind the mark and so reached no server yet, is
// exchanged for a session, and the address is wiped from the bar and the history.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState, type ReactNode } from 'react'
import { Empty, useWords } from '@parley/ui'
import { signIn } from '../../session-call.ts'
import { HowToGetIn } from './how-to-get-in.tsx'

type Step = 'entering' | 'over' | 'failed'

let entering: { readonly token: string; readonly done: Promise<Step | 'in'> } | null = null

/** One exchange per token, however often the page is drawn: the second would find it used. */
function enterOnce(token: string): Promise<Step | 'in'> {
  if (entering?.token !== token) entering = { token, done: signIn(token) }
  return entering.done
}

export function SignInScreen(): ReactNode {
  const { t } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [step, setStep] = useState<Step>('entering')
  useEffect(() => {
    const token = location.hash.slice(1)
    let isHere = true
    void enterOnce(token).then((outcome) => {
      if (!isHere) return
      history.replaceState(null, '', '/sign-in')
      if (outcome !== 'in') return setStep(outcome)
      queries.clear()
      return void navigate({ to: '/start', replace: true })
    })
    return () => {
      isHere = false
    }
  }, [navigate, queries])
  if (step === 'entering') return <p aria-live="polite">{t('door.entering')}</p>
  if (step === 'failed') {
    return <Empty icon="warning" title={t('state.failed')} hint={t('door.failed.hint')} isPage />
  }
  return <HowToGetIn title={t('door.over')} />
}
