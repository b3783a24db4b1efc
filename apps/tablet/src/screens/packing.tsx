// Before the work: the tablet shows itself to headquarters, takes its pack, and waits for the hour.
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { useWords } from '@parley/ui'
import { enrolmentOf, openHour } from '../machine.ts'
import type { Machine } from '../machine.ts'
import { packFor } from '../node-call.ts'
import type { Standing } from '../session/opening.ts'
import { Fault, sentenceOf, useAct } from './act.tsx'
import { CodeShown } from './code-shown.tsx'
import { Reporting } from './reporting.tsx'
import { Scanner } from './scanner.tsx'

export interface PackingProps {
  readonly machine: Machine
  readonly standing: Exclude<Standing, { readonly is: 'open' }>
}

export function Packing({ machine, standing }: PackingProps): ReactNode {
  const wording = useWords()
  const { t } = wording
  const { memory } = machine
  const [hour, setHour] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const act = useAct()
  useSyncExternalStore(
    (listener) => memory.onChange(listener),
    () => memory.scope,
  )
  const take = (text: string): void => act.run(() => memory.takePack(text))
  const fetchPack = (): void => {
    void packFor(memory).then((answer) => {
      if (answer === null) return setSaid(t('tablet.away'))
      if (!answer.ok) return setSaid(sentenceOf(wording, answer.refusal))
      const { pack, hour: given } = answer.value
      setSaid(pack === null ? t('tablet.pack.none') : null)
      if (given !== null) setHour(given)
      if (pack !== null) take(pack)
    })
  }
  if (standing.is === 'sealed') {
    return <Sealed {...{ machine, hour, setHour, opens: standing.pack.opens, onAsk: fetchPack }} />
  }
  return (
    <section className="card">
      <h1>{t('tablet.empty')}</h1>
      {memory.isEnded && <p className="done">{t('tablet.over')}</p>}
      <p className="quiet">{memory.device}</p>
      <Enrolment machine={machine} />
      <ScopeRead machine={machine} />
      <h2>{t('tablet.pack')}</h2>
      <p>{t('tablet.pack.hint')}</p>
      <PackWays onFetch={fetchPack} onFile={take} />
      <Fault>{act.fault ?? said}</Fault>
      {memory.bundle().records.length + memory.kept.size > 0 && <Reporting machine={machine} />}
    </section>
  )
}

/** A pack comes from the node or out of a file. */
export function PackWays({
  isBusy = false,
  onFetch,
  onFile,
}: {
  readonly isBusy?: boolean
  readonly onFetch: () => void
  readonly onFile: (text: string) => void
}): ReactNode {
  const { t } = useWords()
  return (
    <div className="row">
      <button type="button" className="big" disabled={isBusy} onClick={onFetch}>
        {t('tablet.pack.fetch')}
      </button>
      <label className="big file">
        {t('tablet.pack.file')}
        <input
          type="file"
          onChange={(event) => void event.target.files?.[0]?.text().then(onFile)}
        />
      </label>
    </div>
  )
}

/** Whose packs this tablet takes: read once from headquarters' own screen, and shown so that it can be compared. */
function ScopeRead({ machine: { memory } }: { readonly machine: Machine }): ReactNode {
  const { t, times } = useWords()
  const act = useAct()
  const { scope } = memory
  if (scope !== null) {
    return (
      <p className="done">
        {t('tablet.scope.read', {
          tranche: scope.tranche,
          time: times.moment(scope.until),
          keys: scope.makers.map(shortKey).join(' · '),
        })}
      </p>
    )
  }
  return (
    <>
      <Scanner label={t('tablet.scope')} onRead={(text) => act.run(() => memory.takeScope(text))} />
      <Fault>{act.fault}</Fault>
    </>
  )
}

/** Name and id of a key, as headquarters' screen shows them. */
function shortKey(vkey: string): string {
  return vkey.split('+').slice(0, 2).join(' ')
}

function Enrolment({ machine }: { readonly machine: Machine }): ReactNode {
  const { t } = useWords()
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    void enrolmentOf(machine).then(setText)
  }, [machine])
  return text === null ? null : <CodeShown text={text} label={t('tablet.show')} />
}

interface SealedProps {
  readonly machine: Machine
  readonly hour: string
  readonly setHour: (hour: string) => void
  readonly opens: string | null
  readonly onAsk: () => void
}

const PIN = /^\d{6}$/

function Sealed({ machine, hour, setHour, opens, onAsk }: SealedProps): ReactNode {
  const { t, times } = useWords()
  const [pin, setPin] = useState('')
  const [duress, setDuress] = useState('')
  const act = useAct()
  const isGood = PIN.test(pin) && PIN.test(duress) && pin !== duress && hour.trim() !== ''
  const open = (): void => act.run(() => openHour(machine, hour.trim(), { pin, duress }))
  return (
    <section className="card">
      <h1>{t('tablet.sealed')}</h1>
      <p>
        {opens === null
          ? t('tablet.sealed.now')
          : t('tablet.sealed.hint', { time: times.moment(opens) })}
      </p>
      <button type="button" onClick={onAsk}>
        {t('tablet.pack.fetch')}
      </button>
      <label>
        {t('tablet.hour')}
        <input value={hour} dir="ltr" onChange={(event) => setHour(event.target.value)} />
      </label>
      {hour === '' && <Scanner label={t('tablet.scan')} onRead={setHour} />}
      <p>{t('tablet.pin.rule')}</p>
      <Digits label={t('tablet.pin')} value={pin} onType={setPin} />
      <Digits label={t('tablet.pin.duress')} value={duress} onType={setDuress} />
      <p className="quiet">{t('tablet.pin.duress.hint')}</p>
      <Fault>{act.fault}</Fault>
      <button type="button" className="big" disabled={!isGood || act.isBusy} onClick={open}>
        {t('tablet.open')}
      </button>
    </section>
  )
}

interface DigitsProps {
  readonly label: string
  readonly value: string
  readonly onType: (value: string) => void
}

function Digits({ label, value, onType }: DigitsProps): ReactNode {
  return (
    <label>
      {label}
      <input
        value={value}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        onChange={(event) => onType(event.target.value)}
      />
    </label>
  )
}
