// The feed as a file: well-formed whatever a report holds, the same for the same reports, and what changed with its time.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { MisusedError, parseArguments } from '../command.ts'
import { recordFeedCommand } from './record-feed.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-feed-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: readonly string[]) =>
  recordFeedCommand.run(parseArguments(recordFeedCommand, args))

let number = 0

function reportsOf(...reports: readonly (readonly [id: string, count: number])[]): string {
  const dir = join(folder, `${++number}`)
  mkdirSync(dir)
  for (const [id, count] of reports) write(dir, id, count)
  return dir
}

function write(dir: string, id: string, count: number, more: object = {}): void {
  const report = {
    id,
    url: `https://gazette.example/${id}`,
    title: null,
    date: '2031-05-04',
    lang: 'en',
    outlet: 'Gazette',
    text: `Russia and Ukraine exchanged prisoners of war on 4 May 2031. Ukraine received ${count} soldiers, said a spokesman of the secret sentence.`,
  }
  writeFileSync(join(dir, `${id}.json`), JSON.stringify({ ...report, ...more }))
}

const idsIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id ?? '')

const feedOf = async (dir: string, ...more: readonly string[]): Promise<string> => {
  const out = join(folder, `${++number}.atom`)
  await run(dir, '--out', out, ...more)
  return readFileSync(out, 'utf8')
}

test('the same reports give the same feed, byte by byte, wherever they lie', async () => {
  const one = await feedOf(reportsOf(['a', 41], ['b', 43]))
  const other = await feedOf(reportsOf(['b', 43], ['a', 41]))
  assert.equal(one, other)
  assert.match(one, /<updated>2031-05-04T00:00:00Z<\/updated>/)
  assert.match(one, /41 \(soldiers\)/)
  assert.match(one, /To Ukraine, 41 \/ 43: Contradiction/)
  assert.match(one, /<link rel="related" href="https:\/\/gazette\.example\/a"\/>/)
  assert.equal(idsIn(one).length, 2)
  assert.ok(idsIn(one).every((id) => id.startsWith('tag:parley.dev,2026:record')))
})

test('no sentence of a report is in the feed', async () => {
  assert.doesNotMatch(await feedOf(reportsOf(['a', 41])), /secret sentence/)
})

test('another figure gives another name, and the old one when it is as before', async () => {
  const [one, other] = [await feedOf(reportsOf(['a', 41])), await feedOf(reportsOf(['a', 43]))]
  assert.equal(idsIn(one)[0], idsIn(other)[0])
  assert.notEqual(idsIn(one)[1], idsIn(other)[1])
  assert.deepEqual(idsIn(await feedOf(reportsOf(['a', 41]))), idsIn(one))
})

test('with a file of changes the feed says what came and went since the last call', async () => {
  const dir = reportsOf(['a', 41])
  const changes = join(folder, `${++number}.jsonl`)
  const first = await feedOf(dir, '--changes', changes)
  assert.equal(await feedOf(dir, '--changes', changes), first)
  assert.deepEqual(idsIn(first), idsIn(await feedOf(dir)))
  write(dir, 'b', 43)
  const second = await feedOf(dir, '--changes', changes)
  assert.match(second, /Claim added: To Ukraine · 43 \(soldiers\)/)
  assert.match(second, /Contradiction/)
  assert.match(second, /Origins: 1 → 2|Report that came: Gazette/)
  assert.ok(idsIn(first).every((id) => idsIn(second).includes(id)))
  rmSync(join(dir, 'a.json'))
  rmSync(join(dir, 'b.json'))
  writeFileSync(join(dir, 'c.json'), JSON.stringify({ id: 'c', text: 'Nothing happened.' }))
  assert.match(await feedOf(dir, '--changes', changes), /No report here tells of this exchange/)
})

test('in every language the feed has its words, and a feed has its own address where it was given one', async () => {
  const dir = reportsOf(['a', 41])
  const texts = await Promise.all(
    ['en', 'uk', 'ru', 'ar'].map((language) => feedOf(dir, '--language', language)),
  )
  assert.equal(new Set(texts).size, 4)
  assert.equal(new Set(texts.map((xml) => idsIn(xml).join(' '))).size, 1)
  const own = await feedOf(dir, '--address', 'https://record.example/feed.atom')
  assert.match(own, /<link rel="self"[^>]* href="https:\/\/record\.example\/feed\.atom"\/>/)
})

test('markup of a report is text in the feed, and an address that is none is no link', async () => {
  const dir = reportsOf()
  const hostile = { outlet: ']]></content><script>', url: 'javascript:alert(1)' }
  write(dir, 'a"><x>&', 41, hostile)
  const xml = await feedOf(dir)
  assert.doesNotMatch(xml, /<script|<x>|javascript:/)
  assert.match(xml, /\]\]&gt;&lt;\/content&gt;&lt;script&gt;/)
  write(dir, 'b', 43, { id: 'b\ud800', text: 'Half a character is no name.' })
  const told = await run(dir, '--out', join(folder, `${++number}.atom`))
  assert.match(told.lines.join('\n'), /b\.json: expected an "id" of whole characters/)
})

test('what is asked wrongly is misuse and leaves no file', async () => {
  const dir = reportsOf(['a', 41])
  const out = join(folder, 'none', 'feed.atom')
  const broken = join(folder, 'broken.jsonl')
  writeFileSync(broken, 'nothing')
  const empty = reportsOf()
  for (const args of [
    [empty, '--out', join(empty, 'feed')],
    [dir, '--out', join(dir, 'feed'), '--language', 'de'],
    [dir, '--out', join(dir, 'feed'), '--address', 'ftp://record.example'],
    [dir, '--out', join(dir, 'feed'), '--changes', broken],
  ]) {
    await assert.rejects(run(...args), MisusedError, args.join(' '))
  }
  await assert.rejects(run(dir, '--out', out))
  assert.throws(() => parseArguments(recordFeedCommand, [dir]), /--out is missing/)
  assert.deepEqual(readdirSync(dir), ['a.json'])
})
