import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  Exact,
  HashText,
  LevelMark,
  Notice,
  PageHead,
  Panel,
  PartyMark,
  useWords,
} from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { InTheLog, Yourself } from './proof-panels.tsx'

const route = getRouteApi('/log/$index')

/** One entry, word for word, with its proof: what an auditor copies. */
export function EntryScreen(): ReactNode {
  const { index } = route.useParams()
  const { t, n, code } = useWords()
  return (
    <Loaded operation="logEntry" asking={{ params: { index: Number(index) } }}>
      {({ row, note, proof, policy, textHash, opened }) => (
        <>
          <PageHead
            title={t('log.entry', { index: n(row.index) })}
            lead={
              <>
                {code('kind', row.kind)} · <bdi className="mono">{row.author}</bdi>
              </>
            }
          >
            <PartyMark party={row.party} />
            <LevelMark level={row.level} />
          </PageHead>
          <div className="stack">
            {row.void !== null && (
              <Notice tone="look" title={t('log.void', { code: row.void })}>
                {t('log.void.hint')}
              </Notice>
            )}
            <InTheLog index={row.index} texts={{ note, proof, policy }} />
            <Panel title={t('log.note')}>
              <Exact label={t('log.note')} text={note} />
              <p className="hint">
                {t('sign.hash')}: <HashText value={textHash} />
              </p>
            </Panel>
            {opened !== null && (
              <Panel title={t('log.opened')}>
                <Exact label={t('log.opened')} text={opened} />
              </Panel>
            )}
            <Panel title={t('log.proof')}>
              <Exact label={t('log.proof')} text={proof} />
            </Panel>
            <Yourself index={row.index} texts={{ note, proof, policy }} />
          </div>
        </>
      )}
    </Loaded>
  )
}
