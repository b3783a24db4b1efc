import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { MisusedError, parseArguments } from '../command.ts'
import { CLAIM_HEAD, sentenceAt } from './record-exports.ts'
import { recordRead } from './record.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-record-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const report = (id: string, text: string): string =>
  JSON.stringify({ id, title: null, date: '2025-03-14', lang: 'en', text })
const put = (name: string, content: string): void => writeFileSync(join(folder, name), content)
const read = (...more: readonly string[]) =>
  recordRead.run(parseArguments(recordRead, [folder, ...more]))

test('a folder without reports is misuse', async () => {
  await assert.rejects(read('--out', join(folder, 'out.jsonl')), MisusedError)
})

test('reports become lines, bad files are named and left out, figures that differ are judged', async () => {
  const swap = 'Russia and Ukraine exchanged prisoners of war on Friday. Ukraine received'
  put('a.json', report('a', `${swap} 150 soldiers.`))
  put('b.json', report('b', `${swap} 189 soldiers.`))
  put('c.json', '{"id":')
  put('d.json', JSON.stringify({ id: 'd', title: null, date: '14.03.2025', text: 'x' }))
  const [out, verdicts] = [join(folder, 'claims'), join(folder, 'verdicts')]
  const told = await read('--out', out, '--verdicts', verdicts)
  assert.equal(told.exit, 1)
  assert.match(
    told.lines.join('\n'),
    /c\.json: expected a JSON object.*\n.*d\.json: expected "date"/,
  )
  const lines = readFileSync(out, 'utf8').trim().split('\n')
  const [first, second] = lines.map((line) => JSON.parse(line) as Record<string, unknown>) // written above
  assert.equal(lines.length, 2)
  assert.deepEqual([first?.['id'], second?.['id']], ['a', 'b'])
  assert.equal(first?.['cluster_id'], second?.['cluster_id'])
  assert.match(readFileSync(verdicts, 'utf8'), /"verdict":"contradiction","values":\[150,189\]/)
})

test('statements against each other, and what the record says of each exchange, go to files of their own', async () => {
  const swap = 'Russia and Ukraine exchanged prisoners of war on Friday, 52 from each side.'
  put('a.json', report('a', `${swap} The buses met in Oman, a neutral country.`))
  put('b.json', report('b', `${swap} Oman, an ally of Russia, had let them through.`))
  const [out, discords, exchanges] = ['claims', 'discords', 'exchanges'].map((name) =>
    join(folder, name),
  ) as [string, string, string] // three names, three paths
  await read('--out', out, '--discords', discords, '--exchanges', exchanges)
  const [discord, ...more] = readFileSync(discords, 'utf8').trim().split('\n')
  assert.deepEqual(more, [])
  const found = JSON.parse(discord ?? '') as {
    sides: { report: string; says: string; text: string }[][]
  } // as written
  assert.equal(found.sides[1]?.[0]?.text, 'Oman, an ally of Russia, had let them through.')
  assert.deepEqual(
    found.sides.map((all) => all.map(({ report: id, says }) => `${id} ${says}`)),
    [['a neutral'], ['b ally']],
  )
  assert.match(
    readFileSync(exchanges, 'utf8'),
    /"docs":\["a","b"\],"dates":\["2025-03-14"\],"mediators":"not stated"/,
  )
})

test('claims go out as a table with their sentences, and verdicts as reviews', async () => {
  const swap = 'Russia and Ukraine exchanged prisoners of war on Friday.'
  const words = `${swap} Ukraine received 150 soldiers, "all alive"; Russia 150. The talks go on.`
  const source = { url: 'https://gazette.example/a', outlet: '=Gazette' }
  put('a.json', JSON.stringify({ ...JSON.parse(report('a', words)), ...source }))
  put('b.json', report('b', `${swap} Ukraine received 189 soldiers.`))
  const [out, claims, reviews] = ['out', 'claims.csv', 'reviews.json'].map((name) =>
    join(folder, name),
  ) as [string, string, string] // three names, three paths
  await read('--out', out, '--claims', claims, '--reviews', reviews)
  const [head, first] = readFileSync(claims, 'utf8').split('\r\n')
  assert.equal(head, `\ufeff${CLAIM_HEAD.join(';')}`)
  assert.match(
    first ?? '',
    /^a;2025-03-14;'=Gazette;https:\/\/gazette\.example\/a;.*;UA;military;150;/,
  )
  assert.ok(first?.includes('"Ukraine received 150 soldiers, ""all alive""; Russia 150."'), first)
  const reviewed = JSON.parse(readFileSync(reviews, 'utf8')) as readonly {
    readonly '@type': string
    readonly claimReviewed: string
    readonly reviewRating: { readonly alternateName: string }
  }[] // as written
  assert.ok(reviewed.every((one) => one['@type'] === 'ClaimReview'))
  const contradiction = reviewed.find(
    ({ reviewRating }) => reviewRating.alternateName === 'contradiction',
  )
  assert.match(contradiction?.claimReviewed ?? '', /: 150 or 189 to UA$/)
})

test('a sentence is found around its passage, at the ends too', () => {
  const text = 'First one. Second 41 here! Third'
  const source = { title: 'Title 41', date: null, url: null, outlet: null, text }
  const around = (word: string): string => {
    const start = text.indexOf(word)
    return sentenceAt(source, { of: 'text', start, end: start + word.length })
  }
  assert.deepEqual(
    [around('First'), around('41'), around('Third')],
    ['First one.', 'Second 41 here!', 'Third'],
  )
  assert.equal(sentenceAt(source, { of: 'title', start: 6, end: 8 }), 'Title 41')
  assert.equal(sentenceAt(undefined, { of: 'text', start: 0, end: 4 }), '')
})
