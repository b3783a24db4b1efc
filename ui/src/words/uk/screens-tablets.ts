/** Sentences of the line’s panel of tablets, and the paper manifest. */
export const screensTablets = {
  'tablets.title': 'Планшети',
  'tablets.hint':
    'Планшет працює без мережі, підписує лише для одного траншу й відкриває свій пакет о призначеній годині.',
  'tablets.none': 'Для цього траншу не зареєстровано жодного планшета.',
  'tablets.paste': 'Вставте те, що показує планшет',
  'tablets.hours': 'Скільки годин він може підписувати, щонайбільше 72',
  'tablets.enrol': 'Зареєструвати планшет',
  'tablets.dismiss': 'Відкликати {device}',
  'tablets.dismissed': 'Відкликано',
  'tablets.until': 'Може підписувати до {time}',
  'tablets.silent': 'Ще не звітував',
  'tablets.reported': 'Звіт о {time}',
  'tablets.records': {
    one: 'Прийнято {count} запис',
    few: 'Прийнято {count} записи',
    many: 'Прийнято {count} записів',
    other: 'Прийнято {count} запису',
  },
  'tablets.from-paper': {
    one: '{count} з паперу',
    few: '{count} з паперу',
    many: '{count} з паперу',
    other: '{count} з паперу',
  },
  'tablets.pack': 'Зберегти пакет для {device}',
  'tablets.hour': 'Ключ години',
  'tablets.hour.show': 'Показати ключ години для {device}',
  'tablets.hour.wait': 'Ключ години видадуть у цей час: {time}',
  'tablets.hour.go': 'Ключ години видають, коли обидві сторони дали дозвіл.',
  'tablets.hour.hint':
    'Введіть його в планшет або нехай його зчитає камера планшета. Він відкриває лише пакети цього траншу.',
  'tablets.file': 'Прийняти файл планшета',
  'tablets.file.none': 'У цьому файлі немає записів планшета.',
  'tablets.file.done': 'Прийнято. Дайте планшету цю відповідь, і він покаже, що записи у звіті.',
  'tablets.conflict': {
    one: 'Планшети розходяться щодо {count} особи',
    few: 'Планшети розходяться щодо {count} осіб',
    many: 'Планшети розходяться щодо {count} осіб',
    other: 'Планшети розходяться щодо {count} особи',
  },
  'tablets.conflict.hint':
    'Діє те, що сказано першим. Нічого не замінюється, доки не вирішить офіцер.',
  'tablets.said': '{device}, {time}, офіцер {officer}: {said}',
  'tablets.stands': 'Діє',
  'tablets.settle': 'Залишити чинним слово {device}',
  'tablets.paper': 'Надрукувати паперову відомість',
  'tablets.paper.title': 'Паперова відомість, {tranche}',
  'tablets.paper.hint':
    'Якщо планшет відмовить, продовжуйте тут: відмітьте, запишіть час, підпишіть. Згодом це вносять із позначкою «з паперу».',
  'tablets.paper.coach': 'Автобус {number}',
  'tablets.paper.time': 'Час',
  'tablet-said.checked': 'особу встановлено',
  'tablet-said.released': 'звільнено',
  'tablet-said.received': 'прийнято, підписали обидві сторони',
  'tablet-said.listed-absent': 'у списку, але тут немає',
  'tablet-said.identity-doubtful': 'особа викликає сумнів',
  'tablet-said.died': 'людина померла',
  'kind.device.enrolled': 'Планшет зареєстровано',
  'kind.device.dismissed': 'Планшет відкликано',
  'kind.tablet.settled': 'Розбіжність між планшетами усунуто',
  'kind.question.kept': 'Контрольне запитання збережено',
  'refusal.not-enrolled':
    'Цей планшет тут не зареєстровано. Зареєструйте його або віднесіть туди, де його зареєстрували.',
  'refusal.device-dismissed': 'Цей планшет відкликано. Його підписи більше не мають сили.',
  'refusal.dismissed-before': 'Цей планшет уже відкликано.',
  'refusal.name-not-own':
    'Назва ключа цього планшета не належить цій стороні. Виберіть сторону на планшеті й створіть ключ наново.',
  'refusal.name-twice':
    'Планшет із такою назвою вже реєстрували. Дайте йому інший номер і створіть ключ наново.',
  'refusal.not-a-recipient':
    'Планшет не показує адреси, для якої запечатати пакет. Покажіть його код ще раз.',
  'refusal.no-conflict': 'Вирішувати вже немає чого.',
  'refusal.receipt-stands':
    'Розписку підписали обидві сторони. Вона чинна; ніхто тут не може вирішити всупереч їй.',
  'refusal.reported-before': 'Розписка вже пішла з кроком. Замінити її іншою не можна.',
  'refusal.not-sought': 'Ця сторона не розшукує цю особу, тож ніхто тут не знає, що запитати.',
} as const
