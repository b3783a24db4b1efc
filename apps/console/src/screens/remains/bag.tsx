// One bag: where it stands, what went wrong with it for good, the note that may follow, and every link of its chain.
import { Link, useParams } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import type { RemainsBag, RemainsChain, RemainsDescription, RemainsLinkView } from '@parley/api'
import { Chip, Empty, Notice, PageHead, Panel, Terms, useWords, type Wording } from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { NoteForm } from './note-form.tsx'
import { STAGE_TONES } from './bags.tsx'
import { useRemainsAct } from './use-remains-act.ts'
import './remains.css'
import '../../parts/notes.css'

export function BagScreen(): ReactNode {
  const { bag } = useParams({ strict: false })
  const { t } = useWords()
  return (
    <Loaded operation="remains" asking={{}}>
      {({ chain }) => {
        const found = chain?.bags.find((one) => one.bag === bag)
        if (chain === null || found === undefined)
          return <Empty icon="search" title={t('state.not-found')} />
        return <BagOf bag={found} chain={chain} mayNote={chain.here !== null} />
      }}
    </Loaded>
  )
}

interface BagProps {
  readonly bag: RemainsBag
  readonly chain: RemainsChain
  readonly mayNote: boolean
}

function BagOf({ bag, chain, mayNote }: BagProps): ReactNode {
  const { t, times } = useWords()
  const acting = useRemainsAct()
  const others = chain.bags.filter(
    (one) => one.isOurs && one.bag !== bag.bag && one.stage === 'examined' && one.individuals === 1,
  )
  const { outcome } = acting
  return (
    <>
      <PageHead title={bag.bag}>
        <Chip tone={STAGE_TONES[bag.stage]}>{t(`remains.stage.${bag.stage}`)}</Chip>
      </PageHead>
      <div className="stack">
        <p>
          <Link to="/remains">{t('remains.back')}</Link>
        </p>
        {outcome !== null && (
          <Notice tone={outcome === 'differs' ? 'look' : 'done'} live>
            {t(`remains.outcome.${outcome}`)}
          </Notice>
        )}
        {bag.exceptions.map(({ code, at }) => (
          <Notice key={`${code} ${at}`} tone="look" title={t(`remains.exception.${code}`)}>
            {times.moment(at)}
          </Notice>
        ))}
        {bag.wordsOf.map((officer) => (
          <Notice key={officer} tone="calm">
            {t('remains.word-by', { officer })}
          </Notice>
        ))}
        <Panel>
          <Standing bag={bag} />
        </Panel>
        {mayNote && (
          <NoteForm key={bag.bag} bag={bag} others={others.map((one) => one.bag)} acting={acting} />
        )}
        <Chain bag={bag} />
      </div>
    </>
  )
}

function Standing({ bag }: { readonly bag: RemainsBag }): ReactNode {
  const words = useWords()
  const { t, n, party } = words
  const mono = (text: string): ReactNode => <bdi className="mono">{text}</bdi>
  const code = (text: string | null): ReactNode => text !== null && mono(text)
  const rows: readonly { readonly label: string; readonly value: ReactNode }[] = [
    { label: t('remains.column.holder'), value: party(bag.holder) },
    { label: t('remains.from'), value: bag.from !== null && party(bag.from) },
    { label: t('remains.field.seal'), value: code(bag.seal) },
    { label: t('remains.individuals'), value: bag.individuals !== null && n(bag.individuals) },
    {
      label: t('remains.field.effects'),
      value: bag.effects.length > 0 && code(bag.effects.join(' ')),
    },
    { label: t('remains.lot'), value: code(bag.lot) },
    { label: t('remains.came'), value: code(bag.came) },
    { label: t('remains.parent'), value: bag.parent !== null && <Parent label={bag.parent} /> },
    { label: t('remains.case'), value: code(bag.case) },
    ...(bag.described === null ? [] : describedRows(bag.described, words)),
  ]
  return <Terms rows={rows.filter(({ value }) => value !== false)} />
}

interface DescribedRow {
  readonly label: string
  readonly value: string | false
}

/** The lines of a description; what nobody estimated or took has none. */
function describedRows(
  { sex, age, statureCm, teeth, fingerprints, sample }: RemainsDescription,
  { t, n }: Wording,
): readonly DescribedRow[] {
  return [
    { label: t('remains.field.sex'), value: t(`remains.sex.${sex}`) },
    { label: t('remains.field.age'), value: age !== null && yearsOf(age, n) },
    { label: t('remains.field.stature'), value: statureCm !== null && n(statureCm) },
    { label: t('remains.field.teeth'), value: t(`remains.teeth.${teeth}`) },
    { label: t('remains.field.fingerprints'), value: t(`remains.fingerprints.${fingerprints}`) },
    { label: t('remains.field.sample'), value: sample ?? false },
  ]
}

// The mark keeps from and to in their order in a line from right to left.
function yearsOf({ from, to }: NonNullable<RemainsDescription['age']>, n: Wording['n']): string {
  return from === to ? n(from) : `\u200e${n(from)}–${n(to)}`
}

function Parent({ label }: { readonly label: string }): ReactNode {
  return (
    <Link to="/remains/$bag" params={{ bag: label }}>
      <bdi className="mono">{label}</bdi>
    </Link>
  )
}

function Chain({ bag }: { readonly bag: RemainsBag }): ReactNode {
  const words = useWords()
  const { t, times, party } = words
  return (
    <Panel title={t('remains.chain')}>
      <ol className="note-history">
        {bag.links.map((link, i) => (
          <li key={`${link.at} ${i}`}>
            <span className="soft">{times.moment(link.at)}</span>
            <span>
              <strong>{t(`remains.part.${link.says.part}`)}</strong>{' '}
              <Details of={details(link.says, words)} />
            </span>
            <span className="soft">{party(link.holder)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

// A seal in Latin letters first must not turn an Arabic line round: each part has a direction of its own.
function Details({ of }: { readonly of: readonly string[] }): ReactNode {
  return of.map((part, i) => (
    <Fragment key={`${part} ${i}`}>
      {i > 0 && ' · '}
      <bdi>{part}</bdi>
    </Fragment>
  ))
}

/** What a link says beside its title. */
function details(says: RemainsLinkView['says'], words: Wording): readonly string[] {
  const { t, n, times } = words
  switch (says.part) {
    case 'found':
      return [says.place, times.date(says.on)]
    case 'tagged':
      return [
        says.keeper,
        seal(says.seal, words),
        ...cold(says.temperatureTenths, words),
        ...says.effects,
      ]
    case 'received':
    case 'kept': {
      const state = `${seal(says.seal, words)}: ${t(`remains.seal.${says.sealState}`)}`
      const again = says.reseal === null ? [] : [t('remains.reseal', { seal: says.reseal })]
      return [says.keeper, state, ...again, ...cold(says.temperatureTenths, words)]
    }
    case 'examined':
      return [`${t('remains.individuals')}: ${n(says.individuals)}`, seal(says.seal, words)]
    case 'described':
      return describedRows(says, words).flatMap(({ label, value }) =>
        value === false ? [] : [`${label}: ${value}`],
      )
    case 'split':
      return says.into.map((one) => [one.seal, ...one.effects].join(' '))
    case 'decided':
      return [t(`remains.finding.${says.finding}`), says.decision, ...says.officers]
    case 'offered':
    case 'transferred':
      return [says.lot]
    case 'joined':
      return [says.with]
    case 'buried':
      return [says.grave]
    case 'withdrawn':
    case 'missing':
    case 'notified':
      return []
  }
}

function seal(number: string, { t }: Wording): string {
  return t('remains.seal-number', { seal: number })
}

function cold(tenths: number | null, { t, n }: Wording): readonly string[] {
  return tenths === null ? [] : [t('remains.degrees', { degrees: n(tenths / 10) })]
}
