/** Sentences of an officer's own key on a device, and of passkeys. */
export const screensDevice = {
  'device.title': 'This device’s key',
  'device.lead':
    'An officer’s key is made on the officer’s own device. It cannot be copied out of this browser, and it signs only texts that were shown here.',
  'device.none': 'This device has no key of {officer}',
  'device.none.hint':
    'Make one. Then whoever holds the roots of your party puts it into the ring, the list of keys that count in the log.',
  'device.make': 'Make a key on this device',
  'device.key': 'Verifier key of {officer}',
  'device.id': 'Key id',
  'device.made': 'Made',
  'device.qr': 'The verifier key as a QR code',
  'device.save': 'Save it as a file for the roots',
  'device.state.in-ring': 'In the ring: this device signs for {officer}',
  'device.state.not-in-ring': 'Not in the ring yet: it signs nothing that counts',
  'device.state.other-key': 'The ring has another key for {officer}',
  'device.node':
    'Until the ring has the key of this device, the node signs for {officer} with a key in its own files.',
  'device.roots': 'Whoever holds the roots compares the key id with you by voice, and runs:',
  'device.lost': 'If this device is lost, the same people make the key void at once:',
  'device.forget': 'Delete this key from this device',
  'device.forget.sure':
    'A deleted key does not come back. Another one has to be made and put into the ring.',
  'device.forget.yes': 'Delete it for good',
  'device.unsupported': 'This browser cannot keep such a key',
  'device.unsupported.hint':
    'It needs a safe address (https) and a browser of recent years that has Ed25519.',
  'device.demo': 'In a demonstration the node signs for everybody, so no device has a key.',
  'passkey.title': 'Passkeys',
  'passkey.lead':
    'With a passkey you sign in at this desk without an address. It opens the screens and signs nothing.',
  'passkey.none': 'No passkey is registered at this desk.',
  'passkey.add': 'Add a passkey',
  'passkey.row': 'Added {made}, last used {used}',
  'passkey.row.new': 'Added {made}, not used yet',
  'passkey.remove': 'Remove',
  'passkey.off': 'Passkeys need a host name and https: this node is reached without them.',
  'refusal.passkey-failed': 'The browser gave no passkey.',
  'door.passkey': 'Sign in with a passkey',
  'door.passkey.failed': 'No passkey of this device opened the node. Ask for an address instead.',
  'sign.key.device':
    'The key of {officer} on this device signs the text above ({id}). The node gets the signature and never the key.',
  'sign.key.absent': 'The key of {officer} is not on this device, so nothing can be signed here.',
  'sign.key.node':
    'The node signs this itself: it is a note of this seat, or a report of its device.',
  'refusal.passkeys-off': 'This node takes no passkeys.',
  'refusal.passkey-unknown': 'No desk knows this passkey.',
  'refusal.passkey-counter':
    'This passkey may have been copied. Remove it and tell whoever runs the node.',
  'refusal.not-an-entry':
    'The text is not the entry that was shown, so this device does not sign it.',
  'answers.offer': 'Sign the offer of persons',
  'refusal.no-key-on-device':
    'The key of this officer is not on this device. Open “This device’s key”.',
  'refusal.key-not-in-ring':
    'The ring does not have the key of this device. Whoever holds the roots has to add it first.',
  'refusal.unknown-signer': 'The ring does not know the key that signed.',
  'refusal.key-revoked': 'The key that signed has been made void.',
  'refusal.key-expired': 'The key that signed was valid up to an earlier entry.',
  'refusal.scope-not-allowed': 'The key that signed is kept to another scope.',
  'refusal.bad-signature': 'The signature is not over this text.',
  'refusal.malformed': 'What was sent is not in the expected form.',
  'refusal.sign-in-again':
    'Only who signed in within the last quarter of an hour may do this. Sign in again.',
  'refusal.passkey-refused': 'The passkey was refused.',
  'refusal.passkey-challenge': 'This request is too old or was used. Begin again.',
  'refusal.too-many-passkeys': 'This desk has as many passkeys as it may. Remove one first.',
  'refusal.too-many-tries': 'Too many tries from this address. Wait a minute.',
} as const
