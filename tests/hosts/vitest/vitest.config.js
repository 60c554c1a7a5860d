import { defineConfig } from 'vitest/config';

const alias = [{ find: /^dialogue-summary(\/element\.js)?$/, replacement: 'dialogue-summary/stub.cjs' }];
const project = (name, environment, resolve) => ({ test: { name, environment, include: [`${name}.test.js`] }, resolve });

export default defineConfig({
  test: {
    projects: [
      project('stub', 'happy-dom', { alias }),
      // Without the alias, a test gets what a server gets, and with the condition `browser` the element itself.
      project('server', 'jsdom', {}),
      project('jsdom', 'jsdom', {}),
      project('happy', 'happy-dom', {}),
    ],
  },
});
