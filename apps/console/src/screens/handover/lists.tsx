import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Handover } from '@parley/api'
import { Chip, EXCEPTION_TONES, LevelMark, Panel, PartyMark, useWords } from '@parley/ui'

interface ListProps {
  readonly handover: Handover
}

export function Exceptions({ handover }: ListProps): ReactNode {
  const { t, noun, times, code, party } = useWords()
  return (
    <Panel title={t('handover.exceptions')}>
      {handover.exceptions.length === 0 && <p className="hint">{t('handover.exceptions.none')}</p>}
      <ul className="plain-list">
        {handover.exceptions.map((exception) => (
          <li key={exception.id}>
            <Chip tone={EXCEPTION_TONES[exception.code]}>{t(`exception.${exception.code}`)}</Chip>{' '}
            {exception.home !== null && <PartyMark party={exception.home} />}{' '}
            <span className="soft">
              {times.clock(exception.at)} · {code('resolution', exception.resolution ?? 'open')}
            </span>
          </li>
        ))}
      </ul>
      {handover.owed.map(({ from, to, people, category }) => (
        <p key={`${from} ${to} ${category}`}>
          {t('handover.owed', {
            from: party(from),
            to: party(to),
            people: t('count.people', { count: people }),
            category: noun(`category.${category}`),
          })}
        </p>
      ))}
    </Panel>
  )
}

export function Receipts({ handover }: ListProps): ReactNode {
  const { t, times, party } = useWords()
  return (
    <Panel title={t('handover.receipts')}>
      {handover.receipts.length === 0 && <p className="hint">{t('handover.receipts.none')}</p>}
      <ul className="plain-list">
        {handover.receipts.map((receipt) => (
          <li key={receipt.index}>
            <Link to="/receipts/$index" params={{ index: String(receipt.index) }}>
              {times.clock(receipt.at)} · {t('count.people', { count: receipt.people })}
            </Link>{' '}
            <LevelMark level={receipt.level} />{' '}
            {receipt.late && <Chip tone="look">{t('handover.receipt.late')}</Chip>}
            <span className="soft device-names">
              {t('handover.receipt.by', {
                from: party(receipt.releasedBy),
                to: party(receipt.receivedBy),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Receipts that move nobody: what officers of both sides have to settle. */
export function Refused({ handover }: ListProps): ReactNode {
  const { t, n, code } = useWords()
  const { refused } = handover
  if (refused.length === 0) return null
  return (
    <Panel title={t('handover.refused')} hint={t('handover.refused.hint')}>
      <ul className="plain-list">
        {refused.map((receipt) => (
          <li key={`${receipt.index} ${receipt.ref ?? ''} ${receipt.code}`}>
            {receipt.ref === null ? (
              t('handover.refused.unread')
            ) : (
              <Link to="/people/$ref" params={{ ref: receipt.ref }}>
                <bdi>{receipt.name ?? receipt.ref}</bdi>
              </Link>
            )}{' '}
            <bdi className="soft">{receipt.latin ?? ''}</bdi>
            <span className="soft device-names">
              {receipt.code === 'not-open'
                ? t('handover.refused.not-open')
                : code('refusal', receipt.code)}{' '}
              · {t('handover.refused.entry', { index: n(receipt.index) })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

export function Devices({ handover }: ListProps): ReactNode {
  const { t, times } = useWords()
  if (handover.devices.length === 0) return null
  return (
    <Panel title={t('handover.devices')}>
      <ul className="plain-list">
        {handover.devices.map((device) => (
          <li key={device.name}>
            <PartyMark party={device.party} /> <bdi className="mono">{device.name}</bdi>{' '}
            {device.silent && <Chip tone="look">{t('handover.device.silent')}</Chip>}
            <span className="soft device-names">
              {device.lastSeen === null
                ? t('handover.device.never')
                : t('handover.device.seen', { time: times.clock(device.lastSeen) })}
              {device.outbox > 0 && ` · ${t('handover.device.outbox', { count: device.outbox })}`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
