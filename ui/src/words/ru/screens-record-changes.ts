import type { Translated } from '../message.ts'
import type { screensRecordChanges as english } from '../en/screens-record-changes.ts'

export const screensRecordChanges: Translated<typeof english, 'ru'> = {
  'record.part.changes': 'Что изменилось',
  'record.changes.lead':
    'Что последние чтения сообщений говорят такого, чего не говорили прежние. Цифра остаётся со своим сообщением и тем, кто её назвал; из цифр ничего не складывают.',
  'record.changes.since': 'Первое чтение было {when}; найденное им изменением не считается.',
  'record.changes.none': 'После первого чтения ничего не изменилось',
  'record.changes.none.hint': 'Узел каждую минуту смотрит на папку с сообщениями.',
  'record.changes.keys': 'J и K: следующая и предыдущая строка; Enter открывает обмен',
  'record.changes.exchange': 'Обмен',
  'record.changes.what': 'Что изменилось',
  'record.changes.reports': 'Сами сообщения',
  'record.changes.left': {
    one: 'ещё {count} изменение',
    few: 'ещё {count} изменения',
    many: 'ещё {count} изменений',
    other: 'ещё {count} изменения',
  },
  'record.change.report-came': 'Поступило сообщение',
  'record.change.report-gone': 'Сообщение исчезло',
  'record.change.exchange-came': 'Новый в записях',
  'record.change.exchange-gone': 'О нём здесь больше нет сообщений',
  'record.change.claim-came': 'Добавлено утверждение',
  'record.change.claim-gone': 'Утверждение исчезло',
  'record.change.told-came': 'Теперь о нём сообщает',
  'record.change.told-gone': 'Больше о нём не сообщает',
  'record.change.verdict.over': 'больше не стоит: {verdict}',
  'record.change.origins': 'Источников',
  'record.change.head': 'День и стороны',
  'record.change.becomes': 'было: {was}, стало: {is}',
  'record.renew.renewing':
    'Сообщения изменились, их читают заново. До тех пор страница показывает прежнее чтение.',
  'record.renew.failed':
    'Прочитать заново не удалось ({when}). Страница показывает прочитанное {since}.',
  'record.renew.newer': 'Прочитаны более новые сообщения.',
  'record.renew.newer.show': 'Показать',
  'record.review.proposed': 'Предлагает {model}',
  'record.review.proposed.hint':
    'Это предложение прочитала языковая модель. Отрывок и число есть в сообщении; говорят ли они именно это, решаете вы.',
  'record.review.proposed.use': 'Взять в форму',
}
