// Military ranks on one ladder, from the words and abbreviations of Ukrainian, Russian and English
// lists. Promotion in captivity is normal, so the distance on the ladder counts, not equality.

import { cellText } from './cell-text.ts'

/** A rank as a step of the ladder; the sea ranks stand beside the land ones. */
export interface RankStep {
  readonly step: number
  readonly isNaval: boolean
}

/** First officer step; below it are privates, sergeants and warrant officers. */
export const FIRST_OFFICER_STEP = 11

const SENIOR = /^\s*(?:ст[.\s]|стар[шши]|senior)/
const JUNIOR = /^\s*(?:мол|мл|млад|jun)/
const CHIEF = /^\s*(?:гол|гл|chief)/
const STAFF = /^\s*(?:шт|staff)/
const MASTER = /^\s*(?:майст|маст|м-р\s+с|master)/

/** Reads a rank; null if the words are none the ladder has. */
export function readRank(text: string): RankStep | null {
  const rank = cellText(text).toLowerCase().replace(/\s+/g, ' ').trim()
  if (/с-н?т|серж|serg/.test(rank)) return land(sergeant(rank))
  if (/солд|сол\.|ряд|privat|soldier/.test(rank)) return land(SENIOR.test(rank) ? 1 : 0)
  if (/мат(?:рос|\.)|sailor|seaman/.test(rank)) return naval(SENIOR.test(rank) ? 1 : 0)
  if (/[єе]фр|corporal/.test(rank)) return land(1)
  if (/старшин|ст-на/.test(rank)) return pettyOfficer(rank)
  if (/прап|warrant/.test(rank)) return land(SENIOR.test(rank) ? 9 : 8)
  if (/м[іи]чм/.test(rank)) return naval(SENIOR.test(rank) ? 9 : 8)
  if (/л-т|лейт|lieut/.test(rank) && !/подп|підп|colonel/.test(rank)) return land(lieutenant(rank))
  return seniorOfficer(rank)
}

function sergeant(rank: string): number {
  if (MASTER.test(rank)) return 7
  if (STAFF.test(rank)) return 6
  if (CHIEF.test(rank)) return 5
  if (JUNIOR.test(rank)) return 2
  return SENIOR.test(rank) ? 4 : 3
}

function pettyOfficer(rank: string): RankStep {
  if (/2/.test(rank)) return naval(2)
  if (/1/.test(rank)) return naval(3)
  if (CHIEF.test(rank)) return naval(4)
  return land(5)
}

function lieutenant(rank: string): number {
  if (JUNIOR.test(rank)) return FIRST_OFFICER_STEP
  return SENIOR.test(rank) ? FIRST_OFFICER_STEP + 2 : FIRST_OFFICER_STEP + 1
}

function seniorOfficer(rank: string): RankStep | null {
  if (/п\/?п-к|підп|подп|lieutenant.colonel/.test(rank)) return land(FIRST_OFFICER_STEP + 5)
  if (/п-к|полк|colonel/.test(rank)) return land(FIRST_OFFICER_STEP + 6)
  if (/м-р|майор|major/.test(rank)) return land(FIRST_OFFICER_STEP + 4)
  if (/к-н|кап|captain/.test(rank)) return land(FIRST_OFFICER_STEP + 3)
  return null
}

function land(step: number): RankStep {
  return { step, isNaval: false }
}

function naval(step: number): RankStep {
  return { step, isNaval: true }
}
