/** Words of the hotline: one case at a time, one sentence. */
export const screensCalls = {
  'kind.call.taken': 'Call taken',
  'calls.title': 'Take a call',
  'calls.lead':
    'Ask for the case number and for the code on the family’s sheet. The number alone opens nothing.',
  'calls.case.hint': 'The caller reads it from the sheet or the application',
  'calls.code.hint': 'Twelve characters; O and I may be heard as 0 and 1',
  'calls.ask': 'What may be said',
  'calls.next': 'Next call',
  'calls.no-fit':
    'The code does not fit this case, or the sheet no longer holds. Say nothing about any person. Ask the caller to read both again, or to come for a new sheet.',
  'calls.too-many':
    'Too many calls about this case today. Say nothing and tell your superior: somebody may be trying out codes.',
  'calls.read-out': 'Read this out, word for word',
  'calls.only-this':
    'Add nothing to it. You have no list, and nobody who calls can be given another sentence.',
}
