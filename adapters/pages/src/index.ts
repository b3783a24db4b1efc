// Published reports out of whatever they are kept in: saved pages, feeds, web archives, exports of channels, plain
// text, lists of addresses.
export { gather } from './gather.ts'
export type { PageSource } from './gather.ts'
export { MAX_PAGE_BYTES, MAX_TEXT } from './gathered.ts'
export type { DateSource, Gathered, PublishedReport, RefusalCode } from './gathered.ts'
