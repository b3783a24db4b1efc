// What the page makes of whatever somebody scanned, pasted or typed: a notice is judged, a code is only looked up
// among those that are void, for a code alone proves nothing.
import type { NoticeOfficeView } from '@parley/api'
import { judgeNotice, noteInAddress, readNoticeCode } from '@parley/exchange'
import type { Notice, NoticeJudgement } from '@parley/exchange'
import { nobleCryptography, parseInstant, secondsOf } from '@parley/kernel'
import type { Instant } from '@parley/kernel'
import { parseVkey } from '@parley/ledger'

export type CheckedWord = NoticeJudgement['is'] | 'code-withdrawn' | 'code-alone' | 'no-keys'

export interface Checked {
  readonly is: CheckedWord
  /** Null where nothing that was signed by the office could be read. */
  readonly notice: Notice | null
}

/** What an office answered, or null for anything else: a gateway in between may answer in its place. */
export function readOffice(answer: unknown): NoticeOfficeView | null {
  if (!isRecord(answer)) return null
  const { now, origins, keys, withdrawn } = answer
  const isInstant = typeof now === 'string' && parseInstant(now) !== null
  if (!isInstant || !isTexts(origins) || !isTexts(keys) || !isTexts(withdrawn)) return null
  return { now, origins, keys, withdrawn }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

/** @param clock this device's own where the list was kept from before; null where the office answered just now */
export function checked(
  given: string,
  office: NoticeOfficeView | null,
  clock: Date | null,
): Checked {
  if (office === null) return { is: 'no-keys', notice: null }
  const { origins, withdrawn } = office
  const code = readNoticeCode(given)
  if (code !== null) {
    return { is: withdrawn.includes(code) ? 'code-withdrawn' : 'code-alone', notice: null }
  }
  const note = noteInAddress(given)
  const now = timeOf(office, clock)
  if (note === null || now === null) return { is: 'not-a-notice', notice: null }
  const keys = office.keys.flatMap((vkey) => {
    const key = parseVkey(vkey, nobleCryptography)
    return key.ok ? [key.value] : []
  })
  const judged = judgeNotice(note, { keys, origins, withdrawn, now }, nobleCryptography)
  return { is: judged.is, notice: 'notice' in judged ? judged.notice : null }
}

/** The office's time where it is known; later the device's, unless that one is behind it. */
function timeOf(office: NoticeOfficeView, clock: Date | null): Instant | null {
  const listed = parseInstant(office.now)
  const own = clock === null ? null : parseInstant(`${clock.toISOString().slice(0, 19)}Z`)
  if (listed === null || own === null) return listed
  return secondsOf(own) > secondsOf(listed) ? own : listed
}
