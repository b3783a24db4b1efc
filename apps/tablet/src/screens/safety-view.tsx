// Where the records are: on another tablet, in a file, with the node. Nothing is called done before it is
// stored twice.
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Tablet } from '@parley/exchange'
import { canonicalJson, isJsonObject, ok, parseCanonical, refuse } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import { useWords } from '@parley/ui'
import type { Machine } from '../machine.ts'
import { report } from '../node-call.ts'
import type { Bundle } from '../session/kept-copies.ts'
import { Fault, useAct } from './act.tsx'
import { CodeShown } from './code-shown.tsx'
import { Scanner } from './scanner.tsx'

export interface SafetyViewProps {
  readonly machine: Machine
  readonly tablet: Tablet
}

type Doing = 'give' | 'take' | 'file' | null

export function SafetyView({ machine, tablet }: SafetyViewProps): ReactNode {
  const { t, n } = useWords()
  const { memory } = machine
  const [doing, setDoing] = useState<Doing>(null)
  const turn = (one: Doing): void => setDoing(doing === one ? null : one)
  return (
    <section className="safe" aria-label={t('tablet.tab.safe')}>
      <h1>{t('tablet.tab.safe')}</h1>
      <p className="quiet">{memory.device}</p>
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
      <Wiping machine={machine} />
    </section>
  )
}

const BATCH = 400 // records; a node takes 500 at a time

/** Own records and those kept for others go to the node, as often as asked; it takes each once. */
async function reportAll({ memory }: Machine): Promise<'away' | Result<null>> {
  for (const device of memory.kept.keys()) {
    const sent = await inBatches(memory.bundleOf(device))
    if (sent === 'away') return 'away'
  }
  const own = memory.bundle(memory.safety.reported)
  if (own.records.length === 0) return ok(null)
  const copy = await inBatches(own)
  if (copy === 'away') return 'away'
  return copy === null ? refuse('nothing-there') : await memory.takeCopy(copy)
}

/** The node's last word on a bundle; null where it holds none of it. */
async function inBatches({ device, records }: Bundle): Promise<string | null> {
  let copy: string | null = null
  for (let first = 0; first < records.length; first += BATCH) {
    const answer = await report({ device, records: records.slice(first, first + BATCH) })
    if (answer === null) return 'away'
    copy = answer.copy
  }
  return copy
}

function Reporting({ machine }: { readonly machine: Machine }): ReactNode {
  const { t } = useWords()
  const [isAway, setAway] = useState(false)
  const act = useAct()
  const { once, twice } = machine.memory.safety
  const send = (): void =>
    act.run(async () => {
      const sent = await reportAll(machine)
      setAway(sent === 'away')
      return sent === 'away' ? ok(null) : sent
    })
  return (
    <>
      <button type="button" className="big due" disabled={act.isBusy} onClick={send}>
        {t('tablet.report')}
      </button>
      {once + twice === 0 && <p className="done">{t('tablet.report.done')}</p>}
      <Fault>{act.fault ?? (isAway ? t('tablet.away') : null)}</Fault>
    </>
  )
}

/** What a second copy is asked of: whatever is stored here alone, with the records before it. */
function Giving({ machine, tablet }: SafetyViewProps): ReactNode {
  const { t } = useWords()
  const act = useAct()
  const held = Math.max(0, ...tablet.copies.map((copy) => copy.seq))
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
  const address = `data:application/json,${encodeURIComponent(text)}`
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

const TITLE = 'parley.dev/records@v1'

function formatBundle({ device, records }: Bundle): string {
  return `${TITLE}\n${canonicalJson({ device, records: [...records] })}\n`
}

function parseBundle(text: string): Result<Bundle> {
  const [first = '', json = ''] = text.split('\n')
  if (first !== TITLE) return refuse('not-records')
  const read = parseCanonical(json.trim())
  if (!read.ok || !isJsonObject(read.value)) return refuse('cut-off')
  const { device, records } = read.value
  if (typeof device !== 'string' || !Array.isArray(records)) return refuse('field', 'records')
  return ok({ device, records: records.map(String) })
}
