// The way in which this reader wants Cyrillic names written in Latin letters, on every screen that shows
// them. The name as its list writes it always stands beside it.
import { NativeSelect } from '@mantine/core'
import { useSyncExternalStore, type ReactNode } from 'react'
import { repairLookAlikes, transliterate } from '@parley/names'
import { useWords } from '@parley/ui'
import { keepLatinScheme, startLatinScheme, SHOWN_SCHEMES } from '../shell/preferences.ts'
import type { ShownScheme } from '../shell/preferences.ts'

/** Null: by the language that the letters of each name betray. */
export type LatinScheme = ShownScheme | null

let chosen: LatinScheme = startLatinScheme()
const listeners = new Set<() => void>()

function choose(scheme: LatinScheme): void {
  chosen = scheme
  keepLatinScheme(scheme)
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The scheme chosen on this machine. */
export function useLatinScheme(): LatinScheme {
  return useSyncExternalStore(listen, () => chosen)
}

/** Chooses the scheme; kept on this machine. */
export function LatinChoice(): ReactNode {
  const { t } = useWords()
  const scheme = useLatinScheme()
  return (
    <NativeSelect
      className="latin-choice no-print"
      aria-label={t('latin.scheme')}
      value={scheme ?? ''}
      onChange={(event) => {
        const value = event.currentTarget.value
        choose(SHOWN_SCHEMES.find((one) => one === value) ?? null)
      }}
      data={[
        { value: '', label: `${t('latin.scheme')}: ${t('latin.by-letters')}` },
        ...SHOWN_SCHEMES.map((one) => ({ value: one, label: t(`latin.${one}`) })),
      ]}
    />
  )
}

/** A name by a scheme; `usual` where none is chosen or the name has no Cyrillic letter. */
export function inLatin(name: string, usual: string, scheme: LatinScheme): string {
  if (scheme === null || !/\p{Script=Cyrillic}/u.test(name)) return usual
  // Word by word: lists write surnames in capitals, and those stay capitals throughout.
  const words = name.split(' ').map((word) => transliterate(repairLookAlikes(word), scheme))
  return words.join(' ')
}
