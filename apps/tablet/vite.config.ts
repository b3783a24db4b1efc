import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'
import { withoutDeskWords } from './src/desk-words.ts'

/** Writes the service worker with the list of what it keeps, so that a tablet starts without any network. */
function offline(): Plugin {
  return {
    name: 'parley-offline',
    apply: 'build',
    generateBundle(_, bundle) {
      const files = Object.keys(bundle).filter((name) => !name.endsWith('.map'))
      const kept = ['./', './manifest.webmanifest', './icon.svg', ...files.map((f) => `./${f}`)]
      const version = createHash('sha256').update(files.toSorted().join('\n')).digest('hex')
      const worker = readFileSync(join(import.meta.dirname, 'src/service-worker.js'), 'utf8')
      if (!worker.includes(`'KEPT'`)) throw new Error('expected a place for the list of files')
      const source = worker
        .replace(`'KEPT'`, JSON.stringify([...new Set(kept)].filter((f) => !f.endsWith('.html'))))
        .replace('VERSION', version.slice(0, 16))
      this.emitFile({ type: 'asset', fileName: 'sw.js', source })
    },
  }
}

/** Leaves the words of desks out. */
function wordsOfTablet(): Plugin {
  return {
    name: 'parley-words-of-tablet',
    enforce: 'pre',
    load: (id) => withoutDeskWords(id.split('?')[0] ?? id),
  }
}

export default defineConfig({
  root: import.meta.dirname,
  base: '/tablet/',
  plugins: [wordsOfTablet(), react(), offline()],
  // Our packages are read from their sources, so the tablet needs no earlier `tsc -b`.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // An inlined font would be a data: address, which the content security policy forbids.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => id.endsWith('.css') } },
  },
})
