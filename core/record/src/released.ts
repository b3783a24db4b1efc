// The rows of an exchange: who was released to whom, by category, each told once.
import type { Category, DoubtReason, Released } from './document.ts'
import { categoryOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { WESTERN_STATES } from './parties.ts'
import type { Role } from './setting.ts'
import { passageOf } from './told.ts'
import type { Told, ToldFigure } from './told.ts'

// More bodies than that no exchange has handed over on one day: such a figure counts something else, and is left to a person.
const MOST_AT_ONCE = 3000

// The same for persons: exchanges of more went over several days.
const MOST_PERSONS = 999

const mostOf = (category: Category): number => (category === 'body' ? MOST_AT_ONCE : MOST_PERSONS)

/** Whether a figure is of more than any day has seen. */
export const isTooMany = ({ value, head }: Figure): boolean =>
  (value ?? 0) > (head === 'body' ? MOST_AT_ONCE : MOST_PERSONS)

/** The parts of figures that were released. */
export const DONE = ['released', 'same'] as const

/** The rows that sentences tell as released, or as planned. @param all the whole report, which says who is a soldier */
export function releasedIn(
  told: readonly Told[],
  roles: readonly Role[],
  all: readonly Told[],
): readonly Released[] {
  const rows = rowsIn(told, roles, all)
  return rows.filter((row) => doubtOf(row, rows, all) === null)
}

/** The rows that `releasedIn` leaves out, and why, for a person to decide. */
export function unconfirmedIn(
  told: readonly Told[],
  roles: readonly Role[],
  all: readonly Told[],
): readonly Unconfirmed[] {
  const rows = rowsIn(told, roles, all)
  return rows.flatMap((row) => {
    const because = doubtOf(row, rows, all)
    return because === null ? [] : [{ row, because }]
  })
}

export interface Unconfirmed {
  readonly row: Released
  readonly because: DoubtReason
}

function doubtOf(
  row: Released,
  rows: readonly Released[],
  all: readonly Told[],
): DoubtReason | null {
  if (isLateSecond(row, rows, all)) return 'second-and-late'
  if (isRough(row, rows, all)) return 'rough-beside-exact'
  if (isTooManyChildren(row)) return 'too-many'
  return isBesideOthers(row, rows, all) ? 'people-beside-others' : null
}

// "180 people" beside soldiers of the same side: a sum, a part or another exchange more often than a group of its own,
// unless another row has the same number, or another speaker counts the same people otherwise.
function isBesideOthers(row: Released, rows: readonly Released[], all: readonly Told[]): boolean {
  if (!isOfPeople(row) || row.count === null) return false
  if (isWithOthers(row, rows, all)) return false
  if (rows.some((one) => one !== row && one.count === row.count)) return false
  const at = rows.indexOf(row)
  return rows.some(
    (one, i) =>
      one !== row &&
      one.side === row.side &&
      one.count !== null &&
      one.category !== 'body' &&
      (row.by === null || one.by === row.by) &&
      (!isOfPeople(one) || i < at),
  )
}

// "Kyiv counts 92, five of them civilians", where the other capital counts 87 soldiers.
function isWithOthers(row: Released, rows: readonly Released[], all: readonly Told[]): boolean {
  const soldiers = rows.filter(({ side, category }) => side === row.side && category === 'military')
  const others = all.flatMap(({ figures }) =>
    figures.flatMap(({ role, figure }) =>
      role === 'part' && figure.head === 'civilian' ? [figure.value ?? 0] : [],
    ),
  )
  return soldiers.some((one) => others.some((n) => n > 0 && (one.count ?? 0) + n === row.count))
}

const LATE = 4 // sentences of the text behind which a report recalls and gives parts more often than it counts anew

// A second number of the same kind for a side, late in a report, by the same voice and not told of the other side too.
function isLateSecond(row: Released, rows: readonly Released[], all: readonly Told[]): boolean {
  if (row.category === 'body' || row.count === null || placeOf(row, all) < LATE) return false
  if (rows.some((one) => one !== row && one.count === row.count)) return false
  return rows.some(
    (one) =>
      one.side === row.side &&
      one.category === row.category &&
      one.count !== null &&
      placeOf(one, all) < placeOf(row, all) &&
      (one.by === null || row.by === null || one.by === row.by),
  )
}

// Which sentence of the text tells it.
const placeOf = ({ passage }: Released, all: readonly Told[]): number =>
  all
    .filter(({ sentence }) => sentence.of === 'text')
    .findIndex(({ sentence }) => passage.of === 'text' && sentence.end > passage.start)

const ROUGHLY = 0.12 // "about 200" and 197 are the same people

// "More than 80 fighters", where the same voice then says 84.
function isRough(row: Released, rows: readonly Released[], all: readonly Told[]): boolean {
  const { count, approx } = row
  if (count === null || approx === null) return false
  return rows.some(
    (one) =>
      one.side === row.side &&
      one.approx === null &&
      one.count !== null &&
      isLike(one, row) &&
      (one.by === null || row.by === null || one.by === row.by) &&
      placeOf(row, all) <= placeOf(one, all) &&
      Math.abs(one.count - count) <= count * ROUGHLY,
  )
}

const MOST_CHILDREN = 100 // on one day: more are those taken away, or brought home over years

const isTooManyChildren = ({ category, count }: Released): boolean =>
  category === 'child' && (count ?? 0) > MOST_CHILDREN

const isOfPeople = ({ rule }: Released): boolean => rule === 'released:person'

function rowsIn(
  told: readonly Told[],
  roles: readonly Role[],
  all: readonly Told[],
): readonly Released[] {
  const rows = roles.flatMap((role) => figuresOf(told, role, all))
  const few = rows.filter(({ count, category }) => count === null || count <= mostOf(category))
  const isWithCivilians = all.some(({ sentence }) =>
    sentence.cues.some(({ kind, value }) => kind === 'noun' && value === 'civilian'),
  )
  return withoutRepeats(
    few.map((row) =>
      isWithCivilians && isOfMore(row, few) ? { ...row, category: 'unknown' } : row,
    ),
  )
}

const MORE = 1.25

// "125 Ukrainians", where another counts 118 soldiers: more than the soldiers, whoever the others are.
function isOfMore(row: Released, rows: readonly Released[]): boolean {
  const { side, count, category, by } = row
  if (!isOfPeople(row) || category !== 'military' || count === null) return false
  return rows.some(
    (one) =>
      one.side === side &&
      one.category === 'military' &&
      one.count !== null &&
      one.count < count &&
      one.count * MORE >= count &&
      one.by !== by,
  )
}

function figuresOf(told: readonly Told[], role: Role, all: readonly Told[]): readonly Released[] {
  const rows: Released[] = []
  for (const { figures } of told) {
    for (const one of figures) {
      if (one.role !== role) continue
      for (const side of one.to) {
        rows.push({
          side,
          category: categoryIn(one, side, all),
          count: one.figure.value,
          approx: one.figure.approx,
          by: one.by,
          passage: passageOf(one.figure),
          rule: `${role}:${one.figure.head}${isBesides(one.figure) ? ':besides' : ''}`,
          isDerived: role === 'same',
        })
      }
    }
  }
  return rows
}

// "In addition, 22 badly wounded were let go": a group of its own, told as one.
const isBesides = ({ sentence: { cues }, from, nation }: Figure): boolean =>
  nation !== null && cues.some(({ kind, after }) => kind === 'besides' && after <= from)

// Whoever is called a soldier or a prisoner of war anywhere in the report is one; a group of which some are said to
// be civilians is mixed.
/** Which category a figure is of, in the light of the whole report. */
export function categoryIn(
  { figure, to }: ToldFigure,
  side: string,
  told: readonly Told[],
): Category {
  const own = categoryOf(figure)
  if (own === 'civilian' && isMixed(figure, told)) return 'unknown' // "137 citizens, among them five civilians"
  if (own !== 'unknown') return own
  if (figure.nation === 'WEST' || WESTERN_STATES.has(figure.nation ?? '')) return 'unknown'
  const isAlike = to.length > 1 || ARMIES.has(side)
  const isMilitary =
    told.some((one) => namesSoldiers(one, isAlike ? null : side)) && !isOfHostages(told)
  return isMilitary && !isMixed(figure, told) ? 'military' : 'unknown'
}

function isMixed(mixed: Figure, told: readonly Told[]): boolean {
  if (mixed.head === 'person' && (namesBoth(mixed) || isMadeUp(mixed, told))) return true
  if (mixed.head === 'person' && mixed.nation !== null && isOfKinds(mixed, told)) return true
  return told.some(({ figures }) =>
    figures.some(
      ({ figure, role, partOf }) =>
        role === 'part' &&
        figure.head === 'civilian' &&
        !(mixed.head === 'civilian' && isOfSameNoun(figure, mixed)) &&
        partOf === mixed &&
        (figure.value ?? 0) < (mixed.value ?? 0) &&
        (mixed.head !== 'civilian' || figure.sentence === mixed.sentence),
    ),
  )
}

// "Eight civilians, six of them from the coast": the noun of the part is that of the whole.
const isOfSameNoun = (part: Figure, whole: Figure): boolean =>
  part.isElliptic || (part.from < whole.to && part.from >= whole.from)

// "Among them are soldiers and civilians", in a sentence without a number behind the group.
function isOfKinds({ sentence }: Figure, told: readonly Told[]): boolean {
  const at = told.findIndex((one) => one.sentence === sentence)
  return told.slice(at + 1, at + 3).some(({ sentence: next, figures }) => {
    const kinds = new Set(next.cues.flatMap(({ kind, value }) => (kind === 'noun' ? [value] : [])))
    const isWithin = next.cues.some(({ kind }) => kind === 'within' || kind === 'besides')
    return (
      figures.length === 0 &&
      isWithin &&
      kinds.has('civilian') &&
      (kinds.has('military') || kinds.has('subset'))
    )
  })
}

// "158 came home", where others tell of 152 soldiers and six civilians.
function isMadeUp({ value }: Figure, told: readonly Told[]): boolean {
  const all = told.flatMap(({ figures }) => figures)
  const [soldiers, civilians] = (['military', 'civilian'] as const).map((head) =>
    all.filter(({ figure, role }) => figure.head === head && COUNTED.has(role)),
  )
  return (soldiers ?? []).some(({ figure: one }) =>
    (civilians ?? []).some(
      ({ figure: other }) =>
        one.value !== null && other.value !== null && one.value + other.value === value,
    ),
  )
}

const COUNTED: ReadonlySet<Role> = new Set(['released', 'part'])

// Where hostages are freed, who is no soldier by his own word is none.
const isOfHostages = (told: readonly Told[]): boolean =>
  told.some(({ figures }) =>
    figures.some(({ figure }) => figure.nation === 'PS' || figure.nation === 'IL'),
  )

// In the war of two armies, as many soldiers are exchanged as come back: where one side's are, so are the other's.
const ARMIES: ReadonlySet<string> = new Set(['RU', 'UA'])

// Soldiers that are a part of a group ("two of them soldiers") say nothing of the others, nor do those of the other side.
function namesSoldiers({ sentence, figures }: Told, side: string | null): boolean {
  return sentence.cues.some(
    ({ kind, value, first, after }) =>
      kind === 'noun' &&
      value === 'military' &&
      !figures.some(
        ({ role, figure }) => role === 'part' && figure.first <= first && first < figure.to,
      ) &&
      !(side !== null && isOfOther({ sentence, figures }, { first, after }, side)),
  )
}

// "59 Russian soldiers" says nothing of the Ukrainians.
const isOfOther = (
  { sentence, figures }: Pick<Told, 'sentence' | 'figures'>,
  { first, after }: { readonly first: number; readonly after: number },
  side: string,
): boolean =>
  figures.some(
    ({ figure, to }) =>
      figure.from <= first &&
      after <= figure.to &&
      to.length === 1 &&
      to[0] !== side &&
      figure.nation !== null &&
      sentence === figure.sentence,
  )

// "110 people, defenders and civilians"
function namesBoth({ sentence, to }: Figure): boolean {
  const behind = sentence.cues.filter(
    ({ kind, first }) => kind === 'noun' && first >= to && first - to < 9,
  )
  const isPart = sentence.cues.some(
    (cue) =>
      cue.kind === 'within' &&
      behind.some(
        ({ value, first }) => value === 'civilian' && first >= cue.after && first - cue.after < 4,
      ),
  )
  return (
    isPart || ['military', 'civilian'].every((kind) => behind.some(({ value }) => value === kind))
  )
}

// The same figure of the same side told again is one row; one from a title counts if the text has none like it.
function withoutRepeats(rows: readonly Released[]): readonly Released[] {
  const kept: Released[] = []
  const inText = rows.filter(({ passage }) => passage.of === 'text')
  const ordered = [...inText, ...rows.filter(({ passage }) => passage.of === 'title')]
  for (const row of ordered) {
    const same = kept.find(
      (one) => one.side === row.side && one.count === row.count && isLike(one, row),
    )
    const isTitle = row.passage.of === 'title'
    const isKnown = isTitle && kept.some((one) => one.side === row.side && isLike(one, row))
    if (same === undefined && !isKnown) kept.push(row)
    // "31 people from the border region", whom the title calls residents
    const isNamed = same !== undefined && same.category === 'unknown' && row.category === 'civilian'
    if (isNamed) kept[kept.indexOf(same)] = { ...same, category: row.category }
  }
  return kept
}

const isLike = (a: Released, b: Released): boolean =>
  a.category === b.category || a.category === 'unknown' || b.category === 'unknown'
