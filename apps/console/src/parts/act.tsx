// Acts that bind: any screen offers a command and the one signing dialog shows the exact text first.
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import type { Command, Prepared, Session } from '@parley/api'
import { SigningDialog, useWords, type Asked } from '@parley/ui'
import { deviceSignature } from '../keys/device-signature.ts'
import type { DeviceKey } from '../keys/device-key.ts'
import { useDeviceKey } from '../keys/use-device-key.ts'
import { call } from '../node-call.ts'
import { useSeatName, useSession } from './session.tsx'

interface Pending {
  readonly command: Asked
  readonly title: string
  readonly onSubmitted: (() => void) | undefined
  /** Called when the dialog is closed and nothing was signed. */
  readonly onLeft: (() => void) | undefined
}

type Ask = (command: Asked, title: string, onSubmitted?: () => void, onLeft?: () => void) => void

const Context = createContext<Ask | null>(null)

export function ActProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [pending, setPending] = useState<Pending | null>(null)
  const queries = useQueryClient()
  const session = useSession()
  const seatName = useSeatName()
  const key = useDeviceKey(session) ?? null
  const keyNote = useKeyNote(session, key)
  const prepare = useCallback(
    (command: Asked) =>
      command.do === 'signature.add'
        ? call('signature', { params: { id: command.id } })
        : call('prepare', { body: command }),
    [],
  )
  const submit = useCallback(
    async (prepared: Prepared) => {
      const { id, hash } = prepared
      if (prepared.signedByNode || session.officerKey?.kept !== 'device') {
        return call('submit', { body: { prepared: id, hash, signAs: session.seat.id } })
      }
      const line = await deviceSignature(session, key, prepared)
      if (!line.ok) return line
      return call('submit', { body: { prepared: id, hash, signatures: [line.value] } })
    },
    [session, key],
  )
  const ask = useMemo<Ask>(
    () => (command, title, onSubmitted, onLeft) =>
      setPending({ command, title, onSubmitted, onLeft }),
    [],
  )
  return (
    <Context.Provider value={ask}>
      {children}
      <SigningDialog
        command={pending?.command ?? null}
        title={pending?.title ?? ''}
        seatName={seatName(session.seat.kind, session.seat.party ?? session.seat.id)}
        keyNote={keyNote}
        prepare={prepare}
        submit={submit}
        onClose={(submitted) => {
          setPending(null)
          if (submitted === null) return pending?.onLeft?.()
          void queries.invalidateQueries()
          pending?.onSubmitted?.()
        }}
      />
    </Context.Provider>
  )
}

/** Whose key signs a text, and where it is; nothing in a demonstration, which signs for everybody. */
function useKeyNote(
  { signedIn, seat, officerKey }: Session,
  key: DeviceKey | null,
): (prepared: Prepared) => string | null {
  const { t } = useWords()
  const { officer } = seat
  return ({ signedByNode }) => {
    if (!signedIn) return null
    if (signedByNode) return t('sign.key.node')
    if (officerKey?.kept !== 'device') return t('sign.key.here', { officer })
    if (key === null) return t('sign.key.absent', { officer })
    return t('sign.key.device', { officer, id: key.keyId })
  }
}

/** Opens the signing dialog for a command. @throws Error outside an ActProvider */
export function useAct(): Ask {
  const ask = useContext(Context)
  if (ask === null) throw new Error('expected an ActProvider around this component')
  return ask
}

export interface ActButtonProps {
  readonly command: Command
  readonly label: string
  readonly isMain?: boolean
  readonly size?: 'xs' | 'sm' | 'md'
  /** Called once the entry is in the log and the dialog is closed. */
  readonly onSubmitted?: () => void
}

export function ActButton({
  command,
  label,
  isMain = false,
  size = 'sm',
  onSubmitted,
}: ActButtonProps): ReactNode {
  const act = useAct()
  return (
    <Button
      className="no-print"
      size={size}
      variant={isMain ? 'filled' : 'default'}
      onClick={() => act(command, label, onSubmitted)}
    >
      {label}
    </Button>
  )
}
