// The triage of the chosen person. Hands stay on the keyboard: questions, levels and fitness are one key each,
// Enter records and goes to the next who was not seen. Everything is a button too, for a thumb.
import { Button, Kbd } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { CareRowView } from '@parley/api'
import { Chip, Panel, RefusalNotice, TRIAGE_TONES, useWords } from '@parley/ui'
import { CHORD_MS, isTyping, letterOf } from '../../shell/keys.ts'
import {
  answered,
  answerKeys,
  FITNESS_KEYS,
  LEVEL_KEYS,
  levelOf,
  NOTHING_ENTERED,
  pressed,
  questionOf,
  recordOf,
  type TriageEntry,
} from './model.ts'
import { useCareAct } from './use-care-act.ts'

export interface TriageProps {
  readonly row: CareRowView
  readonly onMove: (by: 1 | -1) => void
  readonly onRecorded: () => void
  readonly onOpen: () => void
}

export function Triage({ row, onMove, onRecorded, onOpen }: TriageProps): ReactNode {
  const { t } = useWords()
  const { act, refusal } = useCareAct()
  // What was pressed belongs to whoever was on the screen: another person on it starts with nothing.
  const [kept, setKept] = useState({ of: row.wristband, entry: NOTHING_ENTERED })
  const entry = kept.of === row.wristband ? kept.entry : NOTHING_ENTERED
  const setEntry = (next: TriageEntry) => setKept({ of: row.wristband, entry: next })
  const [said, setSaid] = useState('')
  const busy = useRef(false)
  const record = async () => {
    const found = recordOf(entry)
    if (found === null || busy.current) return
    busy.current = true
    const done = await act({ do: 'triage', wristband: row.wristband, ...found })
    busy.current = false
    if (done === null) return
    const triage = t(`triage.${found.triage}`)
    setSaid(t('care.recorded', { wristband: row.wristband, triage }))
    setEntry(NOTHING_ENTERED)
    onRecorded()
  }
  const move = (by: 1 | -1) => {
    setEntry(NOTHING_ENTERED)
    onMove(by)
  }
  useTriageKeys((key) => {
    if (key === 'j' || key === 'k') return move(key === 'j' ? 1 : -1)
    if (key === 'o') return onOpen()
    if (key === 'Enter') return void record()
    const of = row.wristband
    return setKept((now) => ({
      of,
      entry: pressed(now.of === of ? now.entry : NOTHING_ENTERED, key),
    }))
  })
  return (
    <Panel
      title={t('care.triage.title')}
      hint={t('care.triage.hint')}
      acts={<Chip tone="going">{t('care.triage.of', { wristband: row.wristband })}</Chip>}
      className="triage"
    >
      <Asking entry={entry} onEntry={setEntry} />
      <Choices entry={entry} onEntry={setEntry} />
      <div className="panel-acts">
        <Button size="md" disabled={recordOf(entry) === null} onClick={() => void record()}>
          {t('care.record')}
        </Button>
        <p className="hint no-print">
          {t('care.keys', {
            next: 'J',
            previous: 'K',
            record: 'Enter',
            clear: 'Backspace',
            open: 'O',
          })}
        </p>
      </div>
      <output className="triage-said">{said}</output>
      {refusal !== null && <RefusalNotice refusal={refusal} />}
    </Panel>
  )
}

interface EntryProps {
  readonly entry: TriageEntry
  readonly onEntry: (entry: TriageEntry) => void
}

function Asking({ entry, onEntry }: EntryProps): ReactNode {
  const { t } = useWords()
  const question = questionOf(entry)
  const level = levelOf(entry)
  return (
    <div className="triage-ask" aria-live="polite">
      {question !== null && (
        <>
          <p className="triage-question">{t(`care.ask.${question}`)}</p>
          <div className="triage-choices">
            {answerKeys(question).map(({ key, word, answer }) => (
              <button
                key={key}
                type="button"
                className="triage-choice"
                onClick={() => onEntry(answered(entry, question, answer))}
              >
                <Kbd>{key.toUpperCase()}</Kbd> {t(`care.answer.${word}`)}
              </button>
            ))}
          </div>
        </>
      )}
      {level !== null && (
        <p className="triage-question">
          <Chip tone={TRIAGE_TONES[level]}>{t(`triage.${level}`)}</Chip>
        </p>
      )}
    </div>
  )
}

function Choices({ entry, onEntry }: EntryProps): ReactNode {
  const { t } = useWords()
  const level = levelOf(entry)
  return (
    <div className="triage-both">
      <fieldset className="triage-set">
        <legend>{t('arrivals.triage')}</legend>
        <div className="triage-choices">
          {LEVEL_KEYS.map(([key, one]) => (
            <button
              key={key}
              type="button"
              className={`triage-choice level-${one}`}
              aria-pressed={level === one}
              onClick={() => onEntry(pressed(entry, key))}
            >
              <Kbd>{key}</Kbd> {t(`triage.${one}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <fieldset className="triage-set">
        <legend>{t('arrivals.fitness')}</legend>
        <div className="triage-choices">
          {FITNESS_KEYS.map(([key, one]) => (
            <button
              key={key}
              type="button"
              className="triage-choice"
              aria-pressed={entry.fitness === one}
              onClick={() => onEntry({ ...entry, fitness: one })}
            >
              <Kbd>{key.toUpperCase()}</Kbd> {t(`fitness.${one}`)}
            </button>
          ))}
        </div>
      </fieldset>
    </div>
  )
}

// By where a key stands, not by its letter: on a Cyrillic or Arabic layout the same finger does the same. What
// follows G is the second half of a jump to another screen.
function useTriageKeys(onKey: (key: string) => void): void {
  const now = useRef(onKey)
  useEffect(() => {
    now.current = onKey
  })
  useEffect(() => {
    let gAt = -Infinity
    const listen = (event: KeyboardEvent) => {
      if (isTyping(event)) return
      const key = keyOf(event)
      const isChord = event.timeStamp - gAt < CHORD_MS
      gAt = key === 'g' ? event.timeStamp : -Infinity
      if (isChord || key === 'g') return
      // Enter on a button presses that button.
      if (key === 'Enter' && event.target instanceof HTMLElement && isPressable(event.target))
        return
      if (key === 'Enter' || key === 'Backspace') event.preventDefault()
      now.current(key)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

function isPressable(target: HTMLElement): boolean {
  return target.closest('a, button, summary') !== null
}

function keyOf(event: KeyboardEvent): string {
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1]
  return digit ?? letterOf(event)
}
