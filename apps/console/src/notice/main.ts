// The public page on which a family checks a notice. It works without a network once it has been open, needs no
// library of screens, and sends nothing of what it is shown: the notice comes behind the # of the address.
import './notice.css'
import { LANGUAGES, type Language, type NoticeOfficeView } from '@parley/api'
import { directionOf, loadNoticeWords, noticeDay, type NoticeWords } from '@parley/ui'
import { checked, readOffice, type Checked } from './checking.ts'
import { pageOf } from './page.ts'

const LIST = '/public/notices'

interface Known {
  readonly office: NoticeOfficeView | null
  /** From what this device kept; the network did not answer. */
  readonly isOffline: boolean
}

function firstLanguage(): Language {
  const asked = [new URLSearchParams(location.search).get('lang') ?? '', ...navigator.languages]
  const short = asked.map((one) => one.slice(0, 2).toLowerCase())
  return LANGUAGES.find((one) => one === short.find((s) => LANGUAGES.some((l) => l === s))) ?? 'en'
}

const NOBODY: Known = { office: null, isOffline: true }
const PATIENCE_MS = 8_000 // beyond what the page's own keeper waits before it answers with the list it kept

async function known(): Promise<Known> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const response = await fetch(LIST, { cache: 'no-store', signal })
    const office = response.ok ? readOffice(await response.json()) : null
    const isKept = response.headers.get('x-parley-kept') === 'yes'
    return office === null ? NOBODY : { office, isOffline: isKept || !navigator.onLine }
  } catch (fault) {
    const isOfNetwork = fault instanceof TypeError || fault instanceof DOMException
    if (isOfNetwork || fault instanceof SyntaxError) return NOBODY
    throw fault
  }
}

// The page is drawn anew when the office has answered: what somebody is typing meanwhile stays, and so does the place.
function keepTyping(root: HTMLElement, page: readonly HTMLElement[]): void {
  const before = root.querySelector('textarea')
  const isTypedIn = before !== null && before.value !== before.defaultValue
  const isAtIt = before !== null && document.activeElement === before
  root.replaceChildren(...page)
  const after = root.querySelector('textarea')
  if (before === null || after === null) return
  if (isTypedIn) after.value = before.value
  if (!isAtIt) return
  after.focus({ preventScroll: true })
  after.setSelectionRange(before.selectionStart, before.selectionEnd)
}

async function start(root: HTMLElement): Promise<void> {
  let chosen: Language | null = null
  let checks = 0
  const show = async (
    given: string,
    { office, isOffline }: Known,
    isAsked: boolean,
  ): Promise<void> => {
    const clock = isOffline ? new Date() : null
    const result: Checked | null = given === '' || !isAsked ? null : checked(given, office, clock)
    const language = chosen ?? result?.notice?.lang ?? firstLanguage()
    const words: NoticeWords = await loadNoticeWords(language)
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
    document.title = words['notice.check.title']
    const page = pageOf({
      words,
      language,
      given,
      result,
      day: (instant) => noticeDay(language, instant),
      asOf: office?.now ?? null,
      isOffline: isAsked && isOffline,
      onCheck: (text) => void check(text),
      onLanguage: (one) => {
        chosen = one
        void check(given)
      },
    })
    keepTyping(root, page)
  }
  // The office is asked anew for each check: a page that stays open must not judge by a list of last month.
  const check = async (given: string): Promise<void> => {
    const turn = ++checks
    const office = await known()
    if (turn === checks) await show(given, office, true)
  }
  addEventListener('hashchange', () => void check(location.hash))
  await show(location.hash, { office: null, isOffline: false }, false)
  await check(location.hash)
}

const root = document.querySelector('#notice')
if (root instanceof HTMLElement) void start(root)
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/notice/sw.js')
