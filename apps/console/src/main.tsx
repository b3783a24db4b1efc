// Mantine's sheets come before ours, which come with @parley/ui and then the screens.
import './styles.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RefusedError } from '@parley/kernel'
import { LanguageProvider } from './shell/language.tsx'
import { router } from './router.tsx'
import './shell/shell.css'
import './screens/screens.css'
import './screens/interviews/interviews.css'
import './screens/steps.css'
import './screens/review.css'
import './screens/line/line.css'
import './parts/barriers/barriers.css'
import './screens/interviews/interviews.css'

const RETRIES = 2 // a node that is starting answers within a second or two

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // The event stream says when something changed; until then an answer stays good.
      staleTime: Infinity,
      retry: (failures, error) => !(error instanceof RefusedError) && failures < RETRIES,
      refetchOnWindowFocus: false,
    },
  },
})

const place = document.querySelector('#root')
if (place === null) throw new Error('expected an element with id root in index.html')

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)
