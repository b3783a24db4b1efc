// Ranks of the two invented armies. Each has its ladder, and each side writes both ladders in its own
// language, in full and short.
import { weightedTable } from './dice.ts'
import type { Dice, Weighted } from './dice.ts'
import type { Side } from './side.ts'

export interface Rank {
  readonly uk: string
  readonly ukShort: string
  readonly ru: string
  readonly ruShort: string
}

type Ladder = readonly (readonly [
  uk: string,
  ukShort: string,
  ru: string,
  ruShort: string,
  weight: number,
])[]

const SHARED: Ladder = [
  ['молодший сержант', 'мол. с-нт', 'младший сержант', 'мл. с-т', 80],
  ['сержант', 'с-нт', 'сержант', 'с-т', 95],
  ['старший сержант', 'ст. с-нт', 'старший сержант', 'ст. с-т', 50],
  ['молодший лейтенант', 'мол. л-т', 'младший лейтенант', 'мл. л-т', 12],
  ['лейтенант', 'л-т', 'лейтенант', 'л-т', 30],
  ['старший лейтенант', 'ст. л-т', 'старший лейтенант', 'ст. л-т', 28],
  ['капітан', 'к-н', 'капитан', 'к-н', 20],
  ['майор', 'м-р', 'майор', 'м-р', 11],
  ['підполковник', 'підп-к', 'подполковник', 'п/п-к', 5],
  ['полковник', 'п-к', 'полковник', 'п-к', 2],
]

const LADDERS: Record<Side, Weighted<Rank>> = {
  a: tableOf([
    ['солдат', 'сол.', 'солдат', 'сол.', 340],
    ['старший солдат', 'ст. солд.', 'старший солдат', 'ст. солд.', 150],
    ['матрос', 'мат.', 'матрос', 'мат.', 40],
    ['старший матрос', 'ст. мат.', 'старший матрос', 'ст. мат.', 20],
    ['головний сержант', 'гол. с-нт', 'главный сержант', 'гл. с-т', 30],
    ['штаб-сержант', 'шт. с-нт', 'штаб-сержант', 'шт. с-т', 24],
    ['майстер-сержант', 'м-р с-нт', 'мастер-сержант', 'мастер с-т', 12],
    ...SHARED,
  ]),
  b: tableOf([
    ['рядовий', 'ряд.', 'рядовой', 'ряд.', 420],
    ['єфрейтор', 'єфр.', 'ефрейтор', 'ефр.', 130],
    ['матрос', 'мат.', 'матрос', 'мат.', 30],
    ['старшина', 'ст-на', 'старшина', 'ст-на', 34],
    ['прапорщик', 'пр-к', 'прапорщик', 'пр-к', 30],
    ['старший прапорщик', 'ст. пр-к', 'старший прапорщик', 'ст. пр-к', 12],
    ...SHARED,
  ]),
}

/** Draws a rank of that side's army, most of them privates. */
export function drawRank(dice: Dice, side: Side): Rank {
  return dice.weighted(LADDERS[side])
}

/** The rank below on the same ladder, as an old paper might say; the lowest stays. */
export function earlierRank(rank: Rank, side: Side): Rank {
  const ladder = LADDERS[side].values
  return ladder[Math.max(0, ladder.indexOf(rank) - 1)] ?? rank
}

function tableOf(ladder: Ladder): Weighted<Rank> {
  return weightedTable(
    ladder.map(([uk, ukShort, ru, ruShort, weight]) => [{ uk, ukShort, ru, ruShort }, weight]),
  )
}
