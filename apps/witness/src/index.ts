export { openWitness } from './witness.ts'
export type { Witness, WitnessOptions } from './witness.ts'
export { serveWitness } from './serve-witness.ts'
export type { WitnessServerConfig } from './serve-witness.ts'
