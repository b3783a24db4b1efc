// A notice on paper, one page, in the family's language: the sentence, the code, and how to check both without
// asking anybody. The sentence about money stands on every sheet.
import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useState, type ReactNode } from 'react'
import type { NoticeView } from '@parley/api'
import { noticeAddress } from '@parley/exchange'
import {
  Chip,
  directionOf,
  Empty,
  loadNoticeWords,
  Notice,
  noticeDay,
  Qr,
  useWords,
  type NoticeWords,
} from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'

export function NoticeScreen(): ReactNode {
  const { code } = useParams({ strict: false })
  const { t } = useWords()
  return (
    <Loaded operation="notices" asking={{}}>
      {({ rows }) => {
        const row = rows.find((one) => one.code === code)
        if (row === undefined) return <Empty icon="search" title={t('state.not-found')} />
        return <NoticeOf row={row} />
      }}
    </Loaded>
  )
}

function NoticeOf({ row }: { readonly row: NoticeView }): ReactNode {
  const { t } = useWords()
  const [words, setWords] = useState<NoticeWords | null>(null)
  useEffect(() => {
    void loadNoticeWords(row.lang).then(setWords)
  }, [row.lang])
  return (
    <div className="stack notice-page">
      <div className="notice-acts no-print">
        <Link to="/families">{t('notice.back')}</Link>
        {row.state !== 'valid' && <Chip tone="stop">{t(`notice.state.${row.state}`)}</Chip>}
        <Button onClick={() => window.print()} disabled={row.state !== 'valid'}>
          {t('notice.print')}
        </Button>
      </div>
      {row.state === 'withdrawn' && <Notice tone="stop">{t('notice.is.withdrawn')}</Notice>}
      {words !== null && <Sheet row={row} words={words} />}
    </div>
  )
}

interface SheetProps {
  readonly row: NoticeView
  readonly words: NoticeWords
}

function Sheet({ row, words }: SheetProps): ReactNode {
  const page = `${window.location.origin}/notice/`
  return (
    <article className="notice-sheet keep" lang={row.lang} dir={directionOf(row.lang)}>
      <h1>{words['notice.sheet']}</h1>
      <p className="notice-says">{words[`notice.says.${row.says}`]}</p>
      <p className="notice-money">{words['notice.money']}</p>
      <dl className="notice-facts">
        <Fact name={words['notice.case']} value={row.case} isCode />
        <Fact name={words['notice.code']} value={row.code} isCode />
        <Fact name={words['notice.issued']} value={noticeDay(row.lang, row.at)} />
        <Fact name={words['notice.until']} value={noticeDay(row.lang, row.until)} />
        <Fact name={words['notice.signed']} value={signerIn(row.note)} isCode />
      </dl>
      <h2>{words['notice.how']}</h2>
      <div className="notice-how">
        <Qr text={noticeAddress(page, row.note)} label={words['notice.qr']} />
        <ul>
          <li>
            {words['notice.how.scan']}{' '}
            <bdi dir="ltr" className="mono">
              {page}
            </bdi>
          </li>
          <li>{words['notice.how.compare']}</li>
          <li>{words['notice.how.call']}</li>
        </ul>
      </div>
    </article>
  )
}

interface FactProps {
  readonly name: string
  readonly value: string
  /** To be compared sign by sign. */
  readonly isCode?: true
}

function Fact({ name, value, isCode }: FactProps): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {isCode ? (
          <bdi dir="ltr" className="mono">
            {value}
          </bdi>
        ) : (
          <bdi>{value}</bdi>
        )}
      </dd>
    </div>
  )
}

/** Name of the key under a note; the page that checks it says whether that key is the office's. */
function signerIn(note: string): string {
  return /^\u2014 (\S+) /mu.exec(note)?.[1] ?? ''
}
