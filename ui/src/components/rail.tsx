import type { ReactNode } from 'react'
import { PHASES, type LogBadge as Badge, type Phase } from '@parley/api'
import { useWords } from '../words/context.tsx'

/** The stages of the exchange; the one under way is named, done ones are ticked. */
export function PhaseRail({ phase }: { readonly phase: Phase }): ReactNode {
  const { t } = useWords()
  const at = PHASES.indexOf(phase)
  return (
    <ol className="rail" aria-label={t('phase.label')}>
      {PHASES.map((step, i) => {
        const state = i < at ? 'done' : i === at ? 'now' : 'next'
        return (
          <li
            key={step}
            className={`rail-${state}`}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <span className="rail-dot" aria-hidden="true" />
            {t(`phase.${step}`)}
            <span className="visually-hidden">, {t(`phase.${state}`)}</span>
          </li>
        )
      })}
    </ol>
  )
}

export interface LogBadgeProps {
  readonly badge: Badge
  /** This screen has lost its own node. */
  readonly nodeSilent: boolean
}

/** How far the log has got and who vouches for it: always in sight. */
export function LogBadge({ badge, nodeSilent }: LogBadgeProps): ReactNode {
  const { t } = useWords()
  const { size, witnessed, witnesses } = badge
  return (
    <div className={`log-badge log-badge-${badgeTone(badge, nodeSilent)}`}>
      <span className="log-dots" aria-hidden="true">
        {Array.from({ length: witnesses }, (_, i) => (
          <span key={i} className={i < witnessed ? 'log-dot log-dot-on' : 'log-dot'} />
        ))}
      </span>
      <span className="log-words">
        <span>{t('log.size', { size })}</span>
        <span>{lineOf(badge, nodeSilent, t('log.witnessed', { witnessed, witnesses }), t)}</span>
      </span>
    </div>
  )
}

function badgeTone(badge: Badge, nodeSilent: boolean): 'stop' | 'look' | 'good' {
  if (badge.forked || nodeSilent) return 'stop'
  return badge.hubConnected && badge.level !== 'provisional' ? 'good' : 'look'
}

function lineOf(
  badge: Badge,
  nodeSilent: boolean,
  witnessed: string,
  t: ReturnType<typeof useWords>['t'],
): string {
  if (badge.forked) return t('log.fork')
  if (nodeSilent) return t('log.offline')
  return badge.hubConnected ? witnessed : t('log.disconnected')
}
