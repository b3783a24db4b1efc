// What goes to the others: the report of one size, whether facility codes are open, and whom it waits for where an
// exchange is older than the register.
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Detention } from '@parley/api'
import { Notice, Panel, useWords } from '@parley/ui'
import { useAct } from '../../parts/act.tsx'
import { useDetentionAct } from './use-detention-act.ts'

export function Reporting({ detention }: { readonly detention: Detention }): ReactNode {
  const { t, times, party } = useWords()
  const act = useAct()
  const { waiting, untold, codes, lastReports, awaitsReadersOf } = detention
  return (
    <Panel title={t('detention.report.title')} hint={t('detention.report.hint')}>
      {awaitsReadersOf !== null && (
        <Notice tone="look" title={t('detention.no-readers')}>
          <p>{t('detention.no-readers.hint', { party: party(awaitsReadersOf) })}</p>
          <p>
            <code dir="ltr">parley found audiences --seat FILE</code>
          </p>
        </Notice>
      )}
      <div className="detention-row">
        <Button
          variant={waiting > 0 ? 'filled' : 'default'}
          disabled={awaitsReadersOf !== null}
          onClick={() => act({ do: 'detention.report' }, t('detention.report'))}
        >
          {t('detention.report')}
        </Button>
        <span>{t('detention.waiting', { count: waiting })}</span>
        {untold > 0 && <span className="soft">{t('detention.untold', { count: untold })}</span>}
        {lastReports.map((one) => (
          <span key={one.party} className="soft">
            {t('detention.last-report', { party: party(one.party), time: times.moment(one.at) })}
          </span>
        ))}
      </div>
      {codes !== null && <Codes codes={codes} />}
    </Panel>
  )
}

function Codes({ codes }: { readonly codes: NonNullable<Detention['codes']> }): ReactNode {
  const { t } = useWords()
  const { act } = useDetentionAct()
  return (
    <div className="detention-row">
      <span>{t(`detention.codes.${codeState(codes)}`)}</span>
      <Button variant="default" onClick={() => void act({ do: 'codes', opens: !codes.own })}>
        {t(codes.own ? 'detention.codes.close' : 'detention.codes.open')}
      </Button>
    </div>
  )
}

function codeState({ own, other }: NonNullable<Detention['codes']>) {
  if (own) return other ? 'both' : 'own'
  return other ? 'other' : 'none'
}
