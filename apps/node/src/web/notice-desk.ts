// Notices to families: what a desk issues and withdraws, and what the office publishes about them. A notice is
// noted before anybody is shown it, so that there is no sheet that this seat does not know. What it may say is
// found here by the case alone; the desk chooses a case and a language, never a sentence.
import {
  boardCases,
  callAnswer,
  encodeNoticeCode,
  noticeRows,
  noticeSentence,
  noticeText,
} from '@parley/exchange'
import { queuedNoteOf, readChannelAddress, waitingSendings } from '@parley/exchange'
import { readNoticeCode, sightOf, withdrawnCodes } from '@parley/exchange'
import type { NoticeRow, Sending } from '@parley/exchange'
import type { CallAnswered, CallTaken, Handlers, NoticeAct } from '@parley/api'
import { ok, personRef, refuse, toHex, utf8Bytes } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import type { Desk } from './desk.ts'

type ActOf<Name extends NoticeAct['do']> = Extract<NoticeAct, { readonly do: Name }>
type Acted = Result<{ readonly notice: NoticeRow | null }>

export const noticeHandlers: Pick<
  Handlers<Desk>,
  'notices' | 'noticeAct' | 'call' | 'publicNotices'
> = {
  notices: (_, desk) => {
    const outlook = desk.outlook()
    const rows = noticeRows(outlook)
    if (rows === null) return refuse('not-allowed', 'notices')
    const boards = boardCases(outlook, desk.names)
    const { channels } = desk
    return ok({ rows, channels: [...channels], ...(boards === null ? {} : { boards }) })
  },
  noticeAct: async ({ body }, desk) => {
    if (!sightOf(desk.role).families) return refuse('not-allowed', body.do)
    return await desk.station.inTurn(() => act(desk, body))
  },
  call: async ({ body }, desk) => {
    if (!sightOf(desk.role).calls) return refuse('not-allowed', 'call')
    return await desk.station.inTurn(() => takeCall(desk, body))
  },
  publicNotices: (_, { seat, hashing }) =>
    ok({
      now: seat.now(),
      origins: seat.origins,
      keys: seat.noticeKeys(),
      withdrawn: withdrawnCodes(seat.register().families, hashing),
    }),
}

// Noted before it is answered, and the same whatever the answer is: who reads this log counts calls, not news.
async function takeCall(
  desk: Desk,
  { case: about, code }: CallTaken,
): Promise<Result<CallAnswered>> {
  const asked = personRef(about)
  const answer = callAnswer(desk.outlook(), asked, code)
  if (answer === null) return refuse('not-allowed', 'call')
  const given = readNoticeCode(code) ?? NO_CODE
  const kept = await desk.seat.note(
    'call.taken',
    { at: desk.seat.now(), case: asked, code: given },
    [],
    desk.officer,
  )
  if (!kept.ok) return kept
  return ok({ is: answer.is, says: answer.is === 'fits' ? answer.says : null })
}

const NO_CODE = '0000-0000-0000' // as long as any

async function act(desk: Desk, body: NoticeAct): Promise<Acted> {
  switch (body.do) {
    case 'issue':
      return await issue(desk, body)
    case 'withdraw':
      return await withdraw(desk, body)
    case 'send':
      return await send(desk, body)
    case 'board':
      return await board(desk, body)
    case 'board-reversed':
      return await boardReversed(desk, body)
  }
}

async function issue(desk: Desk, body: ActOf<'issue'>): Promise<Acted> {
  const { seat, hashing } = desk
  const about = personRef(body.case)
  const says = noticeSentence(desk.outlook(), about)
  if (says === null) return refuse('not-allowed', 'issue')
  const at = seat.now()
  const nonce = toHex(seat.chance.bytes(16))
  const x = seat.head().origin
  const text = noticeText({ at, case: about, lang: body.lang, nonce, says, x })
  const line = await seat.signNotice(text)
  if (!line.ok) return line
  const note = `${text}\n${line.value.trimEnd()}\n`
  const code = encodeNoticeCode(toHex(hashing.sha256(utf8Bytes(text))))
  const filler = toHex(seat.chance.bytes(32))
  return await noted(desk, 'notice.issued', { at, code, filler, note })
}

async function withdraw(desk: Desk, body: ActOf<'withdraw'>): Promise<Acted> {
  const { seat } = desk
  const code = readNoticeCode(body.code)
  const notice = code === null ? undefined : seat.register().families.issued.get(code)
  if (code === null || notice === undefined) return refuse('no-such-notice', body.code)
  if (notice.withdrawn !== null) return refuse('withdrawn-before', code)
  return await noted(desk, 'notice.withdrawn', { at: seat.now(), code, reason: body.reason })
}

/** Queues a notice that stands: noted here, carried out by the node. The same once more changes nothing while it waits. */
async function send(desk: Desk, { code: typed, channel, to }: ActOf<'send'>): Promise<Acted> {
  const { seat } = desk
  if (!desk.channels.includes(channel)) return refuse('no-channel', channel)
  const address = readChannelAddress(channel, to)
  if (address === null) return refuse('bad-address', channel)
  const rows = noticeRows(desk.outlook()) ?? []
  const notice = rows.find(({ code }) => code === readNoticeCode(typed))
  if (notice === undefined) return refuse('no-such-notice', typed)
  const { code, case: about } = notice
  if (notice.state !== 'valid') return refuse('notice-void', code)
  const isSame = (one: Sending): boolean =>
    one.code === code && one.channel === channel && one.to === address
  if (waitingSendings(seat.register().sendings).some(isSame)) return ok({ notice })
  const id = toHex(seat.chance.bytes(16))
  const queued = queuedNoteOf({ id, at: seat.now(), case: about, code, channel, to: address })
  if (queued === null) return refuse('bad-address', channel)
  const kept = await seat.note('notice.queued', queued, [], desk.officer)
  if (!kept.ok) return kept
  const after = noticeRows(desk.outlook()) ?? []
  return ok({ notice: after.find((row) => row.code === code) ?? null })
}

/** Only headquarters hears from a board; the desk that tells families gets the sentence and not the finding. */
async function board(desk: Desk, body: ActOf<'board'>): Promise<Acted> {
  if (!sightOf(desk.role).boards) return refuse('not-allowed', 'headquarters')
  const about = personRef(body.case)
  if (desk.seat.register().families.boards.has(about)) return refuse('board-before', about)
  return await noted(desk, 'board.notified', { at: desk.seat.now(), case: about })
}

/** The first word was headquarters', and so is the second. */
async function boardReversed(desk: Desk, body: ActOf<'board-reversed'>): Promise<Acted> {
  if (!sightOf(desk.role).boards) return refuse('not-allowed', 'headquarters')
  const about = personRef(body.case)
  if (!desk.seat.register().families.boards.has(about)) return refuse('no-board-notice', about)
  return await noted(desk, 'board.reversed', { at: desk.seat.now(), case: about })
}

type Noted = Readonly<Record<string, string>>

async function noted(desk: Desk, kind: string, data: Noted): Promise<Acted> {
  const kept = await desk.seat.note(kind, data, [], desk.officer)
  if (!kept.ok) return kept
  const rows = noticeRows(desk.outlook()) ?? []
  return ok({ notice: rows.find(({ code }) => code === data['code']) ?? null })
}
