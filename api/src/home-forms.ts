// What the forms of a party's desks say of one person. A null is a line to be filled in by hand.
import { z } from '@hono/zod-openapi'
import { hash, index, instant, partialDate, party, ref, type Shape } from './basics.ts'
import { HOME_FORMS } from './home-words.ts'

const text = z.string().nullable()

export const homeForms = z.object({
  ref,
  /** Which forms may be printed now. */
  forms: z.array(z.enum(HOME_FORMS)),
  home: party,
  holder: party.nullable(),
  person: z.object({
    name: z.string(),
    /** In Latin letters; null where the name is in them, or no rule gives any. */
    latin: text,
    /** In two fields only where the list has two columns. */
    surname: text,
    given: text,
    born: partialDate.nullable(),
    rank: text,
    unit: text,
    serviceNumber: text,
    capturedOn: partialDate.nullable(),
    capturedAt: text,
  }),
  /** By a receipt that both sides signed. */
  handedOverAt: instant.nullable(),
  homeAt: instant.nullable(),
  /** The entry of the exchange's log by which the person is on own soil. */
  entry: z.object({ index, hash }).nullable(),
  /** As the person told it. */
  detained: z.array(
    z.object({
      place: z.string(),
      from: partialDate.nullable(),
      until: partialDate.nullable(),
    }),
  ),
  /** When a board gave its notice; null for whoever is alive. */
  boardAt: instant.nullable(),
  at: instant,
})

export type HomeFormsView = Shape<typeof homeForms>
export type HomeFormWord = HomeFormsView['forms'][number]
