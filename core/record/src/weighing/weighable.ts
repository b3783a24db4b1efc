// A report as what learns from labels sees it: its numbers and sides with their signs.
import type { ReportDocument } from '../document.ts'
import { grouped } from '../groups.ts'
import { languageOf } from '../languages.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Sides } from '../parties.ts'
import { toldIn } from '../read.ts'
import { byRules } from './by-rules.ts'
import { numbersIn, receiversIn } from './candidates.ts'
import type { ToldNumber } from './candidates.ts'
import { kindSigns } from './kind-signs.ts'
import { numberSigns } from './number-signs.ts'
import { daySigns, daysOfReport } from './day-signs.ts'
import { mediatorSigns, thirdsIn } from './mediator-signs.ts'
import { reportSigns } from './report-signs.ts'
import { chanceOf, weightOf } from './model.ts'
import type { Models } from './model.ts'
import { firstLook, sideAgain } from './second-look.ts'
import { holderSigns, sideSigns } from './side-signs.ts'

export interface WeighableDay {
  readonly date: string | null
  readonly signs: ReadonlySet<string>
}

export interface Weighable {
  /** The signs of the report itself. */
  readonly report: ReadonlySet<string>
  readonly days: readonly WeighableDay[]
  /** The sides that the report is about. */
  readonly between: Sides
  readonly numbers: readonly WeighableNumber[]
  readonly thirds: readonly { readonly name: string; readonly signs: ReadonlySet<string> }[]
}

export interface WeighableNumber {
  readonly count: number
  /** Where it is told. */
  readonly number: ToldNumber
  readonly signs: ReadonlySet<string>
  readonly sides: readonly {
    readonly side: string
    readonly signs: ReadonlySet<string>
    readonly kinds: ReadonlySet<string>
    readonly holding: ReadonlySet<string>
  }[]
}

/** The numbers of a report; null where no pack speaks its language. */
export function weighableIn(
  document: ReportDocument,
  lexicons: ReadonlyMap<string, Lexicon>,
): Weighable | null {
  const language = languageOf(document)
  const lexicon = lexicons.get(language)
  if (lexicon === undefined) return null
  const { sides, told } = toldIn(document, language, lexicon)
  const groups = grouped(told, document.date)
  const rules = byRules({ told, groups, sides, language, published: document.date })
  const numbers = numbersIn(told, groups)
  const receivers = receiversIn(told, sides)
  const thirds = thirdsIn(rules)
  const days = daysOfReport(rules)
  return {
    between: sides,
    report: reportSigns(rules),
    days: days.all.map((one) => ({ date: one.date, signs: daySigns(one, days) })),
    thirds: thirds.map((one) => ({ name: one.name, signs: mediatorSigns(one, rules, thirds) })),
    numbers: numbers.map((number) => ({
      count: number.value,
      number,
      signs: numberSigns(number, rules, numbers),
      sides: receivers.map((side) => ({
        side,
        signs: sideSigns({ number, side }, rules),
        kinds: kindSigns({ number, side }, rules, numbers),
        holding: holderSigns({ number, side }, rules),
      })),
    })),
  }
}

/**
 * The same report for a second look, with what a first made of its numbers.
 *
 * @param row whether a number is a row
 * @param own whether a side received a number, whoever else did
 */
export function lookedAgain(seen: Weighable, row: Models, own: Models): Weighable {
  const looked = firstLook(
    seen.numbers.map((of) => ({
      of,
      number: of.number,
      chance: chanceOf(weightOf(row, of.signs)),
      sides: of.sides.map((one) => {
        const chance = chanceOf(weightOf(own, one.signs))
        return { of: one, side: one.side, signs: () => one.signs, own: () => chance }
      }),
    })),
  )
  const around = { looked, sides: seen.between }
  return {
    ...seen,
    numbers: looked.map((first) => ({
      ...first.of,
      sides: first.sides.map((side) => ({ ...side.of, signs: sideAgain(first, side, around) })),
    })),
  }
}
