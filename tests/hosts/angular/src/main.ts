import { CUSTOM_ELEMENTS_SCHEMA, Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'dialogue-summary';
import type { DialogueData, DialogueEventMap } from 'dialogue-summary';
import record from '../record.json';

@Component({
  selector: 'our-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <output id="shown">{{ shown().join(' ') }}</output>
    <dialogue-summary id="record" [data]="record" (dialogue-change)="changed($event)" />
  `,
})
class Page {
  readonly record = record as DialogueData;
  readonly shown = signal<string[]>([]);

  changed(event: DialogueEventMap['dialogue-change']): void {
    this.shown.set(event.detail.results.ids);
  }
}

void bootstrapApplication(Page, { providers: [provideZonelessChangeDetection()] });
