// Where the records are: on another tablet, in a file, with the node. Nothing is called done before it is
// stored twice.
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { formatBundle, parseBundle } from '@parley/exchange'
import type { Tablet } from '@parley/exchange'
import { useWords } from '@parley/ui'
import type { Machine } from '../machine.ts'
import { packFor } from '../node-call.ts'
import { Fault, sentenceOf, useAct } from './act.tsx'
import { CodeShown } from './code-shown.tsx'
import { PackWays } from './packing.tsx'
import { PhotoFiles } from './photos.tsx'
import { Reporting } from './reporting.tsx'
import type { Row } from './rows.ts'
import { Scanner } from './scanner.tsx'

export interface SafetyViewProps {
  readonly machine: Machine
  readonly tablet: Tablet
  readonly rows: readonly Row[]
}

type Doing = 'give' | 'take' | 'file' | null

export function SafetyView({ machine, tablet, rows }: SafetyViewProps): ReactNode {
  const { t, n } = useWords()
  const { memory } = machine
  const [doing, setDoing] = useState<Doing>(null)
  const turn = (one: Doing): void => setDoing(doing === one ? null : one)
  return (
    <section className="safe" aria-label={t('tablet.tab.safe')}>
      <h1>{t('tablet.tab.safe')}</h1>
      <p className="quiet">{memory.device}</p>
      {!machine.isPersistent && <p className="fault">{t('tablet.unkept')}</p>}
      <Reporting machine={machine} />
      {[...memory.kept].map(([device, count]) => (
        <p key={device}>{t('tablet.kept.for', { device, count: n(count) })}</p>
      ))}
      <button type="button" className="big" onClick={() => turn('give')}>
        {t('tablet.copy.give')}
      </button>
      {doing === 'give' && <Giving machine={machine} tablet={tablet} />}
      <button type="button" className="big" onClick={() => turn('take')}>
        {t('tablet.copy.take')}
      </button>
      {doing === 'take' && <Taking machine={machine} />}
      <button type="button" className="big" onClick={() => turn('file')}>
        {t('tablet.file.save')}
      </button>
      {doing === 'file' && <Filing machine={machine} />}
      <Renewing machine={machine} tablet={tablet} />
      <PhotoFiles photos={machine.photos} rows={rows} />
      <Wiping machine={machine} />
    </section>
  )
}

/** What a second copy is asked of: whatever is stored here alone, with the records before it. */
function Giving({ machine, tablet }: Omit<SafetyViewProps, 'rows'>): ReactNode {
  const { t } = useWords()
  const act = useAct()
  // What the node or a file holds, no other tablet has: it needs the records from its own last one on.
  const { node } = tablet.pack
  const tablets = tablet.copies.filter(({ keeper }) => keeper !== node && keeper.includes('/'))
  const held = Math.max(0, ...tablets.map((copy) => copy.seq))
  return (
    <>
      <p>{t('tablet.copy.give.hint')}</p>
      <CodeShown text={formatBundle(machine.memory.bundle(held))} label={t('tablet.copy.give')} />
      <Scanner
        label={t('tablet.read.answer')}
        onRead={(text) => act.run(() => machine.memory.takeCopy(text))}
      />
      <Fault>{act.fault}</Fault>
    </>
  )
}

function Taking({ machine }: { readonly machine: Machine }): ReactNode {
  const { t } = useWords()
  const act = useAct()
  const [answer, setAnswer] = useState<string | null>(null)
  const keep = (text: string): void =>
    act.run(async () => {
      const bundle = parseBundle(text)
      return bundle.ok ? await machine.memory.keepCopy(bundle.value) : bundle
    }, setAnswer)
  return (
    <>
      {answer === null ? (
        <Scanner label={t('tablet.read.code')} onRead={keep} />
      ) : (
        <CodeShown text={answer} label={t('tablet.copy.kept')} />
      )}
      <Fault>{act.fault}</Fault>
    </>
  )
}

function Filing({ machine }: { readonly machine: Machine }): ReactNode {
  const { t } = useWords()
  const act = useAct()
  const [isDone, setDone] = useState(false)
  const { memory } = machine
  const text = formatBundle(memory.bundle())
  const address = useMemo(() => URL.createObjectURL(new Blob([text])), [text])
  const back = (read: string): void =>
    act.run(
      async () => {
        const bundle = parseBundle(read)
        return bundle.ok ? await memory.fileReadBack(bundle.value) : bundle
      },
      () => setDone(true),
    )
  return (
    <>
      <p>{t('tablet.file.hint')}</p>
      <div className="row">
        <a className="big" href={address} download={`${memory.device.replaceAll('/', '-')}.json`}>
          {t('tablet.file.save')}
        </a>
        <label className="big file">
          {t('tablet.file.back')}
          <input
            type="file"
            onChange={(event) => void event.target.files?.[0]?.text().then(back)}
          />
        </label>
      </div>
      {isDone && <p className="done">{t('tablet.copy.done')}</p>}
      <Fault>{act.fault}</Fault>
    </>
  )
}

/** A newer pack of the same tranche: what the others did meanwhile comes with it, and records stay. */
function Renewing({ machine: { memory }, tablet }: Omit<SafetyViewProps, 'rows'>): ReactNode {
  const wording = useWords()
  const { t, times } = wording
  const act = useAct()
  const [said, setSaid] = useState<string | null>(null)
  const { at } = tablet.pack
  const take = (text: string): void =>
    act.run(
      () => memory.takePack(text),
      () => setSaid(t('tablet.renew.done')),
    )
  const ask = async (): Promise<void> => {
    const answer = await packFor(memory)
    if (answer === null) return setSaid(t('tablet.away'))
    if (!answer.ok) return setSaid(sentenceOf(wording, answer.refusal))
    if (answer.value.pack === null) return setSaid(t('tablet.pack.none'))
    take(answer.value.pack)
  }
  return (
    <>
      <h2>{t('tablet.renew')}</h2>
      <p>{t('tablet.renew.hint', { time: times.moment(at) })}</p>
      <PackWays isBusy={act.isBusy} onFetch={() => void ask()} onFile={take} />
      {act.fault === null && said !== null && <p className="quiet">{said}</p>}
      <Fault>{act.fault}</Fault>
    </>
  )
}

function Wiping({ machine }: { readonly machine: Machine }): ReactNode {
  const { t } = useWords()
  const { once, twice } = machine.memory.safety
  return (
    <>
      <button
        type="button"
        className="big stop"
        disabled={once + twice > 0}
        onClick={() => void machine.memory.wipe()}
      >
        {t('tablet.wipe')}
      </button>
      <p className="quiet">{t('tablet.wipe.hint')}</p>
    </>
  )
}
