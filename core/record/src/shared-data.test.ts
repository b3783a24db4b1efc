// The development set that lies beside the project, where it does: scored by its own scorer.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const SHARED = fileURLToPath(new URL('../../../../shared/data/record', import.meta.url))
const SOURCE = fileURLToPath(new URL('.', import.meta.url))
const skip = existsSync(SHARED) ? false : 'the shared reports are not here'

function* sources(folder: string, isWithTests = false): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* sources(path, isWithTests)
    else if (isWithTests || !entry.name.endsWith('.test.ts')) yield readFileSync(path, 'utf8')
  }
}

// What ships as data is no rule; nothing that reads reports may look into it.
const KNOWN = 'known'

function* rules(): Generator<string> {
  for (const entry of readdirSync(SOURCE, { withFileTypes: true })) {
    const path = join(SOURCE, entry.name)
    if (entry.isDirectory() && entry.name !== KNOWN) yield* sources(path)
    if (entry.isFile() && !entry.name.endsWith('.test.ts')) yield readFileSync(path, 'utf8')
  }
}

const WEIGHTS = '// Signs by their weight' // the number before signs is what they weigh, and nothing a report told

const RUN = 8 // words in a row that nobody writes twice by chance; names of offices are shorter

function* runs(text: string): Generator<string> {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  for (let i = 0; i + RUN <= words.length; i++) yield words.slice(i, i + RUN).join(' ')
}

test('no sentence of a report stands in rules, packs or tests', { skip }, () => {
  const written = new Set([...sources(SOURCE, true)].flatMap((source) => [...runs(source)]))
  assert.ok(written.size > 10_000)
  for (const name of readdirSync(join(SHARED, 'docs'))) {
    const { text } = JSON.parse(readFileSync(join(SHARED, 'docs', name), 'utf8')) as {
      text: string
    } // the form of SCHEMA.md
    for (const run of runs(text)) assert.ok(!written.has(run), `${name}: ${run}`)
  }
})

test('no report, outlet or count of the development set stands in the rules', { skip }, () => {
  const all = [...rules()]
  // Its checks of numbers in a row may be used for what reports number; the table itself by nobody.
  const looking = all.filter((rule) => rule.includes(`/${KNOWN}/reported-exchanges`))
  assert.deepEqual([looking.length, looking[0]?.startsWith('export { clustersOf }')], [1, true]) // the index alone
  const words = new Set(
    all
      .map((rule) => (rule.includes(WEIGHTS) ? rule.replaceAll(/(?<=^|`)-?\d+ /gm, '') : rule))
      .join('\n')
      .toLowerCase()
      .match(/[\p{L}\d.-]+/gu) ?? [],
  )
  let looked = 0
  for (const name of readdirSync(join(SHARED, 'gold'))) {
    const label = JSON.parse(readFileSync(join(SHARED, 'gold', name), 'utf8')) as {
      exchanges: { released: { count: number | null }[] }[]
    } // the form of SCHEMA.md
    const document = JSON.parse(readFileSync(join(SHARED, 'docs', name), 'utf8')) as {
      id: string
      url: string | null
    } // the same
    const host = document.url === null ? null : new URL(document.url).host.replace('www.', '')
    assert.ok(host === null || !words.has(host), `outlet ${String(host)}`)
    assert.ok(!words.has(document.id), document.id)
    for (const { count } of label.exchanges.flatMap(({ released }) => released)) {
      if (count === null || count <= 100) continue // number words go that far
      assert.ok(!words.has(String(count)), `count ${count}`)
      looked++
    }
  }
  assert.ok(looked > 10)
})
