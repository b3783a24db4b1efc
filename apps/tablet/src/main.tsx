import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './tablet.css'

const place = document.querySelector('#root')
if (place === null) throw new Error('expected an element with id root in index.html')

createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

// Without https, or on a machine that keeps no worker, the page works as long as it is open.
if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('./sw.js').catch(() => undefined)
}
