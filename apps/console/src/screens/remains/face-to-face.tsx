// A lot of remains changes hands like a person does: one side signs for the bags and shows a code, the other
// pastes it and signs too. Bags are counted, never set against the living.
import { Button, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Remains } from '@parley/api'
import { Panel, useWords } from '@parley/ui'
import { useAct } from '../../parts/act.tsx'
import { wholeNumber } from '../../parts/whole-number.ts'

export function FaceToFace({ released }: Pick<Remains, 'released'>): ReactNode {
  return (
    <div className="columns-half">
      <Releasing released={released} />
      <Receiving />
    </div>
  )
}

const MOST_BAGS = 1_000_000 // the contract's
const NAME = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/

function Releasing({ released }: Pick<Remains, 'released'>): ReactNode {
  const { t, n } = useWords()
  const act = useAct()
  const [lot, setLot] = useState('')
  const [bags, setBags] = useState('')
  const count = wholeNumber(bags)
  const isWhole = NAME.test(lot.trim()) && count !== null && count >= 1 && count <= MOST_BAGS
  return (
    <Panel title={t('remains.release')} hint={t('remains.release.hint')}>
      <TextInput
        dir="ltr"
        label={t('remains.lot')}
        value={lot}
        onChange={(event) => setLot(event.currentTarget.value)}
      />
      <TextInput
        mt="xs"
        inputMode="numeric"
        autoComplete="off"
        dir="ltr"
        label={t('remains.bags')}
        value={bags}
        onChange={(event) => setBags(event.currentTarget.value)}
      />
      <Button
        mt="sm"
        disabled={!isWhole}
        onClick={() => {
          if (count === null) return
          act({ do: 'remains.release', lot: lot.trim(), bags: count }, t('remains.release'))
        }}
      >
        {t('remains.release')}
      </Button>
      {released.map((one) => (
        <Textarea
          key={one.lot}
          readOnly
          mt="sm"
          dir="ltr"
          rows={3}
          classNames={{ input: 'mono' }}
          label={t('remains.released', { lot: one.lot, bags: n(one.bags) })}
          value={one.code}
          onFocus={(event) => event.currentTarget.select()}
        />
      ))}
    </Panel>
  )
}

function Receiving(): ReactNode {
  const { t } = useWords()
  const act = useAct()
  const [code, setCode] = useState('')
  return (
    <Panel title={t('remains.receive')}>
      <Textarea
        dir="ltr"
        rows={4}
        classNames={{ input: 'mono' }}
        label={t('line.paste')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button
        mt="sm"
        disabled={code.trim() === ''}
        onClick={() => act({ do: 'remains.receive', code }, t('remains.receive'))}
      >
        {t('remains.receive')}
      </Button>
    </Panel>
  )
}
