// Forms of one person, to print: which form, in which two languages, and the sheet as it will be on paper.
import { Button, NativeSelect } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useState, type ReactNode } from 'react'
import { LANGUAGES, type HomeFormsView, type HomeFormWord, type Language } from '@parley/api'
import { Empty, PageHead, useWords, type WordKey } from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { useSession } from '../../parts/session.tsx'
import { isTyping } from '../../shell/keys.ts'
import { FormSheet } from './form-sheet.tsx'
import './forms.css'

export function HomeFormsScreen(): ReactNode {
  const { ref = '' } = useParams({ strict: false })
  const { t } = useWords()
  const nobody = <Empty icon="search" title={t('state.not-found')} />
  return (
    <Loaded
      operation="forms"
      asking={{ params: { ref } }}
      refused={{ 'no-form': nobody, 'bad-request': nobody }}
    >
      {(view) => <FormsOf key={view.ref} view={view} />}
    </Loaded>
  )
}

function FormsOf({ view }: { readonly view: HomeFormsView }): ReactNode {
  const { t, language } = useWords()
  const isBureau = useSession().seat.kind === 'bureau'
  const [chosen, setForm] = useState<HomeFormWord | null>(null)
  const [pair, setPair] = useState<readonly [Language, Language]>([language, other(language)])
  const form = view.forms.find((one) => one === chosen) ?? view.forms[0]
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const one = isTyping(event) ? undefined : view.forms[Number(event.key) - 1]
      if (one !== undefined) setForm(one)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [view.forms])
  if (form === undefined) return <Empty icon="search" title={t('state.not-found')} />
  const name = view.person.name === '' ? view.ref : view.person.name
  return (
    <div className="stack">
      <div className="no-print">
        <PageHead title={name} lead={t(leadOf(view, isBureau))} />
        <div className="form-acts">
          <Choice
            label={t('form.which')}
            value={form}
            data={view.forms.map((one) => ({ value: one, label: t(`form.title.${one}`) }))}
            onChange={(value) => setForm(view.forms.find((one) => one === value) ?? null)}
          />
          <Languages pair={pair} onChange={setPair} />
          <Button onClick={() => window.print()}>{t('form.print')}</Button>
          <Back view={view} isBureau={isBureau} />
        </div>
      </div>
      <FormSheet form={form} view={view} languages={pair} />
    </div>
  )
}

interface BackProps {
  readonly view: HomeFormsView
  readonly isBureau: boolean
}

function Back({ view: { ref, boardAt }, isBureau }: BackProps): ReactNode {
  const { t } = useWords()
  if (isBureau) {
    return (
      <Link to="/detention/$ref" params={{ ref }}>
        {t('form.back.detention')}
      </Link>
    )
  }
  if (boardAt !== null) return <Link to="/families">{t('notice.back')}</Link>
  return (
    <Link to="/homes/$ref" params={{ ref }}>
      {t('form.back')}
    </Link>
  )
}

function leadOf({ boardAt }: HomeFormsView, isBureau: boolean): WordKey {
  if (isBureau) return 'form.hint.card'
  return boardAt === null ? 'form.hint' : 'form.hint.death'
}

interface LanguagesProps {
  readonly pair: readonly [Language, Language]
  readonly onChange: (pair: readonly [Language, Language]) => void
}

/** Two languages; whoever chooses the one that stands on the other side has them change places. */
function Languages({ pair: [first, second], onChange }: LanguagesProps): ReactNode {
  const { t } = useWords()
  const data = LANGUAGES.map((one) => ({ value: one, label: t(`language.${one}`) }))
  const read = (value: string): Language => LANGUAGES.find((one) => one === value) ?? first
  return (
    <>
      <Choice
        label={t('form.first')}
        value={first}
        data={data}
        onChange={(value) => onChange([read(value), read(value) === second ? first : second])}
      />
      <Choice
        label={t('form.second')}
        value={second}
        data={data}
        onChange={(value) => onChange([read(value) === first ? second : first, read(value)])}
      />
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly data: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

function Choice({ label, value, data, onChange }: ChoiceProps): ReactNode {
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[...data]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function other(language: Language): Language {
  return language === 'en' ? 'uk' : 'en'
}
