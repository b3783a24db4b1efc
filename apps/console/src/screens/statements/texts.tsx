// A statement's texts, and the same ready to be pasted where messages are short.
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Statement } from '@parley/api'
import { directionOf, useWords } from '@parley/ui'

/** The reader's language first, the others folded away beneath it. */
export function StatementTexts({ texts }: { readonly texts: Statement['texts'] }): ReactNode {
  const { t, language } = useWords()
  const main = texts.find((text) => text.language === language) ?? texts[0]
  if (main === undefined) return null
  return (
    <>
      <blockquote className="statement" lang={main.language} dir={directionOf(main.language)}>
        {main.text}
      </blockquote>
      {texts
        .filter((text) => text !== main)
        .map((text) => (
          <details key={text.language} className="statement-other">
            <summary>{t(`language.${text.language}`)}</summary>
            <blockquote className="statement" lang={text.language} dir={directionOf(text.language)}>
              {text.text}
            </blockquote>
          </details>
        ))}
    </>
  )
}

/** One button for each message of the language the reader reads. */
export function CopyMessages({ messages }: Pick<Statement, 'messages'>): ReactNode {
  const { t, n, language } = useWords()
  const [copied, setCopied] = useState<number | null>(null)
  const parts = (messages.find((one) => one.language === language) ?? messages[0])?.parts ?? []
  return (
    <>
      {parts.map((text, i) => (
        <Button
          key={text}
          size="sm"
          variant="default"
          onClick={() => {
            void navigator.clipboard.writeText(text).then(() => setCopied(i))
          }}
        >
          {labelOf(i)}
        </Button>
      ))}
    </>
  )

  function labelOf(i: number): string {
    if (copied === i) return t('press.copied')
    return parts.length === 1
      ? t('press.copy')
      : t('press.copy.part', { part: n(i + 1), parts: n(parts.length) })
  }
}
