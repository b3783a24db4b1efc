// Every screen is a file of its own, loaded when it is first opened. Addresses are the same for all seats;
// the seat decides what is behind them.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import {
  CATEGORIES,
  PERSON_STATES,
  type CategoryWord,
  type PeopleSort,
  type PersonState,
} from '@parley/api'
import { recordSearch } from './screens/record/search.ts'
import { Frame } from './shell/frame.tsx'
import { NotFound } from './shell/not-found.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })

/** Filters of the people screen, kept in the address so that a view can be sent to a colleague. */
export interface PeopleSearch {
  readonly q?: string
  readonly state?: PersonState
  readonly home?: string
  readonly category?: CategoryWord
  readonly tranche?: string
  readonly sort?: PeopleSort
  readonly order?: 'up' | 'down'
}

/** What a new agreement starts with: `meetable` fills in the numbers that both sides can meet. */
export interface EditorSearch {
  readonly numbers?: 'meetable'
}

/** The claim whose sentence is shown first. */
export interface RecordExchangeSearch {
  readonly claim?: string
}

const SORTS: readonly PeopleSort[] = ['name', 'born', 'state', 'tranche', 'number', 'since']

function peopleSearch(given: Readonly<Record<string, unknown>>): PeopleSearch {
  const text = (key: string) => (typeof given[key] === 'string' ? given[key] : undefined)
  return defined({
    q: text('q'),
    state: PERSON_STATES.find((state) => state === given['state']),
    home: text('home'),
    category: CATEGORIES.find((category) => category === given['category']),
    tranche: text('tranche'),
    sort: SORTS.find((sort) => sort === given['sort']),
    order: given['order'] === 'down' ? 'down' : undefined,
  })
}

/** The same without the fields that are undefined. */
function defined<T extends object>(given: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T
}

const at = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path }) as const

const routes = [
  createRoute({
    ...at('/'),
    beforeLoad: () => {
      throw redirect({ to: '/start' })
    },
  }),
  createRoute({
    ...at('/start'),
    component: lazyRouteComponent(() => import('./screens/start/screen.tsx'), 'StartScreen'),
  }),
  createRoute({
    ...at('/board'),
    component: lazyRouteComponent(() => import('./screens/board/screen.tsx'), 'BoardScreen'),
  }),
  createRoute({
    ...at('/people'),
    validateSearch: peopleSearch,
    component: lazyRouteComponent(() => import('./screens/people/screen.tsx'), 'PeopleScreen'),
  }),
  createRoute({
    ...at('/people/$ref'),
    component: lazyRouteComponent(() => import('./screens/person/screen.tsx'), 'PersonScreen'),
  }),
  createRoute({
    ...at('/imports'),
    component: lazyRouteComponent(() => import('./screens/imports/screen.tsx'), 'ImportsScreen'),
  }),
  createRoute({
    ...at('/imports/$id'),
    component: lazyRouteComponent(() => import('./screens/imports/preview.tsx'), 'ImportScreen'),
  }),
  createRoute({
    ...at('/matches'),
    component: lazyRouteComponent(() => import('./screens/matches/screen.tsx'), 'MatchesScreen'),
  }),
  createRoute({
    ...at('/matches/$id'),
    component: lazyRouteComponent(() => import('./screens/matches/pair.tsx'), 'PairScreen'),
  }),
  createRoute({
    ...at('/matches/$id/sheet'),
    component: lazyRouteComponent(() => import('./screens/matches/sheet.tsx'), 'PairSheetScreen'),
  }),
  createRoute({
    ...at('/audit'),
    component: lazyRouteComponent(() => import('./screens/audit/screen.tsx'), 'AuditScreen'),
  }),
  createRoute({
    ...at('/audit/$id'),
    component: lazyRouteComponent(
      () => import('./screens/audit/account.tsx'),
      'AuditAccountScreen',
    ),
  }),
  createRoute({
    ...at('/answers'),
    component: lazyRouteComponent(() => import('./screens/answers/screen.tsx'), 'AnswersScreen'),
  }),
  createRoute({
    ...at('/answers/$list'),
    component: lazyRouteComponent(() => import('./screens/answers/names.tsx'), 'AnswerNamesScreen'),
  }),
  createRoute({
    ...at('/answers/$list/sheet'),
    component: lazyRouteComponent(() => import('./screens/answers/sheet.tsx'), 'AnswerSheetScreen'),
  }),
  createRoute({
    ...at('/agreement'),
    component: lazyRouteComponent(
      () => import('./screens/agreement/screen.tsx'),
      'AgreementScreen',
    ),
  }),
  createRoute({
    ...at('/agreement/new'),
    validateSearch: (given: Readonly<Record<string, unknown>>): EditorSearch =>
      given['numbers'] === 'meetable' ? { numbers: 'meetable' } : {},
    component: lazyRouteComponent(
      () => import('./screens/agreement/editor.tsx'),
      'AgreementEditorScreen',
    ),
  }),
  createRoute({
    ...at('/plan'),
    component: lazyRouteComponent(() => import('./screens/plan/screen.tsx'), 'PlanScreen'),
  }),
  createRoute({
    ...at('/plan/try'),
    component: lazyRouteComponent(
      () => import('./screens/plan/trial-screen.tsx'),
      'PlanTrialScreen',
    ),
  }),
  createRoute({
    ...at('/plan/annex'),
    component: lazyRouteComponent(() => import('./screens/plan/annex.tsx'), 'PlanAnnexScreen'),
  }),
  createRoute({
    ...at('/handover'),
    component: lazyRouteComponent(() => import('./screens/handover/screen.tsx'), 'HandoverScreen'),
  }),
  createRoute({
    ...at('/handover/$tranche'),
    component: lazyRouteComponent(() => import('./screens/handover/screen.tsx'), 'HandoverScreen'),
  }),
  createRoute({
    ...at('/line'),
    component: lazyRouteComponent(() => import('./screens/line/screen.tsx'), 'LineScreen'),
  }),
  createRoute({
    ...at('/receipts/$index'),
    component: lazyRouteComponent(() => import('./screens/receipt/screen.tsx'), 'ReceiptScreen'),
  }),
  createRoute({
    ...at('/interviews'),
    component: lazyRouteComponent(
      () => import('./screens/interviews/screen.tsx'),
      'InterviewsScreen',
    ),
  }),
  createRoute({
    ...at('/arrivals'),
    component: lazyRouteComponent(() => import('./screens/arrivals/screen.tsx'), 'ArrivalsScreen'),
  }),
  createRoute({
    ...at('/care'),
    component: lazyRouteComponent(() => import('./screens/care/screen.tsx'), 'CareScreen'),
  }),
  createRoute({
    ...at('/care/$wristband'),
    component: lazyRouteComponent(() => import('./screens/care/person.tsx'), 'CarePersonScreen'),
  }),
  createRoute({
    ...at('/care/$wristband/summary'),
    component: lazyRouteComponent(() => import('./screens/care/summary.tsx'), 'CareSummaryScreen'),
  }),
  createRoute({
    ...at('/families'),
    component: lazyRouteComponent(() => import('./screens/families/screen.tsx'), 'FamiliesScreen'),
  }),
  createRoute({
    ...at('/families/notices/$code'),
    component: lazyRouteComponent(() => import('./screens/families/sheet.tsx'), 'NoticeScreen'),
  }),
  createRoute({
    ...at('/calls'),
    component: lazyRouteComponent(() => import('./screens/calls/screen.tsx'), 'CallsScreen'),
  }),
  createRoute({
    ...at('/homes'),
    component: lazyRouteComponent(() => import('./screens/homes/screen.tsx'), 'HomesScreen'),
  }),
  createRoute({
    ...at('/homes/$ref'),
    component: lazyRouteComponent(() => import('./screens/homes/file.tsx'), 'HomeFileScreen'),
  }),
  createRoute({
    ...at('/forms/$ref'),
    component: lazyRouteComponent(() => import('./screens/homes/forms.tsx'), 'HomeFormsScreen'),
  }),
  createRoute({
    ...at('/statements'),
    component: lazyRouteComponent(
      () => import('./screens/statements/screen.tsx'),
      'StatementsScreen',
    ),
  }),
  createRoute({
    ...at('/remains'),
    component: lazyRouteComponent(() => import('./screens/remains/screen.tsx'), 'RemainsScreen'),
  }),
  createRoute({
    ...at('/remains/$bag'),
    component: lazyRouteComponent(() => import('./screens/remains/bag.tsx'), 'BagScreen'),
  }),
  createRoute({
    ...at('/detention'),
    component: lazyRouteComponent(
      () => import('./screens/detention/screen.tsx'),
      'DetentionScreen',
    ),
  }),
  createRoute({
    ...at('/detention/$ref'),
    component: lazyRouteComponent(
      () => import('./screens/detention/file.tsx'),
      'DetentionFileScreen',
    ),
  }),
  createRoute({
    ...at('/evidence'),
    component: lazyRouteComponent(() => import('./screens/evidence/screen.tsx'), 'EvidenceScreen'),
  }),
  createRoute({
    ...at('/evidence/$ref'),
    component: lazyRouteComponent(() => import('./screens/evidence/case.tsx'), 'CaseScreen'),
  }),
  createRoute({
    ...at('/remaining'),
    component: lazyRouteComponent(
      () => import('./screens/remaining/screen.tsx'),
      'RemainingScreen',
    ),
  }),
  createRoute({
    ...at('/series'),
    component: lazyRouteComponent(() => import('./screens/series/screen.tsx'), 'SeriesScreen'),
  }),
  createRoute({
    ...at('/record'),
    validateSearch: recordSearch,
    component: lazyRouteComponent(() => import('./screens/record/screen.tsx'), 'RecordScreen'),
  }),
  createRoute({
    ...at('/record/claims'),
    validateSearch: recordSearch,
    component: lazyRouteComponent(
      () => import('./screens/record/claims.tsx'),
      'RecordClaimsScreen',
    ),
  }),
  createRoute({
    ...at('/record/changes'),
    component: lazyRouteComponent(
      () => import('./screens/record/changes.tsx'),
      'RecordChangesScreen',
    ),
  }),
  createRoute({
    ...at('/record/timeline'),
    component: lazyRouteComponent(
      () => import('./screens/record/timeline.tsx'),
      'RecordTimelineScreen',
    ),
  }),
  createRoute({
    ...at('/record/standing'),
    component: lazyRouteComponent(
      () => import('./screens/record/standing.tsx'),
      'RecordStandingScreen',
    ),
  }),
  createRoute({
    ...at('/record/review'),
    component: lazyRouteComponent(
      () => import('./screens/record/review.tsx'),
      'RecordReviewScreen',
    ),
  }),
  createRoute({
    ...at('/record/exchange/$id'),
    validateSearch: (given: Readonly<Record<string, unknown>>): RecordExchangeSearch =>
      typeof given['claim'] === 'string' ? { claim: given['claim'] } : {},
    component: lazyRouteComponent(
      () => import('./screens/record/exchange.tsx'),
      'RecordExchangeScreen',
    ),
  }),
  createRoute({
    ...at('/log'),
    component: lazyRouteComponent(() => import('./screens/log/screen.tsx'), 'LogScreen'),
  }),
  createRoute({
    ...at('/log/$index'),
    component: lazyRouteComponent(() => import('./screens/log/entry.tsx'), 'EntryScreen'),
  }),
  createRoute({
    ...at('/device'),
    component: lazyRouteComponent(() => import('./screens/device/screen.tsx'), 'DeviceScreen'),
  }),
  createRoute({
    ...at('/sign-in'),
    component: lazyRouteComponent(() => import('./screens/sign-in/screen.tsx'), 'SignInScreen'),
  }),
  createRoute({
    ...at('/public'),
    component: lazyRouteComponent(() => import('./screens/public/screen.tsx'), 'PublicScreen'),
  }),
] as const

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
