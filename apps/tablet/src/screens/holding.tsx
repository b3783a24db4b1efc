// Who holds the tablet: asked at each opening, and when it goes from one officer to another, so that every record
// names the officer who made it.
import type { ReactNode } from 'react'
import { useWords } from '@parley/ui'
import type { TabletMemory } from '../session/tablet-memory.ts'
import { Fault, useAct } from './act.tsx'

export interface HoldingProps {
  readonly memory: TabletMemory
  readonly officers: readonly string[]
}

export function Holding({ memory, officers }: HoldingProps): ReactNode {
  const { t } = useWords()
  const act = useAct()
  return (
    <section className="card">
      <h1>{t('tablet.holder')}</h1>
      <p>{t('tablet.holder.hint')}</p>
      {officers.map((officer) => (
        <button
          key={officer}
          type="button"
          className="big"
          data-officer={officer}
          onClick={() => act.run(async () => memory.holdBy(officer))}
        >
          <bdi>{officer}</bdi>
        </button>
      ))}
      <Fault>{officers.length === 0 ? t('tablet.holder.none') : act.fault}</Fault>
    </section>
  )
}
