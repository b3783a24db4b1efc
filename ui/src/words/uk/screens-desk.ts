import type { Translated } from '../message.ts'
import type { screensDesk as english } from '../en/screens-desk.ts'

export const screensDesk: Translated<typeof english, 'uk'> = {
  'agreement.propose': 'Запропонувати домовленість',
  'agreement.propose.changes': 'Запропонувати зміни',
  'agreement.propose.other': 'Запропонувати інші числа',
  'agreement.edit.back': 'Назад до домовленості',
  'agreement.edit.from-preset':
    'За основу взято перший день: порівну з обох боків, траншами. Змініть те, про що делегати домовилися інакше.',
  'agreement.edit.from-force':
    'За основу взято чинну домовленість; нова заступить її, коли підпишуть усі.',
  'agreement.edit.clauses': 'Пункти',
  'agreement.edit.changes': 'Що змінюється',
  'agreement.edit.changes.none': 'Від чинної домовленості нічого не відрізняється.',
  'agreement.edit.changes.preset': 'Від основи нічого не відрізняється.',
  'agreement.edit.added': 'Додано',
  'agreement.edit.marked': 'несумісний з іншими',
  'agreement.edit.unsaid': 'Ця умова лишається, як є: речення для неї ще немає.',
  'agreement.edit.expected': 'Очікується ціле число від {least} до {most}.',
  'agreement.edit.outside': 'Не лічити їх у жодному пункті',
  'agreement.edit.sign': 'Запропонувати ці умови',
  'agreement.edit.same': 'Спершу щось змініть: ці умови вже чинні.',
  'agreement.edit.mend': 'Спершу виправте позначене вище.',
  'agreement.edit.reset': 'Почати спочатку',
  'agreement.edit.meetable': 'Узяти числа, посильні для обох',
  'agreement.edit.filled':
    'Вписано числа, посильні для обох сторін за запропонованими людьми. Через родини й місця може знадобитися ще менше.',
  'agreement.edit.clash': 'Ці пункти суперечать один одному',
  'clash.more-than-ceiling':
    'Разом вони вимагають осіб: {needed}; поїхати може щонайбільше {allowed}.',
  'clash.not-in-parity':
    'Одна сторона має звільнити щонайменше {needed}, інша щонайбільше {allowed}: це не узгоджене співвідношення.',
  'clash.more-than-room': 'Вони вимагають осіб: {needed}; місць у траншах: {allowed}.',
  'tick.met': 'Запропоновано: {offered}, посильно',
  'tick.short': 'Запропоновано: {offered}, бракує: {missing}',
  'tick.not-known': 'Ще невідомо: нікого не запропоновано',
  'agreement.field.people': 'Осіб',
  'agreement.field.max': 'На скільки осіб попереду',
  'agreement.field.hours': 'Годин',
  'agreement.field.answerDays': 'Днів на відповідь',
  'agreement.field.remarkDays': 'Днів на зауваження',
  'agreement.field.finalDays': 'Днів на остаточну відповідь',
  'agreement.field.seats': 'Місць',
  'agreement.field.stretchers': 'Нош',
  'agreement.field.tranches': 'Кількість траншів',
  'refusal.clause-missing': 'У пропозиції бракує пункту. Завантажте сторінку знову.',
}
