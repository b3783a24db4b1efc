import { ConfigError } from './config-file.ts'
import type { ConfigFields } from './config-file.ts'

export interface ListenAddress {
  readonly hostname: string
  readonly port: number
}

/** Reads `127.0.0.1:7411`. Port 0 takes any that is free. @throws ConfigError for another form */
export function readListenAddress(fields: ConfigFields): ListenAddress {
  const text = fields.text('listen')
  const [, hostname = '', digits = ''] = /^([0-9a-z.-]+):(\d{1,5})$/.exec(text) ?? []
  const port = Number(digits)
  if (digits === '' || port > 65_535) {
    throw new ConfigError(`${fields.place}: listen`, 'an address and a port, like 127.0.0.1:7411')
  }
  return { hostname, port }
}

/** The same, of this machine alone: a seat's surface acts in its party's name. */
export function readLoopbackAddress(fields: ConfigFields): ListenAddress {
  const address = readListenAddress(fields)
  if (address.hostname === 'localhost' || address.hostname.startsWith('127.')) return address
  throw new ConfigError(`${fields.place}: listen`, 'an address of this machine alone (127.0.0.1)')
}
