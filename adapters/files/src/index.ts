export { blobFile, blobPath, openBlobStore, openErasing, removeUnnamedBlobs } from './blob-store.ts'
export { DirectoryHeldError, lockDirectory } from './directory-lock.ts'
export type { DirectoryLock } from './directory-lock.ts'
export { diskReader, openDiskFiles } from './disk-files.ts'
export type { DiskOptions, DiskStep } from './disk-files.ts'
export { filesWithin } from './folder.ts'
export { openFrailFiles, PowerCutError } from './frail-files.ts'
export type { FrailFiles } from './frail-files.ts'
export { safePath } from './log-files.ts'
export type { LogFiles, NamedFile } from './log-files.ts'
export { openMemoryFiles } from './memory-files.ts'
export type { MemoryOptions } from './memory-files.ts'
export { withRecentBlobs } from './recent-blobs.ts'
export { openRowStore } from './row-store.ts'
export type { FileRowStore } from './row-store.ts'
export {
  HeadMovedError,
  LogDamagedError,
  openLogStore,
  openSweeping,
  sweepPartialTiles,
} from './log-store.ts'
export type { Added, LogStore, LogStoreOptions } from './log-store.ts'
export { openLogWriter, replayLog } from './log-writer.ts'
export type { LogWriter, LogWriterOptions, StoredLog, Submission } from './log-writer.ts'
