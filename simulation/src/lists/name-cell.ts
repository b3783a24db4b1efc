// One person's name as one row of one list writes it: first how it is spelt, then what befalls the
// letters, then how the parts are set in cells.
import type { Dice } from '../people/dice.ts'
import { drawFatherName, patronymicOf } from '../people/given-name.ts'
import type { Language } from '../people/given-name.ts'
import type { InventedPerson, PersonName } from '../people/person.ts'
import { heard, readBack, romanised, SCHEMES } from './letters.ts'
import type { Rates, Spelling } from './rates.ts'
import { inLatinLayout, misread, withKeySlip, withLookAlikes } from './slips.ts'

/** A name on paper: parts for lists with three columns, and the same in one cell. */
export interface WrittenParts extends PersonName {
  readonly full: string
  readonly spelling: Spelling
  /** What befell it, in words of `truth`. */
  readonly noise: readonly string[]
  /** What the remark column may add: a second or a maiden surname. */
  readonly aside: string | null
}

export interface NameContext {
  readonly dice: Dice
  readonly rates: Rates
  /** Of whoever keeps the list. */
  readonly writer: Language
}

interface Draft {
  readonly name: PersonName
  readonly noise: readonly string[]
  readonly aside: string | null
}

/** Writes a person's name as a keeper of such a list would. */
export function writeName(person: InventedPerson, context: NameContext): WrittenParts {
  const { dice, rates } = context
  const spelling = dice.fork('spelling').weighted(rates.spellings)
  const named = withOtherSurname(person, dice.fork('surname'), rates)
  const draft: Draft = {
    name: spelt(person, named.surnameOf, spelling, context),
    noise: named.noise,
    aside: named.aside === null ? null : named.aside[context.writer],
  }
  const worn = strayLetters(lesserPatronymic(draft, person, context), context)
  return arranged(worn, spelling, person, context)
}

function languageOf(person: InventedPerson): Language {
  return person.origin === 'a' ? 'uk' : 'ru'
}

type Surnames = (language: Language) => string

interface NamedBy {
  readonly surnameOf: Surnames
  readonly noise: readonly string[]
  readonly aside: Readonly<Record<Language, string>> | null
}

// Half of a double surname, or a woman's surname before marriage: as her papers, or her mother, have it.
function withOtherSurname(person: InventedPerson, dice: Dice, rates: Rates): NamedBy {
  const plain: NamedBy = { surnameOf: (l) => person.name[l].surname, noise: [], aside: null }
  if (!dice.happens(rates.otherSurname)) return plain
  const { maiden } = person
  const told = dice.happens(0.5)
  if (maiden !== null) {
    const aside = { uk: `дів. ${maiden.uk.f}`, ru: `дев. ${maiden.ru.f}` }
    return dice.happens(0.5)
      ? { surnameOf: (l) => maiden[l].f, noise: ['maiden name'], aside: null }
      : { ...plain, noise: ['maiden name beside'], aside }
  }
  if (!person.name.uk.surname.includes('-')) return plain
  const half = dice.below(2)
  const part = (l: Language, k: number): string => person.name[l].surname.split('-')[k] ?? ''
  if (dice.happens(0.25)) {
    return {
      surnameOf: (l) => `${part(l, 1)}-${part(l, 0)}`,
      noise: ['double surname turned'],
      aside: null,
    }
  }
  const aside = { uk: `також ${part('uk', 1 - half)}`, ru: `также ${part('ru', 1 - half)}` }
  return {
    surnameOf: (l) => part(l, half),
    noise: ['half of a double surname'],
    aside: told ? aside : null,
  }
}

function spelt(
  person: InventedPerson,
  surnameOf: Surnames,
  spelling: Spelling,
  { dice, writer }: NameContext,
): PersonName {
  const own = languageOf(person)
  const other: Language = own === 'uk' ? 'ru' : 'uk'
  const inLanguage = (l: Language): PersonName => ({ ...person.name[l], surname: surnameOf(l) })
  const ear = dice.fork('ear')
  switch (spelling) {
    case 'own':
      return inLanguage(own)
    case 'translated':
      return inLanguage(other)
    case 'heard':
      // On a side's own list someone heard the name from a speaker of the other language.
      return own === writer
        ? eachPart(inLanguage(other), (word) => heard(word, other, ear))
        : eachPart(inLanguage(own), (word) => heard(word, own, ear))
    case 'latin': {
      const by = ear.pick(SCHEMES)
      return eachPart(inLanguage(by.from), (word) => romanised(word, by))
    }
    case 'read-back': {
      const by = ear.pick(SCHEMES.filter(({ from }) => from === own))
      return eachPart(inLanguage(own), (word) => readBack(romanised(word, by), writer, ear))
    }
    case 'short': {
      const name = inLanguage(writer)
      return { ...name, given: person.givenName.short[writer] ?? name.given }
    }
  }
}

function eachPart(name: PersonName, change: (word: string) => string): PersonName {
  return {
    surname: change(name.surname),
    given: change(name.given),
    patronymic: change(name.patronymic),
  }
}

function lesserPatronymic(draft: Draft, person: InventedPerson, context: NameContext): Draft {
  const { rates, writer } = context
  const dice = context.dice.fork('patronymic')
  const put = (patronymic: string, noise: string): Draft => ({
    ...draft,
    name: { ...draft.name, patronymic },
    noise: [...draft.noise, noise],
  })
  if (dice.happens(rates.noPatronymic)) return put('', 'no patronymic')
  if (dice.happens(rates.patronymicInitial)) {
    return put(`${draft.name.patronymic.charAt(0)}.`, 'patronymic initial')
  }
  if (dice.happens(rates.wrongPatronymic)) {
    return put(patronymicOf(drawFatherName(dice, false), person.sex, writer), 'wrong patronymic')
  }
  return draft
}

function strayLetters(draft: Draft, context: NameContext): Draft {
  const { rates } = context
  const dice = context.dice.fork('letters')
  const noise = [...draft.noise]
  let name = eachPart(draft.name, (word) => quieted(word, dice))
  const slips: readonly (readonly [number, string, (word: string) => string])[] = [
    [rates.keySlip, 'key slip', (word) => withKeySlip(word, dice)],
    [rates.misread, 'misread', (word) => misread(word, dice)],
    [rates.lookAlikes, 'look-alike letters', (word) => withLookAlikes(word, dice)],
    [rates.wrongLayout, 'wrong layout', inLatinLayout],
  ]
  for (const [rate, called, slip] of slips) {
    if (!dice.happens(rate)) continue
    name =
      called === 'look-alike letters'
        ? eachPart(name, slip)
        : { ...name, ...onePart(name, slip, dice) }
    noise.push(called)
  }
  return { ...draft, name, noise }
}

// Apostrophes and soft signs are lost, ё is written as е: too common to be called noise.
function quieted(word: string, dice: Dice): string {
  const plain = dice.happens(0.75) ? word.replaceAll('ё', 'е').replaceAll('Ё', 'Е') : word
  if (!/['ь]/u.test(plain) || !dice.happens(0.12)) return plain
  return plain.replaceAll("'", '').replace(/ь(?=[а-яіїєґ])/u, '')
}

function onePart(
  name: PersonName,
  slip: (word: string) => string,
  dice: Dice,
): Partial<PersonName> {
  const at = dice.below(10)
  if (at < 6) return { surname: slip(name.surname) }
  if (at < 8 || name.patronymic === '') return { given: slip(name.given) }
  return { patronymic: slip(name.patronymic) }
}

function arranged(
  draft: Draft,
  spelling: Spelling,
  person: InventedPerson,
  { dice, rates, writer }: NameContext,
): WrittenParts {
  const order = dice.fork('order')
  let { name } = draft
  const noise = [...draft.noise]
  if (order.happens(rates.initials)) {
    name = { ...name, given: initial(name.given), patronymic: initial(name.patronymic) }
    noise.push('initials')
  } else if (order.happens(rates.surnameGivenSwapped)) {
    name = { ...name, surname: name.given, given: name.surname }
    noise.push('surname and given name changed over')
  }
  const givenFirst = !noise.includes('initials') && order.happens(rates.givenFirst)
  if (givenFirst) noise.push('given first')
  const cased = inCase(name, dice.fork('case'))
  const parts = givenFirst
    ? [cased.given, cased.patronymic, cased.surname]
    : [cased.surname, cased.given, cased.patronymic]
  const written = parts.filter((part) => part !== '').join(' ')
  const call = person.service?.callSign?.[writer] ?? null
  if (call === null || !dice.fork('call').happens(rates.callSignInName)) {
    return { ...cased, full: written, spelling, noise, aside: draft.aside }
  }
  const full = `${written} ${dice.fork('brackets').pick([`(${call})`, `«${call}»`, `"${call}"`])}`
  return { ...cased, full, spelling, noise: [...noise, 'call sign in name'], aside: draft.aside }
}

function initial(word: string): string {
  return word === '' ? '' : `${word.charAt(0)}.`
}

function inCase(name: PersonName, dice: Dice): PersonName {
  const style = dice.below(100)
  if (style < 58) return name
  if (style < 82) return { ...name, surname: name.surname.toUpperCase() }
  if (style < 98) return eachPart(name, (word) => word.toUpperCase())
  return eachPart(name, (word) =>
    Array.from(word, (letter) =>
      dice.happens(0.5) ? letter.toUpperCase() : letter.toLowerCase(),
    ).join(''),
  )
}
