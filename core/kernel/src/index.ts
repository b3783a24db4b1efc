export type { Branded } from './branded.ts'
export {
  byteAt,
  compareBytes,
  concatBytes,
  equalBytes,
  fromBase64,
  fromHex,
  toBase64,
  toHex,
  uint32At,
  uint32ToBytes,
  utf8Bytes,
  utf8Text,
} from './bytes.ts'
export type { Bytes } from './bytes.ts'
export { canonicalJson, isJsonObject, parseCanonical } from './canonical.ts'
export type { CanonicalCode, Json, JsonObject } from './canonical.ts'
export { drawsFrom, seededChance, uuidFrom } from './chance.ts'
export type { Chance, Draws } from './chance.ts'
export { setClock } from './clock.ts'
export type { Clock, SetClock } from './clock.ts'
export { nobleCryptography, rememberingCryptography } from './cryptography.ts'
export type { Cryptography, Hashing, Verifying } from './cryptography.ts'
export { parsePartyId, parsePersonRef, partyId, personRef } from './ids.ts'
export type { PartyId, PersonRef } from './ids.ts'
export { addDays, addSeconds, instant, instantOf, parseInstant, secondsOf } from './instant.ts'
export type { Instant } from './instant.ts'
export { invariant, InvariantError, present } from './invariant.ts'
export { dateParts, parsePartialDate, yearSpan } from './partial-date.ts'
export type { DateParts, PartialDate } from './partial-date.ts'
export { Personal } from './personal.ts'
export { readOnce } from './read-once.ts'
export { ok, refuse, RefusedError, valueOf } from './result.ts'
export type { Ok, Refusal, Refused, Result } from './result.ts'
