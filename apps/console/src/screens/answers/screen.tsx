import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { AnswerList, Answers } from '@parley/api'
import type { Refusal } from '@parley/kernel'
import {
  ANSWER_TONES,
  Chip,
  Empty,
  Figure,
  Notice,
  PageHead,
  Panel,
  RefusalNotice,
  useWords,
} from '@parley/ui'
import { ActButton } from '../../parts/act.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useSession } from '../../parts/session.tsx'
import { OwnFamilies, OwnLists } from './own-lists.tsx'
import { OwnRanks } from './own-ranks.tsx'
import { useSheetDownload } from './sheet-download.ts'

export function AnswersScreen(): ReactNode {
  return (
    <Loaded operation="answers" asking={{}}>
      {(answers) => <AnswersOf answers={answers} />}
    </Loaded>
  )
}

function AnswersOf({ answers }: { readonly answers: Answers }): ReactNode {
  const { t } = useWords()
  return (
    <>
      <PageHead title={t('screen.answers')} />
      <div className="stack">
        {answers.unasked !== undefined && answers.unasked > 0 && (
          <Notice tone="look">{t('answers.unasked', { count: answers.unasked })}</Notice>
        )}
        <OwnLists answers={answers} />
        <OwnRanks ranks={answers.ranks} />
        <OwnFamilies answers={answers} />
        {answers.lists.length === 0 && (
          <Empty icon="answers" title={t('answers.none')} hint={t('answers.none.hint')} />
        )}
        <div className="columns-even">
          {answers.lists.map((list) => (
            <List key={list.id} list={list} now={answers.now} />
          ))}
        </div>
      </div>
    </>
  )
}

function List({ list, now }: { readonly list: AnswerList; readonly now: string }): ReactNode {
  const { t, n, times, party } = useWords()
  const title = useListTitle()(list)
  const isLate = list.due !== null && list.due < now && (list.pending ?? 0) > 0
  return (
    <Panel
      title={title}
      acts={<Chip tone={isLate ? 'look' : 'going'}>{t(`answers.state.${list.state}`)}</Chip>}
    >
      <p className={isLate ? 'late' : 'hint'}>
        {list.due === null
          ? t('answers.due.none')
          : t('answers.due', { time: times.moment(list.due) })}
      </p>
      {list.asked === undefined ? (
        <Notice tone="calm">{t('answers.sealed')}</Notice>
      ) : (
        <div className="figures">
          <Figure value={n(list.asked)} label={t('answers.asked')} />
          <Figure value={n(list.answered ?? 0)} label={t('answers.answered')} />
          <Figure value={n(list.pending ?? 0)} label={t('answers.pending')} />
          <Figure
            value={n(list.overdue ?? 0)}
            label={t('answers.overdue')}
            tone={(list.overdue ?? 0) > 0 ? 'look' : 'plain'}
          />
        </div>
      )}
      {list.codes !== undefined && <Codes codes={list.codes} all={list.asked ?? 0} />}
      {list.enteredFor !== null && (
        <p className="hint">
          {t('answers.entered', {
            party: party(list.enteredFor.party),
            officer: list.enteredFor.officer,
            file: list.enteredFor.file.slice(0, 12),
          })}
        </p>
      )}
      <ListActs list={list} />
    </Panel>
  )
}

function ListActs({ list }: { readonly list: AnswerList }): ReactNode {
  const { t } = useWords()
  const { seat } = useSession()
  const isOurs = seat.party === list.from
  const isAsked = seat.party === list.to
  return (
    <div className="panel-acts no-print">
      {list.asked !== undefined && (
        <Link to="/answers/$list" params={{ list: list.id }}>
          {t('answers.names')}
        </Link>
      )}
      {isOurs && list.state !== 'committed' && (list.pending ?? 0) > 0 && <SheetActs list={list} />}
      {isAsked && list.offerAwaited && (
        <ActButton
          isMain
          command={{ do: 'answers.send', list: list.id }}
          label={t('answers.offer')}
        />
      )}
      {isAsked && !list.offerAwaited && (list.pending ?? 0) > 0 && list.state !== 'committed' && (
        <ActButton
          isMain
          command={{ do: 'answers.send', list: list.id }}
          label={t('answers.send')}
        />
      )}
    </div>
  )
}

/** For an asked party that has no Parley: the request as a spreadsheet, and its way back. */
function SheetActs({ list }: { readonly list: AnswerList }): ReactNode {
  const { t } = useWords()
  const navigate = useNavigate()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const download = useSheetDownload(list.id, setRefusal)
  return (
    <>
      <Button size="sm" variant="default" onClick={() => void download()}>
        {t('sheet.download')}
      </Button>
      <Button
        size="sm"
        variant="default"
        onClick={() => void navigate({ to: '/answers/$list/sheet', params: { list: list.id } })}
      >
        {t('sheet.drop')}
      </Button>
      {refusal !== null && <RefusalNotice refusal={refusal} />}
    </>
  )
}

interface CodesProps {
  readonly codes: NonNullable<AnswerList['codes']>
  readonly all: number
}

function Codes({ codes, all }: CodesProps): ReactNode {
  const { t, n } = useWords()
  return (
    <ul className="codes" aria-label={t('answers.by-code')}>
      {codes.map(({ code, count }) => (
        <li key={code}>
          <Chip tone={ANSWER_TONES[code]}>{t(`answer.${code}`)}</Chip>
          <span className="code-bar" aria-hidden="true">
            <span style={{ inlineSize: `${all === 0 ? 0 : (100 * count) / all}%` }} />
          </span>
          <strong>{n(count)}</strong>
        </li>
      ))}
    </ul>
  )
}

/** "We asked B", "B asked us", or "A asked B" for whoever is neither. */
export function useListTitle(): (list: Pick<AnswerList, 'from' | 'to'>) => string {
  const { t, party } = useWords()
  const { seat } = useSession()
  return ({ from, to }) => {
    if (seat.party === from) return t('answers.asked-by-us', { party: party(to) })
    if (seat.party === to) return t('answers.asked-of-us', { party: party(from) })
    return t('answers.asked-between', { from: party(from), to: party(to) })
  }
}
