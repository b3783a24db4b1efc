import type { Translated } from '../message.ts'
import type { screensEquivalents as english } from '../en/screens-equivalents.ts'

/** Sentences of equivalents: what a rank counts as, in an agreement, in an offer and on the desk that offers. */
export const screensEquivalents: Translated<typeof english, 'ru'> = {
  'clause.title.equivalents': 'Эквиваленты',
  'clause.equivalents':
    'Где пункт считает по эквивалентам, один человек звания идёт за стольких рядовых: {list}. Чьё звание неизвестно или не указано, тот идёт за {otherwise}.',
  'clause.equivalents.row': '{rank} за {weight}',
  'clause.parity.weight':
    'Освобождённые стороной {a} к освобождённым стороной {b}, по эквивалентам: {ratioA} к {ratioB} ({category}), {per}; разница не больше {tolerance}.',
  'clause.count.weight':
    'Сторона {holder} возвращает домой к стороне {home} людей, которые вместе по эквивалентам составляют {people} ({category}).',
  'equivalents.row.officer': {
    one: 'Офицер в звании {rank} идёт за {count} рядового.',
    few: 'Офицер в звании {rank} идёт за {count} рядовых.',
    many: 'Офицер в звании {rank} идёт за {count} рядовых.',
    other: 'Офицер в звании {rank} идёт за {count} рядовых.',
  },
  'equivalents.row.soldier': {
    one: 'Солдат или сержант в звании {rank} идёт за {count} рядового.',
    few: 'Солдат или сержант в звании {rank} идёт за {count} рядовых.',
    many: 'Солдат или сержант в звании {rank} идёт за {count} рядовых.',
    other: 'Солдат или сержант в звании {rank} идёт за {count} рядовых.',
  },
  'equivalents.row.own': {
    one: 'Кто имеет звание {rank}, идёт за {count} рядового.',
    few: 'Кто имеет звание {rank}, идёт за {count} рядовых.',
    many: 'Кто имеет звание {rank}, идёт за {count} рядовых.',
    other: 'Кто имеет звание {rank}, идёт за {count} рядовых.',
  },
  'equivalents.row.otherwise': {
    one: 'Чьё звание неизвестно или не указано, тот идёт за {count} рядового.',
    few: 'Чьё звание неизвестно или не указано, тот идёт за {count} рядовых.',
    many: 'Чьё звание неизвестно или не указано, тот идёт за {count} рядовых.',
    other: 'Чьё звание неизвестно или не указано, тот идёт за {count} рядовых.',
  },
  'equivalents.table': 'Таблица эквивалентов',
  'equivalents.start': 'Начать с',
  'equivalents.none': 'Без таблицы: каждый человек идёт за одного',
  'equivalents.as-it-stands': 'Таблица, как она есть',
  'equivalents.by-rank': 'По званию: условные числа для начала',
  'equivalents.cartel-1862': 'Историческая: картель 22 июля 1862 года, в рядовых',
  'equivalents.rank': 'Код звания',
  'equivalents.weight': 'Идёт за',
  'equivalents.says': 'Словами',
  'equivalents.otherwise': 'Звание неизвестно или не указано',
  'equivalents.rank.of': 'Код звания, строка {row}',
  'equivalents.weight.of': 'Идёт за, строка {row}',
  'equivalents.add': 'Добавить звание',
  'equivalents.remove': 'Убрать',
  'equivalents.remove.of': 'Убрать строку {row}',
  'equivalents.wrong.code':
    'Строка {row}: ожидается код от OR-1 до OR-9, от OF-1 до OF-10 или своё название латинскими буквами и цифрами.',
  'equivalents.wrong.twice':
    'Строка {row}: это звание уже есть в таблице. Измените или уберите одно из двух.',
  'equivalents.wrong.empty':
    'В таблице должно быть хотя бы одно звание. Добавьте его или выберите «без таблицы».',
  'equivalents.wrong.weight': 'Строка {row}: ожидается целое число от {least} до {most}.',
  'equivalents.measure': 'Считать по эквивалентам',
  'agreement.field.tolerance': 'Допустимая разница',
  'tick.weight.met': 'Предложенные вместе составляют {offered}: выполнимо',
  'tick.weight.short': 'Предложенные вместе составляют {offered}, не хватает: {missing}',
  'tick.ranks.met': 'В таблице есть звания всех предложенных ({offered})',
  'tick.ranks.short': 'Предложено без звания в таблице: {missing} из {needed}',
  'warning.table-unused':
    'Здесь есть таблица эквивалентов, но ни один пункт по ней не считает: каждый человек идёт за одного.',
  'agreement.warning.table': 'Таблица без действия',
  'refusal.no-table':
    'В действующей договорённости нет таблицы эквивалентов: звания не спрашивают.',
  'refusal.no-rank-code':
    'Это не код звания: нужен код от OR-1 до OR-9, от OF-1 до OF-10 или своё название.',
  'kind.ranks.read': 'Прочитаны звания своего списка',
  'ranks.title': 'Звания тех, кого мы предлагаем',
  'ranks.hint':
    'Договорённость считает по званиям. Для каждого написания звания в вашем списке скажите один раз, какой это код; ничего не угадывается.',
  'ranks.written': 'Как написано в нашем списке',
  'ranks.code': 'Код звания: {written}',
  'ranks.unsaid': 'Ещё никто не сказал',
  'ranks.unknown': 'Неизвестно',
  'ranks.unwritten': {
    one: 'У {count} человека в нашем списке нет звания: его считают так, как договорено для неизвестного звания.',
    few: 'У {count} человек в нашем списке нет звания: их считают так, как договорено для неизвестного звания.',
    many: 'У {count} человек в нашем списке нет звания: их считают так, как договорено для неизвестного звания.',
    other:
      'У {count} человека в нашем списке нет звания: их считают так, как договорено для неизвестного звания.',
  },
  'ranks.save': 'Записать эти звания',
  'ranks.offer': 'Подписать предложение с этими званиями',
  'ranks.offered': 'Предложено с этими званиями',
}
