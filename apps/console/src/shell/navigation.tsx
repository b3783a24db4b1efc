import { Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Screen } from '@parley/api'
import { Icon, LogBadge, useWords, type IconName } from '@parley/ui'
import { useSession } from '../parts/session.tsx'
import { GO_KEYS } from './keys.ts'

const ICONS: Readonly<Record<Screen, IconName>> = {
  board: 'board',
  people: 'people',
  imports: 'imports',
  matches: 'matches',
  audit: 'audit',
  answers: 'answers',
  agreement: 'agreement',
  plan: 'plan',
  handover: 'handover',
  line: 'exchange',
  interviews: 'interviews',
  arrivals: 'arrivals',
  care: 'care',
  families: 'families',
  homes: 'homes',
  calls: 'calls',
  statements: 'statements',
  detention: 'detention',
  evidence: 'evidence',
  remaining: 'remaining',
  remains: 'remains',
  series: 'series',
  record: 'record',
  log: 'log',
}

const IN_BAR = 4 // fits a thumb at 360 px beside "More"

/** The seat's screens: a column at the side, or a bar at the bottom of a narrow screen. */
export function Navigation({ nodeSilent }: { readonly nodeSilent: boolean }): ReactNode {
  const { t } = useWords()
  const { screens, log } = useSession()
  return (
    <>
      <nav className="side no-print" aria-label={t('nav.label')}>
        <ul>
          {screens.map((screen) => (
            <li key={screen}>
              <ScreenLink screen={screen} />
            </li>
          ))}
        </ul>
        <LogBadge badge={log} nodeSilent={nodeSilent} />
      </nav>
      <nav className="bar no-print" aria-label={t('nav.label')}>
        {screens.slice(0, IN_BAR).map((screen) => (
          <ScreenLink key={screen} screen={screen} />
        ))}
        {screens.length > IN_BAR && <More screens={screens.slice(IN_BAR)} />}
      </nav>
    </>
  )
}

function ScreenLink({ screen }: { readonly screen: Screen }): ReactNode {
  const { t } = useWords()
  return (
    <Link to={`/${screen}`} className="nav-link" title={`g ${GO_KEYS[screen]}`}>
      <Icon name={ICONS[screen]} />
      <span>{t(`screen.${screen}`)}</span>
    </Link>
  )
}

function More({ screens }: { readonly screens: readonly Screen[] }): ReactNode {
  const { t } = useWords()
  return (
    <Menu position="top-end" width={230}>
      <Menu.Target>
        <button type="button" className="nav-link">
          <Icon name="more" />
          <span>{t('nav.more')}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {screens.map((screen) => (
          <Menu.Item
            key={screen}
            component={Link}
            to={`/${screen}`}
            leftSection={<Icon name={ICONS[screen]} />}
          >
            {t(`screen.${screen}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
