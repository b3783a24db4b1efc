import type { Translated } from '../message.ts'
import type { screensRecordChanges as english } from '../en/screens-record-changes.ts'

export const screensRecordChanges: Translated<typeof english, 'uk'> = {
  'record.part.changes': 'Що змінилося',
  'record.changes.lead':
    'Що останні читання повідомлень кажуть такого, чого не казали попередні. Цифра лишається зі своїм повідомленням і тим, хто її назвав; з цифр нічого не складають.',
  'record.changes.since': 'Перше читання було {when}; що воно знайшло, не є зміною.',
  'record.changes.none': 'Після першого читання нічого не змінилося',
  'record.changes.none.hint': 'Вузол щохвилини дивиться на теку з повідомленнями.',
  'record.changes.keys': 'J і K: наступний і попередній рядок; Enter відкриває обмін',
  'record.changes.exchange': 'Обмін',
  'record.changes.what': 'Що змінилося',
  'record.changes.reports': 'Самі повідомлення',
  'record.changes.left': {
    one: 'ще {count} зміна',
    few: 'ще {count} зміни',
    many: 'ще {count} змін',
    other: 'ще {count} зміни',
  },
  'record.change.report-came': 'Надійшло повідомлення',
  'record.change.report-gone': 'Повідомлення зникло',
  'record.change.exchange-came': 'Новий у записах',
  'record.change.exchange-gone': 'Про нього тут більше немає повідомлень',
  'record.change.claim-came': 'Додано твердження',
  'record.change.claim-gone': 'Твердження зникло',
  'record.change.told-came': 'Тепер про нього повідомляє',
  'record.change.told-gone': 'Більше про нього не повідомляє',
  'record.change.verdict.over': 'більше не стоїть: {verdict}',
  'record.change.origins': 'Джерел',
  'record.change.head': 'День і сторони',
  'record.change.becomes': 'було: {was}, стало: {is}',
  'record.renew.renewing':
    'Повідомлення змінилися, їх читають знову. Доти сторінка показує попереднє читання.',
  'record.renew.failed': 'Прочитати знову не вдалося ({when}). Сторінка показує прочитане {since}.',
  'record.renew.newer': 'Прочитано новіші повідомлення.',
  'record.renew.newer.show': 'Показати',
  'record.review.proposed': 'Пропонує {model}',
  'record.review.proposed.hint':
    'Це речення прочитала мовна модель. Уривок і число є в повідомленні; чи кажуть вони саме це, вирішуєте ви.',
  'record.review.proposed.use': 'Узяти до форми',
}
