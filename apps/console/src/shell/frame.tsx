import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import type { Screen, Session } from '@parley/api'
import { useWords, WordsProvider, type WordKey } from '@parley/ui'
import { useLive } from '../live.ts'
import { read } from '../node-call.ts'
import { ActProvider } from '../parts/act.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { SecondSignatures } from '../parts/second-signatures.tsx'
import { SessionProvider } from '../parts/session.tsx'
import { HowToGetIn } from '../screens/sign-in/how-to-get-in.tsx'
import { Header } from './header.tsx'
import { Help } from './help.tsx'
import { useKeys } from './keys.ts'
import { Navigation } from './navigation.tsx'
import { Palette } from './palette.tsx'

/** What stands around every screen. The public page has a frame of its own: nobody is logged in there. */
export function Frame(): ReactNode {
  const { pathname } = useLocation()
  if (pathname.startsWith('/public') || pathname === '/sign-in') return <PublicFrame />
  return (
    <Loaded operation="session" asking={{}} refused={{ 'not-logged-in': <Outside /> }}>
      {(session) => (
        <SessionProvider session={session}>
          <NamedParties session={session}>
            <ActProvider>
              <SeatFrame />
            </ActProvider>
          </NamedParties>
        </SessionProvider>
      )}
    </Loaded>
  )
}

function Outside(): ReactNode {
  return (
    <div className="frame frame-public">
      <main id="main" tabIndex={-1}>
        <HowToGetIn />
      </main>
    </div>
  )
}

interface NamedPartiesProps {
  readonly session: Session
  readonly children: ReactNode
}

/** Below this, the mediator and the transit state have their names and not their ids. */
function NamedParties({ session, children }: NamedPartiesProps): ReactNode {
  const { language, words } = useWords()
  const names = useMemo(() => partyNames(session), [session])
  return (
    <WordsProvider language={language} words={words} names={names}>
      {children}
    </WordsProvider>
  )
}

function partyNames({ exchange, seats }: Session): ReadonlyMap<string, WordKey> {
  const named = new Map<string, WordKey>()
  for (const { id, kind } of seats) if (kind !== 'headquarters') named.set(id, `seat.${kind}`)
  if (exchange.mediator !== null) named.set(exchange.mediator, 'seat.mediator')
  if (exchange.transitState !== null) named.set(exchange.transitState, 'seat.transit')
  return named
}

function SeatFrame(): ReactNode {
  const { t } = useWords()
  const isLive = useLive()
  const navigate = useNavigate()
  const [open, setOpen] = useState<'palette' | 'help' | null>(null)
  const session = useQuery(read('session', {}))
  const actions = useMemo(
    () => ({
      go: (screen: Screen) => void navigate({ to: `/${screen}` }),
      search: () => setOpen('palette'),
      help: () => setOpen('help'),
    }),
    [navigate],
  )
  useKeys(actions)
  return (
    <div className="frame">
      <a href="#main" className="skip">
        {t('app.skip')}
      </a>
      <Header
        onSearch={actions.search}
        onHelp={actions.help}
        nodeSilent={!isLive || session.isError}
      />
      <div className="frame-body">
        <Navigation nodeSilent={!isLive} />
        <main id="main" tabIndex={-1}>
          <SecondSignatures />
          <Outlet />
        </main>
      </div>
      <Palette opened={open === 'palette'} onClose={() => setOpen(null)} />
      <Help opened={open === 'help'} onClose={() => setOpen(null)} />
    </div>
  )
}

function PublicFrame(): ReactNode {
  return (
    <div className="frame frame-public">
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}
