// The part of a seat file that says how notices are sent to families, and opening what it says.
import { openMailChannel, openSmsChannel } from '@parley/channels'
import { readChannelAddress } from '@parley/exchange'
import type { FamilyChannel } from '@parley/exchange'
import { ConfigError } from './config-file.ts'
import type { ConfigFields } from './config-file.ts'
import { readOwnerFile } from './owner-file.ts'

export interface ChannelsFile {
  readonly mail: MailFile | null
  readonly sms: SmsFile | null
}

interface MailFile {
  readonly host: string
  readonly port: number
  readonly security: (typeof SECURITIES)[number]
  readonly from: string
  readonly user: string | null
  /** File with the password. */
  readonly password: string | null
}

interface SmsFile {
  readonly url: string
  /** File with the token. */
  readonly token: string | null
}

const SECURITIES = ['tls', 'starttls', 'none'] as const
const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

/** Reads the `channels` of the screens. @throws ConfigError naming the field and what was expected */
export function readChannelsFile(fields: ConfigFields): ChannelsFile {
  const channels = { mail: fields.within('mail', readMail), sms: fields.within('sms', readSms) }
  if (channels.mail !== null || channels.sms !== null) return channels
  throw new ConfigError(fields.place, '`mail`, `sms` or both')
}

function readMail(fields: ConfigFields): MailFile {
  const host = fields.text('host')
  const port = fields.whole('port', 0)
  if (port < 1 || port > 65_535) throw new ConfigError(`${fields.place}: port`, '1 to 65535')
  const given = fields.text('security')
  const security = SECURITIES.find((one) => one === given)
  if (security === undefined) {
    throw new ConfigError(`${fields.place}: security`, SECURITIES.join(', '))
  }
  if (security === 'none' && !LOOPBACK.includes(host)) {
    throw new ConfigError(`${fields.place}: security`, 'tls or starttls for another machine')
  }
  const from = fields.text('from')
  if (readChannelAddress('mail', from) !== from) {
    throw new ConfigError(`${fields.place}: from`, 'an address like families@office.example')
  }
  const user = fields.json('user') === null ? null : fields.text('user')
  const password = fields.json('password') === null ? null : fields.path('password')
  if ((user === null) !== (password === null)) {
    throw new ConfigError(`${fields.place}: password`, '`user` and `password`, or neither')
  }
  return { host, port, security, from, user, password }
}

function readSms(fields: ConfigFields): SmsFile {
  const url = fields.text('url')
  const { protocol = '', hostname = '' } = URL.canParse(url) ? new URL(url) : {}
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname))
  if (!isSafe) throw new ConfigError(`${fields.place}: url`, 'https, or http on this machine')
  return { url, token: fields.json('token') === null ? null : fields.path('token') }
}

/** Opens what is set up; secrets are read from their files. */
export async function openChannels({ mail, sms }: ChannelsFile): Promise<readonly FamilyChannel[]> {
  const secret = async (path: string | null): Promise<string | null> =>
    path === null ? null : (await readOwnerFile(path)).trim()
  return [
    ...(mail === null ? [] : [openMailChannel({ ...mail, password: await secret(mail.password) })]),
    ...(sms === null ? [] : [openSmsChannel({ url: sms.url, token: await secret(sms.token) })]),
  ]
}
