import type { Translated } from '../message.ts'
import type { English } from '../en/index.ts'
import { codes } from './codes.ts'
import { domain } from './domain.ts'
import { screensAfter } from './screens-after.ts'
import { screensAgree } from './screens-agree.ts'
import { screensBefore } from './screens-before.ts'
import { screensDesk } from './screens-desk.ts'
import { screensCare } from './screens-care.ts'
import { screensSteps } from './screens-steps.ts'
import { screensLine } from './screens-line.ts'
import { screensDevice } from './screens-device.ts'
import { screensReports } from './screens-reports.ts'
import { screensBarrier } from './screens-barrier.ts'
import { screensEquivalents } from './screens-equivalents.ts'
import { screensReview } from './screens-review.ts'
import { screensAudit } from './screens-audit.ts'
import { screensTablet } from './screens-tablet.ts'
import { screensTablets } from './screens-tablets.ts'
import { screensTrial } from './screens-trial.ts'
import { screensPress } from './screens-press.ts'
import { screensHome } from './screens-home.ts'
import { screensRemains } from './screens-remains.ts'
import { screensDetention } from './screens-detention.ts'
import { screensEvidence } from './screens-evidence.ts'
import { screensRemaining } from './screens-remaining.ts'
import { screensRecord } from './screens-record.ts'
import { screensLedger } from './screens-ledger.ts'
import { screensRecordChanges } from './screens-record-changes.ts'
import { screensForms } from './screens-forms.ts'
import { screensCalls } from './screens-calls.ts'
import { screensNotice } from './screens-notice.ts'
import { shell } from './shell.ts'

/** The Arabic words. */
export const ar: Translated<English, 'ar'> = {
  ...shell,
  ...domain,
  ...screensBefore,
  ...screensAgree,
  ...screensAfter,
  ...screensDesk,
  ...screensCare,
  ...screensSteps,
  ...screensLine,
  ...screensDevice,
  ...screensReports,
  ...screensBarrier,
  ...screensEquivalents,
  ...screensReview,
  ...screensAudit,
  ...screensTablet,
  ...screensTablets,
  ...screensTrial,
  ...screensPress,
  ...screensNotice,
  ...screensCalls,
  ...screensHome,
  ...screensRemains,
  ...screensDetention,
  ...screensEvidence,
  ...screensRemaining,
  ...screensRecord,
  ...screensLedger,
  ...screensRecordChanges,
  ...screensForms,
  ...codes,
}
