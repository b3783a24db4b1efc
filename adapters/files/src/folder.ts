import type { LogFiles } from './log-files.ts'

/** The files below one folder of others, under their paths within it. */
export function filesWithin(files: LogFiles, folder: string): LogFiles {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`
  return {
    read: (path) => files.read(prefix + path),
    sizeOf: (path) => files.sizeOf(prefix + path),
    list: async (below) => {
      const found = await files.list(prefix + below)
      return found.map((path) => path.slice(prefix.length))
    },
    writeAll: (named) =>
      files.writeAll(named.map(({ path, bytes }) => ({ path: prefix + path, bytes }))),
    removeAll: (paths) => files.removeAll(paths.map((path) => prefix + path)),
    close: () => Promise.resolve(), // the whole is closed by whoever opened it
  }
}
