// All strips of a board, and the form by which points are proposed to open together.
import { Button, Checkbox, Modal, NumberInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Barriers } from '@parley/api'
import { useWords } from '@parley/ui'
import { useAct } from '../act.tsx'
import { proposalOf } from './barrier-model.ts'
import { BarrierStrip } from './strip.tsx'

export interface BarriersProps {
  readonly barriers: Barriers
}

export function BarrierStrips({ barriers }: BarriersProps): ReactNode {
  const { t } = useWords()
  const { rows, free } = barriers
  const [isAsking, setAsking] = useState(false)
  const mayPropose = free.length > 1
  if (rows.length === 0 && !mayPropose) return null
  return (
    <section className="barriers" aria-label={t('barrier.title')}>
      {rows.map((row) => (
        <BarrierStrip key={`${row.id} ${row.hash ?? ''}`} row={row} />
      ))}
      {mayPropose && (
        <div className="no-print">
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('barrier.propose')}
          </Button>
        </div>
      )}
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('barrier.propose')}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        {isAsking && <Proposing free={free} onAsked={() => setAsking(false)} />}
      </Modal>
    </section>
  )
}

interface ProposingProps {
  readonly free: Barriers['free']
  readonly onAsked: () => void
}

function Proposing({ free, onAsked }: ProposingProps): ReactNode {
  const { t, n } = useWords()
  const act = useAct()
  const [chosen, setChosen] = useState<readonly string[]>(free.map(({ id }) => id))
  const [bound, setBound] = useState<number>(free.length)
  const tranches = free.map(({ id }) => id).filter((id) => chosen.includes(id))
  const command = proposalOf({ tranches, bound })
  return (
    <>
      <p className="hint">{t('barrier.hint')}</p>
      <Checkbox.Group
        label={t('barrier.propose.which')}
        value={[...chosen]}
        onChange={setChosen}
        error={tranches.length < 2 ? t('barrier.propose.few') : null}
      >
        {free.map(({ id, number }) => (
          <Checkbox key={id} mt="xs" value={id} label={t('barrier.point', { number: n(number) })} />
        ))}
      </Checkbox.Group>
      <NumberInput
        mt="md"
        label={t('barrier.propose.bound')}
        value={bound}
        min={Math.max(2, tranches.length)}
        allowDecimal={false}
        hideControls
        onChange={(value) => setBound(Number(value))}
      />
      <p className="hint">
        {t('barrier.propose.bound.hint', { least: n(Math.max(2, tranches.length)) })}
      </p>
      <div className="dialog-acts">
        <Button
          disabled={command === null}
          onClick={() => {
            if (command === null) return
            act(command, t('barrier.propose'))
            onAsked()
          }}
        >
          {t('sign.title')}
        </Button>
      </div>
    </>
  )
}
