// A saved page: its text without what stands around it, and what it states of itself, by the conventions that pages
// follow (Open Graph, schema.org in JSON-LD or attributes, `time`).
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { dayOf, reported } from './gathered.ts'
import type { Gathered, Stated } from './gathered.ts'
import { textOf } from './decoding.ts'
import { markupText, sizeOfMarkup } from './markup-text.ts'

const MAX_DEPTH = 400 // trees are walked by functions that call themselves
const MAX_ELEMENTS = 60_000
const LEAST_TEXT = 140 // shorter finds are a caption or a banner: the whole page says more

export interface SavedPage {
  readonly place: string
  readonly bytes: Uint8Array
  readonly url: string | null
  readonly contentType: string | null
}

export function readPage({ place, bytes, url, contentType }: SavedPage): Gathered {
  const markup = textOf(bytes, contentType)
  const { found, stated } = fromTree(markup, url)
  return reported(place, { text: longEnough(markup, found), stated, read: bytes })
}

interface Tree {
  readonly found: string
  readonly stated: Stated
}

// The article and what the page states, as far as its markup makes a tree at all.
function fromTree(markup: string, url: string | null): Tree {
  const { depth, elements } = sizeOfMarkup(markup)
  if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) return { found: '', stated: { url } }
  try {
    const { document } = parseHTML(markup)
    const stated = statedBy(document, url)
    const article = new Readability(document, { charThreshold: LEAST_TEXT }).parse()
    const title = stated.title ?? article?.title ?? null
    return { found: markupText(article?.content ?? '', 'everything'), stated: { ...stated, title } }
  } catch {
    return { found: '', stated: { url } } // a document without elements, or broken in a way that these do not foresee
  }
}

// A find that says too little gives way to the page without its surroundings, and that to everything on it.
function longEnough(markup: string, found: string): string {
  if (found.length >= LEAST_TEXT) return found
  const inside = markupText(markup, 'inside')
  return inside.length >= LEAST_TEXT ? inside : markupText(markup, 'everything')
}

function statedBy(document: Document, given: string | null): Stated {
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)
      const content = found?.getAttribute('content')?.trim()
      if (content !== undefined && content !== '') return content
    }
    return null
  }
  const linked = linkedData(document)
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null
  const url = given ?? address(link) ?? address(meta('og:url'))
  const days = [
    linked.published,
    meta('article:published_time', 'datePublished', 'dc.date', 'DC.date.issued', 'pubdate', 'date'),
    document.querySelector('[itemprop="datePublished"]')?.getAttribute('content'),
    document.querySelector('[itemprop="datePublished"]')?.getAttribute('datetime'),
    document.querySelector('article time, main time, time')?.getAttribute('datetime'),
  ]
  const language = document.documentElement?.getAttribute('lang') ?? meta('og:locale')
  return {
    url,
    title: meta('og:title') ?? linked.headline,
    date: days.map(dayOf).find((day) => day !== null) ?? null,
    dateSource: 'page',
    language: language?.replace('_', '-') ?? null,
    outlet: meta('og:site_name') ?? hostOf(url),
  }
}

export function address(text: string | null | undefined): string | null {
  return /^https?:\/\/\S+$/i.test(text ?? '') ? (text ?? null) : null
}

export function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null
}

interface Linked {
  readonly published: string | null
  readonly headline: string | null
}

// The first thing with a day of publication in the page's JSON-LD.
function linkedData(document: Document): Linked {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const thing of thingsIn(parsed(script.textContent ?? ''))) {
      const { datePublished, headline } = thing
      if (typeof datePublished !== 'string') continue
      return { published: datePublished, headline: typeof headline === 'string' ? headline : null }
    }
  }
  return { published: null, headline: null }
}

function thingsIn(data: unknown): readonly Record<string, unknown>[] {
  if (Array.isArray(data)) return data.slice(0, 100).flatMap(thingsIn)
  if (typeof data !== 'object' || data === null) return []
  const thing = data as Record<string, unknown> // an object of JSON
  return [thing, ...(Array.isArray(thing['@graph']) ? thingsIn(thing['@graph']) : [])]
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
