// Every form of a name meets its siblings: scripts, languages, sexes, orders and marks.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CanonicalName } from './canonical-name.ts'
import { canonicalName } from './canonical-name.ts'
import { FEMALE_NAMES } from './female-names.ts'
import { foldWord } from './fold.ts'
import { givenClassName, readGiven } from './given-name.ts'
import { MALE_NAMES } from './male-names.ts'
import { slipCost, soundCodes } from './slip-cost.ts'
import { foldSurname, surnameFor } from './surname.ts'

function read(full: string): CanonicalName {
  return canonicalName({ full, surname: null, given: null, patronymic: null })
}

function given(name: CanonicalName): string | undefined {
  const [first] = name.given?.classes ?? []
  return first === undefined ? undefined : givenClassName(first)
}

function father(name: CanonicalName): string | undefined {
  const [first] = name.patronymic?.fathers ?? []
  return first === undefined ? undefined : givenClassName(first)
}

const LINES = [...MALE_NAMES.split('\n'), ...FEMALE_NAMES.split('\n')].filter((l) => l !== '')

test('every whole form of the table is its class for certain, every familiar form is told as short', () => {
  LINES.forEach((line, givenClass) => {
    const [formal = '', short = ''] = line.split(' | ')
    for (const form of formal.split(' ')) {
      const { how, classes } = readGiven(foldWord(form))
      assert.ok(how === 'exact' && classes.includes(givenClass), `${form}: ${how}`)
    }
    for (const form of short.split(' ').filter((f) => f !== '')) {
      const { how, classes } = readGiven(foldWord(form))
      // A familiar form of one name may be the whole form of another: Ганнуся is Анна, Леся is itself.
      assert.ok(how === 'exact' || (how === 'short' && classes.includes(givenClass)), form)
    }
  })
})

const manNames = MALE_NAMES.split('\n').flatMap((line) => line.split(' | ')[0]?.split(' ')[0] ?? [])
const plainMen = manNames.filter((name) =>
  /^[А-ЯІЇЄҐ][а-яіїєґ]+[бвгґджзклмнпрстфхцчшщ]$/u.test(name),
)

test('a father’s name is found behind his son’s and his daughter’s patronymic', () => {
  let found = 0
  for (const name of plainMen) {
    const [classOf] = readGiven(foldWord(name)).classes
    for (const ending of ['ович', 'івна', 'овна']) {
      const fathers = read(`Ковальчук Олег ${name}${ending}`).patronymic?.fathers ?? []
      if (classOf !== undefined && fathers.includes(classOf)) found++
    }
  }
  assert.ok(plainMen.length > 40)
  assert.ok(found >= 0.97 * 3 * plainMen.length, `${found} of ${3 * plainMen.length}`)
})

const STEMS = ['Ковал', 'Савчен', 'Береж', 'Яблун', 'Осад', 'Гончар', 'Петр', 'Лозов', 'Черн']
const MEN = ['ський', 'ский', 'ов', 'ев', 'єв', 'ин', 'ін', 'ый', 'ой', 'цький', 'оў', 'ёў']
const FIXED = ['енко', 'чук', 'юк', 'ко', 'ак', 'ець', 'ян', 'ів']

test('a woman’s form and a man’s are made from each other and fold alike', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STEMS), fc.constantFrom(...MEN), (stem, ending) => {
      const man = stem + ending
      const woman = surnameFor('f', man)
      assert.notEqual(woman, man)
      assert.equal(surnameFor('f', woman), woman)
      const [a, b] = [foldSurname(man), foldSurname(woman)].map(soundCodes)
      assert.ok(a !== undefined && b !== undefined && slipCost(a, b, 8) <= 4, `${man} ${woman}`)
      assert.equal(surnameFor('f', surnameFor('m', woman)), woman)
    }),
  )
})

test('surnames of one form for both stay, in capitals and in double surnames too', () => {
  for (const stem of STEMS) {
    for (const ending of FIXED) {
      for (const sex of ['m', 'f'] as const)
        assert.equal(surnameFor(sex, stem + ending), stem + ending)
    }
  }
  assert.equal(surnameFor('f', 'ЯВОРСЬКИЙ-Коваль'), 'ЯВОРСЬКА-Коваль')
  assert.equal(surnameFor('f', 'Bondarev–Yavorskyi'), 'Bondareva–Yavorska')
  for (const word of ['', 'Ов', '-', 'Ін', '123']) assert.equal(surnameFor('f', word), word)
})

test('Belarusian names meet their Ukrainian, Russian and Latin siblings', () => {
  const groups = [
    ['Кавалёў', 'Kavalioŭ', 'Kavaliou', 'Кавалёв'],
    ['Шаўчэнка', 'Šaŭčenka', 'Шавчэнка'],
    ['Пятроўскі', 'Пятровский', 'Piatroŭski'],
  ]
  for (const words of groups) {
    const folds = words.map(foldSurname)
    assert.equal(new Set(folds).size, 1, folds.join(' '))
  }
  for (const [written, name] of [
    ['Шаўчэнка Уладзімір Мікалаевіч', 'Володимир'],
    ['Шаўчэнка Яўген Аляксандравіч', 'Євген'],
    ['Šaŭčenka Uladzimir', 'Володимир'],
    ['Шаўчэнка Таццяна Сяргееўна', 'Тетяна'],
  ] as const) {
    assert.equal(given(read(written)), name, written)
  }
})

const PARTS = fc.record({
  surname: fc.constantFrom('Журавчук', 'Пшеничний', 'Яворський', 'Гайдай-Терещук'),
  given: fc.constantFrom('Олег', 'Микола', 'Андрій', 'Сергій'),
  patronymic: fc.constantFrom('Степанович', 'Олексійович', 'Ігорович'),
})

test('orders, commas and initials of a one-column name keep its parts', () => {
  fc.assert(
    fc.property(PARTS, ({ surname, given: own, patronymic }) => {
      const fold = foldSurname(surname)
      for (const full of [
        `${surname} ${own} ${patronymic}`,
        `${own} ${patronymic} ${surname}`,
        `${surname}, ${own} ${patronymic}`,
        `${own} ${surname.toUpperCase()} ${patronymic}`,
      ]) {
        const name = read(full)
        assert.equal(name.surname, fold, full)
        assert.equal(given(name), own, full)
      }
      const initials = `${own.charAt(0)}.${patronymic.charAt(0)}.`
      for (const full of [
        `${surname} ${initials}`,
        `${initials} ${surname}`,
        `${surname}, ${initials}`,
      ]) {
        const name = read(full)
        assert.equal(name.surname, fold, full)
        assert.equal(name.given?.initial, foldWord(own).charAt(0), full)
      }
    }),
  )
})

test('marks of a former surname are no part of the name', () => {
  for (const full of [
    'Левадна Ірина Ігорівна (дівоче Осадча)',
    'Левадна Ірина Ігорівна, уродж. Осадча',
    'Левадная Ирина Игоревна (дев. Осадчая)',
    'Левадная Ирина Игоревна урожденная Осадчая',
    'Levadna Iryna née Osadcha',
  ]) {
    const name = read(full)
    assert.equal(name.surname, foldSurname('Левадна'), full)
    assert.ok(name.surnames.includes(foldSurname('Осадча')), `${full}: ${name.surnames.join(' ')}`)
    assert.equal(given(name), 'Ірина', full)
    assert.equal(name.callSign, null, full)
  }
})

test('son and daughter of are read in one word, in two and with a hyphen', () => {
  for (const full of [
    'Алиев Расул Мурад оглы',
    'Алиев Расул Мурад-оглы',
    'Алиев Расул Мурадоглы',
    'Əliyev Rasul Murad oğlu',
    'Алиева Лейла Мурад кызы',
    'Алиева Лейла Мурад-кызы',
    'Алиева Лейла Мурадкызы',
    'Aliyeva Leyla Murad qızı',
  ]) {
    assert.equal(father(read(full)), 'Мурад', full)
  }
  for (const full of ['Khalid bin Omar Rashidi', 'Халид бин Омар Рашиди', 'خالد بن عمر الرشيدي']) {
    assert.equal(father(read(full)), 'Омар', full)
  }
})

test('an Arabic name is the same with the article and without', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['خالد الرشيدي', 'خالد رشيدي'],
    ['Khalid al-Rashidi', 'Khalid Rashidi'],
    ['Халид аль-Рашиди', 'Халид Рашиди'],
    ['Khalid Al Rashidi', 'Khalid Rashidi'],
  ]
  for (const [one, other] of pairs) assert.equal(read(one).surname, read(other).surname, one)
  assert.equal(read('Алим Алиев').surname, foldSurname('Алиев'))
})

test('words that only resemble a mark are names', () => {
  assert.equal(read('Дев Олег').surname !== '', true)
  for (const full of ['Оглы', 'кызы', 'бин', 'al', 'née', 'дев.', 'ال']) {
    const name = read(full)
    assert.equal(name.patronymic, null, full)
  }
})
