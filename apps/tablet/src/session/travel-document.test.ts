import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareDocument, readDocument } from './travel-document.ts'

// A printer of its own, from ICAO Doc 9303 parts 4 to 6; the reader shares nothing with it.
const WEIGHTS = [7, 3, 1] as const

function digitOf(field: string): string {
  const sum = field.split('').reduce((so, sign, i) => {
    const value = sign === '<' ? 0 : Number.parseInt(sign, 36)
    return so + value * (WEIGHTS[i % 3] ?? 0)
  }, 0)
  return String(sum % 10)
}

const checked = (field: string): string => field + digitOf(field)
const filled = (field: string, length: number): string => field.padEnd(length, '<').slice(0, length)

interface Printed {
  readonly surname: string
  readonly given: string
  readonly number: string
  readonly born: string
  readonly until: string
}

type Print = (printed: Printed) => readonly string[]

const namesOf = ({ surname, given }: Printed): string => `${surname}<<${given.replaceAll(' ', '<')}`

const td3: Print = (one) => {
  const number = checked(filled(one.number, 9))
  const [born, until, personal] = [checked(one.born), checked(one.until), checked(filled('', 14))]
  const whole = digitOf(number + born + until + personal)
  return [`P<UTO${filled(namesOf(one), 39)}`, `${number}UTO${born}F${until}${personal}${whole}`]
}

const td2: Print = (one) => {
  const number = checked(filled(one.number, 9))
  const [born, until] = [checked(one.born), checked(one.until)]
  const rest = filled('', 7)
  const whole = digitOf(number + born + until + rest)
  return [`I<UTO${filled(namesOf(one), 31)}`, `${number}UTO${born}M${until}${rest}${whole}`]
}

const td1: Print = (one) => {
  const first = `${checked(filled(one.number, 9))}${filled('', 15)}`
  const [born, until] = [checked(one.born), checked(one.until)]
  const whole = digitOf(first + born + until + filled('', 11))
  return [`I<UTO${first}`, `${born}M${until}UTO${filled('', 11)}${whole}`, filled(namesOf(one), 30)]
}

const PRINTS: readonly Print[] = [td1, td2, td3]
const letters = fc.stringMatching(/^[A-Z]{2,9}$/)
const day = fc.date({
  min: new Date('1930-01-01'),
  max: new Date('2011-12-31'),
  noInvalidDate: true,
})
const born = day.map((date) => date.toISOString().slice(0, 10))
const short = (date: string): string => date.replaceAll('-', '').slice(2)

const person = fc.record({
  surname: letters,
  given: letters,
  number: fc.stringMatching(/^[A-Z0-9]{5,9}$/),
  born,
})
const print = fc.constantFrom(...PRINTS)
const printedOf = ({
  born: date,
  ...one
}: {
  surname: string
  given: string
  number: string
  born: string
}): Printed => {
  return { ...one, born: short(date), until: '330101' }
}

test('what is printed on a passport or card is read, whatever stands between its lines', () => {
  const law = fc.property(
    person,
    print,
    fc.constantFrom('\n', '\r\n', ' ', ''),
    (one, to, between) => {
      const read = readDocument(to(printedOf(one)).join(between))
      const name = `${one.surname} ${one.given}`
      assert.deepEqual(read, { name, born: short(one.born), isDoubtful: false })
    },
  )
  fc.assert(law)
})

test('a digit of the birth date read wrong is found, and no birth date is believed', () => {
  const law = fc.property(
    person,
    print,
    fc.nat(5),
    fc.integer({ min: 1, max: 9 }),
    (one, to, at, by) => {
      const lines = to(printedOf(one)).join('\n')
      const from = lines.indexOf(checked(short(one.born)))
      const digit = (Number(lines[from + at]) + by) % 10
      const read = readDocument(
        lines.slice(0, from + at) + String(digit) + lines.slice(from + at + 1),
      )
      assert.ok(read === null || (read.isDoubtful && read.born === null))
    },
  )
  fc.assert(law)
})

test('the same person is known by the letters of the document, in either order and with accents', () => {
  const read = readDocument(
    td3({
      surname: 'ORLENKO',
      given: 'MYKOLA',
      number: 'X1',
      born: '880214',
      until: '330101',
    }).join(''),
  )
  assert.ok(read !== null)
  for (const names of [
    ['Орленко Микола', 'Orlenko Mykola'],
    ['Mykola ORLÉNKO'],
    ["Orlenko, Mykola'"],
  ]) {
    const { names: likeness, births } = compareDocument(read, { names, born: '1988-02-14' })
    assert.equal(births, 'same')
    assert.equal(likeness, names[0]?.includes(',') === true ? 'look' : 'same')
  }
})

test('a patronymic that the document leaves out is not missed, and one word alone proves no name', () => {
  const read = (surname: string, given: string) =>
    readDocument(td3({ surname, given, number: 'X1', born: '880214', until: '330101' }).join(''))
  const names = ['Орленко Микола Петрович', 'Orlenko Mykola Petrovych']
  const likenessOf = (surname: string, given: string) => {
    const one = read(surname, given)
    return one === null ? null : compareDocument(one, { names, born: null }).names
  }
  assert.equal(likenessOf('ORLENKO', 'MYKOLA'), 'same')
  for (const [surname, given] of [
    ['ORLENKO', ''],
    ['ORLENKO', 'MYKOLA IVANOVYCH'],
    ['ORLENK', 'MYKOLA'],
    ['PETROVYCH', 'IVAN'],
  ] as const) {
    assert.equal(likenessOf(surname, given), 'look', `${surname} ${given}`)
  }
})

test('another transcription is left to the eye, and another birth date is said', () => {
  const read = readDocument(
    td1({
      surname: 'ORLENKO',
      given: 'NIKOLAI',
      number: 'X1',
      born: '880215',
      until: '330101',
    }).join('\n'),
  )
  assert.ok(read !== null)
  const compared = compareDocument(read, {
    names: ['Орленко Микола', 'Orlenko Mykola'],
    born: '1988-02-14',
  })
  assert.equal(compared.names, 'look')
  assert.equal(compared.births, 'other')
})

test('without a birth date on the list or in the document nothing is said of it', () => {
  const unknown = {
    surname: 'ORLENKO',
    given: 'MYKOLA',
    number: 'X1',
    born: '88<<<<',
    until: '330101',
  }
  const read = readDocument(td3(unknown).join('\n'))
  assert.ok(read !== null)
  assert.equal(compareDocument(read, { names: [], born: '1988-02-14' }).births, 'look')
  const known = readDocument(td3({ ...unknown, born: '880214' }).join('\n'))
  assert.ok(known !== null)
  for (const listed of [null, '1988', 'about 1988', '']) {
    assert.equal(compareDocument(known, { names: [], born: listed }).births, 'look')
  }
})

const WHOLE = td3({ surname: 'A', given: 'B', number: 'X1', born: '880214', until: '330101' }).join(
  '\n',
)
const NONE = [
  '',
  'parley',
  WHOLE.slice(1),
  `${WHOLE}<`,
  WHOLE.replace('<', '«'),
  WHOLE.split('\n')[0] ?? '',
  '<'.repeat(88),
  'IDFRA'.padEnd(72, '<'),
]

test('what is no document is none, and nothing of it is used', () => {
  for (const text of NONE) {
    const read = readDocument(text)
    assert.ok(read === null || read.isDoubtful, text)
  }
  fc.assert(fc.property(fc.string(), (text) => assert.equal(readDocument(text), null)))
})
