// Keeps every file of one build and answers from there first: a tablet starts without any network. What is not
// of the build (the node's answers) goes to the network and is never kept. A new build waits until every page of the
// old one is closed: a page at work still has files to ask for, those of another language among them.
const CACHE = 'parley-tablet-VERSION'
const KEPT = 'KEPT'

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(KEPT.map((path) => new Request(path, { cache: 'reload' })))),
  )
})

self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('parley-tablet-') && name !== CACHE
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return
  const wanted = request.mode === 'navigate' ? self.registration.scope : request
  event.respondWith(
    caches.match(wanted, { ignoreSearch: true }).then((kept) => kept ?? fetch(request)),
  )
})
