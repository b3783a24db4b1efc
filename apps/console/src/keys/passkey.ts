// What the browser does for a passkey: it makes one, or shows one. Options and answers are WebAuthn's own JSON
// forms; where the browser does not read those itself there are no passkeys.
import type { PasskeyCreation, PasskeyMade, PasskeyRequest, PasskeyShown } from '@parley/api'

/** Whether this browser makes and shows passkeys at this address. */
export function hasPasskeys(): boolean {
  return (
    isSecureContext &&
    'PublicKeyCredential' in globalThis &&
    'parseCreationOptionsFromJSON' in PublicKeyCredential &&
    'parseRequestOptionsFromJSON' in PublicKeyCredential
  )
}

/** Makes a passkey; null where the person or the browser would not. */
export async function makePasskey(asked: PasskeyCreation): Promise<PasskeyMade | null> {
  const { excludeCredentials, pubKeyCredParams, ...rest } = asked
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON({
    ...rest,
    pubKeyCredParams: [...pubKeyCredParams],
    excludeCredentials: excludeCredentials.map(({ id, type }) => ({ id, type })),
  })
  const made = await navigator.credentials.create({ publicKey }).catch(() => null)
  return made === null ? null : jsonOf<PasskeyMade>(made)
}

/** Shows a passkey of this node; null where there is none, or the person would not. */
export async function showPasskey(asked: PasskeyRequest): Promise<PasskeyShown | null> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked)
  const shown = await navigator.credentials.get({ publicKey }).catch(() => null)
  return shown === null ? null : jsonOf<PasskeyShown>(shown)
}

function jsonOf<Form>(credential: Credential): Form | null {
  if (!(credential instanceof PublicKeyCredential)) return null
  return credential.toJSON() as Form // the node checks the form before it reads anything of it
}
