// The feed of changes of the public record for everybody, where the operator says so. Where nobody does, its address is
// absent like any other.
import { LANGUAGES } from '@parley/api'
import type { Hashing } from '@parley/kernel'
import { instantOf } from '@parley/kernel'
import type { Hono } from 'hono'
import type { DatedChange } from '../record/change-file.ts'
import { recordFeed } from '../record/record-feed.ts'
import { newsOf } from '../record/record-news.ts'
import type { NewsItem } from '../record/record-news.ts'
import type { RecordShelf } from '../record/record-shelf.ts'

export const RECORD_FEED_PATH = '/public/record.atom'

export function mountRecordFeed(app: Hono, shelf: RecordShelf, hashing: Hashing): void {
  const newsNow = rememberedNews(shelf)
  app.get(RECORD_FEED_PATH, (c) => {
    const language = LANGUAGES.find((one) => one === c.req.query('lang')) ?? 'en'
    const index = shelf.index()
    // While nothing was read there are no reports to look up, and no news is told without them.
    const news = index === null ? [] : newsNow()
    const since = shelf.readAt() ?? instantOf(0)
    const feed = { language, address: c.req.url, hashing, since }
    return c.body(recordFeed(feed, news, index?.record ?? { reports: new Map() }), 200, {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'no-store',
    })
  })
}

/** Worked out once for each reading: everybody may ask, and as often as they like. */
function rememberedNews({ changes }: RecordShelf): () => readonly NewsItem[] {
  let [from, news]: [readonly DatedChange[] | null, readonly NewsItem[]] = [null, []]
  return () => {
    const [basis, all] = [changes.basis(), changes.all()]
    if (basis === null) return []
    if (all !== from) [from, news] = [all, newsOf(basis, all)]
    return news
  }
}
