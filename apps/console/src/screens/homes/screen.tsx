// Everybody of this side who has arrived, whoever needs the desk first at the top, and what they told of those who
// remain.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { EvidenceView, Homes, HomeView } from '@parley/api'
import { Chip, Empty, Figure, PageHead, Panel, Scroll, useWords } from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { useRowsByKey } from '../../parts/use-rows-by-key.ts'
import { FollowUps, STAGE_TONES } from './marks.tsx'
import './homes.css'

export function HomesScreen(): ReactNode {
  return (
    <Loaded operation="homes" asking={{}}>
      {(homes) => <HomesOf homes={homes} />}
    </Loaded>
  )
}

function HomesOf({ homes: { rows, evidence } }: { readonly homes: Homes }): ReactNode {
  const { t, n } = useWords()
  const overdue = rows.flatMap((row) => row.followUps).filter(({ state }) => state === 'overdue')
  const claims = rows.reduce((all, row) => all + row.claims, 0)
  return (
    <>
      <PageHead title={t('screen.homes')} lead={t('home.lead')}>
        <Figure value={n(overdue.length)} label={t('home.overdue')} tone="strong" />
        <Figure value={n(claims)} label={t('home.claims')} />
        <Figure value={n(rows.length)} label={t('home.people')} />
      </PageHead>
      <div className="stack">
        {rows.length === 0 ? (
          <Empty icon="homes" title={t('home.none')} hint={t('home.none.hint')} />
        ) : (
          <Arrived rows={rows} />
        )}
        {evidence.length > 0 && <Evidence evidence={evidence} rows={rows} />}
      </div>
    </>
  )
}

function Arrived({ rows }: { readonly rows: readonly HomeView[] }): ReactNode {
  const { t } = useWords()
  const table = useRowsByKey<HTMLTableElement>()
  return (
    <Panel hint={t('home.keys')}>
      <Scroll label={t('screen.homes')} className="manifest-scroll">
        <table className="plain-table" ref={table}>
          <thead>
            <tr>
              <th scope="col">{t('people.column.name')}</th>
              <th scope="col">{t('home.column.arrived')}</th>
              <th scope="col">{t('home.column.stage')}</th>
              <th scope="col">{t('home.column.follow-up')}</th>
              <th scope="col">{t('home.column.open')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.ref} row={row} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}

function Row({ row }: { readonly row: HomeView }): ReactNode {
  const { t, n, times } = useWords()
  const name = row.name === '' ? row.ref : row.name
  return (
    <tr>
      <th scope="row">
        <Link to="/homes/$ref" params={{ ref: row.ref }} aria-label={name}>
          <bdi>{name}</bdi>
        </Link>
      </th>
      <td>{times.moment(row.homeAt)}</td>
      <td>
        <Chip tone={STAGE_TONES[row.stage]}>{t(`home.stage.${row.stage}`)}</Chip>
      </td>
      <td>
        <FollowUps row={row} isBrief />
      </td>
      <td>
        {row.claims > 0 && (
          <Chip tone="open">
            {t('home.claims')} {n(row.claims)}
          </Chip>
        )}{' '}
        {row.isBaggageShort && <Chip tone="look">{t('home.baggage.below')}</Chip>}
      </td>
    </tr>
  )
}

interface EvidenceProps {
  readonly evidence: readonly EvidenceView[]
  readonly rows: readonly HomeView[]
}

function Evidence({ evidence, rows }: EvidenceProps): ReactNode {
  const { t, times } = useWords()
  const names = new Map(rows.map(({ ref, name }) => [ref, name]))
  return (
    <Panel title={t('home.evidence')} hint={t('home.evidence.hint')}>
      <Scroll label={t('home.evidence')} className="manifest-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('people.column.name')}</th>
              <th scope="col">{t('home.field.place')}</th>
              <th scope="col">{t('home.evidence.last-on')}</th>
              <th scope="col">{t('home.evidence.by')}</th>
              <th scope="col">{t('families.case')}</th>
            </tr>
          </thead>
          <tbody>
            {evidence.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <bdi>{one.name}</bdi>
                  <div className="soft">{t(`home.basis.${one.basis}`)}</div>
                </th>
                <td>
                  <bdi>{one.place}</bdi>
                </td>
                <td>{one.lastOn !== null && times.date(one.lastOn)}</td>
                <td>
                  <bdi>{names.get(one.toldBy) ?? one.toldBy}</bdi>
                  <div className="soft">{times.moment(one.at)}</div>
                </td>
                <td>
                  <bdi className="mono case-ref">{one.case}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}
