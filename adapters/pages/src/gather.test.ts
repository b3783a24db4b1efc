// Reports out of everything they are kept in; all outlets, channels and exchanges here are invented.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { dayInUrl, dayOf, MAX_PAGE_BYTES, MAX_TEXT } from './gathered.ts'
import { all, codes, pageOf, report, SWAP } from './gathering.testing.ts'

describe('a saved page', () => {
  test('gives its text without what stands around it, and what it states of itself', async () => {
    const head = `<meta property="og:title" content="41 return"><meta property="og:site_name" content="The Gazette">
      <meta property="article:published_time" content="2031-05-04T23:30:00+03:00"><link rel="canonical" href="https://gazette.example/a">`
    const { text, title, date, dateSource, language, outlet, url } = await report(pageOf(head))
    assert.equal(text, SWAP)
    assert.deepEqual(
      { title, date, dateSource, language, outlet, url },
      {
        title: '41 return',
        date: '2031-05-04',
        dateSource: 'page',
        language: 'en',
        outlet: 'The Gazette',
        url: 'https://gazette.example/a',
      },
    )
  })

  test('states its day in JSON-LD, in a graph, in an attribute or in time', async () => {
    const linked = (data: object) =>
      `<script type="application/ld+json">${JSON.stringify(data)}</script>`
    for (const head of [
      linked({ '@type': 'NewsArticle', datePublished: '2031-05-04' }),
      linked([{ '@type': 'WebSite' }, { datePublished: '2031-05-04T00:00:00Z' }]),
      linked({ '@graph': [{ '@type': 'Person' }, { datePublished: '2031-05-04 10:00' }] }),
      '<meta itemprop="datePublished" content="2031-05-04">',
      '<meta name="date" content="Sun, 04 May 2031 10:00:00 +0300">',
    ])
      assert.equal((await report(pageOf(head))).date, '2031-05-04', head)
    const timed = `<article><time datetime="2031-05-04T08:00">today</time><p>${SWAP}</p></article>`
    assert.equal((await report(pageOf('', timed))).date, '2031-05-04')
  })

  test('without a stated day takes that of its address, and otherwise none', async () => {
    const dated = await report(pageOf(''), { url: 'https://gazette.example/2031/05/04/swap' })
    assert.deepEqual([dated.date, dated.dateSource], ['2031-05-04', 'url'])
    const undated = await report(pageOf('<meta name="date" content="yesterday">'), {
      url: 'https://gazette.example/swap-41',
    })
    assert.deepEqual([undated.date, undated.dateSource], [null, null])
  })

  test('is read in the letters it states, in those its server states, and in old Cyrillic and Latin that state none', async () => {
    const words =
      'Сторони обміняли полонених, кожна повернула сорок одного військового, повідомив представник штабу після перемовин.'
    const cyrillic = Uint8Array.from(`<html><body><p>${words} ${words}`.split(''), (letter) => {
      const at = letter.charCodeAt(0)
      const special = { і: 0xb3, ї: 0xbf, є: 0xba }[letter]
      return special ?? (at > 0x40f ? at - 0x350 : at)
    })
    assert.equal((await report(cyrillic)).text, `${words} ${words}`)
    assert.equal(
      (await report(cyrillic, { contentType: 'text/html; charset=windows-1251' })).text,
      `${words} ${words}`,
    )
    const latin = Uint8Array.from(
      `<p>${'Trente prisonniers libérés. '.repeat(9)}`.split(''),
      (letter) => letter.charCodeAt(0),
    )
    assert.match((await report(latin)).text, /libérés/)
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`<p>${words}`, 'utf16le')])
    assert.equal((await report(wide)).text, words)
    assert.match((await report(`<meta charset="none-such"><p>${words}`)).text, /обміняли/)
  })

  test('that is broken still gives its words', async () => {
    for (const broken of [
      `<p>${SWAP}<b><i></p></div></table>`,
      `<nav><p>${SWAP}`,
      `<html><body><script>if (a < b) { "</p>" }</script><p>${SWAP}`,
      `<!-- <p>hidden</p> --><p>${SWAP}`,
      `<p>${SWAP.replaceAll(' ', '&nbsp;')}&unknown;`,
    ])
      assert.match(
        (await report(broken)).text.replaceAll('\u00a0', ' '),
        /returned 41 soldiers/,
        broken,
      )
  })

  test('of endless depth or ten million letters is read, and the end of a long text is said to be cut', async () => {
    assert.equal((await report(`${'<div>'.repeat(100_000)}${SWAP}`)).text, SWAP)
    const long = await report(`<body>${`<p>${SWAP}</p>`.repeat(60_000)}`)
    assert.deepEqual([long.isCut, long.text.length], [true, MAX_TEXT])
  })

  test('without words is empty; larger than any page it is refused', async () => {
    for (const none of [
      '<html></html>',
      '<img src="a.png">',
      '<script>var words = 1</script>',
      '<p>41 : 41</p>',
    ]) {
      assert.deepEqual(codes(await all(none)), ['empty'], none)
    }
    assert.deepEqual(codes(await all(new Uint8Array(MAX_PAGE_BYTES + 1).fill(60))), [
      'here: too-large',
    ])
  })
})

describe('a feed', () => {
  const item = `<item><title>41 &amp; 41</title><link>https://gazette.example/a</link><pubDate>Sun, 04 May 2031 23:00:00 +0300</pubDate><description>&lt;p&gt;${SWAP}&lt;/p&gt;</description></item>`
  const bare = '<item><title>More</title><link>https://gazette.example/b</link></item>'
  const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Gazette</title><language>en</language>${item}${bare}</channel></rss>`

  test('gives its items as reports, and links where an item has no text', async () => {
    const [first, second, ...rest] = await all(rss)
    assert.equal(rest.length, 0)
    assert.equal(first?.kind, 'report')
    const { title, date, dateSource, outlet, language, text } = first.report
    assert.deepEqual(
      [title, date, dateSource, outlet, language],
      ['41 & 41', '2031-05-04', 'feed', 'gazette.example', 'en'],
    )
    assert.equal(text, SWAP)
    assert.deepEqual(second, {
      kind: 'link',
      place: 'here item 2',
      url: 'https://gazette.example/b',
    })
  })

  test('may be Atom, RDF or JSON', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>t</title><entry><title>x</title><link rel="self" href="https://b.example/self"/><link href="https://b.example/x"/><published>2031-05-04T22:00:00Z</published><content type="html">${SWAP}</content></entry></feed>`
    const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>t</title></channel><item><title>x</title><link>https://b.example/x</link><description>${SWAP}</description><dc:date>2031-05-04T10:00:00+02:00</dc:date></item></rdf:RDF>`
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 't',
      items: [
        {
          id: '1',
          url: 'https://b.example/x',
          title: 'x',
          content_html: `<p>${SWAP}</p>`,
          date_published: '2031-05-04T10:00:00Z',
        },
      ],
    })
    for (const feed of [atom, rdf, json]) {
      const { url, date, text } = await report(feed)
      assert.deepEqual([url, date, text], ['https://b.example/x', '2031-05-04', SWAP])
    }
  })

  test('that breaks off is refused by name', async () => {
    assert.deepEqual(codes(await all('<rss><channel><item>')), ['here: broken-feed'])
    assert.deepEqual(codes(await all('<?xml version="1.0"?><feed>')), ['here: broken-feed'])
  })
})

describe('plain text and lists of addresses', () => {
  test('a first line by itself is a title', async () => {
    const { title, text } = await report(`41 return\n\n${SWAP}\n${SWAP}`)
    assert.deepEqual([title, text], ['41 return', `${SWAP}\n${SWAP}`])
    assert.equal((await report(SWAP)).title, null)
  })

  test('addresses are links, by line or by a column that says so', async () => {
    const found = await all('https://a.example/1\n\nhttps://a.example/2\n')
    assert.deepEqual(
      found.map(({ place }) => place),
      ['here line 1', 'here line 3'],
    )
    const table = await all('day;посилання\n1;https://a.example/1\n2;"https://a.example/2"\n')
    assert.deepEqual(
      table.map((one) => (one.kind === 'link' ? one.url : one.kind)),
      ['https://a.example/1', 'https://a.example/2'],
    )
  })

  test('what only resembles a list of addresses is text', async () => {
    for (const text of [
      'url',
      'link: 41 soldiers',
      `https://a.example/1 says ${SWAP}`,
      'ftp://a.example/1',
    ]) {
      assert.notEqual((await all(text))[0]?.kind, 'link', text)
    }
  })

  test('bytes of no text are not understood', async () => {
    assert.deepEqual(codes(await all(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1))), [
      'here: not-understood',
    ])
    assert.deepEqual(codes(await all('')), ['empty'])
  })
})

test('days are those of the calendar, as they were written', () => {
  assert.deepEqual(
    [
      '2031-05-04',
      '20310504',
      '2031-05-04T23:59-11:00',
      '4 May 2031',
      'Sun, 4 May 2031 01:00 GMT',
    ].map(dayOf),
    Array.from({ length: 5 }, () => '2031-05-04'),
  )
  for (const none of [
    '2031-02-30',
    '04/05/2031',
    '04.05.2031',
    '2031',
    'May 4',
    '4 Maybe 2031',
    '0000-01-01',
    '1031-05-04',
    null,
    41,
    {},
  ]) {
    assert.equal(dayOf(none), null, JSON.stringify(none))
  }
  assert.equal(dayInUrl('https://a.example/news_2031-05-04.html'), '2031-05-04')
  for (const none of [
    'https://a.example/2031',
    'https://a.example/2031/13/01/',
    'https://a.example/id-203105041',
    'https://a.example/1999/05/04/',
    null,
  ]) {
    assert.equal(dayInUrl(none), null, String(none))
  }
})

test('what no reader sees is not in a text, and letters are whole', async () => {
  const { text } = await report('Sol\u00addiers\u200b re\u2060turned; пі\u0438\u0306шли\u202e.')
  assert.equal(text, 'Soldiers returned; пійшли.')
})

test('one text at one address has one id, and another text another', async () => {
  const [first, again, other] = [
    await report(pageOf('')),
    await report(pageOf('<meta name="x">')),
    await report(SWAP),
  ]
  assert.equal(first.id, again.id)
  assert.notEqual(first.sha256, again.sha256)
  assert.notEqual(first.id, other.id)
})

test('whatever the bytes are, everything ends with a place for everything found', async () => {
  const seeds = [
    pageOf('<meta name="date" content="2031-05-04">'),
    '<rss><channel><item><title>x</title></item></channel></rss>',
    '{"messages":[{"id":1,"type":"message","text":["a"]}]}',
    'WARC/1.0\r\nContent-Length: 4\r\n\r\nabcd',
    SWAP,
  ]
  const mutated = fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 6, unit: 'binary' })), { maxLength: 8 }),
    )
    .map(([seed, cuts]) =>
      cuts.reduce((text, [at, put]) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + put + text.slice(place + (at % 5))
      }, seed),
    )
  const property = fc.asyncProperty(
    fc.oneof(mutated, fc.uint8Array({ maxLength: 300 })),
    async (content) => {
      const found = await all(content)
      assert.ok(found.every(({ place }) => place.startsWith('here')))
    },
  )
  await fc.assert(property, { numRuns: 400, seed: 4100 })
})
