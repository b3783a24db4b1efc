/** Sentences of the line’s panel of tablets, and the paper manifest. */
export const screensTablets = {
  'tablets.title': 'Планшеты',
  'tablets.hint':
    'Планшет работает без сети, подписывает только для одного транша и открывает свой пакет в назначенный час.',
  'tablets.none': 'Для этого транша не зарегистрирован ни один планшет.',
  'tablets.paste': 'Вставьте то, что показывает планшет',
  'tablets.hours': 'Сколько часов он может подписывать, не более 72',
  'tablets.enrol': 'Зарегистрировать планшет',
  'tablets.dismiss': 'Отозвать {device}',
  'tablets.dismissed': 'Отозван',
  'tablets.until': 'Может подписывать до {time}',
  'tablets.silent': 'Ещё не отчитывался',
  'tablets.reported': 'Отчёт в {time}',
  'tablets.records': {
    one: 'Принята {count} запись',
    few: 'Приняты {count} записи',
    many: 'Принято {count} записей',
    other: 'Принято {count} записи',
  },
  'tablets.from-paper': {
    one: '{count} с бумаги',
    few: '{count} с бумаги',
    many: '{count} с бумаги',
    other: '{count} с бумаги',
  },
  'tablets.pack': 'Сохранить пакет для {device}',
  'tablets.hour': 'Ключ часа',
  'tablets.hour.show': 'Показать ключ часа для {device}',
  'tablets.hour.wait': 'Ключ часа выдадут в это время: {time}',
  'tablets.hour.go': 'Ключ часа выдают, когда обе стороны дали разрешение.',
  'tablets.hour.hint':
    'Введите его в планшет, или пусть его считает камера планшета. Он открывает только пакеты этого транша.',
  'tablets.file': 'Принять файл планшета',
  'tablets.file.none': 'В этом файле нет записей планшета.',
  'tablets.file.done': 'Принято. Дайте планшету этот ответ, и он покажет, что записи в отчёте.',
  'tablets.conflict': {
    one: 'Планшеты расходятся по {count} человеку',
    few: 'Планшеты расходятся по {count} людям',
    many: 'Планшеты расходятся по {count} людям',
    other: 'Планшеты расходятся по {count} человека',
  },
  'tablets.conflict.hint':
    'Действует сказанное первым. Ничего не заменяется, пока не решит офицер.',
  'tablets.said': '{device}, {time}, офицер {officer}: {said}',
  'tablets.stands': 'Действует',
  'tablets.settle': 'Оставить в силе слово {device}',
  'tablets.paper': 'Напечатать бумажную ведомость',
  'tablets.paper.title': 'Бумажная ведомость, {tranche}',
  'tablets.paper.hint':
    'Если планшет откажет, продолжайте здесь: отметьте, запишите время, подпишите. Потом это вносят с пометкой «с бумаги».',
  'tablets.paper.coach': 'Автобус {number}',
  'tablets.paper.time': 'Время',
  'tablet-said.checked': 'личность установлена',
  'tablet-said.released': 'освобождён',
  'tablet-said.received': 'принят, подписали обе стороны',
  'tablet-said.listed-absent': 'в списке, но здесь нет',
  'tablet-said.identity-doubtful': 'личность вызывает сомнение',
  'tablet-said.died': 'человек умер',
  'kind.device.enrolled': 'Планшет зарегистрирован',
  'kind.device.dismissed': 'Планшет отозван',
  'kind.tablet.settled': 'Расхождение между планшетами устранено',
  'kind.question.kept': 'Контрольный вопрос сохранён',
  'refusal.not-enrolled':
    'Этот планшет здесь не зарегистрирован. Зарегистрируйте его или отнесите туда, где его регистрировали.',
  'refusal.device-dismissed': 'Этот планшет отозван. Его подписи больше не имеют силы.',
  'refusal.dismissed-before': 'Этот планшет уже отозван.',
  'refusal.name-not-own':
    'Имя ключа этого планшета не принадлежит этой стороне. Выберите сторону на планшете и создайте ключ заново.',
  'refusal.name-twice':
    'Планшет с таким именем уже регистрировали. Дайте ему другой номер и создайте ключ заново.',
  'refusal.not-a-recipient':
    'Планшет не показывает адреса, для которого запечатать пакет. Покажите его код ещё раз.',
  'refusal.no-conflict': 'Решать уже нечего.',
  'refusal.receipt-stands':
    'Расписку подписали обе стороны. Она в силе; никто здесь не может решить вопреки ей.',
  'refusal.reported-before': 'Расписка уже ушла с шагом. Заменить её другой нельзя.',
  'refusal.not-sought':
    'Эта сторона не разыскивает этого человека, и никто здесь не знает, о чём спросить.',
  'tablets.scope': 'Ответ для планшета',
  'tablets.scope.show': 'Показать ответ для {device}',
  'tablets.scope.hint':
    'Планшет считывает это с этого экрана и принимает только пакеты, подписанные этими ключами. Он показывает те же ключи: сверьте их.',
  'tablets.scope.copy': 'Скопировать как текст',
  'tablets.doubt': {
    one: '{count} запись сохранена, но не засчитана',
    few: '{count} записи сохранены, но не засчитаны',
    many: '{count} записей сохранено, но не засчитано',
    other: '{count} записи сохранено, но не засчитано',
  },
  'tablets.doubt.hint':
    'Спросите другую сторону или офицера. То, что известно точно, запишите за этим столом.',
  'tablet-doubt.outside-hours': 'подписано вне часов планшета',
  'tablet-doubt.too-long': 'расписка слишком длинна для журнала',
  'tablet-doubt.other-receipt': 'это не расписка о человеке',
  'tablet-doubt.other-person': 'расписка о другом человеке',
  'tablet-doubt.other-tranche': 'расписка другого транша',
  'tablet-doubt.other-leg': 'расписка из другого места',
  'tablet-doubt.wrong-signature': 'расписка без действительных подписей обеих сторон',
  'refusal.too-many-tablets':
    'Для одного транша работает не более {at} планшетов. Отзовите неиспользуемый и зарегистрируйте этот.',
} as const
