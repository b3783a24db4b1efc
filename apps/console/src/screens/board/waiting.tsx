import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Board } from '@parley/api'
import { Empty, Icon, useWords } from '@parley/ui'

/** What waits for this seat, the most pressing first, each a link to where it can be done. */
export function WaitingList({ board }: { readonly board: Board }): ReactNode {
  const { t, times } = useWords()
  if (board.waiting.length === 0) {
    return <Empty icon="check" title={t('waiting.none')} hint={t('waiting.none.hint')} />
  }
  return (
    <ul className="waiting">
      {board.waiting.map(({ code, count, due, screen }) => (
        <li key={code}>
          <Link to={`/${screen}`}>
            <span className="waiting-words">
              <span>{t(`waiting.${code}`, { count })}</span>
              {due !== null && (
                <span className={due < board.now ? 'waiting-due waiting-late' : 'waiting-due'}>
                  {t(due < board.now ? 'waiting.overdue' : 'waiting.due', {
                    time: times.moment(due),
                  })}
                </span>
              )}
            </span>
            <Icon name="next" size={18} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
