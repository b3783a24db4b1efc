import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  ANSWERS,
  AUDIT_FACTS,
  AUDIT_VERDICTS,
  BOARD_FINDINGS,
  BOARD_OUTCOMES,
  CARE_ASKED,
  CARE_LISTS,
  CARE_REFUSALS,
  CATEGORIES,
  COLUMN_MEANINGS,
  CONSCIOUSNESS,
  COUNT_FINDINGS,
  COMPLAINT_OUTCOMES,
  COMPLAINTS,
  CONFIDENCES,
  CONTEST_PARTS,
  CONTEST_STAGES,
  CROSSING_STATES,
  DETENTION_ENDS,
  DETENTION_PARTS,
  DETENTION_REFUSALS,
  DETENTION_STAGES,
  EVIDENCE_REFUSALS,
  EVIDENCE_SOURCES,
  EXCEPTIONS,
  FAMILY_STATES,
  FIRST_AIDS,
  FITNESS,
  FOLLOW_UP_OUTCOMES,
  FOLLOW_UP_STATES,
  HOME_FORMS,
  HOME_PAPERS,
  HOME_PARTS,
  HOME_REFUSALS,
  HOME_STAGES,
  HOLD_REASONS,
  LANES,
  LANGUAGES,
  LIKENESSES,
  LEGAL_STATUSES,
  LEVELS,
  LINE_LEGS,
  LINE_REFUSALS,
  LINE_SIDES,
  MATCH_DECISIONS,
  MATCH_FIELDS,
  MILESTONES,
  NAME_STEPS,
  NOT_HELD_GROUNDS,
  NOTICE_JUDGEMENTS,
  NOTICE_REFUSALS,
  NOTICE_SENTENCES,
  NOTICE_STATES,
  PACKET_STATES,
  PAIR_STANDINGS,
  PAPER_STATES,
  PERSON_STATES,
  PHASES,
  REASONS,
  REMAINING_STATUSES,
  REMAINS_EXCEPTIONS,
  REMAINS_PARTS,
  REMAINS_REFUSALS,
  REMAINS_STAGES,
  RISKS,
  SCREENS,
  SEAL_STATES,
  SEAT_KINDS,
  SEVERITIES,
  SEXES,
  SIGN_SOURCES,
  SIGHT_BASES,
  TEETH_STATES,
  FINGERPRINT_STATES,
  CHECK_RESULTS,
  JOINT_STATES,
  MEDIA_DECISIONS,
  MEDIA_KINDS,
  MEDIA_RESTRICTIONS,
  PASSABLE_CHECKS,
  STATEMENT_STATES,
  STATUS_GROUNDS,
  TRANCHE_STATES,
  TRIAGE,
  VISIT_GROUNDS,
  VISIT_STATES,
  WAITING,
  WITHDRAWAL_REASONS,
  type Language,
} from '@parley/api'
import { en } from './en/index.ts'
import { directionOf } from './direction.ts'
import { loadWords, type WordKey } from './locale.ts'
import { placeholdersOf, writerOf, type Message } from './message.ts'
import { timesOf } from './times.ts'

// Object.keys of the English words are the keys by their type.
const KEYS = Object.keys(en) as WordKey[]
const all = new Map(await Promise.all(LANGUAGES.map(async (l) => [l, await loadWords(l)] as const)))
const wordsOf = (language: Language) => all.get(language) ?? en

function forms(message: Message): readonly string[] {
  return typeof message === 'string' ? [message] : Object.values(message)
}

for (const language of LANGUAGES) {
  test(`${language} says every key and nothing else`, () => {
    assert.deepEqual(Object.keys(wordsOf(language)).sort(), [...KEYS].sort())
    assert.ok(KEYS.length > 800, 'a check that saw no words has passed nothing')
  })

  test(`${language} has a text in every form`, () => {
    const empty = KEYS.filter((key) =>
      forms(wordsOf(language)[key]).some((text) => text.trim() === ''),
    )
    assert.deepEqual(empty, [])
  })

  test(`${language} has all its plural forms wherever English has a plural`, () => {
    const needed = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort()
    const counted = KEYS.filter((key) => typeof en[key] !== 'string')
    assert.ok(counted.length > 20)
    for (const key of counted) {
      const message = wordsOf(language)[key]
      assert.notEqual(typeof message, 'string', key)
      assert.deepEqual(Object.keys(message).sort(), needed, key)
    }
  })

  test(`${language} uses the placeholders of the English sentence, and only those`, () => {
    for (const key of KEYS) {
      const wanted = placeholdersOf(forms(en[key]).join(' '))
      const message = wordsOf(language)[key]
      const used = placeholdersOf(forms(message).join(' '))
      assert.deepEqual(used, wanted, key)
      for (const text of forms(message)) {
        // Arabic says one and two without a number; nothing else may be left out of a form.
        const missing = wanted.filter((name) => !placeholdersOf(text).includes(name))
        const allowed = language === 'ar' && typeof message !== 'string'
        assert.ok(
          missing.length === 0 ||
            (allowed && missing.every((n) => n === 'count' || text.startsWith('لم يُفرَج'))),
          `${key}: ${text}`,
        )
      }
    }
  })
}

test('no language but English has been left in Latin letters', () => {
  const same = new Set([
    'app.name',
    'language.en',
    'language.uk',
    'language.ru',
    'language.ar',
    'plan.leg',
    'sign.sealed',
  ])
  for (const language of ['uk', 'ru', 'ar'] as const) {
    const left = KEYS.filter(
      (key) =>
        !same.has(key) &&
        forms(wordsOf(language)[key]).some((text) => !/[\u0400-\u04ff\u0600-\u06ff№]/.test(text)),
    )
    assert.deepEqual(left, [], language)
  }
})

test('no text writes of people as things', () => {
  const avoided =
    /\b(assets?|units of people|stock|headcount|exchange fund)\b|обмінн\S+ фонд|обменн\S+ фонд/i
  for (const language of LANGUAGES) {
    const found = KEYS.filter((key) =>
      forms(wordsOf(language)[key]).some((text) => avoided.test(text)),
    )
    assert.deepEqual(found, [])
  }
})

for (const [group, codes] of [
  ['screen', SCREENS],
  ['seat', SEAT_KINDS],
  ['phase', PHASES],
  ['level', LEVELS],
  ['category', CATEGORIES],
  ['person', PERSON_STATES],
  ['answer', ANSWERS],
  ['tranche', TRANCHE_STATES],
  ['milestone', MILESTONES],
  ['hold', HOLD_REASONS],
  ['exception', EXCEPTIONS],
  ['crossing', CROSSING_STATES],
  ['lane', LANES],
  ['match', MATCH_DECISIONS],
  ['field', MATCH_FIELDS],
  ['name-step', NAME_STEPS],
  ['likeness', LIKENESSES],
  ['pair-standing', PAIR_STANDINGS],
  ['audit-verdict', AUDIT_VERDICTS],
  ['audit-fact', AUDIT_FACTS],
  ['reason', REASONS],
  ['triage', TRIAGE],
  ['fitness', FITNESS],
  ['family', FAMILY_STATES],
  ['statement', STATEMENT_STATES],
  ['press.result', CHECK_RESULTS],
  ['check', PASSABLE_CHECKS],
  ['joint', JOINT_STATES],
  ['media.kind', MEDIA_KINDS],
  ['media.restriction', MEDIA_RESTRICTIONS],
  ['media.decision', MEDIA_DECISIONS],
  ['waiting', WAITING],
  ['counts.finding', COUNT_FINDINGS],
  ['column', COLUMN_MEANINGS],
  ['refusal', LINE_REFUSALS],
  ['refusal', CARE_REFUSALS],
  ['refusal', NOTICE_REFUSALS],
  ['notice.says', NOTICE_SENTENCES],
  ['notice.short', NOTICE_SENTENCES],
  ['notice.is', NOTICE_JUDGEMENTS],
  ['notice.state', NOTICE_STATES],
  ['notice.reason', WITHDRAWAL_REASONS],
  ['refusal', HOME_REFUSALS],
  ['refusal', REMAINS_REFUSALS],
  ['refusal', DETENTION_REFUSALS],
  ['remaining.status', REMAINING_STATUSES],
  ['remaining.sign', SIGN_SOURCES],
  ['refusal', EVIDENCE_REFUSALS],
  ['evidence.source', EVIDENCE_SOURCES],
  ['evidence.confidence', CONFIDENCES],
  ['evidence.stage', CONTEST_STAGES],
  ['evidence.part', CONTEST_PARTS],
  ['evidence.ground', NOT_HELD_GROUNDS],
  ['detention.stage', DETENTION_STAGES],
  ['detention.part', DETENTION_PARTS],
  ['detention.status', LEGAL_STATUSES],
  ['detention.ground', STATUS_GROUNDS],
  ['detention.visit-ground', VISIT_GROUNDS],
  ['detention.visit-state', VISIT_STATES],
  ['detention.complaint', COMPLAINTS],
  ['detention.outcome', COMPLAINT_OUTCOMES],
  ['detention.end', DETENTION_ENDS],
  ['remains.stage', REMAINS_STAGES],
  ['remains.part', REMAINS_PARTS],
  ['remains.finding', BOARD_FINDINGS],
  ['remains.outcome', BOARD_OUTCOMES],
  ['remains.seal', SEAL_STATES],
  ['remains.sex', SEXES],
  ['remains.teeth', TEETH_STATES],
  ['remains.fingerprints', FINGERPRINT_STATES],
  ['remains.exception', REMAINS_EXCEPTIONS],
  ['home.part', HOME_PARTS],
  ['home.stage', HOME_STAGES],
  ['home.paper', HOME_PAPERS],
  ['home.paper-state', PAPER_STATES],
  ['home.packet', PACKET_STATES],
  ['home.follow-up', FOLLOW_UP_STATES],
  ['home.outcome', FOLLOW_UP_OUTCOMES],
  ['home.basis', SIGHT_BASES],
  ['form.title', HOME_FORMS],
  ['form.under', HOME_FORMS],
  ['form.note', HOME_FORMS],
  ['risk', RISKS],
  ['first-aid', FIRST_AIDS],
  ['severity', SEVERITIES],
  ['consciousness', CONSCIOUSNESS],
  ['care.list', CARE_LISTS],
  ['care.none-known', CARE_LISTS],
  ['care.asked', CARE_ASKED],
  ['line.leg', LINE_LEGS],
  ['line.side', LINE_SIDES],
] as const) {
  test(`every word of the contract in "${group}" has a sentence`, () => {
    const missing = codes.filter((code) => !(`${group}.${code}` in en))
    assert.deepEqual(missing, [])
  })
}

test('refusal, unfitness and fear read the same to the parties in every language', () => {
  for (const language of LANGUAGES) {
    const words = wordsOf(language)
    assert.equal(words['why.unfit'], words['why.not-presented'])
  }
})

test('a plural is chosen by the number, in the language', () => {
  const said = (language: Language, count: number) =>
    writerOf(language).write(wordsOf(language)['count.people'], { count })
  assert.equal(said('en', 1), '1 person')
  assert.equal(said('uk', 1), '1 особа')
  assert.equal(said('uk', 3), '3 особи')
  assert.equal(said('uk', 11), '11 осіб')
  assert.equal(said('uk', 21), '21 особа')
  assert.equal(said('ru', 22), '22 человека')
  assert.equal(said('ar', 2), 'شخصان')
  assert.equal(said('ar', 5), '5 أشخاص')
  assert.equal(said('ar', 11), '11 شخصًا')
})

test('a value is never read as a placeholder, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const text = writerOf('en').write('{a} and {b}', { a: name, b: '{a}' })
      assert.equal(text, `${name} and {a}`)
    }),
  )
})

test('in Arabic a value keeps its own direction', () => {
  assert.equal(writerOf('ar').write('ملف {file}', { file: 'Список 1' }), 'ملف \u2068Список 1\u2069')
})

test('only Arabic reads from right to left', () => {
  assert.deepEqual(
    LANGUAGES.filter((l) => directionOf(l) === 'rtl'),
    ['ar'],
  )
})

test('a partial date shows what is known and no more', () => {
  const { date } = timesOf('en')
  assert.equal(date('1988'), '1988')
  assert.equal(date('1988-12'), 'Dec 1988')
  assert.equal(date('1988-12-24'), '24.12.1988')
  assert.equal(date('2022-21'), 'spring 2022')
  assert.equal(date('XXXX-05-23'), 'May 23')
  assert.equal(date('1985/1986'), '1985–1986')
  assert.equal(timesOf('uk').date('2022-21'), 'весна 2022')
})

test('an instant is shown in the zone of the reader', () => {
  assert.equal(timesOf('en', 'UTC').clock('2027-03-14T22:05:00Z'), '22:05')
  assert.equal(timesOf('en', 'Asia/Tokyo').clock('2027-03-14T22:05:00Z'), '07:05')
  assert.equal(timesOf('uk', 'UTC').clock('2027-03-14T00:05:00Z'), '00:05')
})

test('screens and components hold no text of their own', () => {
  const found: string[] = []
  let seen = 0
  for (const path of sources(join(import.meta.dirname, '..')).concat(
    sources(join(import.meta.dirname, '../../../apps/console/src')),
  )) {
    seen++
    const text = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    // Text between tags that is a word: letters only, no braces.
    for (const [, words] of text.matchAll(
      /<[a-z][^<>]*[^=]>\s*([A-Za-z][A-Za-z ,.!?]{2,})\s*<\//g,
    )) {
      if (!['XLSX'].includes(words ?? '')) found.push(`${path}: ${words}`)
    }
  }
  assert.ok(seen > 40)
  assert.deepEqual(found, [])
})

test('style sheets name no left and no right', () => {
  const physical =
    /(?:^|[\s;{])(?:margin|padding|border)-(?:left|right)|(?:^|[\s;{])(?:left|right)\s*:|float\s*:|text-align:\s*right/m
  const sheets = sources(join(import.meta.dirname, '..'), '.css').concat(
    sources(join(import.meta.dirname, '../../../apps/console/src'), '.css'),
  )
  assert.ok(sheets.length >= 7)
  assert.deepEqual(
    sheets.filter((path) => physical.test(readFileSync(path, 'utf8'))),
    [],
  )
})

function sources(folder: string, ending = '.tsx'): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
}
