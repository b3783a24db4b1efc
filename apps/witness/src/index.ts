export { openWitness } from './witness.ts'
export type { Witness, WitnessOptions } from './witness.ts'
