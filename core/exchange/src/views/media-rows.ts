// The media log as a press office reads it: every sighting with its origin and with how many origins there are in
// all, so that one video repeated by forty channels is told as one.
import { originOf } from '../media-log.ts'
import type { MediaSighting } from '../media-log.ts'
import { sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

export interface MediaRow extends MediaSighting {
  /** Number of the sighting that stands for its origin: its own, where it is no copy. */
  readonly originNumber: number
  /** Sightings of the same origin, this one among them. */
  readonly seenTimes: number
}

export interface MediaBoard {
  readonly rows: readonly MediaRow[]
  readonly origins: number
}

/** Sightings, newest number first; null for whoever drafts no statements. */
export function mediaBoard({ register, viewer }: Outlook): MediaBoard | null {
  if (!sightOf(viewer.role).drafts) return null
  const all = [...register.media.values()]
  const origins = new Map(all.map((one) => [one.number, originOf(register.media, one)] as const))
  const times = (origin: number): number => [...origins.values()].filter((o) => o === origin).length
  const rows = all.map((one): MediaRow => {
    const originNumber = origins.get(one.number) ?? one.number
    return { ...one, originNumber, seenTimes: times(originNumber) }
  })
  return {
    rows: rows.sort((a, b) => b.number - a.number),
    origins: new Set(origins.values()).size,
  }
}
