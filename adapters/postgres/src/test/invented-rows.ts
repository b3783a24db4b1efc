// Lists of invented people for the tests of the queue: the same in every process.
import type { PartialDate } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'

const SURNAMES =
  'Заруба Терещук Панченко Гнатюк Кравець Білан Остапчук Ярема Лупій Дорош Мацюк Сорока'.split(' ')
const GIVEN = 'Роман Олексій Микола Ігор Степан Василь Тарас Юрій'.split(' ')
const FATHERS = 'Петрович Іванович Ігорович Олегович Степанович'.split(' ')

/** `count` records; record i of any call is the same person. */
export function inventedRows(count: number): readonly PersonRecord[] {
  return Array.from({ length: count }, (_, i) => rowOf(i))
}

function rowOf(i: number): PersonRecord {
  const pick = (from: readonly string[], by: number): string => from[(i * by) % from.length] ?? ''
  const [surname, given, patronymic] = [pick(SURNAMES, 7), pick(GIVEN, 5), pick(FATHERS, 3)]
  const two = (n: number): string => String(n).padStart(2, '0')
  const born = `${1960 + (i % 43)}-${two(1 + (i % 12))}-${two(1 + ((i * 11) % 28))}`
  return {
    rowNumber: i + 1,
    no: String(i + 1),
    place: { sheet: '', line: i + 2 },
    name: { full: `${surname} ${given} ${patronymic}`, surname, given, patronymic },
    born: born as PartialDate, // all three parts lie in their ranges
    bornAs: 'date',
    sex: 'm',
    rank: null,
    unit: `А${1000 + (i % 57)}`,
    serviceNumber: i % 3 === 0 ? `КМ ${100_000 + i * 37}` : null,
    capturedOn: null,
    capturedAt: null,
    placeOfDetention: null,
    category: 'soldier',
    health: null,
    callSign: null,
    remark: null,
    departed: false,
  }
}
