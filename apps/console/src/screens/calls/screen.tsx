// A call to the hotline: the case number and the code of a sheet in, one sentence out, in the family's language. There
// is no list here and nothing of an earlier call stays on the screen.
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import {
  LANGUAGES,
  type Answered,
  type CallTaken,
  type Language,
  type Operation,
} from '@parley/api'
import {
  directionOf,
  loadNoticeWords,
  Notice,
  PageHead,
  Panel,
  RefusalNotice,
  useWords,
  type NoticeWords,
} from '@parley/ui'
import type { Result } from '@parley/kernel'
import { call } from '../../node-call.ts'
import { usePlainAct } from '../../parts/use-plain-act.ts'

type Answer = Answered<'call'>

const NOTHING_CHANGES: readonly Operation[] = []
const send = (body: CallTaken): Promise<Result<Answer>> => call('call', { body })

export function CallsScreen(): ReactNode {
  const { t, language } = useWords()
  const { act, refusal } = usePlainAct(send, NOTHING_CHANGES)
  const [about, setAbout] = useState('')
  const [code, setCode] = useState('')
  const [lang, setLang] = useState<Language>(language)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const first = useRef<HTMLInputElement>(null)
  const ask = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setAnswer(await act({ case: about.trim().toLowerCase(), code: code.trim() }))
  }
  // A sentence of the call before must not be read out for this one.
  const change = (set: (typed: string) => void, typed: string): void => {
    set(typed)
    setAnswer(null)
  }
  const next = (): void => {
    setAbout('')
    setCode('')
    setAnswer(null)
    first.current?.focus()
  }
  const field = {
    dir: 'ltr',
    classNames: { input: 'mono' },
    autoComplete: 'off',
    spellCheck: false,
  }
  return (
    <>
      <PageHead title={t('screen.calls')} />
      <div className="stack">
        <Panel title={t('calls.title')}>
          <p className="soft">{t('calls.lead')}</p>
          <form className="notice-form" onSubmit={(event) => void ask(event)}>
            <TextInput
              {...field}
              ref={first}
              label={t('notice.case')}
              description={t('calls.case.hint')}
              value={about}
              onChange={(event) => change(setAbout, event.currentTarget.value)}
            />
            <TextInput
              {...field}
              label={t('notice.code')}
              description={t('calls.code.hint')}
              value={code}
              onChange={(event) => change(setCode, event.currentTarget.value)}
            />
            <NativeSelect
              label={t('notice.language')}
              value={lang}
              onChange={(event) => {
                const chosen = LANGUAGES.find((one) => one === event.currentTarget.value)
                if (chosen !== undefined) setLang(chosen)
              }}
              data={LANGUAGES.map((one) => ({ value: one, label: t(`language.${one}`) }))}
            />
            <Button type="submit" disabled={about.trim() === '' || code.trim() === ''}>
              {t('calls.ask')}
            </Button>
          </form>
          {refusal !== null && <RefusalNotice refusal={refusal} />}
        </Panel>
        <output>{answer !== null && <Answering answer={answer} lang={lang} />}</output>
        {answer !== null && (
          <div>
            <Button variant="default" onClick={next}>
              {t('calls.next')}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}

function Answering({
  answer,
  lang,
}: {
  readonly answer: Answer
  readonly lang: Language
}): ReactNode {
  const { t } = useWords()
  const [words, setWords] = useState<NoticeWords | null>(null)
  useEffect(() => {
    void loadNoticeWords(lang).then(setWords)
  }, [lang])
  if (answer.is === 'no-fit') return <Notice tone="look">{t('calls.no-fit')}</Notice>
  if (answer.is === 'too-many-calls') return <Notice tone="stop">{t('calls.too-many')}</Notice>
  if (words === null || answer.says === null) return null
  return (
    <Panel title={t('calls.read-out')}>
      <div className="read-out" lang={lang} dir={directionOf(lang)}>
        <p>{words[`notice.says.${answer.says}`]}</p>
        <p>{words['notice.money']}</p>
      </div>
      <p className="soft">{t('calls.only-this')}</p>
    </Panel>
  )
}
