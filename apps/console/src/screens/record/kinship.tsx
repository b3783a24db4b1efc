// Which text was made of which, and what it added, dropped or changed: a picture with its table, and every changed figure
// one click from its sentence.
import type { ReactNode } from 'react'
import { KIN_CHANGES, type RecordOriginsView, type RecordPlace } from '@parley/api'
import { RecordKinChart } from '@parley/ui'
import { useNaming, type RecordNaming } from './naming.ts'
import { PlaceButton } from './place.tsx'

export interface KinshipProps {
  readonly origins: RecordOriginsView
  readonly onOpen: (place: RecordPlace) => void
}

type Kin = RecordOriginsView['kin'][number]

type Change = Kin['changes'][number]

export function Kinship({ origins, onOpen }: KinshipProps): ReactNode {
  const naming = useNaming()
  const { t, percent, told, outlet } = naming
  const nameOf = (id: string): string => {
    const report = origins.reports.find((one) => one.id === id)
    return report === undefined ? id : outlet(report)
  }
  const changesOf = (kin: Kin): string =>
    kin.changes.length === 0
      ? t('record.kin.same')
      : kin.changes.map((change) => changeText(change, naming)).join('; ')
  if (origins.kin.length === 0) return <p className="soft">{t('record.kin.none')}</p>
  const table = {
    columns: [
      t('record.kin.from'),
      t('record.kin.into'),
      t('record.kin.kind'),
      t('record.kin.changes'),
    ],
    rows: origins.kin.map((kin) => [
      nameOf(kin.from),
      nameOf(kin.to),
      `${t(`record.kin.kind.${kin.kind}`)}, ${t('record.kin.shared', { percent: percent(kin.sharePercent * 100) })}`,
      changesOf(kin),
    ]),
  }
  return (
    <>
      <RecordKinChart
        texts={origins.reports.map((report) => ({
          id: report.id,
          name: outlet(report),
          day: report.published === null ? t('record.sentence.undated') : told(report.published),
        }))}
        lines={origins.kin.map((kin) => ({
          from: kin.from,
          to: kin.to,
          kind: kin.kind,
          isOrderKnown: kin.isOrderKnown,
          changed: sumUp(kin, naming),
        }))}
        table={table}
      />
      <ul className="plain-list record-sources">
        {origins.kin.map((kin) => (
          <li key={kin.to}>
            <strong>
              {t(kin.isOrderKnown ? `record.kin.${kin.kind}` : 'record.kin.unordered', {
                from: nameOf(kin.from),
                to: nameOf(kin.to),
              })}
            </strong>{' '}
            <span className="soft">
              {t('record.kin.shared', { percent: percent(kin.sharePercent * 100) })}
            </span>
            <Changes kin={kin} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {origins.left > 0 && <p className="hint">{t('record.kin.left', { count: origins.left })}</p>}
    </>
  )
}

function Changes({
  kin,
  onOpen,
}: {
  readonly kin: Kin
  readonly onOpen: (place: RecordPlace) => void
}): ReactNode {
  const naming = useNaming()
  const { t } = naming
  if (kin.changes.length === 0) return <div className="soft">{t('record.kin.same')}</div>
  return (
    <ul className="record-changes">
      {kin.changes.map((change, i) => {
        const place = change.is?.place ?? change.was?.place ?? null
        const text = changeText(change, naming)
        return (
          <li key={i}>
            {place === null ? text : <PlaceButton label={text} onOpen={() => onOpen(place)} />}
          </li>
        )
      })}
    </ul>
  )
}

function changeText({ what, fact, was, is }: Change, naming: RecordNaming): string {
  const { t } = naming
  const ends = [was, is].flatMap((end) => (end === null ? [] : [endText(end, fact, naming)]))
  return `${t(`record.kin.${what}`)}: ${t(`record.kin.fact.${fact}`)} ${ends.join(' → ')}`
}

function endText(
  { figure, text }: NonNullable<Change['was']>,
  fact: Change['fact'],
  { t, figure: written, side, mediator, told }: RecordNaming,
): string {
  if (figure !== null) {
    const of =
      fact === 'held'
        ? side(figure.side)
        : `${t('record.to', { side: side(figure.side) })}, ${t(`record.category.${figure.category}`)}`
    return `${written(figure)} (${of})`
  }
  return fact === 'day' ? told(text) : mediator(text ?? '')
}

/** What was added, dropped and changed, in numbers for the line of the picture. */
function sumUp({ changes }: Kin, { n, t }: RecordNaming): string {
  if (changes.length === 0) return t('record.kin.same')
  return KIN_CHANGES.map((what) => ({
    what,
    count: changes.filter((one) => one.what === what).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => t(`record.kin.count.${what}`, { count: n(count) }))
    .join(' · ')
}
