// One person fills the screen. Three checks, then the act that is due, on targets that a glove meets; whatever
// is different has its own way, apart.
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { PhotoStore } from '@parley/browser-store'
import type { LineDesk, RecordedFrom } from '@parley/exchange'
import { useWords } from '@parley/ui'
import type { TabletLine } from '../session/tablet-line.ts'
import { Fault, useAct } from './act.tsx'
import type { Acting } from './act.tsx'
import { CodeShown } from './code-shown.tsx'
import { DocumentCheck } from './document-check.tsx'
import { Photo } from './photos.tsx'
import type { Row } from './rows.ts'
import { Scanner } from './scanner.tsx'

export interface PersonCardProps {
  readonly line: TabletLine
  readonly desk: LineDesk
  readonly photos: PhotoStore
  readonly row: Row
  readonly from: RecordedFrom
  readonly onNext: () => void
}

export function PersonCard(props: PersonCardProps): ReactNode {
  const { t, code } = useWords()
  const { line, photos, row, from, onNext } = props
  const [isOdd, setOdd] = useState(false)
  const act = useAct()
  return (
    <section className="person" aria-label={row.known?.names[0] ?? t('tablet.noname')}>
      <Known photos={photos} row={row} />
      {row.exception !== null && <p className="fault">{code('exception', row.exception)}</p>}
      {isOdd ? (
        <Odd {...{ line, row, from, act }} onDone={() => setOdd(false)} />
      ) : (
        <>
          <Due {...{ line, row, from, act }} />
          <div className="row apart">
            <button type="button" className="big quiet" onClick={onNext}>
              {t('tablet.next')}
            </button>
            {row.state !== 'received' && (
              <button type="button" className="big stop" onClick={() => setOdd(true)}>
                {t('tablet.odd')}
              </button>
            )}
          </div>
        </>
      )}
      <Fault>{act.fault}</Fault>
    </section>
  )
}

function Known({ photos, row }: Pick<PersonCardProps, 'photos' | 'row'>): ReactNode {
  const { t, times, party, code } = useWords()
  const { known } = row
  const [first, ...others] = known?.names ?? []
  return (
    <div className="known">
      <Photo key={row.ref} photos={photos} of={row.ref} name={first ?? t('tablet.noname')} />
      <p className="way" data-party={row.from}>
        {t(row.side === 'releasing' ? 'tablet.releasing' : 'tablet.receiving')} · {party(row.from)}{' '}
        → {party(row.to)}
        {row.stretcher && <b> · {code('fitness', 'stretcher')}</b>}
      </p>
      <h1>
        <bdi>{first ?? t('tablet.noname')}</bdi>
      </h1>
      {others.map((name) => (
        <p key={name} className="other-name">
          <bdi>{name}</bdi>
        </p>
      ))}
      <p>
        <span className="ref">{row.place}</span>
        {known?.born !== null && known?.born !== undefined && (
          <> {t('tablet.born', { date: times.date(known.born) })}</>
        )}
      </p>
      {known?.marks !== null && known?.marks !== undefined && (
        <p>
          {t('tablet.marks')}: <bdi>{known.marks}</bdi>
        </p>
      )}
    </div>
  )
}

type DueProps = Pick<PersonCardProps, 'line' | 'row' | 'from'> & { readonly act: Acting }

/** The one act that is due for a person now. */
function Due({ line, row, from, act }: DueProps): ReactNode {
  const { t } = useWords()
  if (row.state === 'received') return <Across line={line} row={row} />
  if (row.state === 'listed') return <Checks {...{ line, row, from, act }} />
  if (row.side === 'releasing') return <Releasing {...{ line, row, from, act }} />
  return (
    <Scanner
      label={t('tablet.read.code')}
      onRead={(text) => act.run(() => line.read(text, [row.ref]))}
    />
  )
}

function Across({ line, row }: Pick<DueProps, 'line' | 'row'>): ReactNode {
  const { t } = useWords()
  const answer = row.side === 'receiving' ? line.answerFor(row.ref) : null
  if (answer === null) return <p className="done">{t('tablet.crossed')}</p>
  return <CodeShown text={answer} label={t('tablet.received')} />
}

function Releasing({ line, row, act }: DueProps): ReactNode {
  const { t } = useWords()
  const shown = line.codeWith([row.ref])
  if (shown === null) {
    return (
      <button
        type="button"
        className="big due"
        disabled={act.isBusy}
        onClick={() => act.run(() => line.release([row.ref]))}
      >
        {t('tablet.handover')}
      </button>
    )
  }
  return (
    <>
      <CodeShown text={shown} label={t('tablet.show.code')} />
      <p className="quiet">{t('tablet.custody')}</p>
      <Scanner
        label={t('tablet.read.answer')}
        onRead={(text) => act.run(() => line.read(text, [row.ref]))}
      />
    </>
  )
}

const CHECKS = ['document', 'question', 'marks'] as const
const ENOUGH = 2

function Checks({ line, row, from, act }: DueProps): ReactNode {
  const { t } = useWords()
  const [done, setDone] = useState<readonly string[]>([])
  const [isShown, setShown] = useState(false)
  const { question = null, answer = null } = row.known ?? {}
  const turn = (one: string): void =>
    setDone(done.includes(one) ? done.filter((d) => d !== one) : [...done, one])
  return (
    <div className="checks">
      {question !== null && (
        <p className="question">
          {t('tablet.ask')}: <bdi>{question}</bdi>{' '}
          <button type="button" onClick={() => setShown(!isShown)} aria-expanded={isShown}>
            {t('tablet.answer')}
          </button>
          {isShown && <b> {answer}</b>}
        </p>
      )}
      {CHECKS.filter((one) => one !== 'question' || question !== null).map((one) => (
        <button
          key={one}
          type="button"
          className="big check"
          aria-pressed={done.includes(one)}
          onClick={() => turn(one)}
        >
          {t(`tablet.check.${one}`)}
        </button>
      ))}
      {row.known !== null && (
        <DocumentCheck
          known={row.known}
          onSame={() => setDone(done.includes('document') ? done : [...done, 'document'])}
        />
      )}
      <p className="quiet">{t('tablet.check.rule')}</p>
      <button
        type="button"
        className="big due"
        disabled={done.length < ENOUGH || act.isBusy}
        onClick={() => act.run(() => line.check([row.ref], from))}
      >
        {t('tablet.checked')}
      </button>
    </div>
  )
}

const ODD = ['listed-absent', 'identity-doubtful', 'unlisted-presented', 'died'] as const

function Odd(props: DueProps & { readonly onDone: () => void }): ReactNode {
  const { t } = useWords()
  const { line, row, from, act, onDone } = props
  const except = (exception: (typeof ODD)[number]): void => {
    const ref = exception === 'unlisted-presented' ? null : row.ref
    act.run(() => line.except({ ref, exception, side: row.from }, from), onDone)
  }
  return (
    <div className="odd">
      {ODD.map((one) => (
        <button
          key={one}
          type="button"
          className="big stop"
          disabled={act.isBusy}
          onClick={() => except(one)}
        >
          {t(`tablet.odd.${one}`)}
        </button>
      ))}
      <button
        type="button"
        className="big"
        disabled={act.isBusy}
        onClick={() => act.run(() => line.withdraw([row.ref]), onDone)}
      >
        {t('tablet.withdraw')}
      </button>
      <button type="button" className="big quiet" onClick={onDone}>
        {t('tablet.back')}
      </button>
    </div>
  )
}
