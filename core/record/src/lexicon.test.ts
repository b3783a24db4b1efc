import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLexicon } from './lexicon.ts'
import type { Cue, Pack } from './lexicon.ts'
import { de } from './packs/de.ts'
import { en } from './packs/en.ts'
import { es } from './packs/es.ts'
import { fr } from './packs/fr.ts'
import { ru } from './packs/ru.ts'
import { uk } from './packs/uk.ts'
import { folded, tokensOf } from './tokens.ts'

const PACKS: readonly Pack[] = [de, en, es, fr, ru, uk]

const cuesOf = (pack: Pack, text: string): readonly Cue[] =>
  openLexicon(pack).cuesIn(tokensOf(text))

const packWith = (cues: Pack['cues']): Pack => ({ language: 'fr', abbreviations: '', cues })

test('a pack may be spelled as its language is, with or without marks on its letters', () => {
  for (const phrase of ['emmené*', 'emmene*'])
    for (const text of ['emmenés', 'emmenes', 'EMMENÉS'])
      assert.deepEqual(
        cuesOf(packWith({ came: phrase }), text).map(({ kind }) => kind),
        ['came'],
        `${phrase} in ${text}`,
      )
  const kinds = cuesOf(
    { ...packWith({ gave: 'überstellt|привёз*' }), language: 'de' },
    'überstellt',
  )
  assert.equal(kinds.length, 1)
})

test('no phrase is written so that no text could hold it', () => {
  for (const { language, cues } of PACKS)
    for (const phrase of Object.values(cues).flatMap(phrasesIn)) {
      const words = phrase.replaceAll('*', '').replaceAll(/\/\S+/gu, '').replace(/'$/u, "'a") // "autant d'": before some word
      const tokens = tokensOf(words).map(({ word }) => word)
      const spelt = words.split(' ').map(folded).join(' ').replaceAll(ELIDED, "$1' ")
      assert.equal(tokens.join(' '), spelt, `${language}: ${phrase}`)
    }
})

test('no phrase stands twice under what it stands for', () => {
  for (const { language, cues } of PACKS)
    for (const [kind, said] of Object.entries(cues))
      for (const phrases of typeof said === 'string' ? [said] : Object.values(said)) {
        const spelt = phrasesIn(phrases).map((phrase) => phrase.split(' ').map(folded).join(' '))
        const again = spelt.filter((phrase, i) => spelt.indexOf(phrase) < i)
        assert.deepEqual(again, [], `${language}: ${kind}`)
      }
})

const ELIDED = /(?<![a-z])([dlnsjcmt]|qu)'(?=[a-z])/gu // a word of its own in a text

const phrasesIn = (said: string | Readonly<Record<string, string>>): readonly string[] =>
  (typeof said === 'string' ? [said] : Object.values(said))
    .flatMap((phrases) => phrases.split('|'))
    .map((phrase) => phrase.trim().replaceAll(/\s+/gu, ' '))
