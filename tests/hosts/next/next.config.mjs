// Two builds: by webpack and by Turbopack.
export default { distDir: process.env.NEXT_DIST ?? '.next', turbopack: { root: import.meta.dirname } };
