import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { crossScript, crossScriptDistance, ONE_WORD_BELOW } from './cross-script.ts'

test('one name in two scripts is near, whichever side it stands on', () => {
  const rows: readonly (readonly [string, string, 'cyrillic' | 'arabic'])[] = [
    ['Shevchuk', 'Шевчук', 'cyrillic'],
    ['Winterfeld', 'Винтерфельд', 'cyrillic'],
    ['Giovanni', 'Джованни', 'cyrillic'],
    ['Khalid', 'خالد', 'arabic'],
    ['Suleiman', 'سليمان', 'arabic'],
    ['Rashidi', 'رشيدي', 'arabic'],
    ['Халид', 'خالد', 'arabic'],
  ]
  for (const [a, b, script] of rows) {
    const there = crossScriptDistance(a, b)
    assert.ok(there !== null && there < ONE_WORD_BELOW[script], `${a} ${b} ${there}`)
    assert.equal(crossScriptDistance(b, a), there)
  }
})

test('different names in two scripts are far', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Shevchuk', 'Бондар'],
    ['Petrenko', 'Василюк'],
    ['Khalid', 'منصور'],
    ['Omar', 'سليمان'],
  ]
  for (const [a, b] of rows) {
    const limit = ONE_WORD_BELOW[crossScript(a, b) ?? 'cyrillic']
    assert.ok((crossScriptDistance(a, b) ?? 0) > 2 * limit, `${a} ${b}`)
  }
})

test('words of one script or without letters have no distance across scripts', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Коваль', 'Ковальчук'],
    ['Koval', 'Kovalchuk'],
    ['', 'Коваль'],
    ['123', 'Коваль'],
    ['', ''],
  ]
  for (const [a, b] of rows) assert.equal(crossScriptDistance(a, b), null)
})

const folder = join(import.meta.dirname, '../../../../shared/data/names')
const skip = existsSync(folder) ? false : 'the shared data at ../shared is not here'

test('tokens of the tuning part are found across scripts as often as claimed', { skip }, () => {
  for (const [language, script, least] of [
    ['russian', 'cyrillic', 0.96],
    ['arabic', 'arabic', 0.93],
  ] as const) {
    const lines = readFileSync(join(folder, `wd_${language}_16.tsv`), 'utf8')
      .trim()
      .split('\n')
    const pairs = lines.filter((_, i) => i % 30 === 0).map((line) => line.split('\t'))
    const near = pairs.filter(([latin = '', other = '']) => {
      const distance = crossScriptDistance(latin, other.replace(/ /g, ''))
      return distance !== null && distance < ONE_WORD_BELOW[script]
    })
    assert.ok(near.length / pairs.length > least, `${language}: ${near.length} of ${pairs.length}`)
  }
})
