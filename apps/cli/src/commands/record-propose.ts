// `parley record propose`: asks a language model, of the operator's own choice and with their key, about sentences that the
// reader left open. What it says is a proposal for a person, kept only where the report itself bears it out.
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PROPOSALS_NAME, proposalsIn, proposalsText, reportsIn } from '@parley/node'
import type { SignedProposal } from '@parley/node'
import { openLexicons, PROPOSAL_REFUSALS, proposalIn, readRecord } from '@parley/record'
import type { Lexicon, ProposalRefusal, ReviewItem, SourcedReport } from '@parley/record'
import { systemClock } from '@parley/system'
import type { Arguments, Command, Told } from '../command.ts'
import { MisusedError, needed, wholeNumber } from '../command.ts'
import { askedOf, SYSTEM } from '../record-model/asking.ts'
import { askChat, endpointAt, jsonIn } from '../record-model/chat-endpoint.ts'
import type { ChatEndpoint, ChatFault } from '../record-model/chat-endpoint.ts'

const KEY = 'PARLEY_MODEL_KEY'
const MOST = 200

export const recordPropose: Command = {
  name: 'record propose',
  summary:
    'Asks a language model about sentences that were left for a person, and keeps what it proposes where passage and number stand in the report. It sends these sentences to the endpoint.',
  positional: ['DIR'],
  options: [
    {
      name: 'endpoint',
      value: 'URL',
      help: `an endpoint with the chat interface of OpenAI, up to /chat/completions: https, or http on this machine; its key is read from ${KEY}`,
      required: true,
    },
    { name: 'model', value: 'NAME', help: 'the model to ask for', required: true },
    { name: 'most', value: 'N', help: `sentences to ask about at most (default ${MOST})` },
    { name: 'seconds', value: 'N', help: 'how long an answer may take (default 60)' },
  ],
  run: runPropose,
}

interface Asked {
  readonly item: ReviewItem
  readonly document: SourcedReport
  readonly lexicon: Lexicon
}

type Why = ProposalRefusal | ChatFault

interface Account {
  readonly kept: SignedProposal[]
  readonly refused: Map<Why, number>
  asked: number
}

async function runPropose(given: Arguments): Promise<Told> {
  const [dir = ''] = given.positional
  const endpoint = endpointOf(given)
  const most = wholeNumber(given, 'most', MOST)
  const { documents, files } = await reportsIn(dir)
  if (files === 0) throw new MisusedError(`${dir}: expected reports as *.json files, found none`)
  const before = await proposalsIn(dir)
  const open = openItems(documents, endpoint.model, before)
  const account: Account = { kept: [], refused: new Map(), asked: 0 }
  let failures = 0
  for (const one of open.slice(0, most)) {
    given.progress(`asking ${endpoint.model}: ${account.asked} of ${Math.min(most, open.length)}`)
    const isAnswered = await ask(endpoint, one, account)
    failures = isAnswered ? 0 : failures + 1
    if (account.kept.length % KEEP_EACH === 1) await keep(dir, [...before, ...account.kept])
    if (failures === MOST_FAILURES) break
  }
  if (account.kept.length > 0) await keep(dir, [...before, ...account.kept])
  return toldOf(account, { open: open.length, hasStopped: failures === MOST_FAILURES })
}

const KEEP_EACH = 20 // answers that were paid for are not lost with the process
const MOST_FAILURES = 3 // in a row: a server that is gone is not asked two hundred times

function endpointOf(given: Arguments): ChatEndpoint {
  const asked = needed(given, 'endpoint')
  const url = endpointAt(asked)
  if (url === null) {
    throw new MisusedError(
      '--endpoint: expected https://, or http:// on this machine, without a name, key or query in it',
    )
  }
  const key = process.env[KEY] ?? ''
  if (key === '' && url.startsWith('https:')) {
    throw new MisusedError(
      `${KEY}: expected the key of the endpoint in the environment, found none`,
    )
  }
  const model = needed(given, 'model')
  if (model.trim() === '' || model.length > 100) {
    throw new MisusedError('--model: expected a name of at most 100 letters')
  }
  const limitMs = wholeNumber(given, 'seconds', 60) * 1000
  return { url, model, key: key === '' ? null : key, limitMs, pause: (ms) => wait(ms) }
}

/** What no proposal of this model is there for; a report that names no side has nothing to choose. */
function openItems(
  documents: readonly SourcedReport[],
  model: string,
  before: readonly SignedProposal[],
): readonly Asked[] {
  const lexicons = openLexicons()
  const { review, reports, read } = readRecord(documents, lexicons)
  const known = new Set(before.filter((one) => one.model === model).map(({ item }) => item))
  return review.flatMap((item) => {
    const document = reports.get(item.report)
    const lexicon = lexicons.get(read.get(item.report)?.language ?? '')
    if (document === undefined || lexicon === undefined || known.has(item.id)) return []
    return item.sides.length === 0 || item.counts.length === 0 ? [] : [{ item, document, lexicon }]
  })
}

/** Whether there was an answer, be it of use or not. */
async function ask(endpoint: ChatEndpoint, one: Asked, account: Account): Promise<boolean> {
  const { item, document } = one
  account.asked += 1
  const chat = await askChat(endpoint, { system: SYSTEM, user: askedOf(item, document) })
  if (!chat.ok) {
    count(account, chat.because)
    return chat.because === 'too-large' || chat.because === 'not-chat'
  }
  const proposal = proposalIn(item, one, jsonIn(chat.text))
  if (!proposal.ok) {
    count(account, proposal.refusal.code)
    return true
  }
  const { of, start, end } = proposal.value.passage
  const words = ((of === 'title' ? document.title : document.text) ?? '').slice(start, end)
  account.kept.push({
    ...proposal.value,
    model: endpoint.model,
    at: systemClock.now(),
    words,
  })
  return true
}

const count = ({ refused }: Account, why: Why): void => {
  refused.set(why, (refused.get(why) ?? 0) + 1)
}

async function keep(dir: string, proposals: readonly SignedProposal[]): Promise<void> {
  const path = join(dir, PROPOSALS_NAME)
  await writeFile(`${path}.new`, proposalsText(proposals))
  await rename(`${path}.new`, path)
}

const REASONS: Readonly<Record<Why, string>> = {
  'not-an-answer': 'no answer of the form that was asked for',
  'nothing-claimed': 'no claim in the sentence, says the model',
  'side-not-named': 'a side that the report does not name',
  'category-unknown': 'no known category',
  'passage-not-there': 'a passage that does not stand in the sentence',
  'number-not-there': 'a number that does not stand in the passage',
  'no-answer': 'no answer in time',
  refused: 'refused by the endpoint: look at its address, model and key',
  'too-many-requests': 'too many requests: try again later',
  'too-large': 'an answer beyond 64 kB',
  'not-chat': 'no answer of a chat',
}

const ORDER: readonly Why[] = [
  ...PROPOSAL_REFUSALS,
  'no-answer',
  'refused',
  'too-many-requests',
  'too-large',
  'not-chat',
]

function toldOf(
  { kept, refused, asked }: Account,
  { open, hasStopped }: { readonly open: number; readonly hasStopped: boolean },
): Told {
  const reasons = ORDER.flatMap((why) => {
    const times = refused.get(why)
    return times === undefined ? [] : [{ why, times }]
  })
  return {
    lines: [
      `${open} sentences open, ${asked} asked about: ${kept.length} proposals kept, ${asked - kept.length} answers not.`,
      ...reasons.map(({ why, times }) => `${times}: ${REASONS[why]}`),
      ...(hasStopped ? ['stopped: the endpoint failed three times in a row'] : []),
    ],
    json: {
      open,
      asked,
      kept: kept.length,
      refused: Object.fromEntries(reasons.map(({ why, times }) => [why, times])),
      stopped: hasStopped,
    },
    exit: hasStopped ? 1 : 0,
  }
}
