// Changes and outlines as they come back out of a file: whatever is not exactly one is none. Shapes are those of the types;
// a field that nobody knows is refused with the rest.
import type { Json, JsonObject } from '@parley/kernel'
import { isJsonObject } from '@parley/kernel'
import type { RecordChange } from './changes.ts'
import type { ExchangeHead, ExchangeOutline, FigureOutline, RecordOutline } from './outline.ts'
import type { VerdictOutline } from './outline.ts'

const CATEGORIES = ['military', 'civilian', 'body', 'child', 'unknown'] as const
const APPROXIMATIONS = ['approx', 'at_least', 'at_most'] as const
const STATUSES = ['completed', 'in_progress', 'planned', 'failed'] as const
const KINDS = ['persons', 'bodies'] as const
const VERDICTS = [
  'announced_vs_done',
  'scope',
  'compatible',
  'imprecise',
  'category',
  'unconfirmed',
  'contradiction',
  'uncorroborated',
] as const

/** The outline of a line; null where it is none. */
export function parseOutline(json: Json): RecordOutline | null {
  return orNull(() => {
    const row = fields(json, 'exchanges reports')
    return { reports: all(row['reports'], word), exchanges: all(row['exchanges'], exchange) }
  })
}

/** The change of a line; null where it is none. */
export function parseRecordChange(json: Json): RecordChange | null {
  return orNull(() => change(json))
}

class NoneError extends Error {}

function orNull<Value>(read: () => Value): Value | null {
  try {
    return read()
  } catch (fault) {
    if (fault instanceof NoneError) return null
    throw fault
  }
}

function change(json: Json): RecordChange {
  const what = isJsonObject(json) ? json['what'] : null
  switch (what) {
    case 'report-came':
    case 'report-gone':
      return { what, report: word(fields(json, 'report what')['report']) }
    case 'exchange-came':
    case 'exchange-gone':
      return { what, exchange: exchange(fields(json, 'exchange what')['exchange']) }
    case 'claim-came':
    case 'claim-gone': {
      const row = fields(json, 'figure of what')
      return { what, of: word(row['of']), figure: figure(row['figure']) }
    }
    case 'head': {
      const row = fields(json, 'is of was what')
      return { what, of: word(row['of']), was: head(row['was']), is: head(row['is']) }
    }
    case 'told-by': {
      const row = fields(json, 'came gone of what')
      const [came, gone] = [all(row['came'], word), all(row['gone'], word)]
      return { what, of: word(row['of']), came, gone }
    }
    case 'origins': {
      const row = fields(json, 'is of was what')
      return { what, of: word(row['of']), was: number(row['was']), is: number(row['is']) }
    }
    case 'verdict': {
      const row = fields(json, 'is of side values was what')
      const [was, is] = [orNone(row['was'], code), orNone(row['is'], code)]
      const [side, values] = [word(row['side']), all(row['values'], number)]
      return { what, of: word(row['of']), side, values, was, is }
    }
    default:
      throw new NoneError()
  }
}

const HEAD = 'day kind parties'

function headIn(row: JsonObject): ExchangeHead {
  return {
    day: orNone(row['day'], word),
    kind: oneOf(row['kind'], KINDS),
    parties: all(row['parties'], word),
  }
}

const head = (json: Json | undefined): ExchangeHead => headIn(fields(json, HEAD))

function exchange(json: Json | undefined): ExchangeOutline {
  const row = fields(json, 'day figures id kind origins parties reports verdicts')
  const { day, kind, parties } = headIn(row)
  return {
    id: word(row['id']),
    day,
    kind,
    parties,
    reports: all(row['reports'], word),
    origins: number(row['origins']),
    figures: all(row['figures'], figure),
    verdicts: all(row['verdicts'], verdict),
  }
}

function figure(json: Json | undefined): FigureOutline {
  const row = fields(json, 'approx by category count report side status')
  return {
    report: word(row['report']),
    side: word(row['side']),
    category: oneOf(row['category'], CATEGORIES),
    count: orNone(row['count'], number),
    approx: orNone(row['approx'], (one) => oneOf(one, APPROXIMATIONS)),
    by: orNone(row['by'], word),
    status: oneOf(row['status'], STATUSES),
  }
}

function verdict(json: Json | undefined): VerdictOutline {
  const row = fields(json, 'side values verdict')
  const [side, values] = [word(row['side']), all(row['values'], number)]
  return { side, values, verdict: code(row['verdict']) }
}

const code = (json: Json | undefined): VerdictOutline['verdict'] => oneOf(json, VERDICTS)

/** @param names of all fields, by code units, with blanks between */
function fields(json: Json | undefined, names: string): JsonObject {
  if (json === undefined || !isJsonObject(json)) throw new NoneError()
  if (Object.keys(json).sort().join(' ') !== names) throw new NoneError()
  return json
}

function word(json: Json | undefined): string {
  if (typeof json !== 'string') throw new NoneError()
  return json
}

function number(json: Json | undefined): number {
  if (typeof json !== 'number' || !Number.isSafeInteger(json) || json < 0) throw new NoneError()
  return json
}

function oneOf<Word extends string>(json: Json | undefined, words: readonly Word[]): Word {
  const found = words.find((one) => one === json)
  if (found === undefined) throw new NoneError()
  return found
}

function orNone<Value>(json: Json | undefined, read: (json: Json) => Value): Value | null {
  if (json === undefined) throw new NoneError()
  return json === null ? null : read(json)
}

function all<Value>(json: Json | undefined, read: (json: Json) => Value): readonly Value[] {
  if (!Array.isArray(json)) throw new NoneError()
  return json.map((one: Json) => read(one))
}
