// Sending a notice to a family that is far away, where the operator has set a way up. The desk types an address; what
// the message says is what the sheet says.
import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { ChannelView, NoticeView } from '@parley/api'
import { readChannelAddress } from '@parley/exchange'
import { Chip, RefusalNotice, useWords, type Tone } from '@parley/ui'
import type { NoticeActing } from './use-notice-act.ts'

const TONES: Readonly<Record<NoticeView['sendings'][number]['state'], Tone>> = {
  waiting: 'open',
  taken: 'done',
  refused: 'stop',
  dropped: 'quiet',
}

/** What was sent of a notice, or waits to be. */
export function SendingsOf({ row }: { readonly row: NoticeView }): ReactNode {
  const { t, times } = useWords()
  return row.sendings.map(({ id, channel, state, at, endedAt }) => (
    <div key={id}>
      <Chip tone={TONES[state]}>
        {t(`notice.channel.${channel}`)}: {t(`notice.sending.${state}`)}
      </Chip>{' '}
      <span className="soft">{times.moment(endedAt ?? at)}</span>
    </div>
  ))
}

interface SendButtonProps {
  readonly row: NoticeView
  readonly channels: readonly ChannelView[]
  readonly acting: NoticeActing
}

/** Nothing where there is no way to send, or nothing to. */
export function SendButton({ row, channels, acting }: SendButtonProps): ReactNode {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [first] = channels
  if (first === undefined || row.state !== 'valid') return null
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {t('notice.send')}
      </Button>{' '}
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('notice.send.title', { code: row.code })}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        <Sending first={first} {...{ row, channels, acting }} onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}

interface SendingProps extends SendButtonProps {
  readonly first: ChannelView
  readonly onDone: () => void
}

function Sending({ row, channels, acting, first, onDone }: SendingProps): ReactNode {
  const { t } = useWords()
  const [channel, setChannel] = useState<ChannelView>(first)
  const [to, setTo] = useState('')
  const isAddress = readChannelAddress(channel, to) !== null
  const send = async (): Promise<void> => {
    const done = await acting.act({ do: 'send', code: row.code, channel, to })
    if (done !== null && done !== undefined) onDone()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isAddress) void send()
      }}
    >
      <p>{t('notice.send.hint')}</p>
      {acting.refusal !== null && <RefusalNotice refusal={acting.refusal} />}
      <NativeSelect
        label={t('notice.send.channel')}
        value={channel}
        onChange={(event) => {
          const chosen = channels.find((one) => one === event.currentTarget.value)
          if (chosen !== undefined) setChannel(chosen)
        }}
        data={channels.map((one) => ({ value: one, label: t(`notice.channel.${one}`) }))}
      />
      <TextInput
        dir="ltr"
        type={channel === 'mail' ? 'email' : 'tel'}
        autoComplete="off"
        label={t(`notice.send.to.${channel}`)}
        description={t('notice.send.to.hint')}
        error={to !== '' && !isAddress ? t(`notice.send.wrong.${channel}`) : null}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <div className="dialog-acts">
        <Button type="submit" disabled={!isAddress}>
          {t('notice.send')}
        </Button>
      </div>
    </form>
  )
}
