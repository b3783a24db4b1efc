import type { ReactNode } from 'react'
import type { Fact } from '@parley/api'
import { useWords } from '../words/context.tsx'
import { Icon, type IconName } from './icons.tsx'
import { HashText } from './marks.tsx'

export interface PageHeadProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly children?: ReactNode
}

/** Title of a screen, one sentence under it, and what can be done to the whole. */
export function PageHead({ title, lead, children }: PageHeadProps): ReactNode {
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
      </div>
      {children !== undefined && <div className="page-acts">{children}</div>}
    </header>
  )
}

export interface PanelProps {
  readonly title?: string
  readonly hint?: ReactNode
  readonly acts?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A sheet with a heading. It is no landmark: twenty of those on a page lead nowhere. */
export function Panel({ title, hint, acts, className, children }: PanelProps): ReactNode {
  return (
    <section className={className === undefined ? 'panel' : `panel ${className}`}>
      {title !== undefined && (
        <div className="panel-head">
          <h2>{title}</h2>
          {acts}
        </div>
      )}
      {hint !== undefined && <p className="hint">{hint}</p>}
      {children}
    </section>
  )
}

export interface EmptyProps {
  readonly icon: IconName
  readonly title: string
  readonly hint?: string
  readonly children?: ReactNode
  /** Stands for the whole page, and so holds its heading. */
  readonly isPage?: boolean
}

/** Nothing to show, why, and what to do about it. */
export function Empty({ icon, title, hint, children, isPage = false }: EmptyProps): ReactNode {
  return (
    <div className="empty">
      <Icon name={icon} size={32} />
      {isPage ? <h1 className="empty-title">{title}</h1> : <p className="empty-title">{title}</p>}
      {hint !== undefined && <p>{hint}</p>}
      {children}
    </div>
  )
}

export interface FigureProps {
  readonly value: ReactNode
  readonly label: ReactNode
  readonly tone?: 'plain' | 'strong' | 'look'
}

/** A number and what it counts. */
export function Figure({ value, label, tone = 'plain' }: FigureProps): ReactNode {
  return (
    <div className={`figure figure-${tone}`}>
      <span className="figure-value">{value}</span>
      <span className="figure-label">{label}</span>
    </div>
  )
}

export interface TermsProps {
  readonly rows: readonly { readonly label: string; readonly value: ReactNode }[]
}

/** Labels and values; rows without a value are left out by the caller. */
export function Terms({ rows }: TermsProps): ReactNode {
  return (
    <dl className="terms">
      {rows.map(({ label, value }, i) => (
        <div key={`${label}-${i}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  const { code, fact } = useWords()
  return (
    <Terms
      rows={facts.map(({ label, value }) => ({
        label: code('fact', label),
        value: isHash(value) ? <HashText value={value} /> : <bdi>{fact(label, value)}</bdi>,
      }))}
    />
  )
}

/** SHA-256 in hex: nobody reads it whole, whoever compares it copies it. */
function isHash(value: Fact['value']): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

export interface NoticeProps {
  readonly tone: 'look' | 'stop' | 'calm' | 'done'
  readonly title?: string
  readonly children?: ReactNode
  /** Announced when it appears. */
  readonly live?: boolean
}

export function Notice({ tone, title, children, live = false }: NoticeProps): ReactNode {
  const icons: Readonly<Record<NoticeProps['tone'], IconName>> = {
    look: 'warning',
    stop: 'cross',
    calm: 'lock',
    done: 'check',
  }
  return (
    <div className={`notice notice-${tone}`} aria-live={live ? 'polite' : undefined}>
      <Icon name={icons[tone]} />
      <div>
        {title !== undefined && <p className="notice-title">{title}</p>}
        {children !== undefined && <div>{children}</div>}
      </div>
    </div>
  )
}
