// Keeps the page that checks notices, so that it opens without any network. The list of keys and withdrawn notices
// is asked for each time, and the one kept last answers where nobody else does.
const CACHE = 'parley-notice-VERSION'
const LIST = '/public/notices'
const PAGE = '/notice/'
const KEPT = 'KEPT'

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) =>
        cache.addAll(
          [PAGE, LIST].concat(KEPT).map((path) => new Request(path, { cache: 'reload' })),
        ),
      )
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('parley-notice-') && name !== CACHE
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

const PATIENCE_MS = 5000

// Whoever stands between and answers in the office's place, or not at all, is no reason to know nothing.
async function list(request) {
  const cache = await caches.open(CACHE)
  const fresh = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null)
  if (fresh?.ok) {
    await cache.put(LIST, fresh.clone())
    return fresh
  }
  const kept = await cache.match(LIST)
  if (kept === undefined) return fresh ?? Response.error()
  const headers = new Headers(kept.headers)
  headers.set('x-parley-kept', 'yes')
  return new Response(await kept.blob(), { status: 200, headers })
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, origin } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname === LIST) return event.respondWith(list(request))
  const wanted = request.mode === 'navigate' ? PAGE : request
  event.respondWith(caches.match(wanted).then((kept) => kept ?? fetch(request)))
})
