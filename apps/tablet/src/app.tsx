// What the tablet shows, by where it stands: without keys, locked, waiting for its hour, or at work.
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { LANGUAGES } from '@parley/api'
import type { Language } from '@parley/api'
import { directionOf, loadWords, useWords, WordsProvider } from '@parley/ui'
import type { Words } from '@parley/ui'
import { begin } from './machine.ts'
import type { Begun, Machine } from './machine.ts'
import { Enrolling } from './screens/enrolling.tsx'
import { Locked } from './screens/locked.tsx'
import { Packing } from './screens/packing.tsx'
import { Working } from './screens/working.tsx'

type Look = 'paper' | 'sun' | 'night'

const LOOKS: readonly Look[] = ['paper', 'sun', 'night']

export function App(): ReactNode {
  const [language, setLanguage] = useKept<Language>('parley.language', LANGUAGES, firstLanguage())
  const [look, setLook] = useKept<Look>('parley.tablet.look', LOOKS, 'paper')
  const [loaded, setLoaded] = useState<{ language: Language; words: Words } | null>(null)
  useEffect(() => {
    void loadWords(language).then((words) => setLoaded({ language, words }))
  }, [language])
  useEffect(() => {
    document.documentElement.dataset['look'] = look
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [look, language])
  if (loaded === null) return null
  return (
    <WordsProvider language={loaded.language} words={loaded.words}>
      <div className="tablet">
        <main>
          <Standing />
        </main>
        <Choices {...{ language, look, setLanguage, setLook }} />
      </div>
    </WordsProvider>
  )
}

function Standing(): ReactNode {
  const { t } = useWords()
  const [begun, setBegun] = useState<Begun | null>(null)
  const again = useCallback((): void => void begin().then(setBegun), [])
  useEffect(again, [again])
  if (begun === null) return null
  const ready = (machine: Machine): void => setBegun({ is: 'ready', machine })
  switch (begun.is) {
    case 'elsewhere':
      return <h1 className="notice">{t('tablet.windows')}</h1>
    case 'new':
      return <Enrolling onReady={ready} />
    case 'locked':
      return <Locked locked={begun.locked} onReady={ready} />
    case 'ready':
      return <AtWork machine={begun.machine} onLock={again} />
  }
}

function AtWork(props: { readonly machine: Machine; readonly onLock: () => void }): ReactNode {
  const { machine, onLock } = props
  const standing = useSyncExternalStore(
    (listener) => machine.memory.onChange(listener),
    () => machine.memory.standing,
  )
  useSyncExternalStore(
    (listener) => machine.memory.onChange(listener),
    () => machine.memory.holder,
  )
  if (standing.is !== 'open') return <Packing machine={machine} standing={standing} />
  return <Working machine={machine} standing={standing} onLock={onLock} />
}

interface ChoicesProps {
  readonly language: Language
  readonly look: Look
  readonly setLanguage: (language: Language) => void
  readonly setLook: (look: Look) => void
}

function Choices({ language, look, setLanguage, setLook }: ChoicesProps): ReactNode {
  const { t } = useWords()
  return (
    <footer className="choices">
      <select
        aria-label={t('language.label')}
        value={language}
        onChange={(event) =>
          setLanguage(LANGUAGES.find((one) => one === event.target.value) ?? 'en')
        }
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one}>
            {t(`language.${one}`)}
          </option>
        ))}
      </select>
      {(['sun', 'night'] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={look === one}
          onClick={() => setLook(look === one ? 'paper' : one)}
        >
          {t(`tablet.${one}`)}
        </button>
      ))}
    </footer>
  )
}

/** A choice that this machine remembers; a browser that keeps nothing starts anew. */
function useKept<Value extends string>(
  key: string,
  values: readonly Value[],
  first: Value,
): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => values.find((v) => v === localStorage.getItem(key)))
  const keep = (next: Value): void => {
    localStorage.setItem(key, next)
    setValue(next)
  }
  return [value ?? first, keep]
}

function firstLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2))
  return wanted.map((tag) => LANGUAGES.find((l) => l === tag)).find((l) => l !== undefined) ?? 'en'
}
