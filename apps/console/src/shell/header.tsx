import { ActionIcon, Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Session } from '@parley/api'
import { Icon, PhaseRail, seriesName, useWords } from '@parley/ui'
import { useSeatName, useSession } from '../parts/session.tsx'
import { signOut } from '../session-call.ts'
import { LanguageMenu } from './language-menu.tsx'
import { LookMenu } from './look-menu.tsx'

export interface HeaderProps {
  readonly onSearch: () => void
  readonly onHelp: () => void
  readonly nodeSilent: boolean
}

export function Header({ onSearch, onHelp, nodeSilent }: HeaderProps): ReactNode {
  const { t } = useWords()
  const { exchange, phase, log } = useSession()
  const isConnected = !nodeSilent && log.hubConnected
  return (
    <header className="top no-print">
      <Link to="/start" className="brand">
        <Icon name="exchange" size={26} />
        <span className="brand-name">{t('app.name')}</span>
        <span className="brand-exchange">
          {exchange.name === '' ? (
            <>
              <bdi>{seriesName(exchange.series, t)}</bdi>
              <span>{t('day.of', { day: exchange.day })}</span>
            </>
          ) : (
            <bdi>{exchange.name}</bdi>
          )}
        </span>
      </Link>
      <PhaseRail phase={phase} />
      <div className="top-acts">
        <span className={isConnected ? 'link-state' : 'link-state link-lost'}>
          <span className="link-dot" aria-hidden="true" />
          <span className="link-word">
            {isConnected ? t('log.connected') : t('log.disconnected')}
          </span>
        </span>
        <ActionIcon
          variant="subtle"
          color="gray.0"
          size="lg"
          onClick={onSearch}
          aria-label={t('search.open')}
          title={`${t('search.open')} (Ctrl K)`}
        >
          <Icon name="search" />
        </ActionIcon>
        <LookMenu />
        <ActionIcon
          variant="subtle"
          color="gray.0"
          size="lg"
          className="wide-only"
          onClick={onHelp}
          aria-label={t('keys.title')}
          title={`${t('keys.title')} (?)`}
        >
          <span aria-hidden="true" className="help-mark">
            ?
          </span>
        </ActionIcon>
        <LanguageMenu />
        <SeatMenu />
      </div>
    </header>
  )
}

/** Who sits here; in a demonstration also the way to the other seats. */
function SeatMenu(): ReactNode {
  const { t } = useWords()
  const { seat, seats, demo, signedIn } = useSession()
  const seatName = useSeatName()
  const here = `${seatName(seat.kind, seat.party ?? seat.id)}${orderOf(seat.id, seats)}`
  if (signedIn) return <OfficerMenu here={here} officer={seat.officer} />
  if (seats.length === 0) return <span className="seat-name">{here}</span>
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <button
          type="button"
          className="top-button"
          aria-label={`${t('seat.switch')}: ${here}`}
          title={demo ? t('seat.demo') : here}
        >
          <Icon name="seat" size={18} />
          <span className="seat-name">{here}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {seats.map(({ id, kind, party, url }) => (
          <Menu.Item
            key={id}
            component="a"
            href={url}
            aria-current={id === seat.id ? 'true' : undefined}
            rightSection={id === seat.id ? <Icon name="check" size={16} /> : null}
          >
            {seatName(kind, party)}
            {orderOf(id, seats)}
          </Menu.Item>
        ))}
        <Menu.Item component="a" href="/public">
          {t('screen.public')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Tells apart several desks of one kind at one party: the second is ` · 2`. */
function orderOf(id: string, seats: Session['seats']): string {
  const own = seats.find((one) => one.id === id)
  const alike = seats.filter(({ kind, party }) => kind === own?.kind && party === own.party)
  const order = alike.findIndex((one) => one.id === id)
  return order > 0 ? ` · ${order + 1}` : ''
}

/** Who has signed in here, and the way out. */
function OfficerMenu({
  here,
  officer,
}: {
  readonly here: string
  readonly officer: string
}): ReactNode {
  const { t } = useWords()
  const leave = async () => {
    if (await signOut()) location.assign('/start')
  }
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <button type="button" className="top-button" aria-label={`${here}: ${officer}`}>
          <Icon name="seat" size={18} />
          <span className="seat-name">{here}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <bdi>{officer}</bdi>
        </Menu.Label>
        <Menu.Item component={Link} to="/device">
          {t('device.title')}
        </Menu.Item>
        <Menu.Item onClick={() => void leave()}>{t('door.leave')}</Menu.Item>
        <Menu.Item component="a" href="/public">
          {t('screen.public')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
