import { Button, Checkbox, Modal } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Families, FamilyCase, FamilyState } from '@parley/api'
import {
  Chip,
  Empty,
  Figure,
  Notice,
  PageHead,
  Panel,
  Scroll,
  useWords,
  type Tone,
} from '@parley/ui'
import { useAct } from '../../parts/act.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { NoticesPanel } from './notices.tsx'

const FAMILY_TONES: Readonly<Record<FamilyState, Tone>> = {
  'not-told': 'open',
  'told-alive': 'going',
  spoke: 'done',
  reunited: 'done',
}

export function FamiliesScreen(): ReactNode {
  return (
    <Loaded operation="families" asking={{}}>
      {(families) => <FamiliesOf families={families} />}
    </Loaded>
  )
}

function FamiliesOf({ families }: { readonly families: Families }): ReactNode {
  const { t, n } = useWords()
  const [telling, setTelling] = useState<FamilyCase | null>(null)
  return (
    <>
      <PageHead title={t('screen.families')}>
        <Figure value={n(families.mayBeTold)} label={t('families.may')} tone="strong" />
        <Figure value={n(families.told)} label={t('families.told')} />
        <Figure value={n(families.waiting)} label={t('families.waiting')} />
      </PageHead>
      <div className="stack">
        <Notice tone="calm">{t('families.payment')}</Notice>
        <NoticesPanel />
        {families.rows.length === 0 ? (
          <Empty icon="families" title={t('families.none')} hint={t('families.none.hint')} />
        ) : (
          <Panel>
            <Scroll label={t('screen.families')} className="manifest-scroll">
              <table className="plain-table families">
                <thead>
                  <tr>
                    <th scope="col">{t('people.column.name')}</th>
                    <th scope="col">{t('families.say')}</th>
                    <th scope="col">{t('people.column.state')}</th>
                    <th scope="col">
                      <span className="visually-hidden">{t('table.acts')}</span>
                    </th>
                    <th scope="col">{t('families.case')}</th>
                  </tr>
                </thead>
                <tbody>
                  {families.rows.map((row) => (
                    <Row key={row.case} row={row} onTell={() => setTelling(row)} />
                  ))}
                </tbody>
              </table>
            </Scroll>
          </Panel>
        )}
      </div>
      <Modal
        opened={telling !== null}
        onClose={() => setTelling(null)}
        title={telling?.name ?? ''}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        {telling !== null && <Telling row={telling} onDone={() => setTelling(null)} />}
      </Modal>
    </>
  )
}

function Row({
  row,
  onTell,
}: {
  readonly row: FamilyCase
  readonly onTell: () => void
}): ReactNode {
  const { t, times } = useWords()
  return (
    <tr>
      <th scope="row">
        <bdi>{row.name}</bdi>
      </th>
      <td>
        {row.state === 'not-told' && (
          <>
            <Chip tone={row.may === 'nothing' ? 'quiet' : 'done'}>
              {t(`families.may.${row.may}`)}
            </Chip>{' '}
          </>
        )}
        <span className="soft">{t(`families.because.${row.because}`)}</span>
      </td>
      <td>
        <Chip tone={FAMILY_TONES[row.state]}>{t(`family.${row.state}`)}</Chip>{' '}
        {row.toldAt !== null && <span className="soft">{times.moment(row.toldAt)}</span>}
      </td>
      <td>
        {row.may !== 'nothing' && row.state === 'not-told' && (
          <Button size="xs" onClick={onTell}>
            {t('families.tell')}
          </Button>
        )}
      </td>
      <td>
        <bdi className="mono case-ref">{row.case}</bdi>
      </td>
    </tr>
  )
}

function Telling({
  row,
  onDone,
}: {
  readonly row: FamilyCase
  readonly onDone: () => void
}): ReactNode {
  const { t } = useWords()
  const act = useAct()
  const [spoke, setSpoke] = useState(false)
  return (
    <>
      <Checkbox
        checked={spoke}
        onChange={(event) => setSpoke(event.currentTarget.checked)}
        label={t('families.tell.spoke')}
      />
      <div className="dialog-acts">
        <Button
          onClick={() => {
            act({ do: 'family.told', ref: row.ref, spoke }, t('families.tell'))
            onDone()
          }}
        >
          {t('sign.title')}
        </Button>
      </div>
    </>
  )
}
