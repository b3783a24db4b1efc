// `parley courier`: the log and what waits in an outbox, as files that a person carries to where there is no
// network, and back. A file needs no trust: who reads it verifies every member as if from the hub.
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Json, Refusal, Result } from '@parley/kernel'
import { fileOfFrames, framesOf } from '@parley/ledger'
import type { ConnectedSeat, Relayed, TakenCourier, WrittenCourier } from '@parley/node'
import { nodeCryptography } from '@parley/system'
import { MisusedError, needed, refused, wholeNumber, writeNew } from '../command.ts'
import type { Arguments, Command, Told } from '../command.ts'
import type { Html } from '../sheets/page.ts'
import type { SheetWords } from '../sheets/words/sheet-words.ts'
import { courierPage } from '../sheets/courier-page.ts'
import { languagesOf, pageOf, SHEET_OPTIONS } from '../sheets/written-sheets.ts'
import { ownSeat, SEAT_OPTION } from './own-seat.ts'

export const courierWrite: Command = {
  name: 'courier write',
  summary: 'Writes what a party needs of the log, and what waits in this seat’s outbox, as files.',
  positional: [],
  options: [
    SEAT_OPTION,
    { name: 'to', value: 'PARTY', help: 'whose seat it is sealed to', required: true },
    { name: 'out', value: 'DIR', help: 'an existing folder, such as a stick', required: true },
    {
      name: 'since',
      value: 'N',
      help: 'the size that seat has; what its last courier said if left out',
    },
    {
      name: 'before',
      help: 'of the log that this seat’s log continues, for a party that has lost its copy of it',
    },
    { name: 'qr', help: 'also as a page of codes beside each file, up to 64 KiB' },
    ...SHEET_OPTIONS.filter(({ name }) => name === 'lang'),
  ],
  run: runWrite,
}

export const courierRead: Command = {
  name: 'courier read',
  summary: 'Takes in a courier: one file, or every .courier file of a folder, in any order.',
  positional: ['FILE|DIR'],
  options: [
    SEAT_OPTION,
    { name: 'frames', help: 'FILE is text: the frames of codes, a line each, in any order' },
  ],
  run: runRead,
}

async function runWrite(given: Arguments): Promise<Told> {
  const out = resolve(needed(given, 'out'))
  const to = needed(given, 'to')
  const languages = languagesOf(given)
  if (given.value('lang') !== undefined && !given.has('qr')) {
    throw new MisusedError('--lang: expected together with --qr')
  }
  const from = given.value('since') === undefined ? null : wholeNumber(given, 'since', 0)
  const seat = await ownSeat(given)
  const written = given.has('before')
    ? await seat.couriers.write(to, from, out, 'before')
    : await seat.couriers.write(to, from, out)
  if (!written.ok) return refusedBecause(written.refusal, to)
  const told = writtenTold(written.value)
  return given.has('qr') ? withCodes(told, written.value, languages) : told
}

/** The same courier as pages of codes beside its files; a file that is too large goes as it is. */
async function withCodes(
  told: Told,
  { files, to }: WrittenCourier,
  languages: readonly string[],
): Promise<Told> {
  const pages: string[] = []
  for (const file of files) {
    const frames = framesOf(new Uint8Array(await readFile(file)), nodeCryptography)
    if (!frames.ok) {
      const { lines, exit } = refused(frames.refusal)
      const what = `${file} is too large for codes: carry the file.`
      return { ...told, lines: [...told.lines, ...lines, what], exit }
    }
    for (const language of languages) {
      const path = file.replace(/\.courier$/, `.${language}.html`)
      const sheet = (words: SheetWords): Html => courierPage(to, frames.value, words)
      await writeNew(path, path, pageOf({ language, title: to, sheet }))
      pages.push(`${path} (${frames.value.length} ${frames.value.length === 1 ? 'code' : 'codes'})`)
    }
  }
  return { ...told, lines: [...told.lines, ...pages] }
}

function writtenTold(courier: WrittenCourier): Told {
  const { files, n, since, outbox, to, bytes } = courier
  const log = n > since ? `entries ${since} to ${n - 1} of the log` : `nothing new of the log`
  return {
    lines: [
      `For ${to}: ${log} and ${counted(outbox)} of the outbox, in ${files.length} ${files.length === 1 ? 'file' : 'files'} (${bytes} bytes):`,
      ...files,
      ...(outbox > 0 ? ['The outbox keeps all of it until it has come back with the log.'] : []),
    ],
    json: { ...courier, files: [...files] },
    exit: 0,
  }
}

async function runRead(given: Arguments): Promise<Told> {
  const [place = ''] = given.positional
  if (given.has('frames')) return runFrames(given, resolve(place))
  const all = await filesAt(resolve(place))
  const seat = await ownSeat(given)
  const paths = all.filter((path) => isFor(seat.id, path) || all.length === 1)
  const told: Told[] = []
  for (const path of paths) told.push(await readOne(seat, path))
  await seat.sync()
  const isRefused = told.some(({ exit }) => exit !== 0)
  return {
    lines: [
      ...told.flatMap(({ lines }) => lines),
      ...(paths.length < all.length ? [`${all.length - paths.length} for others left alone.`] : []),
      `This seat has ${counted(seat.head().size)}.`,
    ],
    json: { files: told.map(({ json }) => json), size: seat.head().size },
    exit: isRefused ? 1 : 0,
  }
}

async function runFrames(given: Arguments, place: string): Promise<Told> {
  const text = await readFile(place, 'utf8').catch(() => {
    throw new MisusedError(`--frames: expected a text file with frames, found ${place}`)
  })
  const file = fileOfFrames(text, nodeCryptography)
  if (!file.ok) return framesRefused(file.refusal)
  const seat = await ownSeat(given)
  const folder = await mkdtemp(join(tmpdir(), 'parley-frames-'))
  try {
    const path = join(folder, 'read.courier')
    await writeFile(path, file.value)
    const { lines, json, exit } = await readOne(seat, path)
    await seat.sync()
    const { size } = seat.head()
    return {
      lines: [...lines.map((line) => line.replace(path, place)), `This seat has ${counted(size)}.`],
      json: { files: [json], size },
      exit,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function framesRefused(refusal: Refusal): Told {
  const told = refused(refusal)
  return { ...told, lines: [...told.lines, framesSentence(refusal)] }
}

/** What whoever scans does about it. */
function framesSentence({ code, at = '' }: Refusal): string {
  switch (code) {
    case 'frames-missing':
      return `Scan these codes too and add their lines: ${at}.`
    case 'frames-mixed':
      return `The frame in ${at} is of another courier: one file for each.`
    case 'frames-none':
      return 'Expected a line for each code, beginning PARLEY-COURIER/.'
    case 'frames-too-long':
      return 'Expected at most 1,048,576 characters of frames.'
    case 'frames-sum':
      return 'Every code is there and one was read wrongly: scan them again.'
    default:
      return `The frame in ${at} was read wrongly: scan that code again and replace the line.`
  }
}

async function filesAt(place: string): Promise<readonly string[]> {
  const found = await stat(place).catch(() => null)
  if (found === null) throw new MisusedError(`expected a courier file or a folder, found ${place}`)
  if (!found.isDirectory()) return [place]
  const names = (await readdir(place)).filter((name) => name.endsWith('.courier')).toSorted()
  if (names.length === 0) throw new MisusedError(`${place}: expected a .courier file, found none`)
  return names.map((name) => resolve(place, name))
}

// A stick that goes to and fro has files for both; a file that somebody has renamed is tried all the same.
function isFor(party: string, path: string): boolean {
  const to = /-to-([a-z0-9-]+)-\d{8}T\d{6}Z-\d+of\d+\.courier$/.exec(path)?.[1]
  return to === undefined || to === party
}

const counted = (count: number): string => `${count} ${count === 1 ? 'entry' : 'entries'}`

async function readOne(seat: ConnectedSeat, path: string): Promise<Told> {
  const taken: Result<TakenCourier> = await seat.couriers.read(path)
  if (!taken.ok) {
    const told = refusedBecause(taken.refusal, seat.id)
    return { ...told, lines: told.lines.map((line) => `${path}: ${line}`) }
  }
  const { from, part, parts, missing, before, size, refusal, relayed } = taken.value
  const waits = relayed.filter(({ outcome }) => outcome === 'waits')
  const bad = relayed.filter(({ outcome }) => !['waits', 'ordered'].includes(outcome))
  const lines = [
    `${path}: from ${from}, part ${part} of ${parts}.`,
    ...(size > before ? [`${counted(size - before)} taken in.`] : []),
    ...(missing.length > 0 ? [`Part ${missing.join(', ')} is still missing.`] : []),
    ...(refusal === null ? [] : [sentenceOf(refusal, seat.id)]),
    ...relayedLines(relayed, waits.length),
    ...bad.map((one) => `${one.author} entry ${one.seq}: refused, ${one.outcome}.`),
  ]
  const isDone = missing.length === 0 && refusal === null && bad.length === 0
  return { lines, json: taken.value as unknown as Json, exit: isDone ? 0 : 1 } // plain values
}

function relayedLines(relayed: readonly Relayed[], waits: number): readonly string[] {
  const ordered = relayed.filter(({ outcome }) => outcome === 'ordered').length
  return [
    ...(ordered > 0 ? [`${ordered} brought along: in the log.`] : []),
    ...(waits > 0
      ? [`${waits} brought along: kept, and offered again with the next courier.`]
      : []),
  ]
}

function refusedBecause(refusal: Refusal, party: string): Told {
  const told = refused(refusal)
  return { ...told, lines: [...told.lines, sentenceOf(refusal, party)] }
}

/** What an officer does about it. */
function sentenceOf({ code, at = '' }: Refusal, party: string): string {
  switch (code) {
    case 'cannot-open':
      return `It is sealed to another seat than ${party}, or the file is damaged: copy it again from the stick.`
    case 'not-for-us':
      return `It is for ${at}: carry it there.`
    case 'other-exchange':
      return `It belongs to another exchange, ${at}.`
    case 'unsigned':
    case 'bad-signature':
      return 'No node key of its sender, as this seat knows it, signed it: have another party write one.'
    case 'courier-gap':
      return `${at} are missing before it. It is kept; have one written with --since ${at.split(' ')[1] ?? 0}.`
    case 'no-log-before':
      return '--before: this seat’s log continues no other.'
    case 'log-continued':
      return 'It is of a log that another one continues by now: nothing more of it counts.'
    case 'frozen':
      return 'The log shows two histories. Nothing more is taken in; the proof is in this seat’s directory.'
    case 'no-folder':
      return `--out: expected a folder that is there, found ${at}.`
    case 'unknown-recipient':
      return `--to: expected a party of this exchange, found ${at}.`
    default:
      return 'It was not taken in, and nothing of it is used: have it written again.'
  }
}
