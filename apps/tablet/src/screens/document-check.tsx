// The lines of a document beside the person on the screen. A reader types them in; nothing of them is kept.
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { PackPerson } from '@parley/exchange'
import { useWords } from '@parley/ui'
import { compareDocument, readDocument } from '../session/travel-document.ts'
import type { DocumentCompared } from '../session/travel-document.ts'

export interface DocumentCheckProps {
  readonly known: PackPerson
  /** The document is read without doubt, and names and birth date are those of the pack. */
  readonly onSame: () => void
}

export function DocumentCheck({ known, onSame }: DocumentCheckProps): ReactNode {
  const { t } = useWords()
  const [text, setText] = useState('')
  const read = readDocument(text)
  const compared = read === null ? null : compareDocument(read, known)
  const take = (given: string): void => {
    setText(given)
    const now = readDocument(given)
    if (now === null || now.isDoubtful) return
    const { names, births } = compareDocument(now, known)
    if (names === 'same' && births === 'same') onSame()
  }
  return (
    <details className="document">
      <summary>{t('tablet.document')}</summary>
      <label>
        {t('tablet.document.lines')}
        <textarea
          rows={3}
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => take(event.target.value)}
        />
      </label>
      <output>
        {compared === null ? (
          text.trim() !== '' && <p className="quiet">{t('tablet.document.none')}</p>
        ) : (
          <Compared {...compared} />
        )}
      </output>
    </details>
  )
}

function Compared({ name, isDoubtful, names, births }: DocumentCompared): ReactNode {
  const { t } = useWords()
  return (
    <>
      <p className="printed">
        <bdi>{name}</bdi>
      </p>
      {isDoubtful && <p className="fault">{t('tablet.document.doubtful')}</p>}
      <p>{t(`tablet.document.name.${names === 'same' ? 'same' : 'look'}`)}</p>
      <p className={births === 'other' ? 'fault' : undefined}>
        {t(`tablet.document.born.${births}`)}
      </p>
    </>
  )
}
