// A published list is dropped here and set against what this side knows; who may see the result is said before.
import { SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { PageHead, Panel, useWords } from '@parley/ui'
import { call } from '../../node-call.ts'
import { ListDrop } from '../../parts/list-drop.tsx'
import { Readers } from './readers.tsx'

const CLAIMS = ['none', 'soldier', 'civilian'] as const

type Claim = (typeof CLAIMS)[number]

export function AuditScreen(): ReactNode {
  const { t } = useWords()
  const navigate = useNavigate()
  const [claims, setClaims] = useState<Claim>('none')
  const send = async (file: File) => {
    const query = { fileName: file.name, ...(claims === 'none' ? {} : { claims }) }
    const result = await call('auditFile', { query, body: file })
    if (result.ok) await navigate({ to: '/audit/$id', params: { id: result.value.id } })
    return result
  }
  return (
    <>
      <PageHead title={t('screen.audit')} lead={t('audit.lead')} />
      <div className="stack">
        <Panel>
          <p id="audit-claims" className="field-label">
            {t('audit.claims')}
          </p>
          <SegmentedControl
            aria-labelledby="audit-claims"
            value={claims}
            onChange={(value) => setClaims(CLAIMS.find((each) => each === value) ?? 'none')}
            data={CLAIMS.map((each) => ({
              value: each,
              label: each === 'none' ? t('audit.claims.none') : t(`category.${each}`),
            }))}
          />
          <ListDrop label={t('audit.drop')} chooser={t('audit.choose')} send={send} />
        </Panel>
        <Readers />
      </div>
    </>
  )
}
