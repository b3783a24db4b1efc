// What a message to a family says: what the sheet on paper says, and nothing that is not in the notice. There is no
// name in a notice, so there is none here; the address it goes to is the only thing that comes from elsewhere.
import { noticeAddress } from '@parley/exchange'
import type { ChannelKind, ChannelMessage, IssuedNotice, Sending } from '@parley/exchange'
import { MESSAGE_WORDS } from './message-words.ts'

/** The message of a sending; `page` is where notices are checked, with its slash at the end. */
export function noticeMessage(
  { id, to, channel }: Pick<Sending, 'id' | 'to' | 'channel'>,
  notice: IssuedNotice,
  page: string,
): ChannelMessage {
  const { lang } = notice
  const { subject } = MESSAGE_WORDS[lang]
  return { id, to, lang, subject, text: TEXTS[channel](notice, page) }
}

const TEXTS: Readonly<Record<ChannelKind, (notice: IssuedNotice, page: string) => string>> = {
  mail: letter,
  sms: shortMessage,
}

function letter(notice: IssuedNotice, page: string): string {
  const words = MESSAGE_WORDS[notice.lang]
  const { says, code, until, note } = notice
  return [
    words.says[says],
    words.money,
    [
      `${words.case}: ${notice.case}`,
      `${words.code}: ${code}`,
      `${words.until}: ${until.slice(0, 10)}`,
    ].join('\n'),
    `${words.how}\n${words.open}\n${noticeAddress(page, note)}`,
    words.compare,
    `${words.call}\n`,
  ].join('\n\n')
}

// The signed note is longer than what a telephone takes in one piece: the page finds out about a code as well.
function shortMessage({ lang, says, code, ...notice }: IssuedNotice, page: string): string {
  const words = MESSAGE_WORDS[lang]
  const facts = `${words.case}: ${notice.case}. ${words.code}: ${code}.`
  return [words.says[says], words.money, facts, `${words.open} ${page}`, words.call].join('\n')
}
