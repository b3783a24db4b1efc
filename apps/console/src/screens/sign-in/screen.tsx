// Where a one-time address leads: its token, which stands behind the mark and so reached no server yet, is
// exchanged for a session, and the address is replaced in the bar and the history.
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
  const [step, setStep] = useState<Step>('entering')
  useEffect(() => {
    const token = location.hash.slice(1)
    let isHere = true
    void enterOnce(token).then((outcome) => {
      if (!isHere) return
      // A fresh page for a fresh session: nothing an earlier one had read stays in memory.
      if (outcome === 'in') return location.replace('/start')
      if (outcome === 'over') void navigate({ to: '/sign-in', hash: '', replace: true })
      return setStep(outcome)
    })
    return () => {
      isHere = false
    }
  }, [navigate])
  if (step === 'entering') return <p aria-live="polite">{t('door.entering')}</p>
  if (step === 'failed') {
    return <Empty icon="warning" title={t('state.failed')} hint={t('door.failed.hint')} isPage />
  }
  return <HowToGetIn title={t('door.over')} />
}
