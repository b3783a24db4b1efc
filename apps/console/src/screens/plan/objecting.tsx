import { Button, Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Command, PlanPeople } from '@parley/api'
import { Icon, PartyMark, useWords } from '@parley/ui'
import { useAct } from '../../parts/act.tsx'
import { Loaded } from '../../parts/loaded.tsx'

export type Objection = Extract<Command, { readonly do: 'plan.object' }>['code']

export const OBJECTIONS: readonly Objection[] = [
  'not-ours',
  'already-home',
  'identity-open',
  'family-split',
  'term-misread',
]
const SHOWN = 8

/** Objecting names persons and a reason: whoever is named stays out of the next round. */
export function Objecting({ proposal }: { readonly proposal: string }): ReactNode {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t('plan.object')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('plan.object.title')}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        {isOpen && <Naming proposal={proposal} onDone={() => setIsOpen(false)} />}
      </Modal>
    </>
  )
}

interface NamingProps {
  readonly proposal: string
  readonly onDone: () => void
}

function Naming({ proposal, onDone }: NamingProps): ReactNode {
  const { t } = useWords()
  const act = useAct()
  const [code, setCode] = useState<Objection>('identity-open')
  const [named, setNamed] = useState<ReadonlySet<string>>(new Set())
  const toggle = (ref: string) => {
    const next = new Set(named)
    if (!next.delete(ref)) next.add(ref)
    setNamed(next)
  }
  return (
    <>
      <p className="hint">{t('plan.object.hint')}</p>
      <NativeSelect
        label={t('plan.object.reason')}
        value={code}
        onChange={(event) =>
          setCode(OBJECTIONS.find((each) => each === event.currentTarget.value) ?? code)
        }
        data={OBJECTIONS.map((each) => ({ value: each, label: t(`objection.${each}`) }))}
      />
      <Planned proposal={proposal} named={named} onToggle={toggle} />
      <div className="dialog-acts">
        <Button
          disabled={named.size === 0}
          onClick={() => {
            act({ do: 'plan.object', proposal, code, refs: [...named] }, t('plan.object'))
            onDone()
          }}
        >
          {t('plan.object.chosen', { count: named.size })}
        </Button>
      </div>
    </>
  )
}

interface PlannedProps {
  readonly proposal: string
  readonly named: ReadonlySet<string>
  readonly onToggle: (ref: string) => void
}

/** Persons of the plan, found by name; those named already stay in sight above the others. */
function Planned({ proposal, named, onToggle }: PlannedProps): ReactNode {
  const { t } = useWords()
  const [text, setText] = useState('')
  return (
    <>
      <TextInput
        mt="sm"
        type="search"
        label={t('plan.object.find')}
        leftSection={<Icon name="search" size={18} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Loaded operation="planPeople" asking={{ params: { hash: proposal } }}>
        {({ rows }) => {
          const chosen = rows.filter(({ ref }) => named.has(ref))
          const found = rows.filter((row) => !named.has(row.ref) && fits(row, text))
          return (
            <>
              <ul className="hits">
                {[...chosen, ...found.slice(0, SHOWN)].map((row) => (
                  <li key={row.ref}>
                    <Checkbox
                      checked={named.has(row.ref)}
                      onChange={() => onToggle(row.ref)}
                      label={<Planable row={row} />}
                    />
                  </li>
                ))}
              </ul>
              {chosen.length + found.length === 0 && <p>{t('plan.object.none')}</p>}
            </>
          )
        }}
      </Loaded>
    </>
  )
}

function Planable({ row }: { readonly row: PlanPeople['rows'][number] }): ReactNode {
  const { t } = useWords()
  return (
    <>
      <PartyMark party={row.home} /> <bdi>{row.name ?? row.ref}</bdi>{' '}
      <bdi className="soft">{row.latin ?? ''}</bdi>{' '}
      <span className="soft">{t(`category.${row.category}`)}</span>
    </>
  )
}

function fits({ ref, name = '', latin = '' }: PlanPeople['rows'][number], text: string): boolean {
  const wanted = text.trim().toLocaleLowerCase()
  return [name, latin, ref].some((word) => word.toLocaleLowerCase().includes(wanted))
}
