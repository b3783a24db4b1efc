export { openHub } from './hub.ts'
export type { FrozenCode, Hub, HubOptions, HubTrouble } from './hub.ts'
export { serveHub } from './serve-hub.ts'
export type { HubServer, HubServerConfig, ServedLogConfig } from './serve-hub.ts'
