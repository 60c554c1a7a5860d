// The types of a dataset. See docs/dataset.md and the JSON Schema.

/** A dataset: one dialogue, or a collection of them. See dataset.md and the JSON Schema in schema/. */
export type DialogueData = Dialogue & ({ cards: Card[] } | { dialogues: Dialogue[] });

/** One text, or one by language tag. */
export type Text = string | { [language: string]: string };

/** An EDTF date: `2024-11-06`, `2025?-02`, `2024-11-05/2024-11-06`. */
export type Edtf = string;

/** `joint`, `publisher`, or the country of one side. */
export type Voice = string;

export interface Dialogue {
  /** The JSON Schema, for editors. */
  $schema?: string;
  /** `dialogue-summary/1`. */
  format?: string;
  id?: string;
  title: Text;
  summary?: Text | null;
  series?: Series | null;
  date?: Edtf | null;
  place?: Place | null;
  attendance?: Attendance | null;
  source?: Source | null;
  version?: Edtf | null;
  languages?: string[];
  translations?: string[];
  timeline?: Milestone[];
  countries?: Country[];
  themes?: Term[];
  sessions?: Term[];
  organizations?: Organization[];
  persons?: Person[];
  cards?: Card[];
  dialogues?: Dialogue[];
}

export type Card = CardBase &
  ({ kind: 'topic' } | ({ kind: 'delegation' } & Delegation) | ({ kind: 'announcement' } & Announcement));

export interface CardBase {
  /** Names the card in links; no white space. */
  id: string;
  title: Text;
  summary?: Text;
  themes?: string[];
  countries?: Involvement[];
  session?: string | null;
  stated_by?: Voice;
  locators?: Locator[];
  quote?: Quote | null;
  details?: Detail[];
  shown_with?: string | null;
  other_names?: string[];
}

export interface Delegation {
  country: string;
  chairs?: Membership[];
  organizations?: string[];
  open?: boolean;
}

export interface Announcement {
  form?: 'commitment' | 'exercise' | 'agreement' | 'meeting' | 'other';
  date?: Edtf | null;
  date_note?: Text | null;
  place?: Place | null;
  organizer?: string | null;
}

export interface Attendance { total: number; approximate?: boolean; note?: Text | null }
export interface Country { code: string; name: Text; other_names?: string[] }
export interface Detail { text: Text; locator?: Locator | null; stated_by?: Voice | null }
export interface Involvement { code: string; role: 'participant' | 'discussed' | 'theatre' }
export interface Locator { paragraph: number; start: TextQuoteSelector; end?: TextQuoteSelector | null }
export interface Membership { person_id: string; role?: Text | null; organization_id?: string | null }
export interface Milestone { date: Edtf; date_note?: Text | null; label: Text; phase: 'past' | 'held' | 'due' }
export interface Organization {
  id: string;
  name: Text;
  abbreviation?: string | null;
  country?: string | null;
  other_names?: string[];
}
export interface Person { id: string; name: Text; other_names?: string[] }
export interface Place { name: Text; country?: string | null }
export interface Quote { text: string; language?: string | null; note?: Text | null }
export interface Series { id?: string | null; name: Text; ordinal?: number | null }
export interface Source { url: string; publisher: Text; language?: string | null; note?: Text | null }
export interface Term { id: string; name: Text; other_names?: string[] }
export interface TextQuoteSelector { type?: 'TextQuoteSelector'; exact: string; prefix?: string; suffix?: string }
