// The page as elements, without a library: a verdict first and large, the sentence about money whatever the verdict,
// then what to compare with the paper, then the field. Texts are set as text, never as markup.
import { LANGUAGES, type Language } from '@parley/api'
import type { Notice } from '@parley/exchange'
import type { NoticeWords } from '@parley/ui'
import type { Checked } from './checking.ts'

export interface PageParts {
  readonly words: NoticeWords
  readonly language: Language
  readonly given: string
  /** Null before anything was given. */
  readonly result: Checked | null
  readonly day: (instant: string) => string
  readonly asOf: string | null
  readonly isOffline: boolean
  readonly onCheck: (given: string) => void
  readonly onLanguage: (language: Language) => void
}

const NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  uk: 'Українська',
  ru: 'Русский',
  ar: 'العربية',
}

export function pageOf(parts: PageParts): readonly HTMLElement[] {
  const { words, result } = parts
  const verdict = result === null ? [] : [verdictOf(parts, result)]
  return [
    languages(parts),
    element('h1', {}, words['notice.check.title']),
    element('p', { class: 'lead' }, words['notice.check.lead']),
    ...verdict,
    element('p', { class: 'money' }, words['notice.money']),
    asking(parts),
    ...foot(parts),
  ]
}

function languages({ language, onLanguage }: PageParts): HTMLElement {
  const nav = element('nav', { 'aria-label': 'Language' })
  for (const one of LANGUAGES) {
    const button = element('button', { type: 'button', lang: one }, NAMES[one])
    button.setAttribute('aria-pressed', String(one === language))
    button.addEventListener('click', () => onLanguage(one))
    nav.append(button)
  }
  return nav
}

function verdictOf(parts: PageParts, { is, notice }: Checked): HTMLElement {
  const { words } = parts
  const tone = is === 'genuine' ? 'good' : WEAK.has(is) ? 'weak' : 'bad'
  const section = element('section', { class: `verdict ${tone}`, role: 'status' })
  section.append(element('h2', {}, words[`notice.is.${is}`]))
  // A sentence is shown only where it counts: of a void sheet nobody shall read on.
  if (notice !== null && is === 'genuine') {
    section.append(element('p', { class: 'says' }, words[`notice.says.${notice.says}`]))
  }
  if (notice !== null) section.append(factsOf(parts, notice))
  return section
}

const WEAK: ReadonlySet<string> = new Set(['code-alone', 'no-keys', 'expired', 'not-a-notice'])

function factsOf({ words, day }: PageParts, notice: Notice): HTMLElement {
  const list = element('dl')
  list.setAttribute('aria-label', words['notice.compare'])
  const facts: readonly (readonly [string, string])[] = [
    [words['notice.case'], notice.case],
    [words['notice.code'], notice.code],
    [words['notice.issued'], day(notice.at)],
    [words['notice.until'], day(notice.until)],
    [words['notice.signed'], notice.signer],
  ]
  for (const [name, value] of facts) {
    const shown = element('dd')
    shown.append(element('bdi', {}, value))
    list.append(element('dt', {}, name), shown)
  }
  return list
}

function asking({ words, given, onCheck }: PageParts): HTMLElement {
  const form = element('form')
  const label = element('label', { for: 'given' }, words['notice.check.field'])
  const field = document.createElement('textarea')
  for (const [name, value] of Object.entries(FIELD)) field.setAttribute(name, value)
  field.defaultValue = given.replace(/^#/, '') // so that what is typed since can be told from it
  form.append(label, field, element('button', { type: 'submit' }, words['notice.check.act']))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    onCheck(field.value)
  })
  return form
}

const FIELD = { id: 'given', rows: '3', dir: 'ltr', spellcheck: 'false', autocomplete: 'off' }

function foot({ words, asOf, day, isOffline }: PageParts): readonly HTMLElement[] {
  if (asOf === null) return []
  const known = words['notice.as-of'].replace('{time}', day(asOf))
  const lines = isOffline ? [known, words['notice.offline']] : [known]
  return lines.map((line) => element('p', { class: 'foot' }, line))
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  text?: string,
): HTMLElement {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  if (text !== undefined) made.textContent = text
  return made
}
