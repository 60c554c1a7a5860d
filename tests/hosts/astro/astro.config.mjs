import { defineConfig } from 'astro/config';

export default defineConfig({
  base: '/hosts/astro',
  build: { format: 'file' },
  // The dependencies of this page are links into a folder that is shared.
  vite: { resolve: { preserveSymlinks: true } },
});
