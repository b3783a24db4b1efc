// What the lists were that a proposal was made from: with the model's hash, everything the result rests on.
import type { Hashing, Json } from '@parley/kernel'
import { canonicalJson, toHex, utf8Bytes } from '@parley/kernel'
import type { PersonRecord, PersonRows } from '@parley/names'
import { recordsOf } from '@parley/names'

const DOMAIN = 'parley/matching/data/v1\n'
const ROW_DOMAIN = 'parley/matching/row/v1\n'

/**
 * SHA-256 over the rows of both lists, hex. The order of rows changes nothing, nor their numbers and places
 * (spec/matching.md section 5): what is weighed is what is hashed.
 */
export function dataHash(
  { held, sought }: { readonly held: PersonRows; readonly sought: PersonRows },
  hashing: Hashing,
): string {
  const parts = [listHash(held, hashing), listHash(sought, hashing)].join('\n')
  return toHex(hashing.sha256(utf8Bytes(DOMAIN), utf8Bytes(parts)))
}

function listHash(list: PersonRows, hashing: Hashing): string {
  const rows = Array.from(recordsOf(list), (record) =>
    toHex(hashing.sha256(utf8Bytes(ROW_DOMAIN), utf8Bytes(canonicalJson(weighed(record))))),
  )
  const text = rows.sort((a, b) => (a < b ? -1 : Number(a > b))).join('\n')
  return toHex(hashing.sha256(utf8Bytes(ROW_DOMAIN), utf8Bytes(text)))
}

// Health, place of detention and departure weigh nothing; numbers and places only name the row.
function weighed({ name, ...row }: PersonRecord): Json {
  return {
    name: {
      full: name.full,
      surname: name.surname,
      given: name.given,
      patronymic: name.patronymic,
    },
    born: row.born,
    bornAs: row.bornAs,
    sex: row.sex,
    rank: row.rank,
    unit: row.unit,
    serviceNumber: row.serviceNumber,
    capturedOn: row.capturedOn,
    capturedAt: row.capturedAt,
    category: row.category,
    callSign: row.callSign,
    remark: row.remark,
  }
}
