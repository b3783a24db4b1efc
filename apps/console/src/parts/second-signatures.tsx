// Texts that another officer of this seat has signed and that need one more: shown above every screen, for
// they wait for a person, wherever that person is.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Notice, useWords } from '@parley/ui'
import { read } from '../node-call.ts'
import { useAct } from './act.tsx'
import { useSession } from './session.tsx'

const LOOK_MS = 5_000 // what waits is not in the log yet, so no event tells of it

export function SecondSignatures(): ReactNode {
  const { signedIn } = useSession()
  return signedIn ? <Waiting /> : null
}

function Waiting(): ReactNode {
  const { t, times, code } = useWords()
  const act = useAct()
  const { data } = useQuery({ ...read('signatures', {}), refetchInterval: LOOK_MS })
  const rows = data?.rows ?? []
  const mine = rows.filter((row) => row.isMine)
  if (rows.length === 0) return null
  return (
    <section className="second-signatures no-print" aria-label={t('sign.second.title')}>
      <Notice
        tone={mine.length > 0 ? 'look' : 'calm'}
        title={mine.length > 0 ? t('sign.second.title') : t('sign.second.others')}
        live
      >
        <ul className="named-clauses">
          {rows.map((row) => {
            const title = code('act-kind', row.kind)
            return (
              <li key={row.id}>
                {t('sign.second.row', {
                  act: title,
                  officer: row.signedBy.join(', '),
                  time: times.moment(row.expires),
                })}{' '}
                {row.isMine && (
                  <Button size="xs" onClick={() => act({ do: 'signature.add', id: row.id }, title)}>
                    {t('sign.second.read')}
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      </Notice>
    </section>
  )
}
