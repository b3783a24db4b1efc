import type { ReactNode } from 'react'
import {
  REPORT_CATEGORIES,
  type RecordClaimView,
  type RecordExchangeLedger,
  type RecordExchangeView,
} from '@parley/api'
import { Panel, Scroll, useWords } from '@parley/ui'
import type { Opened } from './exchange.tsx'
import { useNaming } from './naming.ts'
import { ClaimMark } from './place.tsx'

export interface MatrixProps {
  readonly exchange: RecordExchangeView
  readonly ledger: RecordExchangeLedger
  readonly opened: Opened | null
  readonly onOpen: (claim: RecordClaimView) => void
}

/** Sides down, categories across, a mark for each claim: nothing is summed and nothing left out. */
export function Matrix({ exchange, ledger, opened, onOpen }: MatrixProps): ReactNode {
  const { t, side } = useNaming()
  const { claims, row } = exchange
  const sides = [...new Set([...row.parties, ...claims.map((claim) => claim.side)])].sort()
  const categories = REPORT_CATEGORIES.filter((one) =>
    claims.some(({ category }) => category === one),
  )
  return (
    <Panel title={t('record.matrix')} hint={t('record.matrix.hint')}>
      {claims.length === 0 ? (
        <p className="soft">{t('record.count.missing')}</p>
      ) : (
        <Scroll label={t('record.matrix')}>
          <table className="plain-table record-matrix">
            <thead>
              <tr>
                <th scope="col">{t('record.side')}</th>
                {categories.map((category) => (
                  <th key={category} scope="col">
                    {t(`record.category.${category}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sides.map((one) => (
                <tr key={one}>
                  <th scope="row">{t('record.to', { side: side(one) })}</th>
                  {categories.map((category) => (
                    <td key={category}>
                      <Cell
                        claims={claims.filter(
                          (claim) => claim.side === one && claim.category === category,
                        )}
                        ledger={ledger}
                        opened={opened}
                        onOpen={onOpen}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Panel>
  )
}

interface CellProps extends Pick<MatrixProps, 'ledger' | 'opened' | 'onOpen'> {
  readonly claims: readonly RecordClaimView[]
}

function Cell({ claims, ledger, opened, onOpen }: CellProps): ReactNode {
  const { t } = useWords()
  if (claims.length === 0) {
    return (
      <span className="soft">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t('record.count.missing')}</span>
      </span>
    )
  }
  return (
    <div className="claim-marks">
      {claims.map((claim) => (
        <ClaimMark
          key={claim.id}
          claim={claim}
          judged={ledger.verdicts.find((one) => one.claim === claim.id)?.judged ?? null}
          source={ledger.source}
          isOpen={opened?.claim?.id === claim.id}
          onOpen={() => onOpen(claim)}
        />
      ))}
    </div>
  )
}
