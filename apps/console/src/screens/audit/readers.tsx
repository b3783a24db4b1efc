import type { ReactNode } from 'react'
import { Panel, useWords } from '@parley/ui'

const READERS = ['own', 'family', 'press', 'others'] as const

/** What each reader may see of an audit, beside the audit itself. */
export function Readers(): ReactNode {
  const { t } = useWords()
  return (
    <Panel title={t('audit.readers')} hint={t('audit.readers.hint')}>
      <dl className="terms">
        {READERS.map((reader) => (
          <div key={reader}>
            <dt>{t(`audit.readers.${reader}`)}</dt>
            <dd>{t(`audit.readers.${reader}.sees`)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
