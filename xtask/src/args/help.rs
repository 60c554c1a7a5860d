//! What `--help` says.

/// Of the whole.
pub const USAGE: &str = "\
Usage: cargo xtask <command>

  serve     show the widget on http://127.0.0.1:8080/ and rebuild when a source changes
  build     build it for release, into dist/
  package   make a package for npm of that, and check it
  examples  build the examples with the package, and test them
  test      check formatting and lints, then test on the host and in a browser
  generate  write a large made-up dataset
  bench     measure the widget beside other ways to do its job
  tools     only install what the others need

`cargo xtask <command> --help` tells more. What is missing is installed once per user and version
into $DIALOGUE_SUMMARY_CACHE, else $XDG_CACHE_HOME/dialogue-summary, else
~/.cache/dialogue-summary; what is on PATH in the right version is used as it is.
";

/// Of `serve`.
pub const SERVE: &str = "\
Usage: cargo xtask serve [--port N]

Builds the page without optimisation into target/serve/, serves it on 127.0.0.1 and builds again
when a source changes. Ctrl-C stops it.

  --port N    the port to listen on (default 8080)
";

/// Of `build`.
pub const BUILD: &str = "\
Usage: cargo xtask build

Builds the page for release, optimised for size, into dist/: files that any static host can serve.
";

/// Of `package`.
pub const PACKAGE: &str = "\
Usage: cargo xtask package

Builds for release and packs dist/ into target/package/dialogue-summary.tgz, which npm can install
or publish. Then publint, Are The Types Wrong, the schema of custom elements manifests, Node and
TypeScript look over what was packed.
";

/// Of `examples`.
pub const EXAMPLES: &str = "\
Usage: cargo xtask examples

Builds for release, packs that for npm, builds the examples for plain HTML, React, Vue and Svelte
with the package into target/examples/, and clicks through them in headless Chromium.
";

/// Of `test`.
pub const TEST: &str = "\
Usage: cargo xtask test [--host-only] [--browser NAME] [-- ARGUMENTS]

Checks formatting, lints host and browser code with every warning an error, runs the host tests,
builds for release, checks the package for npm and runs the browser tests, in headless Chromium.

  --browser NAME  run them in `firefox` or `webkit` instead; what those cannot tell is left out
  --host-only     stop after the host tests: no bundler and no browser needed
  -- ARGUMENTS    handed to the test runners, such as a part of a test's name
";

/// Of `generate`.
pub const GENERATE: &str = "\
Usage: cargo xtask generate --cards N [--seed S] [--out FILE]

Writes a collection of made-up dialogues as JSON. The same N and S give the same bytes everywhere.

  --cards N     how many cards it has, up to 1000000
  --seed S      a number that everything in it follows from (default 1)
  --out FILE    where to write it (default: the standard output)
";

/// Of `bench`.
pub const BENCH: &str = "\
Usage: cargo xtask bench [--cards N,N] [--keys N] [--only visit|page|search] [--quick]

Builds for release, shows the same made-up collections in the widget and in pages made with other
means, measures all of them in headless Chromium, and writes the figures into benches/RESULTS.md.

  --cards N,N    the sizes of the collections (default 10000,100000)
  --keys N       how many keys are pressed on a visit (default 62)
  --only WHICH   `visit`, a first visit and what Lighthouse says of it, or `page`, keys and clicks at
                 any size, both in the browser, or `search`, on the host; else whatever there is
  --quick        small numbers and one round, to try whether it runs; RESULTS.md stays as it is
";

/// Of `tools`.
pub const TOOLS: &str = "\
Usage: cargo xtask tools

Installs what `serve`, `build` and `test` need, and does nothing else.
";
