// Tranches are called by their number. Their ids carry it; an id that carries none stands as it is.
import type { Wording } from './context.tsx'

/** The number of a tranche, as people say it. */
export function trancheNumber(id: string, { n }: Pick<Wording, 'n'>): string {
  const digits = /^t?(\d{1,4})$/.exec(id)?.[1]
  return digits === undefined ? id : n(Number(digits))
}

/** A tranche by its number: "Tranche 2". */
export function trancheName(id: string, words: Pick<Wording, 't' | 'n'>): string {
  return words.t('flow.tranche', { number: trancheNumber(id, words) })
}
