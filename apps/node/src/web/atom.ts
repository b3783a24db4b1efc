// Atom (RFC 4287) as text: whatever a title or a text holds stays text, and nothing breaks out of its element.

export interface AtomEntry {
  readonly id: string
  readonly title: string
  /** Null where the feed's own author stands for it. */
  readonly author: string | null
  readonly published: string
  readonly updated: string
  readonly language: string
  readonly text: string
  /** Addresses that it is about. */
  readonly related: readonly string[]
}

export interface AtomFeed {
  readonly language: string
  readonly id: string
  readonly title: string
  readonly updated: string
  /** Address the feed is read at; null for a file. */
  readonly self: string | null
  /** Null where every entry has its own. */
  readonly author: string | null
  readonly entries: readonly AtomEntry[]
}

/** The feed as XML, entries in their order. */
export function atomXml(feed: AtomFeed): string {
  const { language, id, title, updated, self, author, entries } = feed
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">`,
    `  <id>${escaped(id)}</id>`,
    `  <title>${escaped(title)}</title>`,
    `  <updated>${escaped(updated)}</updated>`,
    ...(author === null ? [] : [`  ${authorXml(author)}`]),
    ...(self === null
      ? []
      : [`  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`]),
    ...entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n')
}

function entryXml(entry: AtomEntry): string {
  const { id, title, author, published, updated, language, text, related } = entry
  return [
    '  <entry>',
    `    <id>${escaped(id)}</id>`,
    `    <title>${escaped(title)}</title>`,
    ...(author === null ? [] : [`    ${authorXml(author)}`]),
    `    <published>${escaped(published)}</published>`,
    `    <updated>${escaped(updated)}</updated>`,
    ...related.map((address) => `    <link rel="related" href="${escaped(address)}"/>`),
    `    <content type="text" xml:lang="${escaped(language)}">${escaped(text)}</content>`,
    '  </entry>',
  ].join('\n')
}

const authorXml = (name: string): string => `<author><name>${escaped(name)}</name></author>`

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

// XML 1.0 has no place for other control characters, halves of a character, or U+FFFE and U+FFFF.
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

function escaped(text: string): string {
  return text.replace(NOT_XML, '\ufffd').replace(/[&<>"']/g, (one) => ESCAPES[one] ?? one)
}
