// Runs before every page: notes what the window hears, for the stories to ask.
window.heard = { events: [], uncaught: [] };
for (const name of ['dialogue-ready', 'dialogue-change', 'dialogue-share', 'dialogue-error']) {
  addEventListener(name, (event) => {
    heard.events.push({
      name,
      on: event.target.id ?? '',
      travels: event.bubbles && event.composed,
      detail: JSON.parse(JSON.stringify(event.detail)),
    });
  }, true);
}
addEventListener('unhandledrejection', (event) => heard.uncaught.push(String(event.reason)));
addEventListener('error', (event) => heard.uncaught.push(event.message ?? `${event.target.localName} failed`));
