/** Sentences of notices to families: the desk's, the sheet's and those of the page that checks one. */
export const screensNotice = {
  'kind.notice.issued': 'Notice to a family',
  'kind.notice.withdrawn': 'Notice withdrawn',
  'kind.board.notified': 'Notice of a board',
  'kind.board.reversed': 'Notice of a board taken back',
  'kind.notice.queued': 'Notice to be sent',
  'kind.notice.sent': 'Notice sent',
  'refusal.no-such-notice':
    'No notice of this seat has this code. Read it again, character by character.',
  'refusal.withdrawn-before':
    'This notice is withdrawn already. Issue a new one if the family needs it.',
  'refusal.board-before': 'The board’s notice of this case is entered already.',
  'refusal.no-board-notice': 'No board’s notice of this case stands. Check the case number.',
  'refusal.no-channel': 'This node has no such way of sending. Its operator can set one up.',
  'refusal.bad-address': 'This is no address that a message could go to. Check it.',
  'refusal.notice-void': 'This notice no longer counts, so it is not sent. Issue a new one.',
  'notice.title': 'Notices to families',
  'notice.lead':
    'A signed sheet that a family can check by itself. What it says is found by the case number alone; until a person’s own arrival or a board’s notice it is the same sentence for everybody.',
  'notice.case': 'Case number',
  'notice.case.hint': 'As on the family’s application',
  'notice.case.wrong': 'Small Latin letters, digits and hyphens, at most 64 characters',
  'notice.language': 'Language of the family',
  'notice.issue': 'Issue a notice',
  'notice.board': 'Enter a board’s notice',
  'notice.board.hint':
    'The identification board has given its notice of this case. From then on sheets ask the family to come or call; nothing else is written down.',
  'notice.board.reverse': 'Take back: there is a sign of life',
  'notice.board.reverse.title': 'Take back the board’s notice of case {case}?',
  'notice.board.reverse.hint':
    'Do this when you know that the person may be alive: a talk, a letter, a witness, an arrival. The notice of death is gone from then on, sheets given since the board’s notice no longer count, and new ones ask the family to come or call. Tell the family in person before anything else.',
  'notice.board.reversed': 'Taken back: sign of life',
  'notice.board.stands': 'Stands',
  'notice.send': 'Send',
  'notice.send.title': 'Send notice {code}',
  'notice.send.hint':
    'The message says what the sheet says, with the code, and that nobody ever asks for money. It is read by whoever reads this address: ask the family which one is safe, and read it back to them.',
  'notice.send.channel': 'How',
  'notice.channel.mail': 'E-mail',
  'notice.channel.sms': 'Text message',
  'notice.send.to.mail': 'E-mail address',
  'notice.send.to.sms': 'Telephone number',
  'notice.send.to.hint': 'It is kept in the private log until it is erased, and not shown again.',
  'notice.send.wrong.mail': 'An address like name@example.org',
  'notice.send.wrong.sms': 'A number with + and the code of the country',
  'notice.sending.waiting': 'waits',
  'notice.sending.taken': 'sent',
  'notice.sending.refused': 'refused: no such address',
  'notice.sending.dropped': 'not sent: the notice no longer counted',
  'notice.column.code': 'Code',
  'notice.column.says': 'Says',
  'notice.column.until': 'Valid until',
  'notice.state.valid': 'Valid',
  'notice.state.expired': 'Expired',
  'notice.state.withdrawn': 'Withdrawn',
  'notice.reason': 'Why',
  'notice.reason.mistake': 'Issued by mistake',
  'notice.reason.replaced': 'Replaced by a newer one',
  'notice.reason.family-asked': 'The family asked for it',
  'notice.withdraw': 'Withdraw',
  'notice.withdraw.title': 'Withdraw notice {code}',
  'notice.print': 'Print the sheet',
  'notice.show': 'Sheet',
  'notice.none': 'No notices yet',
  'notice.back': 'Back to families',
  'notice.short.wait': 'No news to pass on',
  'notice.short.home': 'Home',
  'notice.short.call': 'Come or call',
  'notice.sheet': 'Notice to a family',
  'notice.says.wait':
    'We have no news that we may pass on. We give this same sentence in many different cases: it does not mean that something good or something bad has happened. We go on looking.',
  'notice.says.home': 'The person of this case is alive and has arrived on home soil.',
  'notice.says.call':
    'There is news about this case. Please come to us or call us. We tell it only in person, and to nobody else.',
  'notice.money':
    'Nobody ever asks for money for this. Not for this notice, not for news, not for a place on a list, not for an exchange. Whoever asks for money is a fraud: give nothing and tell us.',
  'notice.issued': 'Issued',
  'notice.until': 'Valid until',
  'notice.signed': 'Signed with the key',
  'notice.code': 'Code of this notice',
  'notice.how': 'How to check it',
  'notice.how.scan':
    'Scan the QR code, or type in the address yourself. The page works without a network once it has been opened.',
  'notice.how.compare':
    'The case number, the date and the code on the page must be the same as on this paper.',
  'notice.how.call': 'If you have no telephone that scans, call us and read out the code.',
  'notice.qr': 'QR code that opens the page which checks this notice',
  'notice.check.title': 'Check a notice to a family',
  'notice.check.lead':
    'This page checks whether a notice is genuine. Nothing that you enter is sent to anybody.',
  'notice.check.field': 'Address from the QR code, or the short code',
  'notice.check.act': 'Check',
  'notice.is.genuine': 'This notice is genuine.',
  'notice.is.expired': 'This notice was genuine and has expired. Ask for a new one.',
  'notice.is.withdrawn':
    'This notice has been withdrawn. It no longer counts. Ask us for a new one.',
  'notice.is.not-yet':
    'This notice has a date in the future. Either the clock of this device is wrong, or the notice is.',
  'notice.is.altered':
    'This notice is forged: it has been altered since it was signed. Do not believe it. Tell us who gave it to you.',
  'notice.is.not-from-here':
    'This notice is not from this office: no key that the office has published signed it. Do not believe it. Tell us who gave it to you.',
  'notice.is.not-a-notice':
    'This is not a notice, or a part of it is missing. Scan the whole QR code again.',
  'notice.is.code-withdrawn': 'The notice with this code has been withdrawn. It no longer counts.',
  'notice.is.code-alone':
    'No notice with this code is known here to be withdrawn. A code alone proves nothing: scan the QR code, or call us.',
  'notice.is.no-keys':
    'The keys of the office are not here yet. Open this page once with a network; afterwards it works without.',
  'notice.compare': 'Compare with the paper',
  'notice.as-of': 'Withdrawn notices are known as of {time}',
  'notice.offline':
    'This device has no network now. The check holds; notices withdrawn since then are not known.',
}
