/** Sentences of the line’s panel of tablets, and the paper manifest. */
export const screensTablets = {
  'tablets.title': 'Tablets',
  'tablets.hint':
    'A tablet works with no network, signs for one tranche alone, and opens its pack at the hour.',
  'tablets.none': 'No tablet is enrolled for this tranche.',
  'tablets.paste': 'Paste what the tablet shows',
  'tablets.hours': 'Hours it may sign, at most 72',
  'tablets.enrol': 'Enrol the tablet',
  'tablets.dismiss': 'Dismiss {device}',
  'tablets.dismissed': 'Dismissed',
  'tablets.until': 'May sign until {time}',
  'tablets.silent': 'Has not reported',
  'tablets.reported': 'Reported at {time}',
  'tablets.records': { one: '{count} record taken in', other: '{count} records taken in' },
  'tablets.from-paper': { one: '{count} from paper', other: '{count} from paper' },
  'tablets.pack': 'Save the pack of {device}',
  'tablets.hour': 'Key of the hour',
  'tablets.hour.show': 'Show the key of the hour for {device}',
  'tablets.hour.wait': 'The key of the hour is given out then: {time}',
  'tablets.hour.go': 'The key of the hour is given out when both sides have said go.',
  'tablets.hour.hint':
    'Type it into the tablet or let its camera read it. It opens nothing but packs of this tranche.',
  'tablets.file': 'Take in a tablet’s file',
  'tablets.file.none': 'This file holds no records of a tablet.',
  'tablets.file.done':
    'Taken in. Give the tablet this answer, then it shows the records as reported.',
  'tablets.conflict': {
    one: 'Tablets disagree on {count} person',
    other: 'Tablets disagree on {count} persons',
  },
  'tablets.conflict.hint':
    'The word heard first stands. Nothing is overwritten until an officer decides.',
  'tablets.said': '{device} at {time}, {officer}: {said}',
  'tablets.stands': 'Stands',
  'tablets.settle': 'Let {device} stand',
  'tablets.paper': 'Print the paper manifest',
  'tablets.paper.title': 'Paper manifest, {tranche}',
  'tablets.paper.hint':
    'If a tablet fails, go on here: tick, write the time, sign. It is entered afterwards as coming from paper.',
  'tablets.paper.coach': 'Coach {number}',
  'tablets.paper.time': 'Time',
  'tablet-said.checked': 'identity proven',
  'tablet-said.released': 'released',
  'tablet-said.received': 'received, both signed',
  'tablet-said.listed-absent': 'listed, not here',
  'tablet-said.identity-doubtful': 'identity doubtful',
  'tablet-said.died': 'has died',
  'kind.device.enrolled': 'Tablet enrolled',
  'kind.device.dismissed': 'Tablet dismissed',
  'kind.tablet.settled': 'Disagreement of tablets settled',
  'kind.question.kept': 'Control question kept',
  'refusal.not-enrolled':
    'This tablet is not enrolled here. Enrol it, or take it to the seat that did.',
  'refusal.device-dismissed': 'This tablet has been dismissed. What it signs counts no more.',
  'refusal.dismissed-before': 'This tablet has been dismissed before.',
  'refusal.name-not-own':
    'The name of this tablet’s key is not one of this side. Set the side on the tablet and make the key anew.',
  'refusal.name-twice':
    'A tablet of this name was enrolled before. Give this one another number and make its key anew.',
  'refusal.not-a-recipient':
    'The tablet shows no address to seal its pack to. Show its code again.',
  'refusal.no-conflict': 'There is nothing to settle any more.',
  'refusal.receipt-stands':
    'Both sides have signed a receipt. It stands; nobody here can settle against it.',
  'refusal.reported-before':
    'The receipt has gone out with a step. It cannot be exchanged for another.',
  'refusal.not-sought': 'This side does not seek this person, so nobody here knows what to ask.',
  'tablets.scope': 'Answer for the tablet',
  'tablets.scope.show': 'Show the answer for {device}',
  'tablets.scope.hint':
    'The tablet reads this from this screen, and takes packs from these keys alone. It shows the same keys: compare them.',
  'tablets.scope.copy': 'Copy as text',
  'tablets.doubt': {
    one: '{count} record is kept and not counted',
    other: '{count} records are kept and not counted',
  },
  'tablets.doubt.hint': 'Ask the other side or the officer. What is certain, note at this desk.',
  'tablet-doubt.outside-hours': 'signed outside the hours of the tablet',
  'tablet-doubt.too-long': 'receipt too long for the log',
  'tablet-doubt.other-receipt': 'not a receipt of a person',
  'tablet-doubt.other-person': 'receipt of another person',
  'tablet-doubt.other-tranche': 'receipt of another tranche',
  'tablet-doubt.other-leg': 'receipt from the other place',
  'tablet-doubt.wrong-signature': 'receipt without the valid signatures of both sides',
  'refusal.too-many-tablets':
    'At most {at} tablets work for one tranche. Dismiss one that is not used, then enrol this one.',
} as const
