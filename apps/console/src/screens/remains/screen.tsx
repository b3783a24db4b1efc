import type { ReactNode } from 'react'
import type { Remains, RemainsLot } from '@parley/api'
import {
  Chip,
  Empty,
  Figure,
  PageHead,
  Panel,
  PartyMark,
  trancheName,
  useWords,
  type Tone,
} from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
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
        {({ lots, released, mayHandOver, inTransit = [] }) => (
          <div className="stack">
            {mayHandOver && <FaceToFace released={released} />}
            {inTransit.length > 0 && <InTransit rows={inTransit} />}
            {lots.length === 0 && (
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
    </Panel>
  )
}
