import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Empty, useWords } from '@parley/ui'
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
      <p>
        <Link to="/public">{t('screen.public')}</Link>
      </p>
      <LanguageMenu />
    </Empty>
  )
}
