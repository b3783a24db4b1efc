import type { Translated } from '../message.ts'
import type { screensBarrier as english } from '../en/screens-barrier.ts'

/** Sentences of points that open together or not at all. */
export const screensBarrier: Translated<typeof english, 'ru'> = {
  'barrier.title': 'Пункты, которые открываются вместе',
  'barrier.hint':
    'Ни на одном никто не переходит, пока на каждом все, кто есть в ведомости, не прибыли и не допущены и обе стороны не дали разрешения на каждом. Что останавливает один, останавливает все.',
  'barrier.name': 'Открываются вместе: пункты {points}',
  'barrier.state.proposed': 'Не согласовано',
  'barrier.state.waiting': 'Ожидание',
  'barrier.state.open': 'Открыто',
  'barrier.state.held': 'Остановлено',
  'barrier.state.over': 'Завершено',
  'barrier.because.not-agreed':
    'Разрешения для этих пунктов вместе пока не дают: не согласовано. Не хватает слова: {parties}.',
  'barrier.because.count': 'Ждём пункт П{number}: допущено {cleared} из {listed}.',
  'barrier.because.present':
    'Ждём пункт П{number}: прибыли {present} из {listed}, и допущены не все.',
  'barrier.because.go': 'Ждём пункт П{number}: все допущены; не хватает разрешения: {parties}.',
  'barrier.because.hold':
    'Остановлено на пункте П{number}: нигде никто не переходит. Чтобы продолжить, не хватает слова: {parties}.',
  'barrier.because.given-up':
    'От пункта П{number} отказались: нигде никто не переходит, пока обе стороны не продолжат без него. Не хватает слова: {parties}.',
  'barrier.because.open': 'Все пункты открыты.',
  'barrier.because.over': 'Все пункты закрыты.',
  'barrier.point': 'Пункт П{number}',
  'barrier.there': 'прибыли: {present} из {listed}',
  'barrier.cleared': 'допущено: {cleared} из {listed}',
  'barrier.crossed': 'перешли: {crossed} из {listed}',
  'barrier.waits.count': 'ждёт подсчёта',
  'barrier.waits.go': 'ждёт разрешения',
  'barrier.waits.hold': 'остановлен здесь',
  'barrier.waits.given-up': 'от него отказались',
  'barrier.waits.others': 'готов; ждёт остальных',
  'barrier.waits.nothing': 'открыт',
  'barrier.waits.over': 'закрыт',
  'barrier.waits.without': 'отказались; обе стороны продолжают без него',
  'barrier.waits.proposed': 'ведомость подписана',
  'barrier.missing': 'Не хватает слова: {parties}',
  'barrier.bound':
    'На всех пунктах вместе одна сторона может быть впереди не более чем на {bound}.',
  'barrier.ahead': 'Сейчас {party} впереди на {people}.',
  'barrier.even': 'Сейчас поровну.',
  'barrier.share':
    'О других пунктах здесь знают только через узел. Каждый держится своей доли предела.',
  'barrier.agreed': 'согласовали: {parties}',
  'barrier.propose': 'Открывать пункты вместе',
  'barrier.propose.which': 'Какие пункты',
  'barrier.propose.bound': 'Насколько можно быть впереди, на всех вместе',
  'barrier.propose.bound.hint': 'Не меньше одного человека на пункт: {least}.',
  'barrier.propose.few': 'Выберите два пункта или больше.',
  'barrier.accept': 'Согласовать общее открытие этих пунктов',
  'barrier.reduce': 'Продолжить без пункта П{number}',
  'barrier.reduce.why': 'Почему',
  'barrier.reduce.hint':
    'Это должны сказать обе стороны. Кто ждал там, попадёт в более позднюю ведомость.',
}
