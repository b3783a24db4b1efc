// What an officer reads on the way from a list to its answers, as the screens have it in each language.
export interface ScreenWords {
  readonly held: string
  readonly drop: RegExp
  readonly account: string
  readonly commitRows: RegExp
  readonly committed: string
  readonly commitList: string
  /** Before the letter of the other side. */
  readonly send: string
  readonly delivered: string
  readonly left: RegExp
  readonly same: string
  readonly decidedSame: string
  readonly bulk: string
  readonly accept: RegExp
  readonly confirmBulk: RegExp
  readonly answer: string
  readonly sign: string
}

const NUMBER = '[\\d\\s.,\u00a0]+'

export const SCREEN_WORDS: Readonly<Record<'en' | 'uk' | 'ru', ScreenWords>> = {
  en: {
    held: 'People we hold',
    drop: /^Drop a list here/,
    account: 'Every row is accounted for',
    commitRows: new RegExp(`^Commit ${NUMBER} persons?$`),
    committed: 'The list is committed.',
    commitList: 'Commit to the list',
    send: 'Commit and send to ',
    delivered: 'Delivered',
    left: new RegExp(`^${NUMBER} pairs? left$`),
    same: 'Same person',
    decidedSame: 'Decided: the same person',
    bulk: 'Confirm many at once',
    accept: /^I accept .* wrongly joined$/,
    confirmBulk: new RegExp(`^Confirm ${NUMBER} pairs?$`),
    answer: 'Send the answers',
    sign: 'Sign and send',
  },
  uk: {
    held: 'Кого утримуємо ми',
    drop: /^Перетягніть список сюди/,
    account: 'Кожен рядок враховано',
    commitRows: new RegExp(`^Підтвердити ${NUMBER} ос`),
    committed: 'Список підтверджено.',
    commitList: 'Заявити список',
    send: 'Заявити й надіслати ',
    delivered: 'Доставлено',
    left: new RegExp(`^Лишил\\S+ ${NUMBER} пар`),
    same: 'Та сама людина',
    decidedSame: 'Вирішено: та сама людина',
    bulk: 'Підтвердити багато відразу',
    accept: /^Приймаю очікувану кількість/,
    confirmBulk: new RegExp(`^Підтвердити ${NUMBER} пар`),
    answer: 'Надіслати відповіді',
    sign: 'Підписати й надіслати',
  },
  ru: {
    held: 'Кого удерживаем мы',
    drop: /^Перетащите список сюда/,
    account: 'Каждая строка учтена',
    commitRows: new RegExp(`^Подтвердить ${NUMBER} человек`),
    committed: 'Список подтверждён.',
    commitList: 'Заявить список',
    send: 'Заявить и отправить ',
    delivered: 'Доставлено',
    left: new RegExp(`^Остал\\S+ ${NUMBER} пар`),
    same: 'Тот же человек',
    decidedSame: 'Решено: тот же человек',
    bulk: 'Подтвердить много сразу',
    accept: /^Принимаю ожидаемое число/,
    confirmBulk: new RegExp(`^Подтвердить ${NUMBER} пар`),
    answer: 'Отправить ответы',
    sign: 'Подписать и отправить',
  },
}
