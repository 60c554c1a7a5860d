import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';

export default { input: 'main.js', output: { file: 'dist/scripts/main.js', format: 'iife' }, plugins: [resolve({ browser: true }), json()] };
