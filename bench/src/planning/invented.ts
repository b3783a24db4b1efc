// Invented people by the million, in columns. A small generator of its own: the numbers need only be the same
// on every machine.
import { openHighs } from '@parley/highs'
import { chooseColumns, chooseLaminar, scheduleColumns } from '@parley/planning'
import type { ColumnPeople, ColumnTerms } from '@parley/planning'
import { clock } from './clock.ts'
import type { Measured } from './clock.ts'

function generator(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0 // Numerical Recipes, chapter 7
    return Math.floor((state / 2 ** 32) * n)
  }
}

function millionPeople(count: number): ColumnPeople {
  const draw = generator(5)
  const bytes = (): Uint8Array => new Uint8Array(count)
  const people = {
    side: bytes(),
    class: bytes(),
    seats: bytes(),
    stretchers: bytes(),
    medics: bytes(),
    group: new Int32Array(count).fill(-1),
  }
  for (let i = 0; i < count; i++) {
    const urgency = draw(1000)
    const isCarried = urgency < 30 ? draw(2) === 0 : draw(200) === 0
    people.side[i] = i % 2
    people.class[i] = urgency < 30 ? 1 : urgency < 80 ? 2 : 3 + draw(14)
    people.seats[i] = isCarried ? 3 : 1
    people.stretchers[i] = isCarried ? 1 : 0
    people.medics[i] = isCarried || draw(100) < 2 ? 1 : 0
    if (draw(100) < 4) people.group[i] = 2 * draw(count / 100) + (i % 2)
  }
  return people
}

/** 500,000 on each side, 20 tranches of 20,000 each way. */
export async function planMillion(): Promise<Measured> {
  const people = millionPeople(1_000_000)
  const terms: ColumnTerms = {
    trancheCount: 20,
    perTranche: { people: 20_000, seats: 20_400, stretchers: 150, medics: 900 },
  }
  const solver = openHighs()
  const choosing = clock()
  const choice = await chooseColumns(people, terms, { solver, remaining: () => 600_000 })
  const chosen = choosing()
  if (choice === null) throw new Error('expected a choice, found none')
  const dealt = scheduleColumns(choice, terms)
  const all = choosing()
  await solver.close()
  const isProved = choice.vector.join() === choice.bounds.join()
  const what =
    `${choice.kinds.length} kinds, ${choice.vector[0]} go, ${isProved ? 'bounds reached' : 'NOT PROVED'}; ` +
    `selected in ${chosen.wall}, ${dealt === null ? 'NOT SCHEDULED' : 'scheduled'} in all in`
  return { what, ...all }
}

/** 5,000,000 on each side; ceilings by category, and 2,000,000 at most. */
export function countTenMillion(): Promise<Measured> {
  const count = 10_000_000
  const draw = generator(7)
  const people = {
    side: new Uint8Array(count),
    class: new Uint8Array(count),
    category: new Uint8Array(count),
    ticket: new Float64Array(count),
  }
  for (let i = 0; i < count; i++) {
    people.side[i] = i % 2
    people.class[i] = 1 + draw(16)
    people.category[i] = draw(8)
    people.ticket[i] = draw(2 ** 32) * 2 ** 20 + (i % 2 ** 20)
  }
  const ceilings = [0, 1].map(() => [300_000, 300_000, 250_000, 400_000])
  const counting = clock()
  const { vector } = chooseLaminar(people, { most: 2_000_000, ceilings })
  const counted = counting()
  return Promise.resolve({
    what: `${vector[0]} go; first classes ${vector.slice(1, 4).join(', ')}`,
    ...counted,
  })
}
