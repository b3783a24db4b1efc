// The console's files as they were built. What is served is what was there at the start, by name: no path of
// a request ever reaches the disk.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.webmanifest', 'application/manifest+json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.wasm', 'application/wasm'],
  ['.txt', 'text/plain; charset=utf-8'],
])
const MAX_FILES = 2000 // a build has about a hundred

export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  /** A file whose name has its hash never changes. */
  readonly isImmutable: boolean
}

export interface StaticFiles {
  readonly at: (path: string) => StaticFile | null
  /** The page of the console, for every address that is a screen; null before it is built. */
  readonly page: StaticFile | null
}

export function staticFiles(directory: string | null): StaticFiles {
  const paths = new Map<string, string>()
  if (directory !== null) collect(directory, directory, paths)
  const kept = new Map<string, StaticFile>()
  const at = (path: string): StaticFile | null => {
    const before = kept.get(path)
    if (before !== undefined) return before
    const file = paths.get(path)
    if (file === undefined) return null
    const read = {
      bytes: new Uint8Array(readFileSync(file)),
      type: TYPES.get(extname(file)) ?? 'application/octet-stream',
      isImmutable: path.startsWith('/assets/'),
    }
    kept.set(path, read)
    return read
  }
  return { at, page: at('/index.html') }
}

function collect(root: string, directory: string, paths: Map<string, string>): void {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) collect(root, path, paths)
    else if (entry.isFile() && paths.size < MAX_FILES) {
      paths.set(`/${relative(root, path).split(sep).join('/')}`, path)
    }
  }
}
