// Cases of which a board has given its notice, each with the way to its death notice, and the way back: for
// headquarters alone.
import { Button, Modal } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { BoardCaseView } from '@parley/api'
import { Chip, Scroll, useWords } from '@parley/ui'
import type { NoticeActing } from './use-notice-act.ts'

interface BoardsProps {
  readonly boards: readonly BoardCaseView[]
  readonly acting: NoticeActing
}

export function Boards({ boards, acting }: BoardsProps): ReactNode {
  const { t } = useWords()
  const [reversing, setReversing] = useState<string | null>(null)
  const close = (): void => setReversing(null)
  return (
    <>
      <h3>{t('form.boards')}</h3>
      <p className="hint">{t('form.boards.hint')}</p>
      <Scroll label={t('form.boards')} className="manifest-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('families.case')}</th>
              <th scope="col">{t('people.column.name')}</th>
              <th scope="col">{t('people.column.state')}</th>
              <th scope="col">{t('form.field.board')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('table.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {boards.map((board) => (
              <BoardRow key={board.ref} board={board} onReverse={setReversing} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <Modal
        opened={reversing !== null}
        onClose={close}
        title={t('notice.board.reverse.title', { case: reversing ?? '' })}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        <p>{t('notice.board.reverse.hint')}</p>
        <div className="dialog-acts">
          <Button
            onClick={() =>
              void acting.act({ do: 'board-reversed', case: reversing ?? '' }).then(close)
            }
          >
            {t('notice.board.reverse')}
          </Button>
        </div>
      </Modal>
    </>
  )
}

interface BoardRowProps {
  readonly board: BoardCaseView
  readonly onReverse: (ref: string) => void
}

function BoardRow({ board, onReverse }: BoardRowProps): ReactNode {
  const { t, times } = useWords()
  const { ref, name, at, isReversed } = board
  const number = <bdi className="mono case-ref">{ref}</bdi>
  return (
    <tr>
      <th scope="row">
        {isReversed ? (
          number
        ) : (
          <Link to="/forms/$ref" params={{ ref }} aria-label={ref}>
            {number}
          </Link>
        )}
      </th>
      <td>
        <bdi>{name}</bdi>
      </td>
      <td>
        <Chip tone={isReversed ? 'open' : 'quiet'}>
          {t(isReversed ? 'notice.board.reversed' : 'notice.board.stands')}
        </Chip>
      </td>
      <td>{times.day(at)}</td>
      <td>
        {!isReversed && (
          <Button size="xs" variant="default" onClick={() => onReverse(ref)}>
            {t('notice.board.reverse')}
          </Button>
        )}
      </td>
    </tr>
  )
}
