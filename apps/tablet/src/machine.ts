// This machine: its keys, its database and its clock, put together for a session. One window at a time works.
import {
  keptTabletKeys,
  lockHour,
  makeTabletKeys,
  openLock,
  openPhotoStore,
  renewOpening,
  openTabletStore,
} from '@parley/browser-store'
import type { BrowserTabletStore, LockedHour, PhotoStore } from '@parley/browser-store'
import type { TabletKeys } from '@parley/exchange'
import { enrolmentText } from '@parley/exchange'
import { instantOf, nobleCryptography } from '@parley/kernel'
import type { Instant, Result } from '@parley/kernel'
import { TabletLine } from './session/tablet-line.ts'
import { TabletMemory } from './session/tablet-memory.ts'
import type { Standing } from './session/opening.ts'

export interface Machine {
  readonly memory: TabletMemory
  readonly line: TabletLine
  readonly store: BrowserTabletStore
  readonly photos: PhotoStore
  /** Whether the browser promised to keep what lies here. */
  readonly isPersistent: boolean
}

/** How a tablet begins: without keys, locked under a PIN, or at work. */
export type Begun =
  | { readonly is: 'new' }
  | { readonly is: 'locked'; readonly locked: LockedHour }
  | { readonly is: 'ready'; readonly machine: Machine }
  | { readonly is: 'elsewhere' }

export const now = (): Instant => instantOf(Date.now() / 1000)

/** Takes the one place at work that a machine has; false where another window has it. */
async function onlyWindow(): Promise<boolean> {
  return await new Promise((resolve) => {
    void navigator.locks.request('parley-tablet', { ifAvailable: true }, async (lock) => {
      resolve(lock !== null)
      if (lock !== null) await new Promise(() => undefined) // held until the window closes
    })
  })
}

let isOurs: Promise<boolean> | null = null

export async function begin(): Promise<Begun> {
  isOurs ??= onlyWindow()
  if (!(await isOurs)) return { is: 'elsewhere' }
  const keys = await keptTabletKeys()
  if (keys === null) return { is: 'new' }
  const store = await openTabletStore()
  const { hour } = await store.load()
  if (hour !== null) return { is: 'locked', locked: JSON.parse(hour) as LockedHour } // written below
  return { is: 'ready', machine: await machineOf(keys, store, null) }
}

/** Makes this tablet's keys. */
export async function enrol(name: string): Promise<Machine> {
  const keys = await makeTabletKeys(name, nobleCryptography)
  return await machineOf(keys, await openTabletStore(), null)
}

/** What the tablet shows so that an officer can enrol it; signed anew each time it is asked. */
export async function enrolmentOf({ memory }: Machine): Promise<string> {
  const keys = await keptTabletKeys()
  if (keys === null) throw new Error('expected keys')
  const { signer, recipient } = keys
  return await memory.signOwn(enrolmentText({ at: now(), recipient, vkey: signer.vkey }))
}

/** Keeps the key of the hour under the PINs, and opens the pack with it. */
export async function openHour(
  { memory }: Machine,
  hour: string,
  pins: { readonly pin: string; readonly duress: string },
): Promise<Result<Standing>> {
  return await memory.openHour(hour, JSON.stringify(await lockHour(hour, pins)))
}

export type Unlocked = { readonly is: 'open'; readonly machine: Machine } | { readonly is: 'wrong' }

/**
 * Opens a locked tablet. Under duress it opens too, with nothing on it: the pack and the key of its hour are
 * gone by then, and the records stay.
 */
export async function unlock(locked: LockedHour, pin: string): Promise<Unlocked> {
  const opened = await openLock(locked, pin)
  if (opened.is === 'wrong') return { is: 'wrong' }
  const store = await openTabletStore()
  if (opened.is === 'duress') {
    await store.wipe()
    await renewOpening() // nothing that was sealed to this tablet before can be fetched and opened again
  }
  const hour = opened.is === 'hour' ? opened.hour : null
  const keys = await keptTabletKeys()
  if (keys === null) return { is: 'wrong' }
  return { is: 'open', machine: await machineOf(keys, store, hour) }
}

async function machineOf(
  keys: TabletKeys,
  store: BrowserTabletStore,
  hour: string | null,
): Promise<Machine> {
  const parts = { keys, store, cryptography: nobleCryptography, now }
  const memory = await TabletMemory.open(parts, hour)
  const isPersistent = await store.isPersistent()
  const photos = await openPhotoStore(keys)
  return { memory, line: new TabletLine(memory), store, photos, isPersistent }
}
