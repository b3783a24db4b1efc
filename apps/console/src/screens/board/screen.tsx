import type { ReactNode } from 'react'
import type { Board } from '@parley/api'
import { Empty, FlowChart, PageHead, Panel, useWords } from '@parley/ui'
import { BarrierStrips } from '../../parts/barriers/barriers.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Departures } from './departures.tsx'
import { leadOf } from './model.ts'
import { WaitingList } from './waiting.tsx'

export function BoardScreen(): ReactNode {
  return (
    <Loaded operation="board" asking={{}}>
      {(board) => <BoardOf board={board} />}
    </Loaded>
  )
}

function BoardOf({ board }: { readonly board: Board }): ReactNode {
  const { t, n, code, times } = useWords()
  const lead = leadOf(board)
  const words = lead.reason === null ? '' : code('hold', lead.reason)
  return (
    <>
      <PageHead
        title={t('screen.board')}
        lead={
          <>
            {times.day(board.now)} · {t(lead.key, { number: n(lead.number), reason: words })}
          </>
        }
      >
        {board.totals.planned > 0 && (
          <p className="board-total">
            <strong>
              {t('board.received', {
                received: n(board.totals.received),
                planned: n(board.totals.planned),
              })}
            </strong>
            <span>{t('board.home', { home: n(board.totals.home) })}</span>
          </p>
        )}
      </PageHead>
      <div className="stack">
        {board.tranches.length > 0 ? (
          <Departures board={board} />
        ) : (
          <Panel>
            <Empty icon="board" title={t('board.empty')} hint={t('board.empty.hint')} />
          </Panel>
        )}
        <BarrierStrips barriers={board.barriers} />
        <div className="columns-2">
          {board.flow.length > 0 && (
            <Panel title={t('flow.title')} hint={t('flow.hint')}>
              <FlowChart board={board} />
            </Panel>
          )}
          <Panel title={t('waiting.title')}>
            <WaitingList board={board} />
          </Panel>
        </div>
        <p className="hint">{t('time.zone', { zone: times.zone })}</p>
      </div>
    </>
  )
}
