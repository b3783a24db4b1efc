import type { ReactNode } from 'react'
import type { Remains, RemainsLot } from '@parley/api'
import {
  Chip,
  Empty,
  Figure,
  Notice,
  PageHead,
  Panel,
  PartyMark,
  trancheName,
  useWords,
  type Tone,
} from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { Chain } from './bags.tsx'
import { FaceToFace } from './face-to-face.tsx'

export const LOT_TONES: Readonly<Record<RemainsLot['state'], Tone>> = {
  offered: 'open',
  scheduled: 'open',
  transferred: 'going',
  received: 'done',
  examined: 'done',
}

export function RemainsScreen(): ReactNode {
  const { t } = useWords()
  return (
    <>
      <PageHead title={t('screen.remains')} lead={t('remains.lead')} />
      <Loaded operation="remains" asking={{}}>
        {({ lots, chain, released, mayHandOver, inTransit = [] }) => (
          <div className="stack">
            {chain !== null && <Chain chain={chain} />}
            {mayHandOver && <FaceToFace released={released} />}
            {inTransit.length > 0 && <InTransit rows={inTransit} />}
            {lots.length === 0 && (chain?.bags.length ?? 0) === 0 && (
              <Empty icon="remains" title={t('remains.none')} hint={t('remains.none.hint')} />
            )}
            {lots.map((lot) => (
              <Lot key={lot.id} lot={lot} />
            ))}
          </div>
        )}
      </Loaded>
    </>
  )
}

/** Deaths in transit as numbers; who they are, the treating team knows and nobody here. */
function InTransit({ rows }: { readonly rows: NonNullable<Remains['inTransit']> }): ReactNode {
  const words = useWords()
  const { t, n } = words
  return (
    <Panel title={t('remains.in-transit')}>
      <div className="figures">
        {rows.map(({ tranche, people }) => (
          <Figure key={tranche} value={n(people)} label={trancheName(tranche, words)} />
        ))}
      </div>
    </Panel>
  )
}

function Lot({ lot }: { readonly lot: RemainsLot }): ReactNode {
  const { t, n, times, party } = useWords()
  return (
    <Panel
      acts={<Chip tone={LOT_TONES[lot.state]}>{t(`remains.state.${lot.state}`)}</Chip>}
      title={lot.id}
    >
      <p>
        <PartyMark party={lot.home} /> {t('direction.home', { party: party(lot.home) })}
        {lot.at !== null && <span className="soft"> · {times.moment(lot.at)}</span>}
      </p>
      <div className="figures">
        <Figure value={n(lot.bags)} label={t('remains.bags')} />
        <Figure
          value={lot.individuals === null ? '—' : n(lot.individuals)}
          label={t('remains.individuals')}
        />
        <Figure
          value={lot.identified === null ? '—' : n(lot.identified)}
          label={t('remains.identified')}
        />
      </div>
      <LotMarks lot={lot} />
    </Panel>
  )
}

/** What a number of the lot leaves open; nothing for a seat that reads bags alone. */
function LotMarks({ lot }: { readonly lot: RemainsLot }): ReactNode {
  const { t } = useWords()
  const { unexamined, returned, differs } = lot
  return (
    <div className="remains-marks">
      {unexamined !== null && unexamined > 0 && (
        <Chip tone="open">{t('remains.unexamined', { count: unexamined })}</Chip>
      )}
      {returned !== null && returned > 0 && (
        <Chip tone="look">{t('remains.returned', { count: returned })}</Chip>
      )}
      {differs && <Notice tone="look">{t('remains.differs')}</Notice>}
    </div>
  )
}
