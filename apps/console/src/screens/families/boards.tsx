// Cases of which a board has given its notice, each with the way to its death notice: for headquarters alone.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { BoardCaseView } from '@parley/api'
import { Scroll, useWords } from '@parley/ui'

export function Boards({ boards }: { readonly boards: readonly BoardCaseView[] }): ReactNode {
  const { t, times } = useWords()
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
              <th scope="col">{t('form.field.board')}</th>
            </tr>
          </thead>
          <tbody>
            {boards.map(({ ref, name, at }) => (
              <tr key={ref}>
                <th scope="row">
                  <Link to="/forms/$ref" params={{ ref }} aria-label={ref}>
                    <bdi className="mono case-ref">{ref}</bdi>
                  </Link>
                </th>
                <td>
                  <bdi>{name}</bdi>
                </td>
                <td>{times.day(at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}
