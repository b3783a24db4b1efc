// Signs of life of one person: marked ones are given to the other side, footage waits for a second officer.
import { Button } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import type { EvidenceCase, SignView } from '@parley/api'
import { Chip, Panel, Scroll, useWords } from '@parley/ui'
import { isTyping, letterOf } from '../../shell/keys.ts'
import { givable } from './evidence-model.ts'
import type { EvidenceActing } from './use-evidence-act.ts'

interface SignsProps {
  readonly row: EvidenceCase
  readonly officer: string
  readonly acting: EvidenceActing
}

export function Signs({ row, officer, acting }: SignsProps): ReactNode {
  const { t } = useWords()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const may = givable(row)
  const toggle = (id: string): void => {
    const all = new Set(marked)
    if (!all.delete(id)) all.add(id)
    setMarked(all)
  }
  useMarkKey((id) => {
    if (may.includes(id)) toggle(id)
  })
  const notes = may.filter((id) => marked.has(id))
  const give = async (): Promise<void> => {
    if ((await acting.act({ do: 'contest', case: row.ref, notes })) !== null) setMarked(new Set())
  }
  if (row.signs.length === 0) {
    return (
      <Panel title={t('evidence.signs')}>
        <p className="soft">{t('evidence.signs.none')}</p>
      </Panel>
    )
  }
  return (
    <Panel title={t('evidence.signs')} hint={row.mayContest ? t('evidence.signs.hint') : undefined}>
      <Scroll label={t('evidence.signs')} className="manifest-scroll">
        <table className="plain-table">
          <tbody>
            {row.signs.map((sign) => (
              <Sign
                key={sign.id}
                sign={sign}
                isMarked={may.includes(sign.id) ? marked.has(sign.id) : null}
                onMark={() => toggle(sign.id)}
                onSeen={
                  sign.counts || sign.seenBy.includes(officer)
                    ? null
                    : () => void acting.act({ do: 'seen', case: row.ref, note: sign.id })
                }
              />
            ))}
          </tbody>
        </table>
      </Scroll>
      {may.length > 0 && (
        <Button disabled={notes.length === 0} onClick={() => void give()}>
          {t('evidence.give', { count: notes.length })}
        </Button>
      )}
    </Panel>
  )
}

/** X marks the sign that has the focus. */
function useMarkKey(mark: (id: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const row = document.activeElement?.closest('tr')
      const id = row?.dataset['sign']
      if (!isTyping(event) && letterOf(event) === 'x' && id !== undefined) mark(id)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [mark])
}

interface SignProps {
  readonly sign: SignView
  /** Null where it cannot be given. */
  readonly isMarked: boolean | null
  readonly onMark: () => void
  /** Null where this officer has nothing to say of it. */
  readonly onSeen: (() => void) | null
}

function Sign({ sign, isMarked, onMark, onSeen }: SignProps): ReactNode {
  const { t, times } = useWords()
  const { id, source, on, confidence, words, from, counts } = sign
  const kind = t(`evidence.source.${source}`)
  return (
    <tr data-sign={id}>
      <td className="detention-mark">
        {isMarked !== null && (
          <input
            type="checkbox"
            aria-label={t('detention.mark', { name: kind })}
            checked={isMarked}
            onChange={onMark}
          />
        )}
      </td>
      <th scope="row">
        {kind}
        {words !== '' && (
          <div className="soft">
            <bdi>{words}</bdi>
          </div>
        )}
      </th>
      <td>{on === null ? '—' : times.date(on)}</td>
      <td>{t(`evidence.confidence.${confidence}`)}</td>
      <td>
        {from === 'debrief' && <Chip tone="quiet">{t('evidence.from.debrief')}</Chip>}{' '}
        {!counts && <Chip tone="open">{t('evidence.one-officer')}</Chip>}{' '}
        {onSeen !== null && (
          <Button variant="default" size="xs" onClick={onSeen}>
            {t('evidence.see')}
          </Button>
        )}
      </td>
    </tr>
  )
}
