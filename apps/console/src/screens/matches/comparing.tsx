import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import type { MatchQueue } from '@parley/api'
import { useWords } from '@parley/ui'
import { call } from '../../node-call.ts'

const LOOK_MS = 1000

/** How far comparing is and how long it may take still, with a way to stop it and to let it go on. */
export function ComparingPart({ queue }: { readonly queue: MatchQueue }): ReactNode {
  const { t, n, percent } = useWords()
  const queries = useQueryClient()
  const { progress, comparing } = queue
  const isGoing = progress === 'comparing'
  useEffect(() => {
    if (!isGoing) return
    const timer = setInterval(
      () => void queries.invalidateQueries({ queryKey: ['matches'] }),
      LOOK_MS,
    )
    return () => clearInterval(timer)
  }, [isGoing, queries])
  const tell = async (act: 'stop' | 'go-on') => {
    await call('matchComparing', { body: { act } })
    await queries.invalidateQueries()
  }
  if (progress !== 'comparing' && progress !== 'stopped') return null
  const done = comparing?.doneBasisPoints
  const left = comparing?.leftSeconds ?? null
  return (
    <div className="stack">
      {isGoing && (
        <progress
          className="progress"
          {...(done === undefined ? {} : { value: done, max: 10_000 })}
          aria-label={t('match.progress.comparing')}
        />
      )}
      {isGoing && done !== undefined && (
        <p className="hint">
          {t('match.comparing.done', { percent: percent(done) })}
          {left !== null && ` · ${t('match.comparing.left', { seconds: n(left) })}`}
        </p>
      )}
      {isGoing && comparing !== null && (
        <Button variant="default" onClick={() => void tell('stop')}>
          {t('match.comparing.stop')}
        </Button>
      )}
      {progress === 'stopped' && (
        <Button onClick={() => void tell('go-on')}>{t('match.comparing.go-on')}</Button>
      )}
    </div>
  )
}
