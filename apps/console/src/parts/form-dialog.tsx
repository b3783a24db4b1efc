// A form in a dialog whose end is an act. While the text to sign is shown the form is out of sight and keeps what was
// typed: whoever does not sign goes on where they were.
import { Modal } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Command } from '@parley/api'
import { useWords } from '@parley/ui'
import { useAct } from './act.tsx'

export interface FormDialogProps {
  readonly isOpen: boolean
  readonly title: string
  readonly size: 'md' | 'lg' | 'xl'
  /** Called when it is closed, and once what it asked for is signed. */
  readonly onClose: () => void
  readonly children: (ask: (command: Command, label: string) => void) => ReactNode
}

export function FormDialog({ isOpen, title, size, onClose, children }: FormDialogProps): ReactNode {
  const { t } = useWords()
  const act = useAct()
  const [isSigning, setIsSigning] = useState(false)
  const ask = (command: Command, label: string): void => {
    setIsSigning(true)
    const signed = (): void => {
      setIsSigning(false)
      onClose()
    }
    act(command, label, signed, () => setIsSigning(false))
  }
  return (
    <Modal
      keepMounted
      opened={isOpen && !isSigning}
      onClose={onClose}
      size={size}
      title={title}
      closeButtonProps={{ 'aria-label': t('press.close') }}
    >
      {isOpen && children(ask)}
    </Modal>
  )
}
