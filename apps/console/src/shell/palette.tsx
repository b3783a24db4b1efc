// Ctrl K: one field that finds people across scripts and screens by name. Arrow keys choose, Enter goes.
import { Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { PersonRow, Screen } from '@parley/api'
import { Icon, PartyMark, useWords } from '@parley/ui'
import { read } from '../node-call.ts'
import { useSession } from '../parts/session.tsx'

export interface PaletteProps {
  readonly opened: boolean
  readonly onClose: () => void
}

type Hit =
  | { readonly kind: 'screen'; readonly screen: Screen; readonly name: string }
  | { readonly kind: 'person'; readonly row: PersonRow }

const SHOWN = 8

export function Palette({ opened, onClose }: PaletteProps): ReactNode {
  const { t } = useWords()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('search.label')}
      yOffset="12vh"
      closeButtonProps={{ 'aria-label': t('act.close') }}
    >
      <Finder onClose={onClose} />
    </Modal>
  )
}

function Finder({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useWords()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const hits = useHits(text)
  const go = (hit: Hit) => {
    onClose()
    if (hit.kind === 'screen') void navigate({ to: `/${hit.screen}` })
    else void navigate({ to: '/people/$ref', params: { ref: hit.row.ref } })
  }
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setAt((from) => Math.max(0, Math.min(hits.length - 1, from + step)))
    }
    const chosen = hits[at]
    if (event.key === 'Enter' && chosen !== undefined) go(chosen)
  }
  return (
    <>
      <TextInput
        data-autofocus
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        leftSection={<Icon name="search" size={18} />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      <ul className="hits">
        {hits.map((hit, i) => (
          <li key={hit.kind === 'screen' ? hit.screen : hit.row.ref}>
            <button
              type="button"
              className={i === at ? 'hit hit-at' : 'hit'}
              onClick={() => go(hit)}
            >
              <HitLine hit={hit} />
            </button>
          </li>
        ))}
      </ul>
      {hits.length === 0 && text !== '' && <p className="hint">{t('search.none', { text })}</p>}
    </>
  )
}

function HitLine({ hit }: { readonly hit: Hit }): ReactNode {
  const { t } = useWords()
  if (hit.kind === 'screen') {
    return (
      <>
        <Icon name="next" size={16} /> {hit.name}
      </>
    )
  }
  const { row } = hit
  return (
    <>
      <PartyMark party={row.home} /> <bdi>{row.name ?? row.ref}</bdi>
      <span className="hint">{t(`person.${row.state}`)}</span>
    </>
  )
}

function useHits(text: string): readonly Hit[] {
  const { t } = useWords()
  const { screens } = useSession()
  const [settled] = useDebouncedValue(text.trim(), 150)
  const canFind = screens.includes('people') && settled.length > 1
  const people = useQuery({
    ...read('people', { query: { search: settled, limit: SHOWN } }),
    enabled: canFind,
  })
  const wanted = text.trim().toLocaleLowerCase()
  const named = screens
    .map((screen) => ({ kind: 'screen', screen, name: t(`screen.${screen}`) }) as const)
    .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
  const found = canFind ? (people.data?.rows ?? []) : []
  return [...named, ...found.map((row) => ({ kind: 'person', row }) as const)].slice(0, SHOWN)
}
