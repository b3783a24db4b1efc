import assert from 'node:assert/strict'
import { test } from 'node:test'
import { meaningsOf, namesSection, startsNote, startsTotal } from './heading-words.ts'
import type { Meaning } from './heading-words.ts'

const KNOWN: readonly (readonly [Meaning, string])[] = [
  [
    'number',
    '№|№ з/п|№ п/п|N|No.|#|S/N|Порядковий номер|Учётный №|Обліковий номер|Номер|Номер за списком|م|الرقم|Serial no.|File no.|ID',
  ],
  [
    'name',
    "ПІБ|П.І.Б.|П І Б|ФИО|Ф.И.О.|Прізвище, ім'я, по батькові|Прізвище та ініціали|Фамилия, имя и отчество|Full name|Name|PIB|Прiзвище iм'я|الاسم الكامل|Surname, first name|Прізвище, власне ім'я, по батькові",
  ],
  ['surname', 'Прізвище|Фамилия|Surname|Last name|Family name|اللقب'],
  ['given', "Ім'я|Имя|Given name|First name|الاسم الأول"],
  ['patronymic', "По батькові|Отчество|Father's name|Middle name|اسم الأب"],
  ['given-patronymic', "Ім'я та по батькові|Имя, отчество"],
  [
    'born',
    'Дата народження|Рік народження|Д.н.|Год рожд.|Дата рождения|Родился|DOB|Date of birth|Year of birth|Born|تاريخ الميلاد|Рік (дата) народж.',
  ],
  ['age', 'Вік|Возраст|Age|العمر|Повних років'],
  ['sex', 'Стать|Пол|Sex|Gender|الجنس|Стать (ч/ж)'],
  ['rank', 'Звання|Військове звання|В/звание|В/зв|Rank|Воинское звание|الرتبة'],
  [
    'unit',
    'Підрозділ|Військова частина|В/ч|Войсковая часть|Unit|Подразделение|№ в/ч|الوحدة|Місце служби',
  ],
  [
    'service-number',
    'Особистий номер|Личный №|Жетон|Номер жетона|Service number|Military ID no.|ID tag number|Військовий квиток|Особистий номер / жетон|الرقم العسكري',
  ],
  [
    'captured-on',
    'Дата полону|Дата зникнення|Дата пропажи|Date of capture|Missing since|Задержан|Коли зник|Обставини зникнення / дата|Коли і де зник / дата|Дата взятия в плен|Пропал без вести|Зник безвісти|تاريخ الأسر',
  ],
  [
    'captured-at',
    'Місце полону|Место пленения|Район|Place of capture|Where captured|Обставини зникнення / місце|Коли і де зник / місце|Де зник|مكان الأسر',
  ],
  [
    'captured-when-where',
    'Коли і де затримано|Когда и где задержан|Дата і місце зникнення|Date and place of capture',
  ],
  [
    'place-of-detention',
    'Місце утримання|Учрежд.|Табір|Место содержания|Facility|Held at|Place of detention|مكان الاحتجاز',
  ],
  ['category', 'Категорія|Категория|Status|Статус особи|الفئة'],
  [
    'health',
    "Стан здоров'я|Состояние|Состояние здоровья|Health|Поранення|Medical condition|الحالة الصحية",
  ],
  ['call-sign', 'Позивний|Позывной|Call sign|Псевдо|النداء'],
  ['departed', 'Дата вибуття|Убыл|Date released'],
  ['answer', 'Відповідь|Ответ стороны|Answer'],
  [
    'remark',
    'Примітка|Прим.|Отметки|Remarks|Notes|Члени родини / примітка|Additional information|ملاحظات',
  ],
  [
    'other',
    'Місце народження|Место рождения|Телефон|Адреса проживання|Дата поступления|Поступил|ПІБ заявника|Родич, контакт|Nationality|Place of birth',
  ],
]

test('headings in four languages mean what they say, in any case', () => {
  const wrong = KNOWN.flatMap(([meaning, headings]) =>
    headings.split('|').flatMap((heading) =>
      [heading, heading.toUpperCase()].flatMap((text) => {
        const found = meaningsOf(text)[0]?.meaning ?? 'nothing'
        return found === meaning ? [] : [`${text}: ${found}, not ${meaning}`]
      }),
    ),
  )
  assert.deepEqual(wrong, [])
})

test('property names, empty and long headings mean nothing', () => {
  for (const heading of [
    '',
    ' ',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'Стовпчик 7',
    'x'.repeat(10_000),
    '12.05.2025',
  ]) {
    assert.deepEqual(meaningsOf(heading), [], heading.slice(0, 20))
  }
})

test('totals, notes and sections are told from names', () => {
  for (const text of ['Усього: 7266 осіб', 'Итого: 12', 'Всего', 'Разом', 'Total', 'المجموع: 5'])
    assert.ok(startsTotal(text), text)
  for (const text of ['Всеволод Іванович', 'Тотальний', 'Разумовський'])
    assert.ok(!startsTotal(text), text)
  for (const text of [
    '* дані уточнюються',
    'Виконавець: черговий',
    'Примечание: список неполный',
    'Начальник штабу',
  ])
    assert.ok(startsNote(text), text)
  for (const text of ['I. Сухопутні війська', '2) Північ', 'Цивільні особи', '77 бригада'])
    assert.ok(namesSection(text), text)
  for (const text of ['Бережник Левко Ілліч'])
    assert.ok(!namesSection(text) && !startsNote(text), text)
})
