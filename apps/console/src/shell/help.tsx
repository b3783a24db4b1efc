import { Kbd, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '@parley/ui'
import { useSession } from '../parts/session.tsx'
import { GO_KEYS } from './keys.ts'

export interface HelpProps {
  readonly opened: boolean
  readonly onClose: () => void
}

type KeyRow = readonly [readonly string[], string]

export function Help({ opened, onClose }: HelpProps): ReactNode {
  const { t } = useWords()
  const { screens } = useSession()
  const atLine: readonly KeyRow[] = [
    [['C'], t('keys.check')],
    [['D'], t('keys.doubtful')],
    [['A'], t('keys.absent')],
    [['R'], t('keys.release')],
  ]
  const rows: readonly KeyRow[] = [
    [['/'], t('keys.search')],
    [['Ctrl', 'K'], t('keys.palette')],
    [['?'], t('keys.help')],
    ...screens.map(
      (screen) =>
        [['g', GO_KEYS[screen]], t('keys.go', { screen: t(`screen.${screen}`) })] as const,
    ),
    [['Y'], t('keys.same')],
    [['N'], t('keys.different')],
    [['L'], t('keys.later')],
    [['U'], t('keys.undo')],
    [['J', 'K'], t('keys.move')],
    ...(screens.includes('line') ? atLine : []),
  ]
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('act.close') }}
    >
      <dl className="keys">
        {rows.map(([keys, what]) => (
          <div key={what}>
            <dt dir="ltr">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
