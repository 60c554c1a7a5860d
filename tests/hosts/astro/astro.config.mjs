import { defineConfig } from 'astro/config';

export default defineConfig({ base: '/hosts/astro', build: { format: 'file' } });
