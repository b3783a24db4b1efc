// Items of a feed: RSS, Atom, RDF or JSON Feed. An item that gives its text is a report; one that only names an
// address is a link.
import { parseFeed } from 'feedsmith'
import { dayOf, reported } from './gathered.ts'
import type { Gathered } from './gathered.ts'
import { markupText } from './markup-text.ts'
import { address, hostOf } from './page.ts'

interface Item {
  readonly url: string | null
  readonly title: string
  readonly date: string | null
  readonly language: string | null
  readonly markup: string
}

export function readFeed(place: string, text: string): readonly Gathered[] {
  const feed = feedOf(text)
  if (feed === null) return [{ kind: 'refused', place, code: 'broken-feed' }]
  return feed.items.map((item, i) => {
    const at = `${place} item ${i + 1}`
    const words = markupText(item.markup, 'everything')
    const { url, date } = item
    if (words === '' && url !== null) return { kind: 'link', place: at, url }
    const stated = {
      url,
      date,
      dateSource: 'feed' as const,
      title: markupText(item.title, 'everything'),
      language: item.language ?? feed.language,
      outlet: hostOf(url) ?? feed.title,
    }
    return reported(at, { text: words, stated, read: item.markup })
  })
}

interface Feed {
  readonly title: string | null
  readonly language: string | null
  readonly items: readonly Item[]
}

function feedOf(text: string): Feed | null {
  try {
    return itemsOf(parseFeed(text))
  } catch {
    return null // what it says is of its own parser, not of the feed
  }
}

function itemsOf(parsed: ReturnType<typeof parseFeed>): Feed {
  if (parsed.format === 'atom') {
    const { title, entries = [], xml } = parsed.feed
    const items = entries.map((entry) => ({
      url: address(
        (entry.links?.find(({ rel }) => (rel ?? 'alternate') === 'alternate') ?? {}).href,
      ),
      title: entry.title?.value ?? '',
      date: dayOf(entry.published ?? entry.updated),
      language: entry.xml?.lang ?? null,
      markup: entry.content?.value ?? entry.summary?.value ?? '',
    }))
    return { title: title?.value ?? null, language: xml?.lang ?? null, items }
  }
  if (parsed.format === 'json') {
    const { title = null, language = null, items = [] } = parsed.feed
    const read = items.map((item) => ({
      url: address(item.url),
      title: item.title ?? '',
      date: dayOf(item.date_published),
      language: item.language ?? null,
      markup: item.content_html ?? item.content_text ?? item.summary ?? '',
    }))
    return { title, language, items: read }
  }
  const { title = null, items = [] } = parsed.feed
  const language = 'language' in parsed.feed ? (parsed.feed.language ?? null) : null
  const read = items.map((item) => ({
    url: address(item.link),
    title: item.title ?? '',
    date:
      dayOf('pubDate' in item ? item.pubDate : item.dc?.dates?.[0]) ?? dayOf(item.dc?.dates?.[0]),
    language: null,
    markup: item.content?.encoded ?? item.description ?? '',
  }))
  return { title, language, items: read }
}
