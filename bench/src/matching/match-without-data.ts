// Run by unreadable-data.test.ts in a process that may read the repository alone: reads the folder it is
// given, which must be refused, then compares names and matches two rows.
import { readdirSync } from 'node:fs'
import { nobleCryptography, parsePartialDate } from '@parley/kernel'
import { matchLists } from '@parley/matching'
import type { PersonRecord } from '@parley/names'
import { compareNames } from '@parley/names'

function isRefused(folder: string): boolean {
  try {
    readdirSync(folder)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_ACCESS_DENIED'
  }
}

const row = (surname: string, given: string): PersonRecord => ({
  rowNumber: 1,
  no: '1',
  place: { sheet: '', line: 2 },
  name: { full: `${surname} ${given}`, surname, given, patronymic: null },
  born: parsePartialDate('1990-04-12'),
  bornAs: 'date',
  sex: null,
  rank: null,
  unit: null,
  serviceNumber: 'АВ 123456',
  capturedOn: null,
  capturedAt: null,
  placeOfDetention: null,
  category: null,
  health: null,
  callSign: null,
  remark: null,
  departed: false,
})
const held = [row('Zarubin', 'Aleksei')]
const sought = [row('Зарубін', 'Олексій')]
const { pairs } = matchLists({ held, sought, hashing: nobleCryptography })
console.log(
  JSON.stringify({
    isRefused: isRefused(process.argv[2] ?? ''),
    decisions: pairs.map(({ decision }) => decision),
    likeness: compareNames('خالد منصوري', 'Mansouri Khalid').likeness,
  }),
)
