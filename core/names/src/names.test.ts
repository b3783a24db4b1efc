import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CanonicalName } from './canonical-name.ts'
import { canonicalName } from './canonical-name.ts'
import { boneSet, coarse, foldWord, skeleton } from './fold.ts'
import { givenClassName, mayBeInitial, readFather, readGiven } from './given-name.ts'
import { patronymicEnding, readPatronymic } from './patronymic.ts'
import { detectScript, mayBeOtherLayout, otherLayout, repairLookAlikes } from './script.ts'
import { isFoundBy, searchKey } from './search-key.ts'
import { soundCodes } from './slip-cost.ts'
import { foldSurname, surnameParts } from './surname.ts'

function read(full: string): CanonicalName {
  return canonicalName({ full, surname: null, given: null, patronymic: null })
}

function inColumns(
  surname: string | null,
  given: string | null,
  patronymic: string | null,
): CanonicalName {
  const full = [surname, given, patronymic].filter((x) => x !== null).join(' ')
  return canonicalName({ full, surname, given, patronymic })
}

function given(name: CanonicalName): string | undefined {
  const [first] = name.given?.classes ?? []
  return first === undefined ? undefined : givenClassName(first)
}

function father(name: CanonicalName): string | undefined {
  const [first] = name.patronymic?.fathers ?? []
  return first === undefined ? undefined : givenClassName(first)
}

test('one name in many spellings has one fold', () => {
  const groups = [
    ['Шевчук', 'ШЕВЧУК', 'Shevchuk', 'Schewtschuk', 'Ševčuk', 'Shevtchuk', 'шевчук'],
    ['Кравець', 'Кравец', 'Kravets', 'Kravetz'],
    ['Яблонський', 'Яблонский', 'Yablonskyi', 'Iablonskii', 'Jablonskyj', 'Yablonsky'],
    ['Згурський', 'Згурский', 'Zghurskyi'],
    ['Щербань', 'Shcherban', 'Schtscherban'],
    ["Лук'яненко", 'Лук`яненко', 'Лукьяненко', 'Лукʼяненко', 'Lukianenko', 'Lukyanenko'],
    ['Семьонов', 'Семёнов', 'Семенов', 'Semyonov', 'Semionov'],
  ]
  for (const words of groups) {
    assert.equal(
      new Set(words.map(foldWord)).size,
      1,
      words.map((w) => `${w}=${foldWord(w)}`).join(' '),
    )
  }
})

test('different surnames keep different folds', () => {
  const words = [
    'Кравець',
    'Кравчук',
    'Кравченко',
    'Кравцов',
    'Бойко',
    'Бойчук',
    'Мороз',
    'Морозенко',
  ]
  assert.equal(new Set(words.map(foldWord)).size, words.length)
})

test('the coarse fold hears unstressed vowels alike and the skeleton hears none', () => {
  assert.equal(coarse(foldWord('Морозов')), coarse(foldWord('Марозов')))
  assert.equal(coarse(foldWord('Зузенко')), coarse(foldWord('Зузинко')))
  assert.equal(skeleton(foldWord('Леонід')), skeleton(foldWord('Леонит')))
  assert.equal(skeleton(foldWord('Ая')), '')
})

test('men and women of one surname have one fold', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['Осадчук', 'Осадчук'],
    ['Воронов', 'Воронова'],
    ['Бесєдін', 'Бесєдіна'],
    ['Яворський', 'Яворська'],
    ['Заградский', 'Заградская'],
    ['Yavorskyi', 'Yavorska'],
  ]
  for (const [man, woman] of pairs) assert.equal(foldSurname(man), foldSurname(woman))
})

test('a double surname is its parts, whichever dash joins them', () => {
  assert.equal(surnameParts('Гайдай-Терещук').length, 2)
  assert.deepEqual(surnameParts('Гайдай–Терещук'), surnameParts('Гайдай-Терещук'))
})

test('forms of one given name are one class', () => {
  const groups = [
    ['Микола', 'Николай', 'Mykola', 'Nikolai', 'Nikolay', 'Мікалай'],
    ['Олексій', 'Алексей', 'Oleksii', 'Aleksei', 'Олексий', 'Олєксій'],
    ['Дмитро', 'Дмитрий', 'Dmytro', 'Dmitrii', 'Дмитрій'],
    ['Євген', 'Евгений', 'Yevhen', 'Evgenii', 'Jewhen'],
    ['Ганна', 'Анна', 'Hanna', 'Anna'],
    ['Ілля', 'Илья', 'Illia', 'Ilya', 'Ilja'],
    ['Магомед', 'Мухаммад', 'Mohammed', 'محمد'],
    ['Федір', 'Фёдор', 'Fedir', 'Fyodor'],
  ]
  for (const words of groups) {
    const classes = words.map((word) => readGiven(foldWord(word)).classes[0])
    assert.ok(classes[0] !== undefined)
    assert.equal(new Set(classes).size, 1, `${words.join(' ')}: ${classes.join(' ')}`)
  }
})

test('names that only sound alike are not one class', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['Єгор', 'Ігор'],
    ['Олександр', 'Олексій'],
    ['Данило', 'Денис'],
    ['Роман', 'Руслан'],
    ['Оксана', 'Олена'],
    ['Марія', 'Марина'],
    ['Владислав', 'Ярослав'],
    ['Василь', 'Василина'],
  ]
  for (const [a, b] of pairs) {
    const [first, second] = [readGiven(foldWord(a)).classes, readGiven(foldWord(b)).classes]
    assert.ok(first.length > 0 && second.length > 0, `${a} ${b}`)
    assert.ok(!first.some((c) => second.includes(c)), `${a} is ${b}`)
  }
})

test('a familiar form may belong to several names and says it is short', () => {
  const { how, classes } = readGiven(foldWord('Саша'))
  assert.equal(how, 'short')
  assert.deepEqual(classes.map(givenClassName).sort(), ['Олександр', 'Олександра'])
})

test('a slip leads to the nearest name, a surname or noise to none', () => {
  assert.equal(readGiven(foldWord('Владимр')).how, 'near')
  for (const word of ['Коваленко', 'Петрова', 'Яворський', 'Шх', '', 'Ъ', 'Qqqqq']) {
    assert.deepEqual(readGiven(foldWord(word)).classes, [], word)
  }
})

test('a patronymic in any spelling says the father', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Олексійович', 'Олексій'],
    ['Алексеевич', 'Олексій'],
    ['Oleksiiovych', 'Олексій'],
    ['Alekseevna', 'Олексій'],
    ['Миколаївна', 'Микола'],
    ['Николаевна', 'Микола'],
    ['Яковлевич', 'Яків'],
    ['Яківна', 'Яків'],
    ['Ілліч', 'Ілля'],
    ['Ильинична', 'Ілля'],
    ['Савич', 'Сава'],
    ['Кузьмич', 'Кузьма'],
    ['Львович', 'Лев'],
    ['Павлівна', 'Павло'],
    ['Аляксандравіч', 'Олександр'],
    ['Магомедович', 'Магомед'],
    ['Юрьевна', 'Юрій'],
  ]
  for (const [word, name] of rows) {
    const { father: reading } = readPatronymic(foldWord(word))
    assert.equal(givenClassName(reading.classes[0] ?? -1), name, word)
  }
})

test('a surname is no patronymic for certain', () => {
  for (const word of ['Коваленко', 'Іванов', 'Ткачук', 'Яворський', 'Мельник', 'Га']) {
    assert.equal(patronymicEnding(foldWord(word)), 0, word)
  }
  assert.equal(readFather('').classes.length, 0)
})

test('the order of a one-column name does not matter', () => {
  const orders = [
    'Журавчук Олег Степанович',
    'Олег Степанович Журавчук',
    'Олег ЖУРАВЧУК Степанович',
    'ЖУРАВЧУК Олег Степанович',
    'журавчук олег степанович',
    'ЖУРАВЧУК ОЛЕГ СТЕПАНОВИЧ',
    'Журавчук, Олег Степанович',
    'Журавчук\u00a0Олег\nСтепанович*',
    'ZHURAVCHUK Oleh Stepanovych',
    'Журавчук Степанович Олег',
  ]
  for (const full of orders) {
    const name = read(full)
    assert.deepEqual(
      [name.surname, given(name), father(name)],
      ['ZuravCuk', 'Олег', 'Степан'],
      full,
    )
  }
})

test('a given name that is also a surname is told by its place and its capitals', () => {
  assert.equal(read('РОМАН Богдан Ігорович').surname, 'roman')
  assert.equal(given(read('ДЕНИС Лозова Олегівна')), 'Денис')
})

test('initials are kept as initials, with or without spaces', () => {
  for (const full of ['Осадчий В.Г.', 'Осадчий В. Г.', 'ОСАДЧИЙ В Г', 'Osadchyi V.H.']) {
    const name = read(full)
    assert.equal(name.surname, 'osadCi', full)
    assert.equal(name.given?.initial, 'v', full)
    assert.equal(name.patronymic?.initial, 'g', full)
  }
})

test('an initial stands for every form of a name', () => {
  const [classOf = -1] = readGiven(foldWord('Олександр')).classes
  assert.ok(mayBeInitial(classOf, 'o'))
  assert.ok(mayBeInitial(classOf, 'a'))
  assert.ok(!mayBeInitial(classOf, 'v'))
})

test('call signs and former surnames are told from the name', () => {
  const rows: readonly (readonly [string, string, string | null, number])[] = [
    ['Гнатюк Остап Львович «Крук»', 'gnatuk', 'kruk', 1],
    ['Гнатюк Остап Львович (Крук)', 'gnatuk', 'kruk', 1],
    ['Гнатюк Остап (поз. Крук)', 'gnatuk', 'kruk', 1],
    ['Левадна (Осадча) Ірина', 'levadni', null, 2],
    ['Ірина Левадна', 'levadni', null, 1],
    ['Лук"яненко Роман', 'lukanenko', null, 1],
  ]
  for (const [full, surname, sign, surnames] of rows) {
    const name = read(full)
    assert.deepEqual(
      [name.surname, name.callSign, name.surnames.length],
      [surname, sign, surnames],
      full,
    )
  }
})

test('oglu, kyzy, bin and ibn mark the father', () => {
  assert.equal(father(read('Алиев Расул Мурад оглы')), 'Мурад')
  assert.equal(father(read('Алиева Лейла Мурад кызы')), 'Мурад')
  assert.equal(father(read('Khalid bin Omar Rashidi')), 'Омар')
})

test('columns are believed unless their words speak louder', () => {
  const swapped = inColumns('Андрій', 'Левчук', 'Ігорович')
  assert.deepEqual([swapped.surname, given(swapped)], ['levCuk', 'Андрій'])
  const crossed = inColumns('Левчук', 'Ігорович', 'Андрій')
  assert.deepEqual([given(crossed), father(crossed)], ['Андрій', 'Ігор'])
  const plain = inColumns('Богдан', 'Роман', 'Львович')
  assert.deepEqual([plain.surname, given(plain)], ['bogdan', 'Роман'])
  const one = inColumns('Левчук Андрій Ігорович', null, null)
  assert.equal(father(one), 'Ігор')
})

test('look-alike letters and digits are repaired, words of one script left alone', () => {
  assert.equal(repairLookAlikes('Koвaль'), 'Коваль')
  assert.equal(repairLookAlikes('К0валь'), 'Коваль')
  assert.equal(repairLookAlikes('Мopoз'), 'Мороз')
  assert.equal(repairLookAlikes('Shevсhuk'), 'Shevchuk')
  for (const word of ['Kovalenko', 'Коваль', '', '123', 'А1'])
    assert.equal(repairLookAlikes(word), word)
})

test('a name typed on the wrong keyboard is read as it was meant', () => {
  assert.equal(read('Rjdfkmxer Олег Іванович').surname, foldWord('Ковальчук'))
  assert.equal(given(read('Левчук Pf[fh Іванович')), 'Захар')
  assert.deepEqual(otherLayout('jktu')[0], 'олег')
  assert.ok(!mayBeOtherLayout('Kovalenko'))
})

test('scripts are named', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Ґалаґан', 'cyrillic'],
    ['Žižka', 'latin'],
    ['خالد', 'arabic'],
    ['Kоваль', 'mixed'],
    ['12-3', 'none'],
    ['', 'none'],
  ]
  for (const [text, script] of rows) assert.equal(detectScript(text), script)
})

test('sex is read from patronymic or given name, and from neither if both are silent', () => {
  assert.equal(read('Левчук Ірина Ігорівна').sex, 'f')
  assert.equal(read('Левчук Ігор').sex, 'm')
  assert.equal(read('Левчук Саша').sex, null)
  assert.equal(read('Левчук').sex, null)
})

test('a person is found by the beginning of a name in another script or another form', () => {
  const key = searchKey('Ковальчук Микола Олексійович')
  for (const typed of [
    'Ковальч',
    'koval',
    'Nikolai',
    'Николай кова',
    'KOVALCHUK Mykola',
    'коваль алек',
  ]) {
    assert.ok(isFoundBy(key, typed), typed)
  }
  for (const typed of ['', ' ', 'Петренко', 'валь', 'Коваль Ігор', '«»']) {
    assert.ok(!isFoundBy(key, typed), typed)
  }
})

const words = fc.string({
  unit: fc.constantFrom(...Array.from("абвгґдеєжзиіїйклмнопрстуфхцчшщьюяshxyzqwKT'’-. ()«»0١محمد")),
  maxLength: 40,
})

test('any text at all has a canonical form, the same whenever it is read', () => {
  fc.assert(
    fc.property(words, (full) => {
      const name = read(full)
      assert.deepEqual(read(full), name)
      assert.match(name.surname, /^[a-zCSZ]*$/)
    }),
    { seed: 20 },
  )
})

test('a fold folds to itself in letters that are sounds already', () => {
  fc.assert(
    fc.property(words, (text) => {
      const fold = foldWord(text)
      assert.match(fold, /^[a-zCSZ]*$/)
      assert.ok(fold.length <= text.length * 3)
    }),
    { seed: 21 },
  )
})

const folds = fc.string({
  unit: fc.constantFrom(...Array.from('abcCdefgiklmnoprsStuvzZ')),
  maxLength: 14,
})

test('the set of consonants is that of the skeleton, however long the word', () => {
  fc.assert(
    fc.property(folds, fc.nat(12), (fold, times) => {
      const long = fold.repeat(times)
      let set = 0
      for (const code of soundCodes(skeleton(long))) set |= 1 << code
      assert.equal(boneSet(long), set)
    }),
  )
})
