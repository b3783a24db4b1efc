// The public page on which a family checks a notice. It works without a network once it has been open, needs no
// library of screens, and sends nothing of what it is shown: the notice comes behind the # of the address.
import './notice.css'
import { LANGUAGES, type Language, type NoticeOfficeView } from '@parley/api'
import { directionOf, loadNoticeWords, noticeDay, type NoticeWords } from '@parley/ui'
import { checked, type Checked } from './checking.ts'
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

async function known(): Promise<Known> {
  try {
    const response = await fetch(LIST, { cache: 'no-store' })
    const isOffline = response.headers.get('x-parley-kept') === 'yes' || !navigator.onLine
    return { office: (await response.json()) as NoticeOfficeView, isOffline } // our own node's answer
  } catch (fault) {
    if (fault instanceof TypeError || fault instanceof SyntaxError) {
      return { office: null, isOffline: true }
    }
    throw fault
  }
}

async function start(root: HTMLElement): Promise<void> {
  let chosen: Language | null = null
  const office = await known()
  const show = async (given: string): Promise<void> => {
    const clock = office.isOffline ? new Date() : null
    const result: Checked | null = given === '' ? null : checked(given, office.office, clock)
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
      asOf: office.office?.now ?? null,
      isOffline: office.isOffline,
      onCheck: (text) => void show(text),
      onLanguage: (one) => {
        chosen = one
        void show(given)
      },
    })
    root.replaceChildren(...page)
  }
  addEventListener('hashchange', () => void show(location.hash))
  await show(location.hash)
}

const root = document.querySelector('#notice')
if (root instanceof HTMLElement) void start(root)
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/notice/sw.js')
