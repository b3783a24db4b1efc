import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePartialDate, present } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import { BIRTH_LEVELS, birthDateOf, compareBirthDates } from './birth-dates.ts'
import {
  CAPTURE_LEVELS,
  compareCaptures,
  compareNumbers,
  dayNumber,
  NUMBER_LEVELS,
  placeWords,
  readServiceNumber,
  swappedDayNumber,
} from './events.ts'
import { FIELDS, LEVEL_ROOM } from './fields.ts'
import { listed } from './listed.testing.ts'
import { FIRST_OFFICER_STEP, readRank } from './ranks.ts'
import { readUnit, UnitRegister } from './units.ts'
import { Numbered, NumberSink } from './value-sinks.ts'

test('every field has a belief for each level but the last, adding up', () => {
  for (const { name, levels, same, strangers } of FIELDS) {
    assert.equal(same.length, levels.length - 1, name)
    assert.equal(strangers.length, levels.length - 1, name)
    assert.equal(levels.at(-1), 'missing', name)
    assert.ok(levels.length <= LEVEL_ROOM, name)
    for (const shares of [same, strangers]) {
      const whole = shares.reduce((sum, share) => sum + share, 0)
      assert.ok(whole > 980 && whole < 1020, `${name}: ${whole}`)
      assert.ok(
        shares.every((share) => share > 0),
        name,
      )
    }
  }
})

function birth(born: string, bornAs: PersonRecord['bornAs']): PersonRecord {
  return listed('', { born, bornAs })
}

test('birth dates agree by what both state', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['1990-04-12', '1990-04-12', 'equal'],
    ['1990-04-12', '1990-12-04', 'day-month-changed-over'],
    ['1990-04-12', '1990-04-13', 'one-off'],
    ['1990-04-12', '1990-05-12', 'one-off'],
    ['1990-04-12', '1991-04-12', 'one-off'],
    ['1990-04-12', '1980-04-12', 'one-off'],
    ['1990-04-12', '1990-04-22', 'one-off'],
    ['1990-04-12', '1991-04-13', 'two-off'],
    ['1990-04-12', '1990-04', 'year-and-month'],
    ['1990-04-12', '1990', 'year'],
    ['1990-04-12', '1990-01-01', 'year'],
    ['1990-04-12', '1989/1990', 'within-age'],
    ['1990-04-12', '1989', 'year-one-off'],
    ['1990-04-12', '1990-04-18', 'one-off'],
    ['1990-04-12', '1990-04-27', 'two-parts-equal'],
    ['1990-04-12', '1977-04-12', 'two-parts-equal'],
    ['1990-04-12', '1976-11-30', 'conflict'],
    ['1990-04-12', '1976', 'conflict'],
    ['1990-04-12', '1970/1971', 'conflict'],
    ['1990-04', '1990-06', 'two-parts-equal'],
  ]
  for (const [a, b, level] of rows) {
    const as = (text: string): PersonRecord['bornAs'] =>
      text.endsWith('-01-01') ? 'placeholder' : 'date'
    const [x, y] = [birthDateOf(birth(a, as(a))), birthDateOf(birth(b, as(b)))]
    assert.equal(BIRTH_LEVELS[compareBirthDates(x, y)], level, `${a} ${b}`)
    assert.equal(compareBirthDates(x, y), compareBirthDates(y, x), `${a} ${b} both ways`)
  }
})

test('a birth date not stated is missing, never a conflict', () => {
  const nothing = birthDateOf(listed(''))
  for (const born of ['1990-04-12', '1990', '1989/1990']) {
    const stated = birthDateOf(birth(born, 'date'))
    assert.equal(BIRTH_LEVELS[compareBirthDates(nothing, stated)], 'missing')
    assert.equal(BIRTH_LEVELS[compareBirthDates(stated, nothing)], 'missing')
  }
  assert.equal(BIRTH_LEVELS[compareBirthDates(nothing, nothing)], 'missing')
})

function day(text: string): number {
  return dayNumber(present(parsePartialDate(text), text))
}

test('days of capture are told apart by how far they lie', () => {
  assert.equal(day('2024-03-01') - day('2024-02-28'), 2)
  assert.equal(day('2023-03-01') - day('2023-02-28'), 1)
  const rows: readonly (readonly [string, string, string])[] = [
    ['2023-05-06', '2023-05-06', 'equal'],
    ['2023-05-06', '2023-05-09', 'three-days'],
    ['2023-05-06', '2023-05-20', 'two-weeks'],
    ['2023-05-06', '2023-06-05', 'day-month-or-year-slip'],
    ['2023-05-06', '2024-05-06', 'day-month-or-year-slip'],
    ['2023-05-06', '2023-06-28', 'two-months'],
    ['2023-05-06', '2022-11-12', 'conflict'],
  ]
  for (const [a, b, level] of rows) {
    const swapped = swappedDayNumber(present(parsePartialDate(a), a))
    assert.equal(CAPTURE_LEVELS[compareCaptures(day(a), day(b), swapped)], level, `${a} ${b}`)
  }
  assert.equal(CAPTURE_LEVELS[compareCaptures(-1, day('2023-05-06'), -1)], 'missing')
  assert.equal(dayNumber(null), -1)
  assert.equal(day('2023'), -1)
  assert.equal(swappedDayNumber(present(parsePartialDate('2023-05-26'), 'a date')), -1)
})

test('service numbers agree by their digits, whatever letters a list adds', () => {
  const rows: readonly (readonly [string | null, string | null, string])[] = [
    ['АВ 123456', 'АВ-123456', 'equal'],
    ['AB №123456', 'АВ123456', 'equal'],
    ['123456', 'АВ 123456', 'equal'],
    ['ТМ 123456', 'АВ 123456', 'other-series'],
    ['АВ 123456', 'АВ 123457', 'one-digit'],
    ['АВ 123456', 'АВ 124356', 'one-digit'],
    ['АВ 123456', 'АВ 12345', 'one-digit'],
    ['АВ 123456', 'АВ 654321', 'conflict'],
    ['АВ 123456', null, 'missing'],
    ['АВ 123456', '-', 'missing'],
    ['АВ 123456', 'б/н 12', 'missing'],
    [null, null, 'missing'],
  ]
  for (const [a, b, level] of rows) {
    const numbers = new NumberSink()
    const texts = new Numbered<string>()
    texts.of('', '')
    const [x, y] = [a, b].map((text) => {
      const read = readServiceNumber(text)
      return read === null ? -1 : numbers.add(read, (series) => texts.of(series, series))
    })
    const got = compareNumbers(numbers.values(), x ?? -1, y ?? -1)
    assert.equal(NUMBER_LEVELS[got], level, `${a} ${b}`)
  }
})

test('ranks stand on one ladder in both languages', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['солдат', 'рядовой'],
    ['сол.', 'ряд.'],
    ['ст. солд.', 'єфрейтор'],
    ['мол. с-нт', 'мл. с-т'],
    ['молодший сержант', 'младший сержант'],
    ['головний сержант', 'гл. с-т'],
    ['м-р с-нт', 'мастер-сержант'],
    ['л-т', 'лейтенант'],
    ['ст. л-т', 'старший лейтенант'],
    ['к-н', 'капітан'],
    ['м-р', 'майор'],
    ['підп-к', 'п/п-к'],
    ['підполковник', 'подполковник'],
    ['п-к', 'полковник'],
    ['ст-на 2 ст.', 'старшина 2 статьи'],
    ['мічман', 'мичман'],
  ]
  for (const [a, b] of rows) {
    assert.ok(readRank(a) !== null, a)
    assert.deepEqual(readRank(a), readRank(b), `${a} ${b}`)
  }
  assert.ok((readRank('мол. л-т')?.step ?? 0) >= FIRST_OFFICER_STEP)
  assert.ok((readRank('прапорщик')?.step ?? 99) < FIRST_OFFICER_STEP)
  for (const text of ['', '-', 'невідомо', '???']) assert.equal(readRank(text), null)
})

test('units are read by code, by number and kind, or both', () => {
  const rows: readonly (readonly [string, string | null, string | null])[] = [
    ['в/ч А1234', 'а1234', null],
    ['А-1234', 'а1234', null],
    ['військова частина A1234', 'а1234', null],
    ['вч98765', '98765', null],
    ['123 омбр', null, '123:mechanised'],
    ['123-а окрема механізована бригада', null, '123:mechanised'],
    ['123-я отдельная механизированная бригада ВСУ', null, '123:mechanised'],
    ['2 б-н 123 ОМБР', null, '123:mechanised'],
    ['1 бат. 123 бр ТерО', null, '123:territorial'],
    ['123 обр ТрО (в/ч А1234)', 'а1234', '123:territorial'],
    ['1234 омсбр (в/ч 98765)', '98765', '1234:motor-rifle-brigade'],
    ['1234-й мотострелковый полк', null, '1234:motor-rifle'],
    ['123 погранотряд', null, '123:border'],
    ['123-й прикордонний загін', null, '123:border'],
    ['123 обрмп', null, '123:marine'],
    ['невідомо', null, null],
    ['ТрО', null, null],
    ['', null, null],
  ]
  for (const [text, code, formation] of rows) {
    assert.deepEqual(readUnit(text), { code, formation }, text)
  }
})

test('rows that state both names of a unit teach the register, a lone contradiction does not', () => {
  const both = readUnit('123 омбр (в/ч А1234)')
  const odd = readUnit('777 омбр (в/ч А1234)')
  const register = new UnitRegister([both, both, odd])
  assert.equal(register.numberOf(readUnit('А1234')), register.numberOf(readUnit('123 омбр')))
  assert.notEqual(register.numberOf(readUnit('А1234')), register.numberOf(readUnit('777 омбр')))
  assert.equal(register.numberOf(readUnit('')), -1)
  assert.ok(!register.isNamed(readUnit('А9999')))
})

test('a place is its settlements, without regions and kinds', () => {
  assert.deepEqual(placeWords('Ххх обл., м. Лиман'), placeWords('г. Лиман'))
  for (const text of [null, '', 'м.', 'невідомо', '- , -']) assert.deepEqual(placeWords(text), [])
})
