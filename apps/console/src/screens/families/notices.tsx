// Notices of this desk: a case number and a language in, a signed sheet out. The desk chooses no sentence, so that
// nobody can be talked into another one.
import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { LANGUAGES, WITHDRAWAL_REASONS } from '@parley/api'
import type { ChannelView, Language, NoticeView } from '@parley/api'
import { Chip, Panel, RefusalNotice, Scroll, useWords, type Tone } from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { useSession } from '../../parts/session.tsx'
import { Boards } from './boards.tsx'
import { SendButton, SendingsOf } from './sending.tsx'
import { useNoticeAct, type NoticeActing } from './use-notice-act.ts'

const CASE = /^[a-z0-9][a-z0-9-]{0,63}$/
const TONES: Readonly<Record<NoticeView['state'], Tone>> = {
  valid: 'done',
  expired: 'quiet',
  withdrawn: 'open',
}

export function NoticesPanel(): ReactNode {
  const { t } = useWords()
  const acting = useNoticeAct()
  const { seat } = useSession()
  const [withdrawing, setWithdrawing] = useState<NoticeView | null>(null)
  return (
    <Panel title={t('notice.title')}>
      <p className="soft">{t('notice.lead')}</p>
      {acting.refusal !== null && <RefusalNotice refusal={acting.refusal} />}
      <Issuing acting={acting} />
      {seat.kind === 'headquarters' && <OfBoard acting={acting} />}
      <Loaded operation="notices" asking={{}}>
        {({ rows, channels, boards = [] }) => (
          <>
            <Issued rows={rows} sending={{ channels, acting }} onWithdraw={setWithdrawing} />
            {boards.length > 0 && <Boards boards={boards} acting={acting} />}
          </>
        )}
      </Loaded>
      <Modal
        opened={withdrawing !== null}
        onClose={() => setWithdrawing(null)}
        title={t('notice.withdraw.title', { code: withdrawing?.code ?? '' })}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        {withdrawing !== null && (
          <Withdrawing row={withdrawing} acting={acting} onDone={() => setWithdrawing(null)} />
        )}
      </Modal>
    </Panel>
  )
}

function Issuing({ acting }: { readonly acting: NoticeActing }): ReactNode {
  const { t, language } = useWords()
  const navigate = useNavigate()
  const [about, setAbout] = useState('')
  const [lang, setLang] = useState<Language>(language)
  const isCase = CASE.test(about.trim())
  const issue = async (): Promise<void> => {
    const done = await acting.act({ do: 'issue', case: about.trim(), lang })
    const notice = done?.notice ?? null
    if (notice !== null) {
      await navigate({ to: '/families/notices/$code', params: { code: notice.code } })
    }
  }
  return (
    <form
      className="notice-form no-print"
      onSubmit={(event) => {
        event.preventDefault()
        if (isCase) void issue()
      }}
    >
      <CaseField label={t('notice.case')} value={about} onChange={setAbout} />
      <NativeSelect
        label={t('notice.language')}
        value={lang}
        onChange={(event) => {
          const chosen = LANGUAGES.find((one) => one === event.currentTarget.value)
          if (chosen !== undefined) setLang(chosen)
        }}
        data={LANGUAGES.map((one) => ({ value: one, label: t(`language.${one}`) }))}
      />
      <Button type="submit" disabled={!isCase}>
        {t('notice.issue')}
      </Button>
    </form>
  )
}

interface CaseFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function CaseField({ label, value, onChange }: CaseFieldProps): ReactNode {
  const { t } = useWords()
  const isOdd = value.trim() !== '' && !CASE.test(value.trim())
  return (
    <TextInput
      dir="ltr"
      classNames={{ input: 'mono' }}
      autoComplete="off"
      spellCheck={false}
      label={label}
      description={t('notice.case.hint')}
      error={isOdd ? t('notice.case.wrong') : null}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function OfBoard({ acting }: { readonly acting: NoticeActing }): ReactNode {
  const { t } = useWords()
  const [about, setAbout] = useState('')
  const isCase = CASE.test(about.trim())
  return (
    <details className="no-print">
      <summary>{t('notice.board')}</summary>
      <p className="soft">{t('notice.board.hint')}</p>
      <form
        className="notice-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isCase) return
          void acting.act({ do: 'board', case: about.trim() }).then(() => setAbout(''))
        }}
      >
        <CaseField label={t('notice.case')} value={about} onChange={setAbout} />
        <Button type="submit" variant="default" disabled={!isCase}>
          {t('notice.board')}
        </Button>
      </form>
    </details>
  )
}

interface Sending {
  readonly channels: readonly ChannelView[]
  readonly acting: NoticeActing
}

interface IssuedProps {
  readonly rows: readonly NoticeView[]
  readonly sending: Sending
  readonly onWithdraw: (row: NoticeView) => void
}

function Issued({ rows, sending, onWithdraw }: IssuedProps): ReactNode {
  const { t } = useWords()
  if (rows.length === 0) return <p className="soft">{t('notice.none')}</p>
  return (
    <Scroll label={t('notice.title')} className="manifest-scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('notice.column.code')}</th>
            <th scope="col">{t('notice.case')}</th>
            <th scope="col">{t('notice.column.says')}</th>
            <th scope="col">{t('people.column.state')}</th>
            <th scope="col">{t('notice.column.until')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('table.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <IssuedRow key={row.code} row={row} sending={sending} onWithdraw={onWithdraw} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function IssuedRow({
  row,
  sending,
  onWithdraw,
}: {
  readonly row: NoticeView
  readonly sending: Sending
  readonly onWithdraw: IssuedProps['onWithdraw']
}): ReactNode {
  const { t, times } = useWords()
  return (
    <tr>
      <th scope="row">
        <Link
          to="/families/notices/$code"
          params={{ code: row.code }}
          className="mono case-ref"
          dir="ltr"
        >
          {row.code}
        </Link>
      </th>
      <td>
        <bdi className="mono case-ref">{row.case}</bdi>
      </td>
      <td>{t(`notice.short.${row.says}`)}</td>
      <td>
        <Chip tone={TONES[row.state]}>{t(`notice.state.${row.state}`)}</Chip>{' '}
        {row.reason !== null && <span className="soft">{t(`notice.reason.${row.reason}`)}</span>}
        <SendingsOf row={row} />
      </td>
      <td>{times.moment(row.until)}</td>
      <td>
        <SendButton row={row} {...sending} />
        {row.state !== 'withdrawn' && (
          <Button size="xs" variant="default" onClick={() => onWithdraw(row)}>
            {t('notice.withdraw')}
          </Button>
        )}
      </td>
    </tr>
  )
}

interface WithdrawingProps {
  readonly row: NoticeView
  readonly acting: NoticeActing
  readonly onDone: () => void
}

function Withdrawing({ row, acting, onDone }: WithdrawingProps): ReactNode {
  const { t } = useWords()
  const [reason, setReason] = useState<(typeof WITHDRAWAL_REASONS)[number]>('mistake')
  return (
    <>
      <NativeSelect
        label={t('notice.reason')}
        value={reason}
        onChange={(event) => {
          const chosen = WITHDRAWAL_REASONS.find((one) => one === event.currentTarget.value)
          if (chosen !== undefined) setReason(chosen)
        }}
        data={WITHDRAWAL_REASONS.map((one) => ({ value: one, label: t(`notice.reason.${one}`) }))}
      />
      <div className="dialog-acts">
        <Button
          onClick={() => void acting.act({ do: 'withdraw', code: row.code, reason }).then(onDone)}
        >
          {t('notice.withdraw')}
        </Button>
      </div>
    </>
  )
}
