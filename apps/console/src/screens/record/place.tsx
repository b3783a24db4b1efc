// One click from a figure to its sentence: a mark of a claim, and the sentence with what stands around it.
import { Button } from '@mantine/core'
import { useCallback, useEffect, useRef, type ReactNode } from 'react'
import type {
  LedgerVerdict,
  RecordClaimView,
  RecordExchangeLedger,
  RecordPassageView,
  RecordPlace,
} from '@parley/api'
import { Chip, Icon, STANDING_TONES, useWords } from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { LedgerChip } from './ledger-chip.tsx'
import { useNaming } from './naming.ts'

export interface ClaimMarkProps {
  readonly claim: RecordClaimView
  /** How it stands to the log; null where nothing is compared. */
  readonly judged: LedgerVerdict | null
  readonly source: RecordExchangeLedger['source']
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** A claim: its figure, who says it, and how it stands, in a word, a colour and a shape. */
export function ClaimMark(props: ClaimMarkProps): ReactNode {
  const { claim, judged, source, isOpen, onOpen } = props
  const { t, figure, speaker } = useNaming()
  const { standing, status, isRecalled, isDerived } = claim
  return (
    <button
      type="button"
      className={`claim-mark tone-${STANDING_TONES[standing]}`}
      aria-pressed={isOpen}
      data-claim={claim.id}
      onClick={onOpen}
    >
      <span className="claim-figure">{figure(claim)}</span>
      <span className="claim-speaker">
        <bdi>{speaker(claim.by)}</bdi>
        {status !== 'completed' && ` · ${t(`record.status.${status}`)}`}
        {isRecalled && ` · ${t('record.recalled')}`}
        {isDerived && ` · ${t('record.derived')}`}
      </span>
      <Chip tone={STANDING_TONES[standing]}>{t(`record.standing.${standing}`)}</Chip>
      {judged !== null && <LedgerChip judged={judged} source={source} />}
    </button>
  )
}

export interface SentenceProps {
  readonly place: RecordPlace
  /** The rule that read it; null where no claim is asked about. */
  readonly rule: string | null
  readonly onClose: () => void
}

/** The sentence takes the focus, and gives it back to whatever opened it. */
export function Sentence({ place, rule, onClose }: SentenceProps): ReactNode {
  const { t } = useWords()
  const frame = useRef<HTMLElement>(null)
  const { report, of, start, end } = place
  const opener = useRef(document.activeElement)
  useEffect(() => {
    frame.current?.focus()
  }, [report, of, start, end])
  const close = useCallback((): void => {
    onClose()
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }, [onClose])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [close])
  return (
    <section
      ref={frame}
      tabIndex={-1}
      className="panel record-sentence"
      aria-label={t('record.sentence')}
    >
      <Loaded operation="recordPassage" asking={{ query: { report, of, start, end } }}>
        {(passage) => <Words passage={passage} rule={rule} />}
      </Loaded>
      <Button
        className="no-print record-close"
        size="xs"
        variant="default"
        leftSection={<Icon name="cross" size={14} />}
        onClick={close}
      >
        {t('record.sentence.close')}
      </Button>
    </section>
  )
}

interface WordsProps {
  readonly passage: RecordPassageView
  readonly rule: string | null
}

function Words({ passage: { report, of, words }, rule }: WordsProps): ReactNode {
  const { t } = useWords()
  return (
    <>
      {of === 'title' && <p className="hint">{t('record.sentence.title')}</p>}
      <Marked words={words} language={report.language} />
      <ReportLine report={report} />
      {rule !== null && <ReadBy rule={rule} />}
    </>
  )
}

const WEIGHED = /^(?<name>.*) (?<weights>w-\S+) (?<chance>[01]\.\d+)$/ // as the reader writes it (ADR 0226)

function ReadBy({ rule }: { readonly rule: string }): ReactNode {
  const { t, n } = useWords()
  const { name = rule, weights = null, chance = '' } = WEIGHED.exec(rule)?.groups ?? {}
  return (
    <p className="hint">
      {t('record.sentence.rule')}: <bdi className="mono">{name}</bdi>
      {weights !== null && (
        <>
          {' · '}
          {t('record.sentence.likely', { percent: n(Math.round(Number(chance) * 100)) })}{' '}
          <bdi className="mono">({weights})</bdi>
        </>
      )}
    </p>
  )
}

export interface MarkedProps {
  readonly words: RecordPassageView['words']
  readonly language: string
}

/** The report's own words, in its own direction. */
export function Marked({ words, language }: MarkedProps): ReactNode {
  return (
    <blockquote
      className="record-words"
      dir="auto"
      {...(language === '' ? {} : { lang: language })}
    >
      {words.before !== '' && <span className="soft">{words.before} </span>}
      {words.lead}
      <mark>{words.marked}</mark>
      {words.tail}
      {words.after !== '' && <span className="soft"> {words.after}</span>}
    </blockquote>
  )
}

export function ReportLine({ report }: Pick<RecordPassageView, 'report'>): ReactNode {
  const { t, times } = useWords()
  const { title, outlet, published, url, id } = report
  return (
    <p className="record-report">
      <strong>
        <bdi>{outlet ?? t('record.outlet.none')}</bdi>
      </strong>
      {title !== null && (
        <>
          {' · '}
          <bdi>{title}</bdi>
        </>
      )}
      {' · '}
      {published === null
        ? t('record.sentence.undated')
        : `${t('record.sentence.published')} ${times.date(published)}`}
      {' · '}
      {url === null ? (
        <bdi className="mono">{id}</bdi>
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer">
          <bdi className="mono">{url}</bdi>
        </a>
      )}
    </p>
  )
}

export interface PlaceButtonProps {
  readonly label: ReactNode
  readonly onOpen: () => void
}

/** A word that leads to its sentence. */
export function PlaceButton({ label, onOpen }: PlaceButtonProps): ReactNode {
  return (
    <button type="button" className="link-button record-place" onClick={onOpen}>
      {label}
    </button>
  )
}
