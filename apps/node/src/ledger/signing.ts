import type { Cryptography, Refusal, Result } from '@parley/kernel'
import { utf8Bytes, valueOf } from '@parley/kernel'
import { formatSignatureLine, lineOf, parseVkey } from '@parley/ledger'
import type { Signer } from '@parley/ledger'
import type { Act, Draft } from './draft.ts'
import type { Author, Submitted } from './author.ts'

/** The signature line of one key over a text; real officers make theirs on their own device. */
export async function signatureLine(
  text: string,
  signer: Signer,
  cryptography: Cryptography,
): Promise<string> {
  const key = valueOf(parseVkey(signer.vkey, cryptography))
  return formatSignatureLine(lineOf(key, await signer.sign(utf8Bytes(text))))
}

/** The signature lines of several keys over a draft, the author's first. */
export function signDraft(
  draft: Draft,
  signers: readonly Signer[],
  cryptography: Cryptography,
): Promise<readonly string[]> {
  return Promise.all(signers.map((signer) => signatureLine(draft.text, signer, cryptography)))
}

/** Prepares, signs and submits in one go, for keys that this node keeps. */
export async function say(
  author: Author,
  act: Act,
  signers: readonly Signer[],
  cryptography: Cryptography,
): Promise<Result<Submitted, Refusal>> {
  const draft = await author.prepare(act)
  if (!draft.ok) return draft
  return author.submit(draft.value, await signDraft(draft.value, signers, cryptography))
}
