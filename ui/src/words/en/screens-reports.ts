/** Sentences of what desks beside the line have noted, and of the reports it goes with. */
export const screensReports = {
  'desk.title.findings': 'Findings for the interviewer',
  'desk.title.arrivals': 'Report of arrivals and triage',
  'desk.title.home': 'Report of homecomings',
  'desk.report.findings': 'Report findings, step {step}',
  'desk.report.arrivals': 'Report arrivals, step {step}',
  'desk.report.home': 'Report homecomings, step {step}',
  'desk.beyond': 'Step {step}, after the {steps} that were agreed',
  'desk.waiting': {
    one: 'What is noted about {count} person waits here and is shared with nobody.',
    other: 'What is noted about {count} persons waits here and is shared with nobody.',
  },
  'desk.nothing':
    'Nothing waits. The report goes once a step all the same, so that it tells nobody a number.',
  'desk.closed': 'Closed, and not yet in the log: it goes as it is.',
  'desk.waits': 'Not reported yet',
  'desk.take-back.home': {
    one: 'Take back {count} confirmation',
    other: 'Take back {count} confirmations',
  },
  'interviews.awaits-findings':
    'Everybody of tranche {number} is heard. The parties see their words as soon as the clinicians have reported.',
  'refusal.after-last-step': 'All the steps that were agreed are reported, and nothing waits.',
  'refusal.nothing-waits': 'There is nothing that waits and could be taken back.',
  'kind.fitness.found': 'Fitness noted',
  'kind.wristband.given': 'Wristbands given',
  'kind.triage.found': 'Triage noted',
  'kind.home.reached': 'Homecomings noted',
  'kind.desk.withdrawn': 'Taken back',
  'fact.about': 'About',
  'fact.keys': 'Persons',
} as const
