// What a server gets that renders pages: there are no custom elements there, and nothing to define.
export class DialogueSummary {
  static files = {};
}
