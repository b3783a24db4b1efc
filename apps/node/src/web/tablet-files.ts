// The app of the tablets as it was built, below /tablet/: a page of its own that works on without a network,
// and the only one that may use the camera.
import type { Hono } from 'hono'
import { staticFiles } from './static-files.ts'

export const TABLET_PATH = '/tablet'

const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: readonly (readonly [string, string])[] = [
  ['content-security-policy', POLICY],
  ['permissions-policy', 'camera=(self), microphone=(), geolocation=()'],
  ['service-worker-allowed', `${TABLET_PATH}/`],
]

/** Headers of this path instead of the console's; none elsewhere. */
export function tabletHeaders(path: string): readonly (readonly [string, string])[] {
  return isTablet(path) ? HEADERS : []
}

/** Serves the app; whatever else is asked for below its path is not there, and no page of the console either. */
export function mountTablet(app: Hono, directory: string | null): void {
  const files = staticFiles(directory)
  app.get('*', async (c, next) => {
    const { path } = c.req
    if (!isTablet(path)) return await next()
    const below = path.slice(TABLET_PATH.length)
    const file = below === '' || below === '/' ? files.page : files.at(below)
    if (file === null) return c.json({ code: 'not-found' }, 404)
    const cache = file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache'
    return c.body(file.bytes, 200, { 'content-type': file.type, 'cache-control': cache })
  })
}

function isTablet(path: string): boolean {
  return path === TABLET_PATH || path.startsWith(`${TABLET_PATH}/`)
}
