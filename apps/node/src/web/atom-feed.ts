// What was released, as an Atom feed (RFC 4287) in one language: statements, corrections and statements of both parties.
// An entry's id is made of the log's origin and the entry's index, so that it is the same at every seat and for
// good; a statement that was corrected is updated and stays.
import type { PublicPage } from '@parley/api'
import type { Language, StatementText } from '@parley/exchange'
import type { Instant } from '@parley/kernel'
import { atomXml } from './atom.ts'
import type { AtomEntry } from './atom.ts'

export interface FeedOf {
  readonly language: Language
  /** Address the feed is read at. */
  readonly address: string
  /** Origin of the log: a URL without a scheme. */
  readonly origin: string
  /** When the log was framed: the date of its ids, and the feed's own until something is released. */
  readonly since: Instant
  readonly title: string
}

type Released = Pick<PublicPage, 'statements' | 'joint'>

interface FeedEntry {
  readonly index: number
  readonly title: string
  readonly author: string
  readonly published: string
  readonly updated: string
  readonly texts: readonly StatementText[]
  /** Said above the text: what it corrects, or what corrects it. */
  readonly remark: string | null
}

/** The feed as XML, the newest entry first. */
export function atomFeed(feed: FeedOf, released: Released): string {
  const entries = entriesOf(feed.language, released).sort((a, b) => b.index - a.index)
  const updated = entries.map((entry) => entry.updated).sort()
  return atomXml({
    language: feed.language,
    id: idOf(feed, 'statements'),
    title: feed.title,
    updated: updated.at(-1) ?? feed.since,
    self: feed.address,
    author: null,
    entries: entries.map((entry) => entryOf(feed, entry)),
  })
}

function entryOf(feed: FeedOf, entry: FeedEntry): AtomEntry {
  const said = entry.texts.find(({ language }) => language === feed.language) ?? entry.texts[0]
  const text = [entry.remark, said?.text].filter((part) => part !== null && part !== undefined)
  return {
    id: idOf(feed, `entry/${entry.index}`),
    title: entry.title,
    author: entry.author,
    published: entry.published,
    updated: entry.updated,
    language: said?.language ?? feed.language,
    text: text.join('\n\n'),
    related: [],
  }
}

function entriesOf(language: Language, { statements, joint }: Released): FeedEntry[] {
  const words = WORDS[language]
  return [
    ...statements.map((one): FeedEntry => {
      const correction = statements.find(({ id }) => id === one.correctedBy)
      const party = partyName(one.by)
      return {
        index: one.index,
        title: one.corrects === null ? words.statement(party) : words.correction(party),
        author: party,
        published: one.releasedAt,
        updated: correction?.releasedAt ?? one.releasedAt,
        texts: one.texts,
        remark: remarkOf(language, one, statements),
      }
    }),
    ...joint.map((one): FeedEntry => {
      const parties = one.parties.map(partyName)
      return {
        index: one.index,
        title: words.joint(parties),
        author: parties.join(', '),
        published: one.releasedAt,
        updated: one.releasedAt,
        texts: one.texts,
        remark: null,
      }
    }),
  ]
}

function remarkOf(
  language: Language,
  one: Released['statements'][number],
  all: Released['statements'],
): string | null {
  const words = WORDS[language]
  const indexOf = (id: string | null): number | null =>
    all.find((other) => other.id === id)?.index ?? null
  const by = indexOf(one.correctedBy)
  if (by !== null) return words.correctedBy(by)
  const of = indexOf(one.corrects)
  return of === null ? null : words.corrects(of)
}

// RFC 4151: a name and a day at which it was held, then what its holder calls the thing.
function idOf({ origin, since }: FeedOf, what: string): string {
  const [host = '', ...path] = origin.split('/')
  return `tag:${host},${since.slice(0, 10)}:${[...path, what].join('/')}`
}

function partyName(id: string): string {
  return id.toUpperCase()
}

interface FeedWords {
  readonly statement: (party: string) => string
  readonly correction: (party: string) => string
  readonly joint: (parties: readonly string[]) => string
  readonly corrects: (index: number) => string
  readonly correctedBy: (index: number) => string
}

// A feed reader has no words of ours: the node says what stands around a statement, as it does in a draft.
const WORDS: Readonly<Record<Language, FeedWords>> = {
  en: {
    statement: (party) => `Statement of ${party}`,
    correction: (party) => `Correction by ${party}`,
    joint: (parties) => `Statement of both parties: ${parties.join(', ')}`,
    corrects: (index) => `Corrects the statement at entry ${index}.`,
    correctedBy: (index) => `This statement was corrected at entry ${index}.`,
  },
  uk: {
    statement: (party) => `Заява: ${party}`,
    correction: (party) => `Виправлення: ${party}`,
    joint: (parties) => `Заява обох сторін: ${parties.join(', ')}`,
    corrects: (index) => `Виправляє заяву в записі ${index}.`,
    correctedBy: (index) => `Цю заяву виправлено в записі ${index}.`,
  },
  ru: {
    statement: (party) => `Заявление: ${party}`,
    correction: (party) => `Исправление: ${party}`,
    joint: (parties) => `Заявление обеих сторон: ${parties.join(', ')}`,
    corrects: (index) => `Исправляет заявление в записи ${index}.`,
    correctedBy: (index) => `Это заявление исправлено в записи ${index}.`,
  },
  ar: {
    statement: (party) => `بيان: ${party}`,
    correction: (party) => `تصحيح: ${party}`,
    joint: (parties) => `بيان الطرفين: ${parties.join('، ')}`,
    corrects: (index) => `يصحّح البيان الوارد في القيد ${index}.`,
    correctedBy: (index) => `صُحّح هذا البيان في القيد ${index}.`,
  },
}
