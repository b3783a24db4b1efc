// Rows of invented lists for tests.
import type { PartialDate } from '@parley/kernel'
import { parsePartialDate, present } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'

type Stated = Partial<Omit<PersonRecord, 'born' | 'capturedOn' | 'name'>> & {
  readonly born?: string
  readonly capturedOn?: string
}

/** A row with a one-column name and what else it states. */
export function listed(full: string, stated: Stated = {}): PersonRecord {
  const { born, capturedOn, ...rest } = stated
  return {
    rowNumber: 1,
    no: null,
    place: { sheet: '', line: 1 },
    name: { full, surname: null, given: null, patronymic: null },
    bornAs: born === undefined ? null : 'date',
    sex: null,
    rank: null,
    unit: null,
    serviceNumber: null,
    capturedAt: null,
    placeOfDetention: null,
    category: null,
    health: null,
    callSign: null,
    remark: null,
    departed: false,
    ...rest,
    born: dateOf(born),
    capturedOn: dateOf(capturedOn),
  }
}

function dateOf(text: string | undefined): PartialDate | null {
  return text === undefined ? null : present(parsePartialDate(text), `a date: ${text}`)
}

const SURNAMES =
  'Абраменко:Абраменко Гайворон:Гайворон Дем’янчук:Демьянчук Жмуренко:Жмуренко Завгородній:Завгородний Ільчишин:Ильчишин Кривошия:Кривошея Лебедин:Лебедин Мирончук:Мирончук Новоселець:Новоселец Оверченко:Оверченко Пшеничний:Пшеничный Ревуцький:Ревуцкий Сидорчук:Сидорчук Тимошик:Тимошик Уманець:Уманец Федорів:Федорив Хоменчук:Хоменчук Цимбалюк:Цимбалюк Чепурний:Чепурный Швачко:Швачко Щерба:Щерба Юзьків:Юзькив Ярмоленко:Ярмоленко Бережний:Бережной Вишневич:Вишневич Горобець:Горобец Дорошук:Дорошук Задорожний:Задорожный Калинюк:Калинюк'
const GIVEN =
  'Олексій:Алексей:Олексійович:Алексеевич Микола:Николай:Миколайович:Николаевич Андрій:Андрей:Андрійович:Андреевич Дмитро:Дмитрий:Дмитрович:Дмитриевич Євген:Евгений:Євгенович:Евгеньевич Ігор:Игорь:Ігорович:Игоревич Василь:Василий:Васильович:Васильевич Степан:Степан:Степанович:Степанович Павло:Павел:Павлович:Павлович Юрій:Юрий:Юрійович:Юрьевич Сергій:Сергей:Сергійович:Сергеевич Роман:Роман:Романович:Романович'

export interface InventedLists {
  readonly held: readonly PersonRecord[]
  readonly sought: readonly PersonRecord[]
}

/**
 * `count` invented people as two lists in two languages, row i of one being row i of the other: so many
 * ordinary people that values have a usual rarity. Some details are missing, some dates slipped.
 */
export function inventedLists(count: number, below: (limit: number) => number): InventedLists {
  const held: PersonRecord[] = []
  const sought: PersonRecord[] = []
  const surnames = SURNAMES.split(' ').map((word) => word.split(':'))
  const names = GIVEN.split(' ').map((word) => word.split(':'))
  for (let i = 0; i < count; i++) {
    const [surnameA = '', surnameB = ''] = surnames[below(surnames.length)] ?? []
    const [givenA = '', givenB = ''] = names[below(names.length)] ?? []
    const [, , fatherA = '', fatherB = ''] = names[below(names.length)] ?? []
    const born = date(1965 + below(38), 1 + below(12), 1 + below(28))
    const day = 1 + below(20)
    const month = 1 + below(12)
    const unit = String(100 + below(25))
    const number = `АВ ${100_000 + below(900_000)}`
    const common = { unit: `${unit} омбр`, rank: below(3) === 0 ? 'сержант' : 'солдат' }
    sought.push(
      listed(`${surnameA} ${givenA} ${fatherA}`, {
        ...common,
        born,
        capturedOn: date(2022, month, day),
        ...(below(3) === 0 ? {} : { serviceNumber: number }),
      }),
    )
    held.push(
      listed(below(6) === 0 ? `${surnameB} ${givenB}` : `${surnameB} ${givenB} ${fatherB}`, {
        born: below(5) === 0 ? born.slice(0, 4) : born,
        capturedOn: date(2022, month, day + below(6)),
        ...(below(2) === 0 ? {} : common),
        ...(below(2) === 0 ? {} : { serviceNumber: number }),
      }),
    )
  }
  return { held, sought }
}

function date(year: number, month: number, day: number): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}`
}
