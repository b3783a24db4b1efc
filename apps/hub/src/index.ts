export { openHub } from './hub.ts'
export type { FrozenCode, Hub, HubOptions } from './hub.ts'
