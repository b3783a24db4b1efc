// A report as it comes in, and what is read out of it. A claim is never merged with another: it keeps its speaker,
// its passage and the rule that found it. Offsets are UTF-16 code units of the report's own text.

/** A report as a reader gets it. */
export interface ReportDocument {
  readonly id: string
  readonly title: string | null
  /** Day of publication, `YYYY-MM-DD`; null where nobody states it. */
  readonly date: string | null
  /** ISO 639-1; null where it has to be told from the letters. */
  readonly lang: string | null
  readonly text: string
}

export type Category = 'military' | 'civilian' | 'body' | 'child' | 'unknown'

export type Approx = 'approx' | 'at_least' | 'at_most'

export type Status = 'completed' | 'in_progress' | 'planned' | 'failed'

/** A place in the report: `title` or `text`, from `start` up to and without `end`. */
export interface Passage {
  readonly of: 'title' | 'text'
  readonly start: number
  readonly end: number
}

/** Persons or bodies said to have been released to a side. */
export interface Released {
  readonly side: string
  readonly category: Category
  /** Null: said to be released, number not given. */
  readonly count: number | null
  readonly approx: Approx | null
  readonly by: string | null
  readonly passage: Passage
  /** Which rule said so, for whoever reviews it. */
  readonly rule: string
  /** Follows from "the same number" and the like. */
  readonly isDerived: boolean
}

export interface Part {
  readonly side: string | null
  readonly what: string
  readonly count: number
  readonly passage: Passage
}

export interface Total {
  readonly what: 'both-sides' | 'days' | 'agreed' | 'cumulative'
  readonly count: number
  readonly approx: Approx | null
  readonly passage: Passage
}

export interface Agreement {
  readonly place: string | null
  readonly date: string
}

export interface ReadExchange {
  readonly role: 'main' | 'background'
  readonly status: Status
  readonly kind: 'persons' | 'bodies'
  /** `YYYY-MM-DD`, `YYYY-MM`, with `XXXX` for a year that nothing tells, or null. */
  readonly date: string | null
  readonly isYearUnknown: boolean
  readonly parties: readonly string[]
  readonly released: readonly Released[]
  readonly parts: readonly Part[]
  readonly totals: readonly Total[]
  readonly mediators: readonly string[]
  /** The sentences that name the mediators. */
  readonly mediatorPassages: readonly Passage[]
  readonly facilitators: readonly string[]
  readonly agreementDates: readonly string[]
  /** The agreements and talks with a day, and the place that the text names them by, as it writes it. */
  readonly agreements: readonly Agreement[]
}

export interface StandingFigure {
  readonly holder: string
  readonly count: number
  readonly approx: Approx | null
  readonly by: string | null
  readonly passage: Passage
}

/** Why a figure is no row, though it may be one. */
export type DoubtReason =
  /** No word tells to whom they went. */
  | 'side-unknown'
  /** People without a category beside others of their side: a sum, a part, or a group of its own (ADR 0203). */
  | 'people-beside-others'
  /** A second number of one kind for a side, late in the report: often recalled, or a part. */
  | 'second-and-late'
  /** A rough number behind which the same voice gives the exact one. */
  | 'rough-beside-exact'
  /** Its signs weigh too little for a row, or the rules took it for one (ADR 0226). */
  | 'few-signs'
  /** More than any exchange has moved on one day. */
  | 'too-many'
  /** No pack speaks the report's language: nothing of it was read. */
  | 'language-unknown'

/** A figure that the reader left out of the rows: for a person to decide. */
export interface Doubt {
  readonly because: DoubtReason
  /** The side it would have gone to; null where nothing tells. */
  readonly side: string | null
  readonly category: Category | null
  readonly count: number | null
  readonly approx: Approx | null
  readonly by: string | null
  readonly passage: Passage
  /** The whole sentence that it stands in. */
  readonly sentence: Passage
}

/** What a report states without a figure. */
export interface Statement {
  readonly topic: 'stance' | 'precedent' | 'whereabouts' | 'description' | 'answer'
  /** A state's name, a side, the beginning of a place's name; for a day, what happened on it. */
  readonly about: string
  /** `neutral`, `ally`; `before`, `never`; `home` or a state's name; a category; a day. */
  readonly says: string
  readonly passage: Passage
}

/** Exchanges that are only mentioned: they have no rows. */
export interface Mention {
  /** A post embedded in the report, or a serial ("the third such exchange") that says others came before. */
  readonly because: 'post' | 'serial'
  readonly count: number
  readonly parties: readonly string[]
  /** Day of the post, not of the exchange; null for none. */
  readonly postedOn: string | null
  readonly passage: Passage
}

export interface ReadReport {
  readonly id: string
  readonly language: string
  readonly isExchangeReport: boolean
  readonly exchanges: readonly ReadExchange[]
  readonly standing: readonly StandingFigure[]
  readonly doubts: readonly Doubt[]
  readonly statements: readonly Statement[]
  readonly mentions: readonly Mention[]
}
