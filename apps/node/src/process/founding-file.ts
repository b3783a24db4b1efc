// What the parties agreed on before there was a log: who opens it, each party's first ring, which
// audiences there are. It is public, the same file lies at every seat, and each seat signs only what it
// says there; so no party can slip another ring or another policy under a common signature.
import type { Cryptography, Json, JsonObject, PartyId } from '@parley/kernel'
import { isJsonObject, parsePartyId, valueOf } from '@parley/kernel'
import type { Ring, VerifierKey } from '@parley/ledger'
import { parseRing, parseVkey } from '@parley/ledger'
import { ConfigError, readConfig } from './config-file.ts'
import type { ConfigFields } from './config-file.ts'
import type { CeremonyAudience } from '../ledger/opening-ceremony.ts'

export interface Founding {
  readonly hub: { readonly author: VerifierKey; readonly log: VerifierKey }
  /** The first ring of every party. */
  readonly rings: readonly Ring[]
  readonly sign: readonly PartyId[]
  readonly two: readonly string[]
  /** Kinds whose ciphertexts may be ordered erased; absent in files from before there was a choice: all. */
  readonly erasable?: readonly string[]
  readonly audiences: readonly CeremonyAudience[]
}

/** Reads a founding file. @throws ConfigError naming the field and what was expected */
export function readFounding(path: string, cryptography: Cryptography): Promise<Founding> {
  return readConfig(path, (fields) => ({
    hub: hubOf(fields, cryptography),
    rings: ringsOf(fields, cryptography),
    sign: parties(fields, 'sign'),
    two: fields.texts('two'),
    ...(fields.json('erasable') === null ? {} : { erasable: fields.texts('erasable') }),
    audiences: fields.each('audiences', (audience) => ({
      audience: audience.text('audience'),
      members: audience.texts('members'),
      owners: parties(audience, 'owners'),
    })),
  }))
}

function hubOf(fields: ConfigFields, cryptography: Cryptography): Founding['hub'] {
  const hub = fields.within('hub', (keys) => {
    const key = (name: string): VerifierKey => {
      const parsed = parseVkey(keys.text(name), cryptography)
      if (!parsed.ok) throw new ConfigError(`${keys.place}: ${name}`, 'a verifier key')
      return parsed.value
    }
    return { author: key('author'), log: key('log') }
  })
  if (hub === null) throw new ConfigError(`${fields.place}: hub`, 'its two verifier keys')
  return hub
}

function ringsOf(fields: ConfigFields, cryptography: Cryptography): readonly Ring[] {
  const place = `${fields.place}: rings`
  const rings: Json = fields.json('rings')
  if (!Array.isArray(rings)) throw new ConfigError(place, 'a list')
  return rings.map((json: Json, i) => {
    const ring = isJsonObject(json) ? parseRing(json satisfies JsonObject, cryptography) : null
    if (ring?.ok !== true) throw new ConfigError(`${place}[${i}]`, 'a ring (spec/ring.md)')
    return valueOf(ring)
  })
}

function parties(fields: ConfigFields, name: string): readonly PartyId[] {
  return fields.texts(name).map((text) => {
    const party = parsePartyId(text)
    if (party === null) throw new ConfigError(`${fields.place}: ${name}`, 'ids of parties')
    return party
  })
}
