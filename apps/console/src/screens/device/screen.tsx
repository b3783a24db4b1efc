// "This device's key": the officer's key in this browser, how it gets into the ring, and the passkeys by which
// the officer signs in. The key is made here and stays here; what leaves is its verifier key.
import type { ReactNode } from 'react'
import { Empty, PageHead, useWords } from '@parley/ui'
import { useDeviceKey } from '../../keys/use-device-key.ts'
import { useSession } from '../../parts/session.tsx'
import { NoKey, OwnKey } from './own-key.tsx'
import { PasskeyPanel } from './passkey-panel.tsx'
import './device.css'

export function DeviceScreen(): ReactNode {
  const { t } = useWords()
  const session = useSession()
  const key = useDeviceKey(session)
  if (session.officerKey === null) {
    return <Empty icon="lock" title={t('device.title')} hint={t('device.demo')} isPage />
  }
  return (
    <>
      <PageHead title={t('device.title')} lead={t('device.lead')} />
      <div className="stack">
        {key === undefined ? (
          <p aria-live="polite">{t('state.loading')}</p>
        ) : key === null ? (
          <NoKey />
        ) : (
          <OwnKey deviceKey={key} />
        )}
        <PasskeyPanel />
      </div>
    </>
  )
}
