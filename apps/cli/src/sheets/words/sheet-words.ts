// What the printed pages say, in each language. `{0}`, `{1}` stand for a name, a number or a command.

export interface SheetWords {
  readonly direction: 'ltr' | 'rtl'
  readonly log: string
  readonly party: string
  readonly keyId: string
  readonly publicKey: string
  readonly founding: string
  readonly policy: string
  /** Where the sums are not known yet. */
  readonly toFillIn: string
  readonly readAloud: string

  readonly rootTitle: string
  readonly forSafe: string
  readonly rootIsFor: readonly string[]
  readonly mayOpen: string
  readonly mayOpenHow: string
  readonly name: string
  readonly office: string
  readonly signature: string
  readonly envelope: string
  readonly sealedOn: string
  readonly openings: string
  readonly date: string
  readonly reason: string
  readonly noSecret: string
  readonly secretTitle: string
  readonly secretWarning: string
  readonly secretHow: string

  readonly ceremonyTitle: string
  readonly place: string
  readonly present: string
  readonly sums: string
  readonly sumsHow: string
  readonly readBy: string
  readonly heardBy: string
  readonly isSame: string
  readonly steps: string
  readonly stepList: readonly string[]
  readonly cards: string
  readonly cardsHow: string
  readonly hub: string
  readonly witness: string
  readonly remarks: string

  readonly courierTitle: string
  readonly courierHow: string
  readonly courierPlace: string
}

/** A sentence with its gaps filled. */
export function filled(sentence: string, ...parts: readonly string[]): string {
  return sentence.replaceAll(/\{(\d)\}/g, (_, i: string) => parts[Number(i)] ?? '')
}
