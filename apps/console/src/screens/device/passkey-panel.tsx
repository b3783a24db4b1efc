// The passkeys of this desk: whoever has just signed in adds one, and removes any.
import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { PasskeyRows } from '@parley/api'
import type { Refusal, Result } from '@parley/kernel'
import { refuse } from '@parley/kernel'
import { Panel, RefusalNotice, useWords } from '@parley/ui'
import { hasPasskeys, makePasskey } from '../../keys/passkey.ts'
import { call, read } from '../../node-call.ts'
import { useSession } from '../../parts/session.tsx'

export function PasskeyPanel(): ReactNode {
  const { t } = useWords()
  const { passkeys } = useSession()
  return (
    <Panel title={t('passkey.title')} hint={t('passkey.lead')}>
      {passkeys && hasPasskeys() ? <OwnPasskeys /> : <p>{t('passkey.off')}</p>}
    </Panel>
  )
}

function OwnPasskeys(): ReactNode {
  const { t, times } = useWords()
  const queries = useQueryClient()
  const { data } = useQuery(read('passkeys', {}))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const done = (result: Result<PasskeyRows>) => {
    setRefusal(result.ok ? null : result.refusal)
    return queries.invalidateQueries({ queryKey: ['passkeys'] })
  }
  const rows = data?.rows ?? []
  return (
    <>
      {data !== undefined && rows.length === 0 && <p>{t('passkey.none')}</p>}
      <ul className="plain-list">
        {rows.map(({ id, made, used }) => (
          <li key={id} className="passkey-row">
            <span>
              {used === null
                ? t('passkey.row.new', { made: times.moment(made) })
                : t('passkey.row', { made: times.moment(made), used: times.moment(used) })}
            </span>
            <Button
              size="xs"
              variant="default"
              onClick={() => void call('passkeyForget', { body: { id } }).then(done)}
            >
              {t('passkey.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {refusal !== null && <RefusalNotice refusal={refusal} />}
      <Button mt="sm" size="md" onClick={() => void added().then(done)}>
        {t('passkey.add')}
      </Button>
    </>
  )
}

/** Asks the node what to make, the browser to make it, and the node to keep it. */
async function added(): Promise<Result<PasskeyRows>> {
  const asked = await call('passkeyBegin', { body: {} })
  if (!asked.ok) return asked
  const made = await makePasskey(asked.value)
  return made === null ? refuse('passkey-failed') : await call('passkeyAdd', { body: made })
}
