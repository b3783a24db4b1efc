import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Our packages are read from their sources, so the console needs no earlier `tsc -b`.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // An inlined font would be a data: address, which the content security policy forbids.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // A screen needs little of the core, and no module of it registers anything anywhere.
      treeshake: { moduleSideEffects: (id) => !/\/core\/|@noble/.test(id) },
    },
  },
})
