// The media log: what the public sees of the exchange, in words. A file never leaves the device; its fingerprint may.
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Media, MediaDecision, MediaRow } from '@parley/api'
import { Chip, Panel, Scroll, useWords, type Tone } from '@parley/ui'
import { ColumnHeads } from '../../parts/column-heads.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { SightingForm } from './sighting-form.tsx'

const DECISION_TONES: Readonly<Record<MediaDecision, Tone>> = {
  'not-to-use': 'stop',
  'ask-removal': 'look',
  'may-mention': 'done',
  undecided: 'open',
}

export function MediaPanel(): ReactNode {
  return (
    <Loaded operation="media" asking={{}}>
      {(media) => <MediaLog media={media} />}
    </Loaded>
  )
}

function MediaLog({ media }: { readonly media: Media }): ReactNode {
  const { t } = useWords()
  const [noting, setNoting] = useState<MediaRow | 'new' | null>(null)
  return (
    <Panel
      title={t('media.title')}
      hint={t('media.hint')}
      acts={
        <Button className="no-print" size="sm" variant="default" onClick={() => setNoting('new')}>
          {t('media.note')}
        </Button>
      }
    >
      {media.rows.length === 0 ? (
        <p className="soft">
          {t('media.none')}. {t('media.none.hint')}
        </p>
      ) : (
        <>
          <p>{t('media.origins', { count: media.origins })}</p>
          <Sightings rows={media.rows} onChange={setNoting} />
        </>
      )}
      <FormDialog
        isOpen={noting !== null}
        onClose={() => setNoting(null)}
        size="lg"
        title={t('media.note')}
      >
        {(ask) =>
          noting !== null && (
            <SightingForm media={media} row={noting === 'new' ? null : noting} ask={ask} />
          )
        }
      </FormDialog>
    </Panel>
  )
}

interface SightingsProps {
  readonly rows: readonly MediaRow[]
  readonly onChange: (row: MediaRow) => void
}

function Sightings({ rows, onChange }: SightingsProps): ReactNode {
  const { t } = useWords()
  return (
    <Scroll label={t('media.title')}>
      <table className="plain-table media">
        <ColumnHeads
          labels={[
            t('media.column.number'),
            t('media.column.seen'),
            t('media.column.where'),
            t('media.column.origin'),
            t('media.column.shows'),
            t('media.column.restriction'),
            t('media.column.decision'),
          ]}
        />
        <tbody>
          {rows.map((row) => (
            <Sighting key={row.number} row={row} onChange={() => onChange(row)} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Sighting({
  row,
  onChange,
}: {
  readonly row: MediaRow
  readonly onChange: () => void
}): ReactNode {
  const { t, n, times } = useWords()
  return (
    <tr>
      <th scope="row">{n(row.number)}</th>
      <td>{times.date(row.firstSeen)}</td>
      <td>
        <bdi className="media-address" dir="ltr">
          {row.address}
        </bdi>
      </td>
      <td>
        <bdi>{row.origin}</bdi>
        <span className="soft media-line">
          {row.originNumber === row.number
            ? t('media.seen-times', { count: row.seenTimes })
            : t('media.copy', { number: n(row.originNumber) })}
        </span>
      </td>
      <td>
        <span className="soft">{t(`media.kind.${row.kind}`)}</span>{' '}
        <bdi dir="auto">{row.words}</bdi>
        <span className="soft media-line">
          {row.tranche === null ? t('media.tranche.whole') : <bdi>{row.tranche}</bdi>}
        </span>
      </td>
      <td>{t(`media.restriction.${row.restriction}`)}</td>
      <td>
        <Chip tone={DECISION_TONES[row.decision]}>{t(`media.decision.${row.decision}`)}</Chip>
      </td>
      <td>
        <Button className="no-print" size="xs" variant="default" onClick={onChange}>
          {t('media.change')}
        </Button>
      </td>
    </tr>
  )
}
