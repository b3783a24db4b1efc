// The code words of the contract. They are plain lists without zod, so that a screen can use them, and a
// test can ask of every language whether it has a sentence for every word. Words of people's states follow
// the glossary; no word here is ever shown as it stands.

export const LANGUAGES = ['en', 'uk', 'ru', 'ar'] as const

export const SEAT_KINDS = [
  'headquarters',
  'mediator',
  'transit',
  'neutral',
  'observer',
  'bureau',
  'family-desk',
  'hotline',
  'press-office',
  'public',
] as const

/** Places in the console; a session names those its seat may open, in the order of its navigation. */
export const SCREENS = [
  'board',
  'people',
  'imports',
  'matches',
  'answers',
  'audit',
  'agreement',
  'plan',
  'handover',
  'line',
  'interviews',
  'arrivals',
  'care',
  'detention',
  'evidence',
  'remaining',
  'families',
  'homes',
  'calls',
  'statements',
  'remains',
  'series',
  'record',
  'log',
] as const

/** The phase rail, in order. */
export const PHASES = ['list', 'match', 'plan', 'agree', 'hand-over', 'transit', 'home'] as const

/** How far an entry has got: in a signed checkpoint, in one the policy accepts, in every party's mirror. */
export const LEVELS = ['provisional', 'witnessed', 'held'] as const

export const CATEGORIES = ['soldier', 'civilian', 'medic', 'not-stated'] as const

/** One word for the table, from the person's regions; the person's own page shows the regions. */
export const PERSON_STATES = [
  'sought',
  'held',
  'confirmed',
  'planned',
  'listed',
  'present',
  'checked',
  'released',
  'received',
  'in-transit',
  'home',
  'stays',
  'not-presented',
  'absent',
  'answered-no',
] as const

export const ANSWERS = [
  'held',
  'not-held',
  'dead',
  'already-released',
  'duplicate',
  'insufficient-data',
  'retained-criminal',
  'refused',
  'pending',
] as const

export const TRANCHE_STATES = [
  'planned',
  'manifested',
  'scheduled',
  'standstill',
  'at-point',
  'roll-call',
  'armed',
  'running',
  'held',
  'completed',
  'partial',
  'aborted',
] as const

/** The fixed milestones of a tranche, each with an owner and a target, estimated and actual time. */
export const MILESTONES = [
  'manifest-signed',
  'schedule-agreed',
  'standstill',
  'departed',
  'at-point',
  'roll-call',
  'interviews',
  'go',
  'armed',
  'first-released',
  'last-received',
  'departed-home',
] as const

/** What a person at the point may be, in order. */
export const CROSSING_STATES = ['listed', 'present', 'checked', 'released', 'received'] as const

/** At the line between the belligerents; onward from the transit state to own soil. */
export const LINE_LEGS = ['line', 'onward'] as const

export const LINE_SIDES = ['releasing', 'receiving'] as const

/** Why a desk at the line says no to a person or a code; each has a sentence. */
export const LINE_REFUSALS = [
  'not-on-manifest',
  'not-cleared',
  'other-direction',
  'already-received',
  'not-open',
  'both-gave-go',
  'no-go-given',
  'not-received-before',
  'excepted',
  'not-checked',
  'kept-back',
  'exposure-exceeded',
  'released-before',
  'received-before',
  'other-exchange',
  'other-tranche',
  'other-leg',
  'other-receipt',
  'not-released',
  'not-received',
  'wrong-signature',
  'too-long',
  'not-a-handing',
  'other-version',
  'cut-off',
  'not-canonical',
  'nobody-named',
  'person-twice',
  'half-signed',
  'other-thing',
  'line-elsewhere',
  'tranche-held',
  'step-out-of-order',
  'send-first',
  'sent-meanwhile',
  'after-last-step',
  'presented-before',
  'nothing-waits',
] as const

/** Reports of desks beside the line: before it, behind it, and on own soil. */
export const DESK_REPORTS = ['findings', 'arrivals', 'care', 'home'] as const

/** What a desk notes about a person and may take back before its step is reported. */
export const NOTED = ['fitness', 'wristband', 'triage', 'home'] as const

/** What a seat other than the neutral and the clinicians sees of exceptions: `not-presented` covers wish, fitness, fear. */
export const EXCEPTIONS = [
  'listed-absent',
  'unlisted-presented',
  'identity-doubtful',
  'not-presented',
  'died',
  'count-short',
  'point-unsafe',
  'device-silent',
] as const

export const HOLD_REASONS = [
  'count-short',
  'identity-doubtful',
  'point-unsafe',
  'medical',
  'weather',
  'order',
] as const

export const LANES = [
  'detaining',
  'hospital',
  'coach',
  'neutral-custody',
  'transit-state',
  'own-side',
  'home',
] as const

export const MATCH_DECISIONS = ['same', 'different', 'later'] as const

export const MATCH_FIELDS = [
  'surname',
  'given',
  'patronymic',
  'name',
  'latin',
  'born',
  'sex',
  'rank',
  'unit',
  'service-number',
  'call-sign',
  'captured-on',
  'captured-at',
  'category',
] as const

/** What two officers' words on a pair come to. */
export const PAIR_STANDINGS = ['open', 'half', 'disputed', 'same', 'different'] as const

/** How one spelling of a name becomes another: a scheme, or another way. */
export const NAME_STEPS = [
  'kmu-2010',
  'icao-9303',
  'uk-passport-2007',
  'bgn-pcgn-uk',
  'bgn-pcgn-ru',
  'ru-passport-1997',
  'gost-2006',
  'scholarly',
  'german',
  'french',
  'look-alikes',
  'russian-spelling',
  'ukrainian-spelling',
  'one-name',
  'short-form',
  'one-father',
  'consonants',
  'same-sounds',
  'as-written',
] as const

/** Who else than one person would explain a pair. */
export const LIKENESSES = ['brother', 'twin', 'parent-or-child', 'namesake', 'comrade'] as const

export const REASONS = [
  'ineligible',
  'with-ineligible',
  'terms',
  'stage',
  'queue',
  'lottery',
] as const

/** The levels of START, and `urgent`, which notes from before the scale was named carry. */
export const TRIAGE = ['immediate', 'urgent', 'delayed', 'minor', 'expectant'] as const
export const START_TRIAGE = ['immediate', 'delayed', 'minor', 'expectant'] as const

export const FITNESS = ['fit', 'fit-with-escort', 'stretcher', 'unfit'] as const

export const FAMILY_STATES = ['not-told', 'told-alive', 'spoke', 'reunited'] as const

export const STATEMENT_STATES = [
  'draft',
  'checked',
  'approved',
  'embargoed',
  'released',
  'corrected',
  'retracted',
] as const

/** How counts of a committed list stand, and what in the log speaks against opened ones. */
export const COUNT_STANDINGS = ['uncounted', 'sealed', 'unopened', 'opened'] as const
export const COUNT_FINDINGS = [
  'more-released',
  'more-answered',
  'more-offered',
  'delivered-otherwise',
] as const

/** What a column of a list means; `ignore` where nobody knows: its cells are kept and go nowhere else. */
export const COLUMN_MEANINGS = [
  'ignore',
  'number',
  'name',
  'surname',
  'given',
  'patronymic',
  'given-patronymic',
  'born',
  'age',
  'sex',
  'rank',
  'unit',
  'service-number',
  'captured-on',
  'captured-at',
  'captured-when-where',
  'place-of-detention',
  'category',
  'health',
  'call-sign',
  'remark',
  'departed',
  'answer',
  'other',
] as const

export type Language = (typeof LANGUAGES)[number]
export type SeatKind = (typeof SEAT_KINDS)[number]
export type Screen = (typeof SCREENS)[number]
export type Phase = (typeof PHASES)[number]
export type Level = (typeof LEVELS)[number]
export type CategoryWord = (typeof CATEGORIES)[number]
export type PersonState = (typeof PERSON_STATES)[number]
export type AnswerCode = (typeof ANSWERS)[number]
export type TrancheState = (typeof TRANCHE_STATES)[number]
export type MilestoneCode = (typeof MILESTONES)[number]
export type CrossingState = (typeof CROSSING_STATES)[number]
export type ExceptionCode = (typeof EXCEPTIONS)[number]
export type HoldReason = (typeof HOLD_REASONS)[number]
export type LaneCode = (typeof LANES)[number]
export type MatchDecision = (typeof MATCH_DECISIONS)[number]
export type MatchField = (typeof MATCH_FIELDS)[number]
export type PairStanding = (typeof PAIR_STANDINGS)[number]
export type NameStep = (typeof NAME_STEPS)[number]
export type LikenessWord = (typeof LIKENESSES)[number]
export type ReasonCode = (typeof REASONS)[number]
export type TriageCode = (typeof TRIAGE)[number]
export type FitnessCode = (typeof FITNESS)[number]
export type FamilyState = (typeof FAMILY_STATES)[number]
export type StatementState = (typeof STATEMENT_STATES)[number]
export type LineLeg = (typeof LINE_LEGS)[number]
export type LineSideWord = (typeof LINE_SIDES)[number]
export type LineRefusalCode = (typeof LINE_REFUSALS)[number]
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number]
