import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

const NOTICE = 'notice/index.html'

/** Writes the service worker of the page that checks notices, with the list of files that this page alone needs. */
function noticeOffline(): Plugin {
  return {
    name: 'parley-notice-offline',
    apply: 'build',
    generateBundle(_, bundle) {
      const needed = new Set<string>()
      const take = (name: string): void => {
        const file = bundle[name]
        if (needed.has(name) || file?.type !== 'chunk') return
        needed.add(name)
        for (const sheet of file.viteMetadata?.importedCss ?? []) needed.add(sheet)
        for (const other of [...file.imports, ...file.dynamicImports]) take(other)
      }
      const isEntry = (id: string | null): boolean => id?.endsWith(NOTICE) ?? false
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'chunk' && isEntry(file.facadeModuleId)) take(name)
      }
      if (needed.size === 0) throw new Error(`expected a chunk of ${NOTICE}`)
      const kept = [...needed].toSorted()
      const version = createHash('sha256').update(kept.join('\n')).digest('hex')
      const worker = readFileSync(join(import.meta.dirname, 'src/notice/service-worker.js'), 'utf8')
      if (!worker.includes(`'KEPT'`)) throw new Error('expected a place for the list of files')
      const source = worker
        .replace(`'KEPT'`, JSON.stringify(kept.map((name) => `/${name}`)))
        .replaceAll('VERSION', version.slice(0, 16))
      this.emitFile({ type: 'asset', fileName: 'notice/sw.js', source })
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), noticeOffline()],
  // Our packages are read from their sources, so the console needs no earlier `tsc -b`.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // An inlined font would be a data: address, which the content security policy forbids.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: ['index.html', NOTICE].map((page) => join(import.meta.dirname, page)),
      // Else the page that families open would load every sentence of the screens with its own.
      output: {
        codeSplitting: {
          groups: [{ name: 'notice-words', test: /words\/(notice|direction)\.ts$/ }],
        },
      },
      // A screen needs little of the core, and no module of it registers anything anywhere.
      treeshake: { moduleSideEffects: (id) => !/\/core\/|@noble/.test(id) },
    },
  },
})
