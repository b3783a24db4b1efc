import type { ReactNode } from 'react'
import type { Level } from '@parley/api'
import { partyLetter, useWords } from '../words/context.tsx'
import type { Tone } from './tone.ts'

export interface ChipProps {
  readonly tone: Tone
  readonly children: ReactNode
}

/** A state: its shape, its colour and its word. */
export function Chip({ tone, children }: ChipProps): ReactNode {
  return (
    <span className={`chip tone-${tone}`}>
      <Shape tone={tone} />
      <span>{children}</span>
    </span>
  )
}

function Shape({ tone }: { readonly tone: Tone }): ReactNode {
  return (
    <svg className="chip-shape" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[tone]}
    </svg>
  )
}

/** The shape of a tone, 12 by 12, for a picture that holds it. */
export function ToneShape({ tone }: { readonly tone: Tone }): ReactNode {
  return SHAPES[tone]
}

const SHAPES: Readonly<Record<Tone, ReactNode>> = {
  open: <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  going: (
    <>
      <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M6 1.8a4.2 4.2 0 0 1 0 8.4z" fill="currentColor" />
    </>
  ),
  done: (
    <>
      <circle cx="6" cy="6" r="5.2" fill="currentColor" />
      <path d="M3.4 6.2 5.2 8l3.4-4" fill="none" className="chip-tick" strokeWidth="1.5" />
    </>
  ),
  look: <path d="M6 1 11.3 10.6H.7z" fill="currentColor" />,
  stop: <path d="M1.5 1.5h9v9h-9z" fill="currentColor" />,
  quiet: <path d="M2 6h8" stroke="currentColor" strokeWidth="2" />,
}

export interface PartyMarkProps {
  readonly party: string
  /** Says the party in words as well; otherwise the letter stands for itself. */
  readonly named?: boolean
}

/** A party's letter in its colour and its own shape: A a square, B a disc, others a plain word. */
export function PartyMark({ party, named = false }: PartyMarkProps): ReactNode {
  const { t, party: nameOf } = useWords()
  const letter = partyLetter(party)
  if (letter === null) return <span className="party-word">{nameOf(party)}</span>
  const mark = <span className={`party-mark ${sideClass(party)}`}>{letter}</span>
  if (!named) return mark
  return (
    <span className="party-named">
      {mark} <span>{t('party.name', { party: letter })}</span>
    </span>
  )
}

/** Colours are for two sides only; whoever else there is stays grey-teal. */
export function sideClass(party: string): 'side-a' | 'side-b' | 'side-none' {
  if (party === 'a') return 'side-a'
  return party === 'b' ? 'side-b' : 'side-none'
}

export function LevelMark({ level }: { readonly level: Level }): ReactNode {
  const { t } = useWords()
  const tones: Readonly<Record<Level, Tone>> = {
    provisional: 'open',
    witnessed: 'going',
    held: 'done',
  }
  return <Chip tone={tones[level]}>{t(`level.${level}`)}</Chip>
}

/** A hash as people compare it: its first and last letters; the whole stands in the title. */
export function HashText({ value }: { readonly value: string }): ReactNode {
  const short = value.length > 20 ? `${value.slice(0, 10)}…${value.slice(-6)}` : value
  return (
    <bdi className="mono" title={value}>
      {short}
    </bdi>
  )
}
