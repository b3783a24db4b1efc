// Face to face: the code from the other side is pasted, looked at person by person, and answered; own codes
// stay on the page until both have signed, so that nothing hangs on one copy.
import { Button, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Line, LineAct, LineRead } from '@parley/api'
import type { Refusal } from '@parley/kernel'
import { Chip, Panel, RefusalNotice, useWords } from '@parley/ui'
import { call } from '../../node-call.ts'

export interface CodesProps {
  readonly line: Line
  readonly tranche: string
  readonly act: (body: LineAct) => Promise<unknown>
}

export function Codes({ line, tranche, act }: CodesProps): ReactNode {
  const { t } = useWords()
  const newest = [...line.handings].reverse()
  return (
    <Panel title={t('line.codes')} hint={t('line.codes.hint')}>
      <Pasting line={line} tranche={tranche} act={act} />
      <ul className="plain-list">
        {newest.map((handing) => (
          <li key={handing.number} className="line-handing">
            <Handing handing={handing} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Handing({ handing }: { readonly handing: Line['handings'][number] }): ReactNode {
  const { t, n, times } = useWords()
  const [isCopied, setIsCopied] = useState(false)
  const { number, side, code, people, waiting, at } = handing
  const label = t(`line.handing.${side}`, {
    number: n(number),
    people: t('count.people', { count: people }),
  })
  const copy = () => {
    void navigator.clipboard.writeText(code).then(() => setIsCopied(true))
  }
  return (
    <>
      <p>
        <Chip tone={waiting > 0 ? 'going' : 'done'}>
          {waiting > 0 ? t('line.handing.waiting', { count: waiting }) : t('line.handing.done')}
        </Chip>{' '}
        <span className="soft">{times.clock(at)}</span>
      </p>
      <Textarea
        readOnly
        dir="ltr"
        label={label}
        value={code}
        rows={3}
        classNames={{ input: 'mono' }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button variant={waiting > 0 ? 'filled' : 'default'} size="md" mt="xs" onClick={copy}>
        {isCopied ? t('line.copied') : t('line.copy', { number: n(number) })}
      </Button>
    </>
  )
}

function Pasting({ line, tranche, act }: CodesProps): ReactNode {
  const { t } = useWords()
  const [code, setCode] = useState('')
  const [reading, setReading] = useState<LineRead | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const place = { tranche, leg: line.leg }
  const read = async () => {
    const result = await call('lineRead', { body: { ...place, code } })
    setReading(result.ok ? result.value : null)
    setRefusal(result.ok ? null : result.refusal)
  }
  const take = async (refs: readonly string[]) => {
    const isReleased = reading?.stage === 'released'
    const done = await act(
      isReleased
        ? { do: 'receive', ...place, refs: [...refs], code }
        : { do: 'complete', ...place, code },
    )
    if (done === null) {
      await read()
      return
    }
    setCode('')
    setReading(null)
  }
  return (
    <div className="line-paste">
      <Textarea
        dir="ltr"
        label={t('line.paste')}
        value={code}
        rows={4}
        classNames={{ input: 'mono' }}
        onChange={(event) => {
          setCode(event.currentTarget.value)
          setReading(null)
          setRefusal(null)
        }}
      />
      <Button
        size="md"
        mt="xs"
        variant={reading === null ? 'filled' : 'default'}
        disabled={code.trim() === ''}
        onClick={() => void read()}
      >
        {t('line.read')}
      </Button>
      {refusal !== null && <RefusalNotice refusal={refusal} />}
      {reading !== null && <Reading reading={reading} onTake={(refs) => void take(refs)} />}
    </div>
  )
}

interface ReadingProps {
  readonly reading: LineRead
  readonly onTake: (refs: readonly string[]) => void
}

function Reading({ reading, onTake }: ReadingProps): ReactNode {
  const { t, code, party } = useWords()
  const { stage, people } = reading
  const fits = people.filter((p) => p.refusal === null).map((p) => p.ref)
  const isWhole = fits.length === people.length
  const mayTake = stage === 'released' ? fits.length > 0 : isWhole
  return (
    <div aria-live="polite">
      <p className="gate-main">
        {t(`line.read.${stage}`, {
          party: party(stage === 'released' ? reading.from : reading.to),
          people: t('count.people', { count: people.length }),
        })}
      </p>
      <ul className="plain-list">
        {people.map(({ ref, name, refusal, isDone }) => (
          <li key={ref}>
            <Chip tone={refusal === null ? 'done' : 'look'}>
              {refusal === null
                ? t(isDone ? 'line.read.done' : 'line.read.fits')
                : code('refusal', refusal)}
            </Chip>{' '}
            <bdi>{name ?? ref}</bdi>
          </li>
        ))}
      </ul>
      <Button size="lg" mt="xs" disabled={!mayTake} onClick={() => onTake(fits)}>
        {t(stage === 'released' ? 'line.receive' : 'line.complete', { count: fits.length })}
      </Button>
    </div>
  )
}
