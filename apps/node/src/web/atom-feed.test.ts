import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { instant } from '@parley/kernel'
import { atomFeed } from './atom-feed.ts'
import type { FeedOf } from './atom-feed.ts'

type Released = Parameters<typeof atomFeed>[1]

const FEED: FeedOf = {
  language: 'en',
  address: 'http://localhost:4100/public/feed.atom',
  origin: 'hub.example/series-1/day-1',
  since: instant('2031-05-20T12:00:00Z'),
  title: 'Day one',
}

function statement(index: number, text: string): Released['statements'][number] {
  return {
    id: `a-${index}`,
    by: 'a',
    releasedAt: `2031-06-${String(index + 10)}T12:00:00Z`,
    texts: [{ language: 'en', text }],
    index,
    hash: 'a'.repeat(64),
    corrects: null,
    correctedBy: null,
  }
}

/** What a reader of XML finds: every element with its text, or a fault where it is not well-formed. */
function elementsOf(xml: string): readonly (readonly [string, string])[] {
  const open: { name: string; text: string }[] = []
  const found: [string, string][] = []
  const rest = xml.replace(/^<\?xml [^?]*\?>\n/, '')
  for (const [, tag, text] of rest.matchAll(/(<[^<>]*>)|([^<]+)/g)) {
    if (text !== undefined) {
      assert.doesNotMatch(text, /&(?!(?:amp|lt|gt|quot|apos);)/, 'a bare ampersand')
      const last = open.at(-1)
      if (last === undefined) assert.equal(text.trim(), '', 'text outside the feed')
      else last.text += text
      continue
    }
    const shape = /^<(\/?)([a-z]+)((?: [a-z:]+="[^"<&]*(?:&[a-z]+;[^"<&]*)*")*)(\/?)>$/.exec(
      tag ?? '',
    )
    assert.ok(shape !== null, `not a tag: ${tag}`)
    const [, isEnd, name = '', , isEmpty] = shape
    if (isEnd === '/') {
      const last = open.pop()
      assert.equal(last?.name, name, 'elements are closed in their order')
      found.push([name, last?.text ?? ''])
    } else if (isEmpty === '/') found.push([name, ''])
    else open.push({ name, text: '' })
  }
  assert.deepEqual(open, [], 'everything is closed')
  return found
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

test('whatever a statement says, the feed is well-formed and says just that', () => {
  const text = fc.string({ unit: 'grapheme' }).map((said) => `said ${said}`)
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      const statements = texts.map((said, i) => statement(i, said))
      const xml = atomFeed(FEED, { statements, joint: [] })
      const contents = elementsOf(xml).filter(([name]) => name === 'content')
      assert.deepEqual(
        contents.map(([, said]) => unescaped(said)),
        [...texts].reverse(),
      )
    }),
  )
})

test('what XML has no place for is replaced, and nothing breaks out of its element', () => {
  const text = `]]></content><script/>\u0000\u0008\ud800 "&amp;"`
  const xml = atomFeed(FEED, { statements: [statement(1, text)], joint: [] })
  const content = elementsOf(xml).find(([name]) => name === 'content')?.[1] ?? ''
  assert.equal(unescaped(content), `]]></content><script/>\ufffd\ufffd\ufffd "&amp;"`)
})

test('ids stay what they are, and a correction updates what it corrects', () => {
  const first = statement(1, 'Two are home.')
  const before = elementsOf(atomFeed(FEED, { statements: [first], joint: [] }))
  const second = { ...statement(5, 'Three are home.'), corrects: 'a-1' }
  const statements = [{ ...first, correctedBy: 'a-5' }, second]
  const after = elementsOf(atomFeed(FEED, { statements, joint: [] }))
  const of = (name: string, found: typeof after) =>
    found.filter(([n]) => n === name).map(([, t]) => t)
  assert.deepEqual(of('id', before), [
    'tag:hub.example,2031-05-20:series-1/day-1/statements',
    'tag:hub.example,2031-05-20:series-1/day-1/entry/1',
  ])
  assert.ok(of('id', before).every((id) => of('id', after).includes(id)))
  const at = '2031-06-15T12:00:00Z'
  assert.deepEqual(of('updated', after), [at, at, at])
  assert.match(of('content', after)[1] ?? '', /^This statement was corrected at entry 5\.\n\nTwo/)
  assert.match(of('content', after)[0] ?? '', /^Corrects the statement at entry 1\.\n\nThree/)
})

test('a feed of nothing has an id, a title and a time all the same', () => {
  const names = elementsOf(atomFeed(FEED, { statements: [], joint: [] })).map(([name]) => name)
  assert.deepEqual(names, ['id', 'title', 'updated', 'link', 'feed'])
})
