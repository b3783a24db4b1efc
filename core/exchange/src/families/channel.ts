// How a notice reaches a family that is far away. A channel carries one message to one address and knows nothing of
// cases; what the message says is worked out from the notice that a desk has issued, and from nothing else.
import type { NoticeLanguage } from './notice.ts'

export const CHANNEL_KINDS = ['mail', 'sms'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

export interface ChannelMessage {
  /** 32 hexadecimal digits, the same whenever this message is tried again: whoever carries it can drop the second. */
  readonly id: string
  readonly to: string
  readonly lang: NoticeLanguage
  /** Says nothing of the case; a channel without subjects leaves it out. */
  readonly subject: string
  readonly text: string
}

/**
 * What became of a try. `taken`: whoever carries it answers for it from here on; `refused`: no other try will be taken
 * either, as the address is none; `later`: nothing is known to have gone out, and another try may succeed.
 */
export type CarryOutcome = { readonly is: 'taken' | 'refused' | 'later' }

export interface FamilyChannel {
  readonly kind: ChannelKind
  readonly carry: (message: ChannelMessage) => Promise<CarryOutcome>
  readonly close: () => Promise<void>
}

const MAIL = /^[^\s@<>"(),:;\\[\]]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,188}[a-z0-9])?$/i
const SMS = /^\+[1-9][0-9]{6,14}$/ // E.164

/** The address as a channel takes it; null for what is none. Spaces and hyphens in a number say nothing. */
export function readChannelAddress(kind: ChannelKind, typed: string): string | null {
  const given = typed.trim()
  if (kind === 'mail') return MAIL.test(given) ? given : null
  const number = given.replaceAll(/[\s()-]/g, '')
  return SMS.test(number) ? number : null
}
