import type { Translated } from '../message.ts'
import type { screensDesk as english } from '../en/screens-desk.ts'

export const screensDesk: Translated<typeof english, 'ru'> = {
  'agreement.propose': 'Предложить договорённость',
  'agreement.propose.changes': 'Предложить изменения',
  'agreement.propose.other': 'Предложить другие числа',
  'agreement.edit.back': 'Назад к договорённости',
  'agreement.edit.from-preset':
    'За основу взят первый день: поровну с обеих сторон, траншами. Измените то, о чём делегаты договорились иначе.',
  'agreement.edit.from-force':
    'За основу взята действующая договорённость; новая заменит её, когда подпишут все.',
  'agreement.edit.clauses': 'Пункты',
  'agreement.edit.changes': 'Что меняется',
  'agreement.edit.changes.none': 'От действующей договорённости ничего не отличается.',
  'agreement.edit.changes.preset': 'От основы ничего не отличается.',
  'agreement.edit.added': 'Добавлено',
  'agreement.edit.marked': 'несовместим с другими',
  'agreement.edit.unsaid': 'Это условие остаётся как есть: предложения для него пока нет.',
  'agreement.edit.expected': 'Ожидается целое число от {least} до {most}.',
  'agreement.edit.outside': 'Не считать их ни в одном пункте',
  'agreement.edit.sign': 'Предложить эти условия',
  'agreement.edit.same': 'Сначала что-нибудь измените: эти условия уже действуют.',
  'agreement.edit.mend': 'Сначала исправьте отмеченное выше.',
  'agreement.edit.reset': 'Начать сначала',
  'agreement.edit.meetable': 'Взять числа, посильные для обеих сторон',
  'agreement.edit.filled':
    'Вписаны числа, посильные для обеих сторон по предложенным людям. Из-за семей и мест может понадобиться ещё меньше.',
  'agreement.edit.clash': 'Эти пункты противоречат друг другу',
  'clash.more-than-ceiling':
    'Вместе они требуют человек: {needed}; уехать может не более {allowed}.',
  'clash.not-in-parity':
    'Одна сторона должна освободить не менее {needed}, другая не более {allowed}: это не согласованное соотношение.',
  'clash.more-than-room': 'Они требуют человек: {needed}; мест в траншах: {allowed}.',
  'tick.met': 'Предложено: {offered}, посильно',
  'tick.short': 'Предложено: {offered}, не хватает: {missing}',
  'tick.not-known': 'Пока неизвестно: никто не предложен',
  'agreement.field.people': 'Человек',
  'agreement.field.max': 'На сколько человек впереди',
  'agreement.field.hours': 'Часов',
  'agreement.field.answerDays': 'Дней на ответ',
  'agreement.field.remarkDays': 'Дней на замечания',
  'agreement.field.finalDays': 'Дней на окончательный ответ',
  'agreement.field.seats': 'Мест',
  'agreement.field.stretchers': 'Носилок',
  'agreement.field.tranches': 'Количество траншей',
  'refusal.clause-missing': 'В предложении не хватает пункта. Загрузите страницу снова.',
}
