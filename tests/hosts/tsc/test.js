import { execFileSync } from 'node:child_process';

const ways = [['commonjs', 'node10'], ['node16', 'node16'], ['nodenext', 'nodenext'], ['esnext', 'bundler']];
for (const [module, moduleResolution] of ways) {
  const options = ['--module', module, '--moduleResolution', moduleResolution, '--target', 'es2022', '--jsx', 'react-jsx'];
  const strict = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
  execFileSync('node_modules/.bin/tsc', [...options, ...strict, 'page.tsx', 'jsx.d.ts'], { stdio: 'inherit' });
}
