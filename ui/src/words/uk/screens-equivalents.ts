import type { Translated } from '../message.ts'
import type { screensEquivalents as english } from '../en/screens-equivalents.ts'

/** Sentences of equivalents: what a rank counts as, in an agreement, in an offer and on the desk that offers. */
export const screensEquivalents: Translated<typeof english, 'uk'> = {
  'clause.title.equivalents': 'Еквіваленти',
  'clause.equivalents':
    'Де пункт лічить за еквівалентами, одна особа звання рахується за стількох рядових: {list}. Чиє звання невідоме чи не вказане, той рахується за {otherwise}.',
  'clause.equivalents.row': '{rank} за {weight}',
  'clause.parity.weight':
    'Звільнені стороною {a} до звільнених стороною {b}, за еквівалентами: {ratioA} до {ratioB} ({category}), {per}; різниця не більша за {tolerance}.',
  'clause.count.weight':
    'Сторона {holder} повертає додому до сторони {home} людей, які разом за еквівалентами становлять {people} ({category}).',
  'equivalents.row.officer': {
    one: 'Офіцер зі званням {rank} рахується за {count} рядового.',
    few: 'Офіцер зі званням {rank} рахується за {count} рядових.',
    many: 'Офіцер зі званням {rank} рахується за {count} рядових.',
    other: 'Офіцер зі званням {rank} рахується за {count} рядових.',
  },
  'equivalents.row.soldier': {
    one: 'Солдат чи сержант зі званням {rank} рахується за {count} рядового.',
    few: 'Солдат чи сержант зі званням {rank} рахується за {count} рядових.',
    many: 'Солдат чи сержант зі званням {rank} рахується за {count} рядових.',
    other: 'Солдат чи сержант зі званням {rank} рахується за {count} рядових.',
  },
  'equivalents.row.own': {
    one: 'Хто має звання {rank}, рахується за {count} рядового.',
    few: 'Хто має звання {rank}, рахується за {count} рядових.',
    many: 'Хто має звання {rank}, рахується за {count} рядових.',
    other: 'Хто має звання {rank}, рахується за {count} рядових.',
  },
  'equivalents.row.otherwise': {
    one: 'Чиє звання невідоме чи не вказане, той рахується за {count} рядового.',
    few: 'Чиє звання невідоме чи не вказане, той рахується за {count} рядових.',
    many: 'Чиє звання невідоме чи не вказане, той рахується за {count} рядових.',
    other: 'Чиє звання невідоме чи не вказане, той рахується за {count} рядових.',
  },
  'equivalents.table': 'Таблиця еквівалентів',
  'equivalents.start': 'Почати з',
  'equivalents.none': 'Без таблиці: кожна особа рахується за одну',
  'equivalents.as-it-stands': 'Таблиця, як вона є',
  'equivalents.by-rank': 'За званням: умовні числа для початку',
  'equivalents.cartel-1862': 'Історична: картель 22 липня 1862 року, у рядових',
  'equivalents.rank': 'Код звання',
  'equivalents.weight': 'Рахується за',
  'equivalents.says': 'Словами',
  'equivalents.otherwise': 'Звання невідоме чи не вказане',
  'equivalents.rank.of': 'Код звання, рядок {row}',
  'equivalents.weight.of': 'Рахується за, рядок {row}',
  'equivalents.add': 'Додати звання',
  'equivalents.remove': 'Прибрати',
  'equivalents.remove.of': 'Прибрати рядок {row}',
  'equivalents.wrong.code':
    'Рядок {row}: очікується код від OR-1 до OR-9, від OF-1 до OF-10 або власна назва латинськими літерами й цифрами.',
  'equivalents.wrong.twice':
    'Рядок {row}: це звання вже є в таблиці. Змініть або приберіть одне з двох.',
  'equivalents.wrong.empty':
    'У таблиці має бути хоча б одне звання. Додайте його або виберіть «без таблиці».',
  'equivalents.wrong.weight': 'Рядок {row}: очікується ціле число від {least} до {most}.',
  'equivalents.measure': 'Лічити за еквівалентами',
  'agreement.field.tolerance': 'Дозволена різниця',
  'tick.weight.met': 'Запропоновані разом становлять {offered}: посильно',
  'tick.weight.short': 'Запропоновані разом становлять {offered}, бракує: {missing}',
  'tick.ranks.met': 'У таблиці є звання всіх запропонованих ({offered})',
  'tick.ranks.short': 'Запропоновано без звання в таблиці: {missing} з {needed}',
  'warning.table-unused':
    'Тут є таблиця еквівалентів, але жоден пункт за нею не лічить: кожна особа рахується за одну.',
  'agreement.warning.table': 'Таблиця без дії',
  'refusal.no-table': 'У чинній домовленості немає таблиці еквівалентів: звань не питають.',
  'refusal.no-rank-code':
    'Це не код звання: потрібен код від OR-1 до OR-9, від OF-1 до OF-10 або власна назва.',
  'kind.ranks.read': 'Прочитано звання власного списку',
  'ranks.title': 'Звання тих, кого ми пропонуємо',
  'ranks.hint':
    'Домовленість лічить за званнями. Для кожного написання звання у вашому списку скажіть один раз, який це код; нічого не вгадується.',
  'ranks.written': 'Як написано в нашому списку',
  'ranks.code': 'Код звання: {written}',
  'ranks.unsaid': 'Ще ніхто не сказав',
  'ranks.unknown': 'Невідомо',
  'ranks.unwritten': {
    one: 'У {count} особи в нашому списку немає звання: її лічать так, як домовлено для невідомого звання.',
    few: 'У {count} осіб у нашому списку немає звання: їх лічать так, як домовлено для невідомого звання.',
    many: 'У {count} осіб у нашому списку немає звання: їх лічать так, як домовлено для невідомого звання.',
    other:
      'У {count} особи в нашому списку немає звання: їх лічать так, як домовлено для невідомого звання.',
  },
  'ranks.save': 'Записати ці звання',
  'ranks.offer': 'Підписати пропозицію з цими званнями',
  'ranks.offered': 'Запропоновано з цими званнями',
}
