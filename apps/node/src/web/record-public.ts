// The feed of changes of the public record for everybody, where the operator says so. Where nobody does, its address is
// absent like any other.
import { LANGUAGES } from '@parley/api'
import type { Hashing } from '@parley/kernel'
import { instantOf } from '@parley/kernel'
import type { Hono } from 'hono'
import { recordFeed } from '../record/record-feed.ts'
import { newsOf } from '../record/record-news.ts'
import type { RecordShelf } from '../record/record-shelf.ts'

export const RECORD_FEED_PATH = '/public/record.atom'

export function mountRecordFeed(app: Hono, shelf: RecordShelf, hashing: Hashing): void {
  app.get(RECORD_FEED_PATH, (c) => {
    const language = LANGUAGES.find((one) => one === c.req.query('lang')) ?? 'en'
    const [basis, index] = [shelf.changes.basis(), shelf.index()]
    // While nothing was read there are no reports to look up, and no news is told without them.
    const news = basis === null || index === null ? [] : newsOf(basis, shelf.changes.all())
    const since = shelf.readAt() ?? instantOf(0)
    const feed = { language, address: c.req.url, hashing, since }
    return c.body(recordFeed(feed, news, index?.record ?? { reports: new Map() }), 200, {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'no-store',
    })
  })
}
