import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { Empty, useWords } from '@parley/ui'
import { hasPasskeys } from '../../keys/passkey.ts'
import { signInByPasskey } from '../../session-call.ts'
import { LanguageMenu } from '../../shell/language-menu.tsx'

/** What stands in place of every screen while nobody is signed in. */
export function HowToGetIn({ title }: { readonly title?: string }): ReactNode {
  const { t } = useWords()
  return (
    <Empty icon="lock" title={title ?? t('door.title')} hint={t('door.hint')} isPage>
      <p>{t('door.again')}</p>
      <p>
        <code dir="ltr">npx --no parley sign-in --seat FILE</code>
      </p>
      {hasPasskeys() && <ByPasskey />}
      <p>
        <Link to="/public">{t('screen.public')}</Link>
      </p>
      <LanguageMenu />
    </Empty>
  )
}

/** Whoever registered a passkey at a desk needs no address. */
function ByPasskey(): ReactNode {
  const { t } = useWords()
  const [step, setStep] = useState<'ready' | 'asking' | 'none' | 'failed'>('ready')
  const enter = async () => {
    setStep('asking')
    const outcome = await signInByPasskey()
    // A fresh page for a fresh session: nothing an earlier one had read stays in memory.
    if (outcome === 'in') return location.replace('/start')
    return setStep(outcome)
  }
  return (
    <>
      <Button size="md" my="sm" loading={step === 'asking'} onClick={() => void enter()}>
        {t('door.passkey')}
      </Button>
      <p aria-live="polite">
        {step === 'none' && t('door.passkey.failed')}
        {step === 'failed' && t('state.failed')}
      </p>
    </>
  )
}
