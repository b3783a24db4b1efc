// What soldiers call each other on the radio. Lists of their own side carry it, sometimes in the name.
import type { Dice } from './dice.ts'
import type { Language } from './given-name.ts'

export type CallSign = Readonly<Record<Language, string>>

const CALL_SIGNS: readonly CallSign[] = `
Гном/Гном Борода/Борода Кум/Кум Ворон/Ворон Доктор/Доктор Дід/Дед Моряк/Моряк Філін/Филин Тихий/Тихий
Лис/Лис Студент/Студент Малий/Малой Бізон/Бизон Шум/Шум Сивий/Седой Вітер/Ветер Кріт/Крот Бобер/Бобёр
Сова/Сова Грім/Гром Кузня/Кузня Чайник/Чайник Шахтар/Шахтёр Капітан/Капитан Рибак/Рыбак Піксель/Пиксель
Їжак/Ёж Скрипаль/Скрипач Швець/Сапожник Компас/Компас Маляр/Маляр Пасічник/Пасечник Механік/Механик
Професор/Профессор Сніг/Снег Кедр/Кедр Якір/Якорь Комета/Комета Бджола/Пчела Гарбуз/Тыква
`
  .trim()
  .split(/\s+/u)
  .map((entry) => {
    const [uk = '', ru = ''] = entry.split('/')
    return { uk, ru }
  })

export function drawCallSign(dice: Dice): CallSign {
  return dice.pick(CALL_SIGNS)
}
