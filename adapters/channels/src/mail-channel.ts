// E-mail over SMTP. Plain text alone: no picture, no part in HTML, nothing that is fetched when it is opened and could
// tell anybody that a family has read it. The operator's own server carries it; nothing is looked up elsewhere.
import { createTransport } from 'nodemailer'
import type { CarryOutcome, ChannelMessage, FamilyChannel } from '@parley/exchange'

export interface MailOptions {
  readonly host: string
  readonly port: number
  /** `tls` from the first byte, `starttls` demanded before anything is said, `none` for a server on this machine. */
  readonly security: 'tls' | 'starttls' | 'none'
  readonly user: string | null
  readonly password: string | null
  /** Address that messages come from, which is that of the office. */
  readonly from: string
}

const WAIT_MS = 30_000 // a server that takes longer is tried again later

/** Opens the way to a server; the first message connects. */
export function openMailChannel(options: MailOptions): FamilyChannel {
  const { host, port, security, user, password, from } = options
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    kind: 'mail',
    carry: async (message) => {
      try {
        await transport.sendMail(letterOf(message, from))
        return { is: 'taken' }
      } catch (fault) {
        return carriedAfter(fault)
      }
    },
    close: () => {
      transport.close()
      return Promise.resolve()
    },
  }
}

function letterOf({ id, to, lang, subject, text }: ChannelMessage, from: string) {
  const domain = from.slice(from.lastIndexOf('@') + 1)
  return {
    from,
    to,
    subject,
    text,
    // The same at every try: a mailbox that has the first keeps one of two.
    messageId: `<${id}@${domain}>`,
    headers: { 'auto-submitted': 'auto-generated', 'content-language': lang },
    textEncoding: 'base64' as const,
  }
}

/** A recipient that the server refuses for good is none; whatever else failed may go another time. */
function carriedAfter(fault: unknown): CarryOutcome {
  const code = fault instanceof Error && 'responseCode' in fault ? Number(fault.responseCode) : 0
  const isOfRecipient = fault instanceof Error && 'code' in fault && fault.code === 'EENVELOPE'
  return { is: isOfRecipient && code >= 500 ? 'refused' : 'later' }
}
