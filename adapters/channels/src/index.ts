export { openMailChannel } from './mail-channel.ts'
export type { MailOptions } from './mail-channel.ts'
export { openSmsChannel } from './sms-channel.ts'
export type { SmsOptions } from './sms-channel.ts'
