// The steps of a rehearsed founding, in the order of docs/operators.md, with the mistakes that happen where
// they happen. Each says beforehand who does what and what they will see; what comes out is compared.
import { fileSteps, keySteps } from './file-steps.ts'
import { lastSteps, openingSteps, ringSteps } from './log-steps.ts'
import type { Site } from './site.ts'
import type { Step } from './step.ts'

/** Every step from the first key to the verified log. */
export function stepsOf(site: Site): readonly Step[] {
  return [
    ...keySteps(site),
    ...fileSteps(site),
    ...openingSteps(site),
    ...ringSteps(site),
    ...lastSteps(site),
  ]
}
