// Face to face: the code from the other side is pasted, looked at person by person, and answered; own codes
// stay on the page until both have signed, so that nothing hangs on one copy.
import { Button, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { Line, LineAct, LineRead } from '@parley/api'
import { RefusedError } from '@parley/kernel'
import { Chip, Panel, RefusalNotice, useWords } from '@parley/ui'
import { read } from '../../node-call.ts'

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
  const [pasted, setPasted] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const place = { tranche, leg: line.leg }
  // A query like any other: a check made meanwhile changes what the code's persons still lack.
  const reading = useQuery({
    ...read('lineRead', { body: { ...place, code: code ?? '' } }),
    enabled: code !== null,
  })
  const refusal = reading.error instanceof RefusedError ? reading.error.refusal : null
  const found = code === null || refusal !== null ? undefined : reading.data
  const take = async (refs: readonly string[]) => {
    if (code === null || found === undefined) return
    const done = await act(
      found.stage === 'released'
        ? { do: 'receive', ...place, refs: [...refs], code }
        : { do: 'complete', ...place, code },
    )
    if (done === null) return
    setPasted('')
    setCode(null)
  }
  return (
    <div className="line-paste">
      <Textarea
        dir="ltr"
        label={t('line.paste')}
        value={pasted}
        rows={4}
        classNames={{ input: 'mono' }}
        onChange={(event) => {
          setPasted(event.currentTarget.value)
          setCode(null)
        }}
      />
      <Button
        size="md"
        mt="xs"
        variant={found === undefined ? 'filled' : 'default'}
        disabled={pasted.trim() === ''}
        onClick={() => setCode(pasted)}
      >
        {t('line.read')}
      </Button>
      {code !== null && refusal !== null && <RefusalNotice refusal={refusal} />}
      {found !== undefined && <Reading reading={found} onTake={(refs) => void take(refs)} />}
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
