// What headings mean, in Ukrainian, Russian, English and Arabic. Rules look for word stems anywhere in
// the heading, so that wording, order, abbreviations and extra words matter little; a rule with more
// demands weighs more. Nothing is looked up by the text of a heading in an object.
import { wordForm } from './cell-text.ts'

/** What a column of a list can say about each person. */
export const MEANINGS = [
  'number',
  'name',
  'surname',
  'given',
  'patronymic',
  'given-patronymic',
  'born',
  'age',
  'sex',
  'rank',
  'unit',
  'service-number',
  'captured-on',
  'captured-at',
  'captured-when-where',
  'place-of-detention',
  'category',
  'health',
  'call-sign',
  'remark',
  'departed',
  'answer',
  'other',
] as const

export type Meaning = (typeof MEANINGS)[number]

export function isMeaning(text: string): text is Meaning {
  return MEANINGS.some((m) => m === text)
}

interface HeadingRule {
  readonly meaning: Meaning
  /** Every one of these must be found in the heading's word form, which has a space at both ends. */
  readonly all: readonly RegExp[]
  readonly not?: RegExp
  readonly weight: number
}

const KIN =
  /родич|родствен|близьк|близк|заявник|заявител|контакт|relative|kin |applicant|contact| матер| мати | мать | батьк[аи] | отца | father s | mother|дружин|жены|супруг|дітей|детей|اقارب|الام /
// Stems of words that could hide in others (`поступления`) begin a word.
const CAPTURE =
  / зник| полон| плен| воєннополон| затрим| задерж| захоп| захват| пропа[жвл]| безвіст| безвест| исчез| узят| взят|captur|missing|detain|detention date|seiz|last seen|disappear| заарешт| арешт| арест|arrest|اسر|الاسر|فقد|اعتقال|احتجاز/
const DATE =
  / дат| день| число| date| when | коли | когда | on | since | з якого| с какого|تاريخ| يوم /
const PLACE =
  / місц| мест| де | где | район| нп | н п | place| where| location| at | area|مكان|موقع/
const ARRIVAL =
  /поступ|прибут|прибы|надійш|надходж|arriv|admit|intake|доставл|оформ|реєстрац|регистрац|видач|выдач|склад|составл|оновл|обновл/
const BIRTH =
  /народ|рожд|родил| нар | рожден|birth|born|dob|d o b|ميلاد|ولاد|مواليد| д н | д р | др | р н | г р | гр рожд/

const RULES: readonly HeadingRule[] = [
  rule('other', 9, [KIN]),
  rule('other', 8, [BIRTH, /місц|мест|place|country|where|مكان|країн|стран/]),
  rule('other', 8, [
    /телефон|phone|тел |моб |e ?mail|пошт|адрес|address|прожив|residen|реєстрац|регистрац|громадян|гражданств|nationality|citizen|الجنسيه|عنوان|зріст|рост |height|weight|вага |вес |religion|віросповід|вероисповед|освіт|образов/,
  ]),
  rule('other', 7, [ARRIVAL, DATE]),
  rule('other', 6, [ARRIVAL]),

  rule('number', 8, [
    /^ (№|n|no|nr|num|number|номер|#|nn|№ №|№ п п|№ з п|п п|з п|з п №|nº|п п №|пп|зп|№ пп|№ зп|№пп|s no|sl no|s n|sr no|seq|seq no|serial|serial no|index|idx|item no|line no|list no|list number|row no|ord|ord no|م|ت|الرقم|رقم|التسلسل|تسلسل|الرقم التسلسلي) $/,
  ]),
  rule('number', 8, [
    /порядков|поряд №|по порядку|за порядком|порядк|№ за списком|№ по списку|номер у списку|номер за списком|номер по списку|номер в списке|номер рядка|номер строки|рядок|№ строки|№ запис|номер запис|entry no|record no/,
  ]),
  rule('number', 8, [
    /обліков|учетн|облік |реєстрац|регистрац|реєстр|реестр|registr|справ|дел |file no|case|картк|карточк|card no| id | код | code|ідентифік|идентифик|ref no|reference/,
    / № |номер| n | no |number| id | код | code|облік|учетн|reference/,
  ]),
  rule('number', 4, [/^ id $|^ код $|^ code $|^ ref $/]),

  rule('name', 9, [
    / п і б| піб| п і п| піп| ф и о| фио| п и б| пиб| п і по б| pib | fio | fullname|full name|fulln|наймен|الاسم الكامل|الاسم الثلاثي|الاسم الرباعي|الاسم واللقب|f i o/,
  ]),
  rule('name', 9, [
    /прізв|фамил|surname|last name|family name|лпризв|اللقب|prizv|famil/,
    / ім|имя|имен|иниц|ініц|given|first|forename|initial|other names|surname and name|surname name|name and surname|name surname|names|الاسم|imia|imya|і по б/,
  ]),
  rule('name', 6, [
    /^ (name|names|імя|имя|name of person|person|persons name|особа|лицо|прізвище імя|الاسم|اسم|الاسماء|имя фамилия|імя прізвище|detainee|prisoner|name of prisoner|name of detainee|військовополонен\S*|военнопленн\S*|затриман\S*|задержанн\S*|полонен\S*) $/,
  ]),
  rule('given-patronymic', 10, [
    /^ (ім|имя|first|given|imia|imya)\S*( name)?( та| і| и| and)? (по батьк|отч|patron|middle|otch|по бат)/,
  ]),
  rule('surname', 8, [
    /^ (прізв\S*|фам|фамил\S*|surname|sur name|last name|lastname|family name|family|second name|اللقب|الكنيه|اسم العائله|العائله|prizv\S*|famil\S*)( \S+)? $/,
  ]),
  rule('given', 7, [
    /^ (імя|имя|given name|given names|given|first name|firstname|forename|forenames|first names|الاسم الاول|власне імя|імена|имена|imya|imia)( \S+)? $/,
  ]),
  rule(
    'patronymic',
    9,
    [
      /по батьк|побатьк|по бат|отчеств|^ отч |patronym|middle name|fathers name|father s name|^ father |اسم الاب|otchestvo/,
    ],
    /прізв|фамил|surname| ім|имя/,
  ),

  rule('born', 9, [/ дат| рік| год| date| year|تاريخ|سنه/, BIRTH], /місц|мест|place/),
  rule('born', 8, [BIRTH], /місц|мест|place/),
  rule('born', 5, [/birthd|datanarod|data rozhd|data narodzh/]),
  rule('age', 8, [
    /^ (вік|возраст|age|повних років|полных лет|лет|років|age years|العمر|السن)( \S+)* $/,
  ]),
  rule('sex', 9, [/^ (стать|пол|sex|gender|ст|الجنس|النوع|ч ж|м ж|m f)( \S+){0,3} $/]),
  rule('rank', 8, [
    /звання|звание|^ в зв |^ вз |в зван| rank|^ зв |военное зв|військове зв|الرتبه|رتبه|zvann|zvani/,
  ]),

  rule(
    'service-number',
    9,
    [
      /особист|особов|личн|service|serviceman|military|army|personal|soldier|жетон|табельн|войсковой|id tag|tag|disc|عسكري|شخصي|квиток|билет|посвідч|удостов|обліков\S* військ/,
      / № |номер|number| no | n |жетон| num| id |tag|disc|квиток|билет|посвідч|удостов|رقم/,
    ],
    /частин|част[иь] |справ|дел[оа] |unit|rank|зван| в ч /,
  ),
  rule('service-number', 8, [
    /жетон|військов\S* квит|военн\S* билет|service n|dog tag|id tag|id disc|identity disc|смерт\S* медал|الرقم العسكري/,
  ]),
  rule('service-number', 4, [
    /^ (ос|л|лн|о|ін|ид) (№|номер) $|^ л н $|^ о н $|^ svc no $|^ особовий $|^ личный $/,
  ]),
  rule(
    'unit',
    7,
    [
      /підрозд|подразд|частин| часть| части |^ в ч |^ вч | в ч |бригад|полк|батальй|батальон|зєднан|соединен|формуван|формирован|місце служби|место службы|служби місце|unit|regiment|brigade|battalion| formation| corps|الوحده|وحده|اللواء|الكتيبه|pidrozd|podrazd/,
    ],
    /полков|полон/,
  ),

  rule('captured-when-where', 10, [CAPTURE, DATE, PLACE], /утрим|содерж/),
  rule(
    'captured-when-where',
    9,
    [/ дат| коли | когда | when | date/, / місц| мест| де | где | where| place/],
    /народ|рожд|birth|утрим|содерж|держ/,
  ),
  rule('captured-on', 9, [CAPTURE, DATE], /утрим|содерж|place|місц|мест|مكان/),
  rule('captured-at', 9, [CAPTURE, PLACE], /утрим|содерж|дата|date|تاريخ/),
  rule('captured-on', 5, [
    /^ (захоплен\S*|задержан\S*|затриман\S*|пленен\S*|полонен\S*|captured|detained|missing|зник\S*|пропал\S*|взят\S*|безвісти|missing since|плен|полон|الاسر|captured on|capture) $/,
  ]),
  rule(
    'captured-on',
    4,
    [
      / (пропал|зник|зникла|задержан|затриман|пленен|полонен|взят|захоплен|captured|missing|detained) /,
    ],
    /піб|фио|прізв|фамил|name|особ|лиц|місц|мест| де | где |place|where/,
  ),
  rule('captured-when-where', 4, [CAPTURE, /обставин|обстоят|circumst|ظروف/]),
  rule('captured-at', 4, [
    /^ (район|місце|место|place|location|area|місцевість|местность|н п|напрямок|направление|المكان|مكان|where|населен\S* пункт|область|місце події|место события) $/,
  ]),
  rule('captured-on', 3, [
    /^ (дата|date|число|коли|когда|when|التاريخ|تاريخ|дата події|дата события) $/,
  ]),

  rule(
    'place-of-detention',
    10,
    [
      /утрим|содерж|увязн|перебува|нахожд|находит|місцезнах|местонах|отбыв|відбув|held|detention|detained|imprison|confine|internment|احتجاز|حجز/,
      /місц|мест|де |где |place|where|at |facility|location|مكان|установ|учрежд|заклад/,
    ],
    / дат|коли|date/,
  ),
  rule(
    'place-of-detention',
    8,
    [
      /табір|табор|лагер|установ|учрежд|сізо|сизо|колон|тюрм|камер|заклад|госпітал|госпитал|facility|institution|camp|prison|jail|colony|سجن|معسكر|منشاه/,
    ],
    /військов\S* частин|дат|date/,
  ),
  rule(
    'category',
    8,
    [
      /катег|category|статус| status|контингент|الفئه|فئه|الصفه|в п цив|військ цив|kateg|вид обліку|тип особи|group|група|група осіб|class /,
    ],
    /здоров|крові|крови|blood/,
  ),
  rule('health', 9, [
    /здоров|здоровя|медич|медиц|поранен|ранен|травм|діагноз|диагноз|хвороб|болезн|health|medical|injur|wound|diagnos|fitness|صحيه|الصحه|اصاب|фізичн\S* стан|физическ\S* сост/,
  ]),
  rule('health', 5, [/^ (стан|состояние|сост|condition|state|الحاله|стан особи|самопочуття) $/]),
  rule('call-sign', 9, [
    /позивн|позывн|call ?sign|псевдо|кличк|nickname|alias|nom de|النداء|كنيه حركيه|^ поз $|pozyv/,
  ]),
  rule('departed', 9, [
    /вибут|вибув|убыт|убыл|выбы|звільнен|освобожд|released|departure|departed|افراج|مغادر/,
  ]),
  rule('answer', 9, [/відповід|^ ответ|answer|reply|response|الجواب|الرد/]),
  rule('remark', 8, [
    /приміт|примеч|^ прим |відмітк|отметк|^ отм |коментар|комментар|remark|note|comment|ملاحظ|додатков|дополнит|інша інф|прочее|^ інше |^ иное |доп |особливі|особые|^ дод |memo|observ|misc/,
  ]),
  rule('remark', 4, [
    /відомост|сведен|інформац|информац|info|джерел|источник|source|обставин|обстоят|details/,
  ]),
]

/** A heading's candidates, best first; none if no rule knows it. */
export function meaningsOf(
  heading: string,
): readonly { readonly meaning: Meaning; readonly weight: number }[] {
  if (heading.length > 160) return [] // a paragraph is no heading
  const form = ` ${wordForm(heading)} `
  if (form.trim() === '') return []
  const best = new Map<Meaning, number>()
  for (const { meaning, all, not, weight } of RULES) {
    if (weight <= (best.get(meaning) ?? 0)) continue
    if (all.every((r) => r.test(form)) && not?.test(form) !== true) best.set(meaning, weight)
  }
  const under = heading.split(' / ').at(-1) ?? heading
  if (under !== heading && best.has('captured-when-where')) {
    // Under a heading for both, the lower word says which of the two a column is.
    const lower = meaningsOf(under)[0]?.meaning
    if (lower === 'captured-on' || lower === 'captured-at') best.set(lower, 12)
  }
  return [...best]
    .map(([meaning, weight]) => ({ meaning, weight }))
    .sort((a, b) => b.weight - a.weight)
}

/** Whether a cell could stand under a merged heading: `date`, `place`, `surname`, `given`. */
export function isHeadingWord(text: string): boolean {
  return text.length <= 60 && meaningsOf(text).length > 0
}

const TOTAL =
  /^ (усього|всього|разом|итого|всего|загалом|загальна кількість|общее количество|кількість|количество|підсумок|total|totals|grand total|sum|in all|المجموع|الاجمالي|مجموع)( |$)/
const NOTE =
  /^ (приміт|примеч|note|notes|виконав|исполн|підпис|подпис|начальник|командир|голова|председ|відповідальн|ответственн|склав|составил|складено|составлено|перевірив|проверил|затвердж|утвержд|погоджен|согласован|джерел|источник|signed|signature|prepared|approved|source|м п |ملاحظه|توقيع|дата складання|дата составления|м п$|тел |дані |данные |сведения |відомості )/
const SECTION =
  /війська|войска|бригад|полк|батальйон|батальон|гвард|служб|оборон|флот|загін|отряд|цивільн|гражданск|військовослужб|военнослуж|офіцер|офицер|сержант|солдат|рядов|жінк|женщ|дітей|дети|діти|неповноліт|несоверш|women|officers|civilian|soldier|section|part |розділ|раздел|частина|часть|піхот|пехот|група|группа|group|unit|brigade|табір|лагерь|установа|учрежд|підрозділ|подраздел|поранен|ранен|قسم|لواء|مدني/

export function startsTotal(text: string): boolean {
  return TOTAL.test(` ${wordForm(text)} `)
}

export function startsNote(text: string): boolean {
  return /^\s*[*†‡¹²³]/.test(text) || NOTE.test(` ${wordForm(text)} `)
}

export function namesSection(text: string): boolean {
  return (
    SECTION.test(` ${wordForm(text)} `) ||
    /^\s*(?:[IVXІХ]+|\d+|[а-яa-z])\s*[.)]\s+\p{L}/iu.test(text)
  )
}

function rule(meaning: Meaning, weight: number, all: readonly RegExp[], not?: RegExp): HeadingRule {
  return not === undefined ? { meaning, weight, all } : { meaning, weight, all, not }
}
