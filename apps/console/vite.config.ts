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
      // A screen needs the kernel's refusals and not its curves, which no module registers anywhere.
      treeshake: { moduleSideEffects: (id) => !/core\/kernel|@noble/.test(id) },
    },
  },
})
