import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { personRef } from '@parley/kernel'
import { transliterate } from '@parley/names'
import { personIndex } from './person-words.ts'
import { rowNamed } from './views/watched-exchange.testing.ts'

const LIST = [
  'Шевченко Тарас Григорович',
  'Зайцев Павел Ильич',
  'Мороз Юрій Олегович',
  'Бондаренко Сергій Петрович',
  'Кузнецов Андрей Сергеевич',
]
const held = new Map(LIST.map((name, i) => [personRef(`h${i}`), rowNamed(name)]))
const index = personIndex({ held, sought: new Map() })

test('a person of the lists is found in every scheme of Latin letters, in any order and case', () => {
  const scheme = fc.constantFrom('bgn-uk', 'bgn-ru')
  fc.assert(
    fc.property(
      fc.constantFrom(...LIST),
      fc.boolean(),
      fc.boolean(),
      scheme,
      (name, isTurned, isUpper, as) => {
        const [surname = '', given = ''] = name.split(' ')
        const said = isTurned ? `${given} ${surname}` : `${surname} ${given}`
        for (const text of [said, transliterate(said, as as Parameters<typeof transliterate>[1])]) {
          const shown = isUpper ? text.toUpperCase() : text
          assert.notDeepEqual(index.placesIn(`Today ${shown} came home.`), [], shown)
        }
      },
    ),
  )
})

for (const text of [
  'Шевченка зустріли вдома',
  'зустріли Шевченком',
  'Taras Shevchenko is home',
  'T. SHEVCHENKO',
  'вернули зайцеву павлу письма',
  'عاد تاراس شيفتشينكو اليوم',
  'وتاراس شيفتشينكو',
  'زايتسيف بافل',
  'Юрія Мороза чекали',
  'Бондаренко-Кузнецов',
  'Maria Schmidt said so',
]) {
  test(`a name is found: ${text}`, () => {
    assert.notDeepEqual(index.placesIn(text), [])
  })
}

for (const text of [
  'Persons who have come home: 3. Servicemen and servicewomen: 2. Civilians: 1.',
  'Home today: 5 persons, 5 servicemen and 0 civilians. Their families have been told. We thank the mediator.',
  'Повернулися додому, осіб: 12. Військовослужбовців: 3. Цивільних: 4.',
  'Сьогодні вдома: 5 (військовослужбовців: 5, цивільних: 0). Рідним повідомлено. Дякуємо посередникові.',
  'Вернулись домой, человек: 3. Военнослужащих: 3. Гражданских: 1.',
  'Сегодня дома: 5. Родным сообщено. Благодарим посредника.',
  'عدد العائدين إلى ديارهم: 3. العسكريون: 3. المدنيون: 0.',
  'عاد اليوم إلى الوطن: 5 (عسكريون: 5، مدنيون: 0). أُبلغت العائلات. نشكر الوسيط.',
  'надворі мороз',
  '',
]) {
  test(`nobody is named: ${text.slice(0, 40)}`, () => {
    assert.deepEqual(index.placesIn(text), [])
  })
}

test('whoever is written like a person is found alike, on the lists or not', () => {
  const empty = personIndex({ held: new Map(), sought: new Map() })
  assert.deepEqual(empty.placesIn('We met Andrey Kuznetsov.'), [7])
  assert.deepEqual(empty.placesIn('We met andrey.'), [])
})
