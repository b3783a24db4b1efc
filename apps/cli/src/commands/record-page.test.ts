// The public page: one file without a script, every figure with its sentence, whatever a report may hold.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { PAGE_WORDS } from '@parley/node'
import { openLexicons, readRecord, withLetteredParties } from '@parley/record'
import { INVENTED_REPORTS } from '@parley/simulation'
import { MisusedError, parseArguments } from '../command.ts'
import { recordHtml } from '../record-page/record-html.ts'
import { recordPage } from './record-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-page-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: readonly string[]) => recordPage.run(parseArguments(recordPage, args))

test('in every language the page has each claim with its sentence, and mediators or that none is stated', () => {
  const record = readRecord(INVENTED_REPORTS, withLetteredParties(openLexicons()))
  const claims = record.exchanges.flatMap((exchange) => exchange.claims)
  for (const words of Object.values(PAGE_WORDS)) {
    const html = recordHtml(record, words)
    assert.match(html, new RegExp(`<html lang="${words.language}" dir="${words.direction}">`))
    assert.equal(html.split('<mark>').length - 1, claims.length)
    assert.ok(html.includes('<mark>60 soldiers</mark>'))
    assert.ok(html.includes(words.notStated))
    assert.ok(html.includes(words.standings.contradiction))
    assert.ok(html.includes(words.noDay))
    assert.doesNotMatch(html, /<script|javascript:|https?:\/\/(?!\w+[\w-]*\.example)/i)
  }
})

test('markup of a report is text on the page, and an address that is none is no link', async () => {
  const from = join(folder, 'from')
  mkdirSync(from)
  const report = {
    id: 'x"><script>alert(1)</script>',
    url: 'javascript:alert(1)',
    title: null,
    date: '2031-05-04',
    lang: 'en',
    outlet: '<img src=x onerror=alert(1)>',
    text: 'Russia and Ukraine exchanged prisoners of war on Sunday. Ukraine received 41 soldiers <b>and</b> Russia 43, said a spokesman.',
  }
  writeFileSync(join(from, 'a.json'), JSON.stringify(report))
  writeFileSync(join(from, 'b.json'), '{"id":"b"}')
  const out = join(folder, 'page.html')
  const told = await run(from, '--out', out)
  assert.equal(told.exit, 1)
  assert.match(told.lines.join('\n'), /b\.json: expected a "text"/)
  const html = readFileSync(out, 'utf8')
  assert.match(html, /<mark>41 soldiers<\/mark>/)
  assert.doesNotMatch(html, /<script|<img|<b>|href="javascript/)
})

test('a link with a log that lies beside the reports changes no byte of the page', async () => {
  const from = join(folder, 'linked')
  mkdirSync(from)
  for (const report of INVENTED_REPORTS) {
    writeFileSync(join(from, `${report.id}.json`), JSON.stringify(report))
  }
  const [before, behind] = [join(folder, 'before.html'), join(folder, 'behind.html')]
  await run(from, '--out', before)
  const head = '{"format":"parley.dev/record-links@v1"}'
  const link = '{"did":"link","tellings":["ledger-0310~0"],"sides":[{"side":"A","party":"a"}]}'
  writeFileSync(join(from, 'record-links.jsonl'), `${head}\n${link}\n`)
  await run(from, '--out', behind)
  assert.equal(readFileSync(behind, 'utf8'), readFileSync(before, 'utf8'))
})

test('a folder without reports, an unknown language and a file that is there are misuse', async () => {
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  const out = join(folder, 'other.html')
  await assert.rejects(run(empty, '--out', out), /expected reports/)
  await assert.rejects(run(empty, '--out', out, '--language', 'de'), MisusedError)
  assert.throws(() => parseArguments(recordPage, [empty]), /--out is missing/)
})
