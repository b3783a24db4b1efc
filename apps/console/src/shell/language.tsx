import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core'
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { LANGUAGES, type Language } from '@parley/api'
import { directionOf, loadWords, theme, WordsProvider, type Words } from '@parley/ui'
import { keepLanguage, keepLook, startLanguage, startLook, type Look } from './preferences.ts'

export interface Choices {
  readonly language: Language
  readonly look: Look
  readonly setLanguage: (language: Language) => void
  readonly setLook: (look: Look) => void
}

const Context = createContext<Choices | null>(null)

/** @throws Error outside a LanguageProvider */
export function useChoices(): Choices {
  const choices = useContext(Context)
  if (choices === null) throw new Error('expected a LanguageProvider around this component')
  return choices
}

/** Words, direction and light for everything below; shows nothing until the words are there. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(asked)
  const [look, setLook] = useState(startLook)
  const [loaded, setLoaded] = useState<{
    readonly language: Language
    readonly words: Words
  } | null>(null)
  useEffect(() => {
    let current = true
    void loadWords(language).then((words) => {
      if (current) setLoaded({ language, words })
    })
    return () => {
      current = false
    }
  }, [language])
  useEffect(() => {
    document.documentElement.dataset['look'] = look
  }, [look])
  const choices = useMemo<Choices>(
    () => ({
      language,
      look,
      setLanguage: (to) => {
        keepLanguage(to)
        setLanguage(to)
      },
      setLook: (to) => {
        keepLook(to)
        setLook(to)
      },
    }),
    [language, look],
  )
  if (loaded === null) return null
  return (
    <DirectionProvider initialDirection={directionOf(loaded.language)} detectDirection={false}>
      <MantineProvider theme={theme} forceColorScheme={look === 'night' ? 'dark' : 'light'}>
        <Context.Provider value={choices}>
          <WordsProvider language={loaded.language} words={loaded.words}>
            <Direction language={loaded.language} />
            {children}
          </WordsProvider>
        </Context.Provider>
      </MantineProvider>
    </DirectionProvider>
  )
}

/** Tells the document and Mantine which way the language reads. */
function Direction({ language }: { readonly language: Language }): null {
  const { setDirection } = useDirection()
  useEffect(() => {
    document.documentElement.lang = language
    setDirection(directionOf(language))
  }, [language, setDirection])
  return null
}

/** A link may name the language, as the ones on the public page do. */
function asked(): Language {
  const wanted = new URLSearchParams(location.search).get('lang')
  return LANGUAGES.find((language) => language === wanted) ?? startLanguage()
}
