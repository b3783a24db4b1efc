// What every read model is made of. Values are plain JSON: instants, dates and ids are text that the node
// has parsed and branded on its side. A field that some seat may not see is optional here and *absent*
// for that seat, never null or masked: a null says "not known", an absent field says nothing.
import { z } from '@hono/zod-openapi'
import { ANSWERS, CATEGORIES, LEVELS } from './words.ts'

/** `2026-05-16T08:00:00Z`. */
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)

/** EDTF as in kernel: `1998`, `1998-07`, `XXXX-05-23`, `2022-21`, `1985/1986`. */
export const partialDate = z.string().max(21)

export const party = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/)
export const ref = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
export const trancheId = z.string().max(64)
/** 64 lower-case hex digits. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/)
export const count = z.int().min(0)
export const index = z.int().min(0)
export const level = z.enum(LEVELS)
export const category = z.enum(CATEGORIES)
export const answerCode = z.enum(ANSWERS)

/** A plain value of a fact: what a sentence of the screen is filled with. */
export const factValue = z.union([z.string(), z.number(), z.boolean()])

/** A named fact behind something; the screen has the word for `label` and the form for the value. */
export const fact = z.object({ label: z.string(), value: factValue })

/** A party's part in an act of several: it binds when the last needed one is witnessed. */
export const acceptance = z.object({
  party,
  /** Null until the party has accepted. */
  at: instant.nullable(),
  index: index.nullable(),
  level: level.nullable(),
})

/** People going home to `home`, released by `holder`. */
export const direction = { home: party, holder: party }

/** What the node answers when the rules say no. */
export const refusalBody = z.object({
  code: z.string(),
  at: z.string().optional(),
  detail: z.string().optional(),
})

/** Readonly all the way down, so that a node can hand out its own immutable state. */
export type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T

export type Shape<Schema extends z.ZodType> = Frozen<z.output<Schema>>
export type Fact = Shape<typeof fact>
export type FactValue = Shape<typeof factValue>
export type Acceptance = Shape<typeof acceptance>
