// The report of a desk beside the line: what waits for it, and the press that sends it, once a step, whether
// or not anything was noted.
import type { ReactNode } from 'react'
import type { DeskReport } from '@parley/api'
import { Panel, trancheName, useWords } from '@parley/ui'
import { ActButton } from './act.tsx'

export interface DeskReportsProps {
  readonly reports: readonly DeskReport[]
  readonly children?: ReactNode
}

/** Every report of a desk; `children` stand beside the press of the last. */
export function DeskReports({ reports, children }: DeskReportsProps): ReactNode {
  return reports.map((report) => (
    <Reporting key={`${report.report} ${report.tranche}`} report={report}>
      {report === reports.at(-1) && children}
    </Reporting>
  ))
}

function Reporting({
  report: of,
  children,
}: {
  readonly report: DeskReport
  readonly children: ReactNode
}): ReactNode {
  const words = useWords()
  const { t, n, code } = words
  const { report, tranche, step, steps, waiting, isClosed, refusal } = of
  const at = { step: n(step), steps: n(steps) }
  return (
    <Panel
      title={t(`desk.title.${report}`)}
      hint={`${trancheName(tranche, words)} · ${step > steps ? t('desk.beyond', at) : t('line.step', at)}`}
    >
      <p className={waiting > 0 ? 'late' : 'hint'}>
        {waiting > 0 ? t('desk.waiting', { count: waiting }) : t('desk.nothing')}
      </p>
      {isClosed && <p className="late">{t('desk.closed')}</p>}
      <div className="panel-acts">
        {refusal === null ? (
          <ActButton
            isMain={waiting > 0}
            size="md"
            command={{ do: 'desk.report', tranche, report, step }}
            label={
              isClosed
                ? t('line.send', { step: at.step })
                : t(`desk.report.${report}`, { step: at.step })
            }
          />
        ) : (
          <p className="hint">{code('refusal', refusal)}</p>
        )}
        {children}
      </div>
    </Panel>
  )
}
