// A locked tablet. Six digits on keys that a glove meets; nothing is deleted by waiting or by guessing.
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { LockedHour } from '@parley/browser-store'
import { useWords } from '@parley/ui'
import { unlock } from '../machine.ts'
import type { Machine } from '../machine.ts'
import { Fault } from './act.tsx'

const DIGITS = 6
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'del', '0', 'ok'] as const

export interface LockedProps {
  readonly locked: LockedHour
  readonly onReady: (machine: Machine) => void
}

export function Locked({ locked, onReady }: LockedProps): ReactNode {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const open = (): void => {
    setBusy(true)
    unlock(locked, typed)
      .then((unlocked) => {
        setWrong(unlocked.is === 'wrong')
        if (unlocked.is === 'open') onReady(unlocked.machine)
      })
      .catch(() => setWrong(true)) // the disk did not answer: the pad stays, and nothing was shown
      .finally(() => {
        setBusy(false)
        setTyped('')
      })
  }
  const press = (key: (typeof KEYS)[number]): void => {
    setWrong(false)
    if (key === 'ok') open()
    else if (key === 'del') setTyped(typed.slice(0, -1))
    else setTyped((typed + key).slice(0, DIGITS))
  }
  return (
    <section className="card locked">
      <h1>{t('tablet.locked')}</h1>
      <p className="pin" aria-label={t('tablet.pin')}>
        {'●'.repeat(typed.length).padEnd(DIGITS, '○')}
      </p>
      <Fault>{isWrong ? t('tablet.pin.wrong') : null}</Fault>
      <div className="keys" dir="ltr">
        {KEYS.map((key) => (
          <button
            key={key}
            type="button"
            disabled={isBusy || (key === 'ok' && typed.length < DIGITS)}
            onClick={() => press(key)}
            aria-label={key === 'ok' ? t('tablet.open') : key === 'del' ? t('tablet.back') : key}
          >
            {key === 'ok' ? '✓' : key === 'del' ? '⌫' : key}
          </button>
        ))}
      </div>
    </section>
  )
}
