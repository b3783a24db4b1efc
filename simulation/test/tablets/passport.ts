// Prints the two lines of a passport (ICAO Doc 9303 part 4, TD3) of nobody's state.
const WEIGHTS = [7, 3, 1] as const

function checked(field: string): string {
  const values = field.split('').map((sign) => (sign === '<' ? 0 : Number.parseInt(sign, 36)))
  const sum = values.reduce((so, value, i) => so + value * (WEIGHTS[i % 3] ?? 0), 0)
  return field + String(sum % 10)
}

/**
 * @param latin surname and given name in Latin letters, and whatever follows that documents leave out
 * @param born YYYY-MM-DD
 */
export function passportOf(latin: string, born: string): string {
  const [surname = '', given = ''] = latin
    .normalize('NFD')
    .toUpperCase()
    .replaceAll(/[^A-Z ]/g, '')
    .split(' ')
  const number = checked('X1234567<')
  const [birth, until] = [checked(born.replaceAll('-', '').slice(2)), checked('330101')]
  const personal = checked('<'.repeat(14))
  const names = `P<UTO${surname}<<${given}`.padEnd(44, '<').slice(0, 44)
  const whole = checked(number + birth + until + personal).at(-1) ?? ''
  return `${names}\n${number}UTO${birth}X${until}${personal}${whole}`
}
