// The printed pages: what stands on them, what never does, and the way back from a page to a key.
import assert from 'node:assert/strict'
import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { svgCodes } from '../../test/svg-codes.ts'
import { parseArguments } from '../command.ts'
import type { Command, Told } from '../command.ts'
import { foundFiles } from '../commands/found-files.ts'
import { keys } from '../commands/keys.ts'
import { foundSheets, keysRestore } from '../commands/sheets.ts'
import { codeSvg } from './code.ts'
import { machine, markup, text } from './page.ts'
import { SHEET_WORDS } from './written-sheets.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-sheets-'))
const place = (...parts: readonly string[]): string => join(folder, ...parts)
const ORIGIN = 'x.example/series-1/day-1'

const run = (command: Command, ...args: readonly string[]): Promise<Told> =>
  command.run(parseArguments(command, args))
const newKeys = (who: string, ...more: readonly string[]): Promise<Told> =>
  run(keys, '--for', who, '--origin', ORIGIN, '--out', place(who.replace('/', '-')), ...more)
const card = (who: string): string => place(who, 'card.json')

before(async () => {
  for (const who of ['hub', 'witness/obs', 'a', 'b', 'med']) await newKeys(who)
  const roles = '--belligerents a,b --mediator med --neutral med --observer med'.split(' ')
  const cards = `--hub=${card('hub')} --parties=${['a', 'b', 'med'].map(card).join(',')}`.split(' ')
  await run(
    foundFiles,
    ...cards,
    `--witnesses=${card('witness-obs')}`,
    `--out=${place('shared')}`,
    ...roles,
  )
  for (const name of ['founding.json', 'policy'])
    copyFileSync(place('shared', name), place('a', name))
  const seat = {
    party: 'a',
    origin: ORIGIN,
    policy: 'policy',
    founding: 'founding.json',
    directory: 'data',
    keys: ['root.keys', 'officers.keys', 'node.keys'],
    identities: 'identities',
    control: 'control',
    listen: '127.0.0.1:7411',
  }
  writeFileSync(place('a', 'seat.json'), JSON.stringify(seat))
})

after(() => rmSync(folder, { recursive: true, force: true }))

const sheets = (out: string, ...more: readonly string[]): Promise<Told> =>
  run(foundSheets, '--seat', place('a', 'seat.json'), '--out', place(out), ...more)

// PRIVATE, KEY, the name and the id stand before it; base64 has plus signs of its own.
const secretOf = (path: string): string => {
  const secret = readFileSync(path, 'utf8').trim().split('+').slice(4).join('+')
  assert.ok(secret.length >= 40, path)
  return secret
}

test('pages without the secret hold no key in any language, nothing to run and nothing from elsewhere', async () => {
  const told = await sheets('pages', '--lang', 'en,uk,ru,ar')
  assert.equal(told.exit, 0)
  const names = readdirSync(place('pages')).toSorted()
  const each = (name: string): readonly string[] =>
    ['ar', 'en', 'ru', 'uk'].map((language) => `${name}.${language}.html`)
  assert.deepEqual(names, [...each('a-root-1'), ...each('ceremony')])
  const secret = secretOf(place('a', 'root.keys'))
  for (const name of names) {
    const page = readFileSync(place('pages', name), 'utf8')
    assert.ok(!page.includes(secret) && !page.includes('key-sheet@v1'), name)
    assert.doesNotMatch(page, /<script|src=|href=|url\(|@import|undefined|\{\d\}/, name)
    assert.match(page, /Content-Security-Policy" content="default-src 'none'/)
    assert.equal(page.includes('dir="rtl"'), name.includes('.ar.'), name)
  }
})

test('the page of a key that holds it is its owner’s alone, and gives the key back', async () => {
  await sheets('secret', '--with-secret')
  const path = place('secret', 'a-root-1.en.html')
  assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.equal(statSync(place('secret')).mode & 0o777, 0o700)
  const page = readFileSync(path, 'utf8')
  const machineWords = [...page.matchAll(/class="machine" dir="ltr">([^<]*)</g)].map(
    (m) => m[1] ?? '',
  )
  const title = machineWords.indexOf('parley.dev/key-sheet@v1')
  const typed = machineWords.slice(title, title + 16).join('\n')
  writeFileSync(place('typed'), typed, { mode: 0o600 })
  const told = await run(keysRestore, '--sheet', place('typed'), '--out', place('restored.keys'))
  assert.equal(told.exit, 0, told.lines.join('\n'))
  assert.equal(secretOf(place('restored.keys')), secretOf(place('a', 'root.keys')))
  await assert.rejects(
    run(keysRestore, '--sheet', place('typed'), '--out', place('restored.keys')),
    /no such file in it/,
  )
})

test('what was typed wrongly is named, not repeated, and makes no file', async () => {
  const typed = readFileSync(place('typed'), 'utf8')
  const lines = typed.split('\n')
  const wrong = (at: number, by: string): string =>
    lines.map((l, i) => (i === at ? by : l)).join('\n')
  const cases: readonly (readonly [RegExp, string])[] = [
    [/sheet-word \(word 3\)/, wrong(4, 'AAAAB')],
    [/sheet-words \(13 words\)/, lines.slice(0, -1).join('\n')],
    [/sheet-id/, wrong(1, 'a/root/1 00000000')],
    [/sheet-sum/, typed.replace('a/root/1', 'a/root/2')],
    [/sheet-name/, wrong(1, 'a/root/1')],
    [/sheet-malformed/, 'a photograph of the page'],
  ]
  for (const [said, content] of cases) {
    writeFileSync(place('wrong'), content, { mode: 0o600 })
    const told = await run(keysRestore, '--sheet', place('wrong'), '--out', place('none.keys'))
    assert.equal(told.exit, 1)
    assert.match(told.lines.join('\n'), said)
    assert.ok(!told.lines.join('\n').includes(lines[6] ?? '?'))
  }
  chmodSync(place('typed'), 0o644)
  await assert.rejects(
    run(keysRestore, '--sheet', place('typed'), '--out', place('none.keys')),
    /mode 0600/,
  )
  assert.ok(!readdirSync(folder).includes('none.keys'))
})

test('pages that cannot be made are misuse, and none replaces another', async () => {
  await assert.rejects(sheets('pages'), /expected a place without a file/)
  await assert.rejects(
    sheets('other', '--lang', 'en,de'),
    /--lang: expected some of en, uk, ru, ar/,
  )
  await assert.rejects(sheets('other', '--lang', 'en,en'), /each once/)
  await assert.rejects(newKeys('hub', '--sheets'), /others have no root/)
  await assert.rejects(newKeys('witness/x', '--sheets'), /others have no root/)
  await assert.rejects(
    newKeys('c', '--with-secret'),
    /--with-secret: expected together with --sheets/,
  )
  await assert.rejects(newKeys('c', '--lang', 'uk'), /--lang: expected together with --sheets/)
  assert.ok(!readdirSync(folder).includes('c'))
  const told = await newKeys('c', '--sheets', '--lang', 'uk')
  assert.ok(told.lines.some((line) => line.endsWith('c-root-1.uk.html')))
})

test('the four languages say the same things with the same gaps, each in its own words', () => {
  const gaps = (sentence: string): readonly string[] => (sentence.match(/\{\d\}/g) ?? []).toSorted()
  const flat = (language: string): readonly (readonly [string, string])[] =>
    Object.entries(SHEET_WORDS[language] ?? {}).flatMap(([name, value]) =>
      Array.isArray(value)
        ? value.map((one, i) => [`${name}.${i}`, String(one)] as const)
        : [[name, String(value)] as const],
    )
  const english = flat('en')
  for (const language of ['uk', 'ru', 'ar']) {
    const own = new Map(flat(language))
    assert.deepEqual([...own.keys()].toSorted(), english.map(([name]) => name).toSorted())
    for (const [name, sentence] of english) {
      assert.deepEqual(gaps(own.get(name) ?? ''), gaps(sentence), `${language} ${name}`)
      if (name !== 'direction') assert.notEqual(own.get(name), sentence, `${language} ${name}`)
    }
  }
})

test('whatever a file holds is shown and never becomes markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (content) => {
      const shown = markup`<p>${text(content)}${machine(content)}</p>`
      assert.equal((shown.match(/</g) ?? []).length, 4)
      assert.ok(!/["']/.test(text(content)))
    }),
  )
})

test('a code holds its text: read back from its modules it is the same', () => {
  const signs = 'aZ09+/=: \n-'.split('')
  const content = fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(content, (given) => assert.deepEqual(svgCodes(codeSvg(given, 40)), [given])),
    { numRuns: 20 },
  )
})
