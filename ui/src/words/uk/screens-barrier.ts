import type { Translated } from '../message.ts'
import type { screensBarrier as english } from '../en/screens-barrier.ts'

/** Sentences of points that open together or not at all. */
export const screensBarrier: Translated<typeof english, 'uk'> = {
  'barrier.title': 'Пункти, що відкриваються разом',
  'barrier.hint':
    'На жодному ніхто не переходить, доки на кожному всі, хто є у відомості, не прибули й не допущені, і обидві сторони не дали дозволу на кожному. Що зупиняє один, зупиняє всі.',
  'barrier.name': 'Відкриваються разом: пункти {points}',
  'barrier.state.proposed': 'Не погоджено',
  'barrier.state.waiting': 'Очікування',
  'barrier.state.open': 'Відкрито',
  'barrier.state.held': 'Зупинено',
  'barrier.state.over': 'Завершено',
  'barrier.because.not-agreed':
    'Дозволу для цих пунктів разом ще не дають: не погоджено. Бракує слова: {parties}.',
  'barrier.because.count': 'Чекаємо на пункт П{number}: допущено {cleared} із {listed}.',
  'barrier.because.present':
    'Чекаємо на пункт П{number}: прибули {present} із {listed}, і допущено не всіх.',
  'barrier.because.go': 'Чекаємо на пункт П{number}: усіх допущено; бракує дозволу: {parties}.',
  'barrier.because.hold':
    'Зупинено на пункті П{number}: ніде ніхто не переходить. Щоб продовжити, бракує слова: {parties}.',
  'barrier.because.given-up':
    'Від пункту П{number} відмовилися: ніде ніхто не переходить, доки обидві сторони не продовжать без нього. Бракує слова: {parties}.',
  'barrier.because.open': 'Усі пункти відкрито.',
  'barrier.because.over': 'Усі пункти закрито.',
  'barrier.point': 'Пункт П{number}',
  'barrier.there': 'прибули: {present} із {listed}',
  'barrier.cleared': 'допущено: {cleared} із {listed}',
  'barrier.crossed': 'перейшли: {crossed} із {listed}',
  'barrier.waits.count': 'чекає на підрахунок',
  'barrier.waits.go': 'чекає на дозвіл',
  'barrier.waits.hold': 'зупинено тут',
  'barrier.waits.given-up': 'від нього відмовилися',
  'barrier.waits.others': 'готовий; чекає на інші',
  'barrier.waits.nothing': 'відкритий',
  'barrier.waits.over': 'закритий',
  'barrier.waits.without': 'відмовилися; обидві сторони продовжують без нього',
  'barrier.waits.proposed': 'відомість підписано',
  'barrier.missing': 'Бракує слова: {parties}',
  'barrier.bound': 'На всіх пунктах разом одна сторона може бути попереду щонайбільше на {bound}.',
  'barrier.ahead': 'Зараз {party} попереду на {people}.',
  'barrier.even': 'Зараз порівну.',
  'barrier.share':
    'Про інші пункти тут знають лише через вузол. Кожен тримається своєї частки межі.',
  'barrier.agreed': 'погодили: {parties}',
  'barrier.propose': 'Відкривати пункти разом',
  'barrier.propose.which': 'Які пункти',
  'barrier.propose.bound': 'Наскільки можна бути попереду, на всіх разом',
  'barrier.propose.bound.hint': 'Щонайменше по одній особі на пункт: {least}.',
  'barrier.propose.few': 'Виберіть два пункти або більше.',
  'barrier.accept': 'Погодити спільне відкриття цих пунктів',
  'barrier.reduce': 'Продовжити без пункту П{number}',
  'barrier.reduce.why': 'Чому',
  'barrier.reduce.hint':
    'Це мають сказати обидві сторони. Хто чекав там, потрапить у пізнішу відомість.',
}
