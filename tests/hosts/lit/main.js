import 'dialogue-summary';
import { LitElement, html } from 'lit';
import { live } from 'lit/directives/live.js';
import record from './record.json';

class OurPage extends LitElement {
  static properties = { shown: { state: true }, times: { state: true } };

  constructor() {
    super();
    this.shown = [];
    this.times = 0;
  }

  // In the page itself, so that it looks like the other examples.
  createRenderRoot() { return this; }

  render() {
    // `live` compares with what the element says, which is a copy: it sets the property with every render.
    return html`<output id="shown">${this.shown.join(' ')}</output> <output id="times">${this.times}</output>
      <dialogue-summary id="record" .data=${live(record)}
        @dialogue-ready=${() => { this.times += 1; }}
        @dialogue-change=${({ detail }) => { this.shown = detail.results.ids; }}></dialogue-summary>`;
  }
}
customElements.define('our-page', OurPage);
