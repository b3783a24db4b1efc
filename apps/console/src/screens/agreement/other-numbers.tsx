import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '@parley/ui'
import { useSession } from '../../parts/session.tsx'

/** From terms that cannot be met to a proposal with the numbers both sides can meet, where they are known. */
export function OtherNumbers(): ReactNode {
  const { t } = useWords()
  const { seat } = useSession()
  const navigate = useNavigate()
  if (seat.kind !== 'headquarters' && seat.kind !== 'mediator') return null
  return (
    <Button
      className="no-print"
      size="sm"
      onClick={() => void navigate({ to: '/agreement/new', search: { numbers: 'meetable' } })}
    >
      {t('agreement.propose.other')}
    </Button>
  )
}
