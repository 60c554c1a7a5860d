// For browsers whose console the WebDriver does not show: what a page complains of.
heard.said = [];
for (const level of ['error', 'warn']) {
  const say = console[level].bind(console);
  console[level] = (...words) => {
    heard.said.push(words.map(String).join(' '));
    say(...words);
  };
}
addEventListener('securitypolicyviolation', (event) => {
  heard.said.push(`Content Security Policy: ${event.effectiveDirective} forbids ${event.blockedURI}`);
}, true);
