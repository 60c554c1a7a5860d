// An application whose packages are in the folder above, as in a workspace.
import { defineConfig } from 'vite';

export default defineConfig({
  optimizeDeps: { exclude: ['dialogue-summary'] },
});
