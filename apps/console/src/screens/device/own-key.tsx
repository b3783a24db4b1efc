import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { nobleCryptography } from '@parley/kernel'
import { Chip, Exact, Notice, Panel, Qr, Terms, useWords } from '@parley/ui'
import { cardOf, makeDeviceKey } from '../../keys/device-key.ts'
import type { DeviceKey } from '../../keys/device-key.ts'
import { forgetKey, storeKey } from '../../keys/key-store.ts'
import { deviceKeyQuery } from '../../keys/use-device-key.ts'
import { saveFile } from '../../parts/save-file.ts'
import { useSession } from '../../parts/session.tsx'

/** The way to a key, where this browser can keep one. */
export function NoKey(): ReactNode {
  const { t } = useWords()
  const { seat, officerKey } = useSession()
  const { officer } = seat
  const queries = useQueryClient()
  const [cannot, setCannot] = useState(false)
  const make = async () => {
    try {
      await storeKey(await makeDeviceKey(officer, new Date(), nobleCryptography))
    } catch {
      return setCannot(true) // no safe address, no Ed25519, or no database
    }
    return queries.invalidateQueries({ queryKey: deviceKeyQuery(officer) })
  }
  return (
    <Panel title={t('device.none', { officer })} hint={t('device.none.hint')}>
      {officerKey?.kept === 'node' && <p>{t('device.node', { officer })}</p>}
      {cannot && (
        <Notice tone="look" title={t('device.unsupported')} live>
          {t('device.unsupported.hint')}
        </Notice>
      )}
      <Button size="md" mt="sm" onClick={() => void make()}>
        {t('device.make')}
      </Button>
    </Panel>
  )
}

export interface OwnKeyProps {
  readonly deviceKey: DeviceKey
}

export function OwnKey({ deviceKey }: OwnKeyProps): ReactNode {
  const { t, times } = useWords()
  const { officerKey } = useSession()
  const { name: officer, keyId, vkey, made } = deviceKey
  const label = t('device.key', { officer })
  const isInRing = officerKey?.vkey === vkey
  const card = `officer-${officer.replaceAll('/', '-')}-${keyId}.json`
  return (
    <Panel title={label} acts={<RingState vkey={vkey} officer={officer} />}>
      <div className="device-key">
        <div className="device-words">
          <Terms
            rows={[
              { label: t('device.id'), value: <bdi className="device-id mono">{keyId}</bdi> },
              { label: t('device.made'), value: times.moment(made) },
            ]}
          />
          <Exact label={label} text={vkey} />
          <Button
            mt="sm"
            size="md"
            variant={isInRing ? 'default' : 'filled'}
            onClick={() => saveFile(card, [cardOf(deviceKey)], 'application/json')}
          >
            {t('device.save')}
          </Button>
        </div>
        <Qr text={vkey} label={t('device.qr')} />
      </div>
      {officerKey?.kept === 'node' && <p>{t('device.node', { officer })}</p>}
      <Orders officer={officer} isInRing={isInRing} card={card} />
      <Forgetting officer={officer} />
    </Panel>
  )
}

interface OfKey {
  readonly officer: string
  readonly vkey: string
}

function RingState({ officer, vkey }: OfKey): ReactNode {
  const { t } = useWords()
  const { officerKey } = useSession()
  const ring = officerKey?.vkey ?? null
  if (ring === vkey) return <Chip tone="done">{t('device.state.in-ring', { officer })}</Chip>
  if (ring === null) return <Chip tone="look">{t('device.state.not-in-ring')}</Chip>
  return <Chip tone="look">{t('device.state.other-key', { officer })}</Chip>
}

interface OrdersProps {
  readonly officer: string
  readonly isInRing: boolean
  readonly card: string
}

/** What whoever holds the roots runs: to add this key, or to make it void. */
function Orders({ officer, isInRing, card }: OrdersProps): ReactNode {
  const { t } = useWords()
  const { officerKey } = useSession()
  const replace = officerKey?.vkey === null ? '' : ' --replace'
  const order = isInRing
    ? `npx --no parley ring revoke --seat FILE --key ${officer}`
    : `npx --no parley ring add --seat FILE --officer ${card}${replace}`
  const said = t(isInRing ? 'device.lost' : 'device.roots')
  return (
    <>
      <p className="device-order">{said}</p>
      <Exact label={said} text={order} />
    </>
  )
}

function Forgetting({ officer }: { readonly officer: string }): ReactNode {
  const { t } = useWords()
  const queries = useQueryClient()
  const [isSure, setIsSure] = useState(false)
  const forget = async () => {
    await forgetKey(officer)
    await queries.invalidateQueries({ queryKey: deviceKeyQuery(officer) })
  }
  if (!isSure) {
    return (
      <Button mt="md" variant="default" onClick={() => setIsSure(true)}>
        {t('device.forget')}
      </Button>
    )
  }
  return (
    <Notice tone="look" title={t('device.forget')} live>
      <p>{t('device.forget.sure')}</p>
      <Button mt="xs" color="red" onClick={() => void forget()}>
        {t('device.forget.yes')}
      </Button>{' '}
      <Button mt="xs" variant="default" onClick={() => setIsSure(false)}>
        {t('act.cancel')}
      </Button>
    </Notice>
  )
}
