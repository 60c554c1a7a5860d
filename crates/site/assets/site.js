// Opens the card of the page in the widget, unless the address names another view.
const widget = document.querySelector('dialogue-summary[data-card]');
if (widget && !/(^|[#&?])ds\./.test(location.hash)) {
  await customElements.whenDefined('dialogue-summary');
  await widget.ready;
  widget.openCard(widget.dataset.card);
}
