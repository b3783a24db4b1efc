/** A value of `Base` that only the parser of `Name` makes; the mark exists in types alone. */
export type Branded<Base, Name extends string> = Base & { readonly __brand: Name }
