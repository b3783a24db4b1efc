// What a clause of a planning problem says, in each language. `{name}` stands for a fact of the clause.

export interface TermWords {
  readonly clash: string
  /** Between parts of a sentence. */
  readonly comma: string
  readonly parity: string
  readonly balance: string
  readonly tolerance: string
  readonly perTranche: string
  readonly exactly: string
  readonly least: string
  readonly most: string
  readonly between: string
  readonly allForAll: string
  readonly exposure: string
  readonly precedence: string
  readonly demands: string
  readonly together: string
  readonly remains: string
  readonly capacity: string
  readonly named: string
  readonly inTranche: string
  readonly byWeight: string
  readonly everyone: string
  readonly holder: string
  readonly home: string
  readonly category: string
  readonly class: string
  readonly refs: string
  readonly people: string
  readonly seats: string
  readonly stretchers: string
  readonly medics: string
}
