// The types of a dataset. Generated from the JSON Schema by `cargo xtask api`.

/** A code of ISO 3166-1 alpha-2, EU, UN, XK, or the id of an organization in the list `countries`. */
export type CountryCode = string;
/** Words for people: one string in no stated language, or one string per language. */
export type Text =
  | string
  | {
      [k: string]: string;
    };
/** What the numbers of an attendance count. */
export type AttendanceUnit = 'persons' | 'organizations';
/** One thing the record says. */
export type Card = {
  /**
   * Countries it concerns, each with its role. Participants of the dialogue are added if none is written here.
   *
   * @maxItems 5000
   */
  countries?: Involvement[] | null;
  /**
   * Further statements of the record.
   *
   * @maxItems 5000
   */
  details?: Detail[] | null;
  /** Names the card in links; no white space, and no `--` at its start. */
  id: string;
  /**
   * The places in the source, the main one first.
   *
   * @maxItems 5000
   */
  locators?: Locator[] | null;
  /**
   * Other words people search by; never shown.
   *
   * @maxItems 5000
   */
  other_names?: string[] | null;
  /** Words of the source itself. */
  quote?: Quote | null;
  /** Id of the session it belongs to. */
  session?: string | null;
  /** Id of another card without which this one would mislead. Its title and summary are shown too. */
  shown_with?: string | null;
  /** Who states it. */
  stated_by?: Voice | null;
  /** One or two sentences. */
  summary?: Text | null;
  /**
   * Ids of themes.
   *
   * @maxItems 5000
   */
  themes?: string[] | null;
  /** The headline. */
  title: Text;
} & Card1;
/** A country's part in a card. */
export type Role = 'participant' | 'discussed' | 'theatre';
/** Who states it: `joint` (all sides), `publisher` (the source reports it), `editor` (a remark by the author of the record), the code of one side, or a list of codes; an empty list if nobody is named. */
export type Voice = ('joint' | 'publisher' | 'editor') | CountryCode | CountryCode[];
export type Card1 =
  | {
      kind: 'topic';
    }
  | (Delegation & {
      kind: 'delegation';
    })
  | (Announcement & {
      kind: 'announcement';
    });
/** What a person in a delegation was at the meeting. */
export type ChairFunction = 'co_chair' | 'chair' | 'head_of_delegation';
/** An EDTF date or interval: 2024, 2024-11, 2024-11-06, 2024-23 (autumn), 2024-XX (month not known), 2025?-02, 2024-11-05/2024-11-06, 2025-03/.. (since March 2025). */
export type Edtf = string;
/** The form of an announcement. */
export type Form = 'commitment' | 'position' | 'exercise' | 'agreement' | 'meeting' | 'other';
/** Whether a party is a country. */
export type CountryKind = 'country' | 'organization';
/** The time of a milestone relative to the dialogue. */
export type Phase = 'past' | 'held' | 'due';

/** The record of one dialogue, or of a collection of them. */
export interface Dialogue {
  /** Former ids of cards, each with the id that the card has now: old links keep working. */
  aliases?: {
    [k: string]: string;
  } | null;
  /** How many took part. */
  attendance?: Attendance | null;
  /**
   * The cards, in the order of the record.
   *
   * @maxItems 200000
   */
  cards?: Card[] | null;
  /**
   * Corrections and additions, the newest first.
   *
   * @maxItems 5000
   */
  changes?: Change[] | null;
  /**
   * The countries, and the organisations that take part as countries do. A code of ISO 3166-1 needs no entry: its name is
   * known.
   *
   * @maxItems 5000
   */
  countries?: Country[] | null;
  /** When it was held. */
  date?: Edtf | null;
  /**
   * The dialogues of a collection, each as a dialogue of its own would be written.
   *
   * @maxItems 20000
   */
  dialogues?: DialogueOfCollection[] | null;
  /** The format of the dataset: `dialogue-summary/1`. */
  format?: 'dialogue-summary/1' | null;
  /** The id of the dialogue, unique in a collection, without `/`. */
  id?: string | null;
  /**
   * The languages a reader may choose, the record's own first. Without it: those of the title.
   *
   * @maxItems 500
   */
  languages?: string[] | null;
  /** Whether the publisher of the sources itself publishes this record. Citations and downloads then do not call it unofficial. */
  official?: boolean | null;
  /**
   * The organizations that cards name.
   *
   * @maxItems 5000
   */
  organizations?: Organization[] | null;
  /**
   * The countries and organisations that take part. They apply to every card that names no participant itself.
   *
   * @maxItems 500
   */
  participants?: CountryCode[] | null;
  /**
   * The persons that cards name.
   *
   * @maxItems 5000
   */
  persons?: Person[] | null;
  /** Where it was held. */
  place?: Place | null;
  /** The series the meeting belongs to. */
  series?: Series | null;
  /**
   * The parts of the meeting that cards name.
   *
   * @maxItems 5000
   */
  sessions?: Term[] | null;
  /** Short for `sources` with one entry. */
  source?: Source | null;
  /**
   * The sources of the record, the main one first.
   *
   * @maxItems 500
   */
  sources?: Source[] | null;
  /** One or two sentences on the whole. */
  summary?: Text | null;
  /**
   * The themes that cards name.
   *
   * @maxItems 5000
   */
  themes?: Term[] | null;
  /**
   * Dates in the record, oldest first, for the line above the cards.
   *
   * @maxItems 5000
   */
  timeline?: Milestone[] | null;
  /** The headline. */
  title: Text;
  /**
   * Those of `languages` that are translations and not official texts.
   *
   * @maxItems 500
   */
  translations?: string[] | null;
  /** The date of this version of the dataset, EDTF. */
  version?: Edtf | null;
  /**
   * Cards that were withdrawn.
   *
   * @maxItems 5000
   */
  withdrawn?: Withdrawal[] | null;
  /** The JSON Schema, for editors. */
  $schema?: string;
}
/** How many took part. */
export interface Attendance {
  /** Whether the source gives the numbers as approximate. */
  approximate?: boolean | null;
  /**
   * The numbers of single sides, only where the source states them.
   *
   * @maxItems 5000
   */
  by_country?: CountryAttendance[] | null;
  /** The participants in words: a sentence of its own. */
  note?: Text | null;
  /** All sides together. */
  total?: number | null;
  /** What is counted. */
  unit?: AttendanceUnit | null;
}
/** How many of one side took part. */
export interface CountryAttendance {
  /** The side. */
  code: CountryCode;
  /** Their number. */
  total: number;
}
/** A country's part in a card. */
export interface Involvement {
  /** The country or organisation. */
  code: CountryCode;
  /** Its part. */
  role: Role;
}
/** A further statement of a card. */
export interface Detail {
  /** The place in the source. */
  locator?: Locator | null;
  /** The side that states it, if it differs from that of the card. */
  stated_by?: Voice | null;
  /** The statement. */
  text: Text;
}
/**
 * Where in the source a statement is found: the paragraph, and the words it starts and ends with.
 *
 * Both ends are inclusive. Only a few words are kept, so that a dataset points at its source
 * without copying it.
 */
export interface Locator {
  /** The last words; absent where `start` holds all of it. */
  end?: TextQuoteSelector | null;
  /** The paragraph, counted from 1. */
  paragraph: number;
  /** Id of the source; without it, the first source of the dialogue. */
  source?: string | null;
  /** The first words. */
  start: TextQuoteSelector;
}
/** The W3C Web Annotation [text quote selector](https://www.w3.org/TR/annotation-model/#text-quote-selector). */
export interface TextQuoteSelector {
  /** The words as the source prints them. */
  exact: string;
  /** Words just before, where `exact` alone is found more than once. */
  prefix?: string | null;
  /** Words just after, where `exact` alone is found more than once. */
  suffix?: string | null;
  type?: 'TextQuoteSelector' | null;
}
/** Words of the source itself, in the language it prints them in. */
export interface Quote {
  /** Their language. */
  language?: string | null;
  /** Whose quotation it is. */
  note?: Text | null;
  /** The words, without quotation marks. */
  text: string;
}
/** One side's people, as far as the source names them. */
export interface Delegation {
  /**
   * The chairs and heads of this side.
   *
   * @maxItems 5000
   */
  chairs?: Membership[] | null;
  /** The side. */
  country: CountryCode;
  /** Whether the source's list is open: at least these. */
  open?: boolean | null;
  /**
   * Ids of the organizations that are named.
   *
   * @maxItems 5000
   */
  organizations?: string[] | null;
}
/** Popolo's Membership: a person in an office. A person with several offices has an entry for each. */
export interface Membership {
  /**
   * Whether the person chaired the meeting or led the delegation. Without it: `head_of_delegation` if another person is the
   * `chair`, `co_chair` if the dialogue has several chairs, else `chair`. One entry of a person may name it for all.
   */
  function?: ChairFunction | null;
  /** Id of the organization the office is in; absent where the source does not state one. */
  organization_id?: string | null;
  /** Id of the person. */
  person_id: string;
  /** The office, as the source names it. */
  role?: Text | null;
}
/** What was announced. */
export interface Announcement {
  /** When it is to be. */
  date?: Edtf | null;
  /** How sure the date is, in words: "year inferred". */
  date_note?: Text | null;
  /** What it is. */
  form?: Form | null;
  /** Id of the organization that organizes it. */
  organizer?: string | null;
  /** Where it is to be. */
  place?: Place | null;
}
/** A place on the map, by name. */
export interface Place {
  /** The country it lies in, ISO 3166-1 alpha-2. */
  country?: CountryCode | null;
  /** Its name. */
  name: Text;
}
/** A correction of a record, or an addition to it. */
export interface Change {
  /**
   * Ids of the cards that were added.
   *
   * @maxItems 5000
   */
  added?: string[] | null;
  /**
   * Ids of the cards that were changed.
   *
   * @maxItems 5000
   */
  cards?: string[] | null;
  /** When it was made. */
  date: Edtf;
  /** The version hash of the record with this change, as the command `hash` prints it. Links from then on lead to it. */
  hash?: string | null;
  /** What was changed, and why. */
  note: Text;
  /** The version of the record with this change. */
  version?: string | null;
}
/** A country, or an organisation that takes part as countries do. */
export interface Country {
  /** A code of ISO 3166-1 alpha-2, `EU`, `UN`, `XK`, or the id of an organisation. */
  code: CountryCode;
  /** Whether it is a country. An id that is no code needs `organization`. */
  kind?: CountryKind | null;
  /** Its name for readers. Without one, a code has the name in the Unicode CLDR. */
  name?: Text | null;
  /**
   * Other names people search by; never shown.
   *
   * @maxItems 5000
   */
  other_names?: string[] | null;
}
/** Popolo's Organization: a body that was represented or that organizes something. */
export interface Organization {
  /** The short form the source prints. */
  abbreviation?: string | null;
  /** The country it belongs to, ISO 3166-1 alpha-2. */
  country?: CountryCode | null;
  /** Names it in cards. Two bodies of one name have two ids. */
  id: string;
  /** Its name for readers. */
  name: Text;
  /**
   * Other names people search by; never shown.
   *
   * @maxItems 5000
   */
  other_names?: string[] | null;
}
/** Popolo's Person. */
export interface Person {
  /** Names the person in cards. */
  id: string;
  /** The name in its own order. */
  name: Text;
  /**
   * Other names people search by; never shown.
   *
   * @maxItems 5000
   */
  other_names?: string[] | null;
}
/** A series of meetings and the place of this one in it. */
export interface Series {
  /** Names the series in links; without one, its name does. */
  id?: string | null;
  /** The name of the series. */
  name: Text;
  /** Which meeting of the series, counted from 1. */
  ordinal?: number | null;
}
/** A theme or a session: a value of a facet. */
export interface Term {
  /** Names it in cards and links. */
  id: string;
  /** Its name for readers. */
  name: Text;
  /**
   * Other names people search by; never shown.
   *
   * @maxItems 5000
   */
  other_names?: string[] | null;
}
/** A source of a record. */
export interface Source {
  /** Its author, as the source names them. */
  author?: Text | null;
  /** When it was published. */
  date?: Edtf | null;
  /** Names the source in locators. */
  id?: string | null;
  /** The language it is written in. */
  language?: string | null;
  /** How the record uses it, for example under which licence. */
  note?: Text | null;
  /** Its publisher. */
  publisher: Text;
  /** Its title. */
  title?: Text | null;
  /** Its address, http or https. */
  url: string;
}
/** A date in the record. */
export interface Milestone {
  /** When. */
  date: Edtf;
  /** How sure the date is, in words: "year inferred". */
  date_note?: Text | null;
  /** What. */
  label: Text;
  /** Before the dialogue, the dialogue itself, or after it. */
  phase: Phase;
}
/** A card that was withdrawn. */
export interface Withdrawal {
  /** The id that the card had. */
  id: string;
  /** Why it was withdrawn. */
  reason?: Text | null;
}

/** A dialogue of a collection. */
export type DialogueOfCollection = Dialogue & { id: string; cards: Card[] };
/** A dataset: one dialogue, or a collection of them. See dataset.md and the JSON Schema in schema/. */
export type DialogueData = Dialogue & ({ cards: Card[] } | { dialogues: DialogueOfCollection[] });
