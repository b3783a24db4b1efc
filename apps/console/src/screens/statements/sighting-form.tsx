// One sighting as it is noted. The browser takes the fingerprint of a file itself; the file is sent nowhere.
import { Button, FileButton, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import {
  MEDIA_DECISIONS,
  MEDIA_KINDS,
  MEDIA_RESTRICTIONS,
  type Command,
  type Media,
  type MediaRow,
} from '@parley/api'
import { useWords } from '@parley/ui'

export interface SightingFormProps {
  readonly media: Media
  /** The sighting to change; null for a new one. */
  readonly row: MediaRow | null
  readonly ask: (command: Command, label: string) => void
}

type Noted = Pick<
  MediaRow,
  | 'kind'
  | 'firstSeen'
  | 'address'
  | 'origin'
  | 'copyOf'
  | 'tranche'
  | 'restriction'
  | 'decision'
  | 'words'
> & { readonly file: string }

const NEW: Noted = {
  kind: 'video',
  firstSeen: '',
  address: '',
  origin: '',
  copyOf: null,
  tranche: null,
  restriction: 'captives-recognisable',
  decision: 'not-to-use',
  words: '',
  file: '',
}

export function SightingForm({ media, row, ask }: SightingFormProps): ReactNode {
  const { t } = useWords()
  const [noted, setNoted] = useState<Noted>(() =>
    row === null ? NEW : { ...row, file: row.file ?? '' },
  )
  const change = (part: Partial<Noted>): void => setNoted({ ...noted, ...part })
  const file = noted.file.trim().toLowerCase()
  const isWhole = noted.firstSeen.trim() !== '' && (file === '' || /^[0-9a-f]{64}$/.test(file))
  return (
    <form
      className="writing"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWhole) return
        const { firstSeen, kind, address, origin, copyOf, tranche, restriction, decision, words } =
          noted
        const said = { kind, address, origin, copyOf, tranche, restriction, decision, words }
        const number = row?.number ?? null
        const print = file === '' ? null : file
        ask(
          { do: 'media.note', number, firstSeen: firstSeen.trim(), file: print, ...said },
          t('media.keep'),
        )
      }}
    >
      <Published noted={noted} change={change} />
      <About media={media} row={row} noted={noted} change={change} />
      <Print noted={noted} change={change} />
      <Button type="submit" disabled={!isWhole}>
        {t('media.keep')}
      </Button>
    </form>
  )
}

interface PartProps {
  readonly noted: Noted
  readonly change: (part: Partial<Noted>) => void
}

function Published({ noted, change }: PartProps): ReactNode {
  const { t } = useWords()
  return (
    <>
      <TextInput
        dir="ltr"
        required
        label={t('media.column.seen')}
        description={t('media.seen.hint')}
        value={noted.firstSeen}
        onChange={(event) => change({ firstSeen: event.currentTarget.value })}
      />
      <TextInput
        dir="ltr"
        maxLength={500}
        label={t('media.column.where')}
        value={noted.address}
        onChange={(event) => change({ address: event.currentTarget.value })}
      />
      <TextInput
        dir="auto"
        maxLength={200}
        label={t('media.column.origin')}
        description={t('media.origin.hint')}
        value={noted.origin}
        onChange={(event) => change({ origin: event.currentTarget.value })}
      />
    </>
  )
}

function About({
  media,
  row,
  noted,
  change,
}: PartProps & Pick<SightingFormProps, 'media' | 'row'>): ReactNode {
  const { t, n } = useWords()
  const origins = media.rows.filter((one) => one.copyOf === null && one.number !== row?.number)
  return (
    <>
      <NativeSelect
        label={t('media.copy-of')}
        value={noted.copyOf === null ? '' : String(noted.copyOf)}
        onChange={(event) => {
          const chosen = event.currentTarget.value
          change({ copyOf: chosen === '' ? null : Number(chosen) })
        }}
        data={[
          { value: '', label: t('media.copy-of.none') },
          ...origins.map((one) => ({
            value: String(one.number),
            label: `${n(one.number)} · ${one.origin}`,
          })),
        ]}
      />
      <Word name="kind" words={MEDIA_KINDS} label={t('media.kind')} noted={noted} change={change} />
      <NativeSelect
        label={t('media.tranche')}
        value={noted.tranche ?? ''}
        onChange={(event) => change({ tranche: event.currentTarget.value || null })}
        data={[
          { value: '', label: t('media.tranche.whole') },
          ...media.tranches.map((id) => ({ value: id, label: id })),
        ]}
      />
      <Textarea
        autosize
        minRows={2}
        maxLength={1000}
        dir="auto"
        label={t('media.words')}
        value={noted.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <Word
        name="restriction"
        words={MEDIA_RESTRICTIONS}
        label={t('media.column.restriction')}
        noted={noted}
        change={change}
      />
      <Word
        name="decision"
        words={MEDIA_DECISIONS}
        label={t('media.column.decision')}
        noted={noted}
        change={change}
      />
    </>
  )
}

type WordProps = PartProps & {
  readonly name: 'kind' | 'restriction' | 'decision'
  readonly words: readonly string[]
  readonly label: string
}

function Word({ name, words, label, noted, change }: WordProps): ReactNode {
  const { code } = useWords()
  return (
    <NativeSelect
      label={label}
      value={noted[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      data={words.map((word) => ({ value: word, label: code(`media.${name}`, word) }))}
    />
  )
}

function Print({ noted, change }: PartProps): ReactNode {
  const { t } = useWords()
  return (
    <div>
      <TextInput
        dir="ltr"
        classNames={{ input: 'mono' }}
        label={t('media.file')}
        description={t('media.file.hint')}
        value={noted.file}
        onChange={(event) => change({ file: event.currentTarget.value })}
      />
      <FileButton
        onChange={(file) => {
          if (file !== null) void fingerprint(file).then((print) => change({ file: print }))
        }}
      >
        {(props) => (
          <Button {...props} mt="xs" size="xs" variant="default">
            {t('media.file.take')}
          </Button>
        )}
      </FileButton>
    </div>
  )
}

/** SHA-256 of a file, hex, worked out in this browser. */
async function fingerprint(file: File): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
