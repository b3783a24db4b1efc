// One person of the treating team's: what stands, what is due, and every note in its order, with those that were
// corrected struck through and never gone.
import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CareRowView, CareView } from '@parley/api'
import {
  Chip,
  Empty,
  Icon,
  PageHead,
  Panel,
  RefusalNotice,
  Scroll,
  TRIAGE_TONES,
  useWords,
} from '@parley/ui'
import { ColumnHeads } from '../../parts/column-heads.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { DeathForm, LinkForm, LookForm, SupportForm, VitalsForm } from './forms.tsx'
import { Lists, partText } from './lists.tsx'
import { useCareAct } from './use-care-act.ts'
import './care.css'

const route = getRouteApi('/care/$wristband')

export function CarePersonScreen(): ReactNode {
  const { wristband } = route.useParams()
  const { t } = useWords()
  return (
    <Loaded operation="care" asking={{}}>
      {(care) => {
        const row = care.rows.find((one) => one.wristband === wristband)
        if (row === undefined) return <Empty icon="search" title={t('state.not-found')} isPage />
        return <CarePerson care={care} row={row} />
      }}
    </Loaded>
  )
}

function CarePerson({
  care,
  row,
}: {
  readonly care: CareView
  readonly row: CareRowView
}): ReactNode {
  const { t } = useWords()
  const { wristband, ref, triage, fitness, where } = row
  const form = { row, now: care.now }
  return (
    <>
      <PageHead title={t('care.open', { wristband })} lead={<bdi>{ref ?? t('care.unnamed')}</bdi>}>
        <Chip tone={triage === null ? 'open' : TRIAGE_TONES[triage]}>
          {t(`triage.${triage ?? 'none'}`)}
        </Chip>
        {fitness !== null && <span>{t(`fitness.${fitness}`)}</span>}
        {where !== 'here' && <Chip tone="quiet">{t(`care.where.${where}`)}</Chip>}
        <Link className="no-print" to="/care">
          {t('care.back')}
        </Link>
        <Link className="no-print" to="/care/$wristband/summary" params={{ wristband }}>
          <Icon name="print" size={18} /> {t('care.summary')}
        </Link>
      </PageHead>
      <div className="stack">
        <LinkForm {...form} unlinked={care.unlinked} />
        {where === 'here' && (
          <>
            <VitalsForm {...form} />
            <div className="care-columns">
              <LookForm {...form} />
              <SupportForm {...form} />
            </div>
          </>
        )}
        <div className="care-columns care-lists">
          <Lists {...form} />
        </div>
        <Notes row={row} />
        <DeathForm {...form} />
      </div>
    </>
  )
}

function Notes({ row }: { readonly row: CareRowView }): ReactNode {
  const words = useWords()
  const { t, n, times } = words
  const { act, refusal } = useCareAct()
  const { wristband, notes } = row
  return (
    <Panel title={t('care.notes')}>
      {notes.length === 0 ? (
        <p className="hint">{t('care.notes.none')}</p>
      ) : (
        <Scroll label={t('care.notes')}>
          <table className="plain-table">
            <ColumnHeads
              labels={[t('care.note.number'), t('care.note.when'), t('care.note.what')]}
            />
            <tbody>
              {notes.map(({ note, correctedBy }) => (
                <tr key={note.number}>
                  <td>{n(note.number)}</td>
                  <td>{times.moment(note.at)}</td>
                  <td>
                    {note.says !== null && (
                      <bdi className={correctedBy === null ? undefined : 'care-struck'}>
                        {partText(note.says, words)}
                      </bdi>
                    )}
                    {note.corrects !== null && (
                      <p className="hint">
                        {t('care.note.taken-back', { number: n(note.corrects) })}
                      </p>
                    )}
                    {correctedBy !== null && (
                      <p className="hint">{t('care.note.corrected', { number: n(correctedBy) })}</p>
                    )}
                  </td>
                  <td>
                    {correctedBy === null && note.says !== null && (
                      <Button
                        size="xs"
                        variant="default"
                        onClick={() =>
                          void act({ do: 'note', wristband, corrects: note.number, says: null })
                        }
                      >
                        {t('care.note.take-back')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {refusal !== null && <RefusalNotice refusal={refusal} />}
    </Panel>
  )
}
