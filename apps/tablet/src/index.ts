export { TabletLine } from './session/tablet-line.ts'
export { TabletMemory } from './session/tablet-memory.ts'
export type { MemoryParts, Standing } from './session/opening.ts'
