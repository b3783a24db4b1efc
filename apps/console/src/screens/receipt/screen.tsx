import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  Exact,
  HashText,
  Icon,
  LevelMark,
  PageHead,
  Panel,
  PartyMark,
  Terms,
  trancheNumber,
  useWords,
} from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'

const route = getRouteApi('/receipts/$index')

/** A receipt as both sides signed it, fit for paper. */
export function ReceiptScreen(): ReactNode {
  const { index } = route.useParams()
  const words = useWords()
  const { t, n, times, party } = words
  return (
    <Loaded operation="receipt" asking={{ params: { index: Number(index) } }}>
      {(receipt) => (
        <>
          <PageHead
            title={t('receipt.title')}
            lead={t('receipt.says', {
              count: receipt.people.length,
              holder: party(receipt.holder),
              home: party(receipt.home),
            })}
          >
            <LevelMark level={receipt.level} />
            <Button
              variant="default"
              className="no-print"
              leftSection={<Icon name="print" size={18} />}
              onClick={() => window.print()}
            >
              {t('act.print')}
            </Button>
          </PageHead>
          <div className="stack">
            <Panel title={t('flow.people')}>
              <Terms
                rows={[
                  { label: t('fact.at'), value: times.moment(receipt.at) },
                  { label: t('fact.tranche'), value: trancheNumber(receipt.tranche, words) },
                  ...(receipt.point === null
                    ? []
                    : [{ label: t('fact.point'), value: <bdi>{receipt.point}</bdi> }]),
                  { label: t('log.column.index'), value: n(receipt.index) },
                  { label: t('sign.hash'), value: <HashText value={receipt.hash} /> },
                ]}
              />
              <ol className="receipt-people">
                {receipt.people.map((person) => (
                  <li key={person.ref}>
                    <bdi>{person.name ?? person.ref}</bdi>
                  </li>
                ))}
              </ol>
              <ul className="signatures">
                {receipt.signers.map((signer) => (
                  <li key={signer.name} className="signature-given">
                    <PartyMark party={signer.party} named />
                    <bdi className="mono">{signer.name}</bdi>
                  </li>
                ))}
              </ul>
            </Panel>
            <Panel title={t('receipt.text')}>
              <Exact label={t('receipt.text')} text={receipt.text} />
            </Panel>
          </div>
        </>
      )}
    </Loaded>
  )
}
