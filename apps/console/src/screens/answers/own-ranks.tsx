// What the ranks of our own list are, where the agreement counts by rank: one code for each way of writing, noted
// by an officer, and then the offer that says them.
import { NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { RANK_CODES } from '@parley/exchange'
import type { Answers } from '@parley/api'
import { Chip, Panel, useWords } from '@parley/ui'
import { ActButton } from '../../parts/act.tsx'

type Ranks = NonNullable<Answers['ranks']>
type Word = Ranks['words'][number]

const NOT_KNOWN = ' ' // no code has a space
const UNSAID = ''

export function OwnRanks({ ranks }: { readonly ranks: Ranks | undefined }): ReactNode {
  const { t } = useWords()
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map())
  if (ranks === undefined || ranks.words.length + ranks.unwritten === 0) return null
  const stated = ranks.words.flatMap(({ written, rank }) => {
    const value = picked.get(written)
    if (value === undefined || value === UNSAID || value === valueOf({ rank })) return []
    return [{ written, rank: value === NOT_KNOWN ? null : value }]
  })
  return (
    <Panel
      title={t('ranks.title')}
      hint={t('ranks.hint')}
      acts={!ranks.unsigned && <Chip tone="done">{t('ranks.offered')}</Chip>}
    >
      <ul className="plain-list own-ranks">
        {ranks.words.map((word) => (
          <li key={word.written}>
            <RankOf
              word={word}
              codes={ranks.codes}
              value={picked.get(word.written) ?? valueOf(word)}
              onValue={(value) => setPicked(new Map(picked).set(word.written, value))}
            />
          </li>
        ))}
      </ul>
      {ranks.unwritten > 0 && <p>{t('ranks.unwritten', { count: ranks.unwritten })}</p>}
      <div className="panel-acts no-print">
        {stated.length > 0 && (
          <ActButton isMain command={{ do: 'ranks.read', words: stated }} label={t('ranks.save')} />
        )}
        {stated.length === 0 && ranks.unsigned && (
          <ActButton isMain command={{ do: 'ranks.offer' }} label={t('ranks.offer')} />
        )}
      </div>
    </Panel>
  )
}

function valueOf({ rank }: Pick<Word, 'rank'>): string {
  return rank === undefined ? UNSAID : (rank ?? NOT_KNOWN)
}

interface RankOfProps {
  readonly word: Word
  readonly codes: readonly string[]
  readonly value: string
  readonly onValue: (value: string) => void
}

function RankOf({ word, codes, value, onValue }: RankOfProps): ReactNode {
  const { t } = useWords()
  const { written, people } = word
  const others = RANK_CODES.filter((code) => !codes.includes(code))
  const known = new Set([...codes, ...others])
  return (
    <NativeSelect
      label={
        <>
          <bdi>{written}</bdi> <span className="hint">{t('count.people', { count: people })}</span>
        </>
      }
      aria-label={t('ranks.code', { written })}
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
      data={[
        ...(value === UNSAID ? [{ value: UNSAID, label: t('ranks.unsaid') }] : []),
        { value: NOT_KNOWN, label: t('ranks.unknown') },
        ...known,
        ...(value.trim() === '' || known.has(value) ? [] : [value]),
      ]}
    />
  )
}
