// What officers' words on a pair come to. An agreement may ask for two of them; two who contradict each other
// settle nothing until one takes a word back or a third speaks. A drawn sample is decided twice, the second
// time by somebody who does not see the first answer: how often they agree is how good the review is.
import type { Hashing } from '@parley/kernel'
import { toHex, utf8Bytes } from '@parley/kernel'
import type { ReviewRules } from './agreement.ts'
import type { MatchDecision, OfficerReview, PairVerdict, Register } from './register.ts'

/** `half`: said by fewer officers than the agreement asks for; `disputed`: as many say the one as the other. */
export type PairStanding = 'open' | 'half' | 'disputed' | 'same' | 'different'

/** The words on a pair with one more; what an officer said before another had spoken is kept beside it. */
export function withVerdict(
  before: ReadonlyMap<string, OfficerReview> | undefined,
  officer: string,
  verdict: PairVerdict,
): ReadonlyMap<string, OfficerReview> {
  const said = new Map(before)
  const own = said.get(officer)
  const others = [...said].some(([name, review]) => name !== officer && isWord(review.verdict))
  const mayStillChange = own === undefined || !isWord(own.unseen) || !others
  return said.set(officer, { verdict, unseen: mayStillChange ? verdict : own.unseen })
}

/** What a pair comes to where `officers` have to say the same. */
export function standingOf(
  { reviews }: Pick<Register, 'reviews'>,
  key: string,
  officers: ReviewRules['officers'],
): PairStanding {
  const words = [...(reviews.get(key)?.values() ?? [])].map(({ verdict }) => verdict)
  const same = words.filter((word) => word === 'same').length
  const different = words.filter((word) => word === 'different').length
  if (same === different) return same === 0 ? 'open' : 'disputed'
  if (Math.max(same, different) < officers) return 'half'
  return same > different ? 'same' : 'different'
}

/** What an officer says of a pair now; null if nothing, or only that it is for later. */
export function saidBy(
  { reviews }: Pick<Register, 'reviews'>,
  key: string,
  officer: string,
): Exclude<PairVerdict, 'later'> | null {
  const verdict = reviews.get(key)?.get(officer)?.verdict
  return verdict === 'same' || verdict === 'different' ? verdict : null
}

/** The latest decision of every pair that stands as one person. */
export function samePairs(
  register: Pick<Register, 'reviews' | 'decisions'>,
  officers: ReviewRules['officers'],
): readonly MatchDecision[] {
  return [...register.decisions]
    .filter(([key]) => standingOf(register, key, officers) === 'same')
    .map(([, decision]) => decision)
}

const SAMPLE_DOMAIN = 'parley/matching/sample/v1\n'

/**
 * Draws the pairs that are decided twice: those whose SHA-256 with the hash of the lists is lowest. Fixed before
 * anybody has decided, so nobody can choose which of their answers are looked at again.
 */
export function sampleOf(
  keys: readonly string[],
  { sample }: Pick<ReviewRules, 'sample'>,
  { data, hashing }: { readonly data: string; readonly hashing: Hashing },
): ReadonlySet<string> {
  const drawn = keys.map((key): readonly [string, string] => [
    toHex(hashing.sha256(utf8Bytes(SAMPLE_DOMAIN), utf8Bytes(`${data}\n${key}`))),
    key,
  ])
  drawn.sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
  return new Set(drawn.slice(0, sample).map(([, key]) => key))
}

/** Whether an officer must not see what others said: a pair that asks for their own word, not given yet. */
export function isBlindFor(
  { reviews }: Pick<Register, 'reviews'>,
  key: string,
  officer: string,
): boolean {
  const said = reviews.get(key) ?? new Map<string, OfficerReview>()
  const own = said.get(officer)?.verdict
  if (own === 'same' || own === 'different') return false
  return [...said].some(([name, { verdict }]) => name !== officer && isWord(verdict))
}

/**
 * A register without the words that an officer must not see yet: of pairs that wait for their own second
 * word, the first. `sample` are the pairs drawn, or null where that is not known: then every pair on which one
 * other officer alone has spoken may be one of them.
 */
export function hiddenFrom(
  register: Register,
  officer: string,
  sample: ReadonlySet<string> | null,
): Register {
  const hidden = [...register.reviews.keys()].filter((key) => {
    if (sample !== null && !sample.has(key)) return false
    const words = [...(register.reviews.get(key)?.values() ?? [])]
    const said = words.filter(({ verdict }) => isWord(verdict))
    return said.length === 1 && isBlindFor(register, key, officer)
  })
  if (hidden.length === 0) return register
  const reviews = new Map(register.reviews)
  for (const key of hidden) reviews.delete(key)
  return { ...register, reviews }
}

export interface AgreementRate {
  readonly sampled: number
  /** Pairs of the sample that two officers have decided without seeing each other's answer. */
  readonly doubled: number
  readonly agreed: number
}

/** How often two officers said the same of the drawn pairs. */
export function agreementRate(
  { reviews }: Pick<Register, 'reviews'>,
  sample: ReadonlySet<string>,
): AgreementRate {
  const answers = [...sample].map((key) =>
    [...(reviews.get(key)?.values() ?? [])].map(({ unseen }) => unseen).filter(isWord),
  )
  const doubled = answers.filter((words) => words.length >= 2)
  const agreed = doubled.filter(([first, second]) => first === second)
  return { sampled: sample.size, doubled: doubled.length, agreed: agreed.length }
}

function isWord(verdict: PairVerdict): boolean {
  return verdict !== 'later'
}
