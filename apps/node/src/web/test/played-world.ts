// One small exchange, played as far as a test wants, through the same stages a node uses: lists, answers,
// a plan of two tranches, a crossing with one person not presented, the way home, a statement.
import { nobleCryptography } from '@parley/kernel'
import type { Json, PartyId, PersonRef, Result } from '@parley/kernel'
import {
  frozenProblem,
  commitmentTo,
  plannedTranches,
  presetAgreement,
  withReview,
  roundProblem,
} from '@parley/exchange'
import type { Agreement, Kind, Kinds, ReviewRules } from '@parley/exchange'
import type { PersonRecord } from '@parley/names'
import { offerHeld, sendAnswers } from '../../stages/answers.ts'
import { proposeManifest } from '../../stages/crossing.ts'
import { importList, sendSoughtList } from '../../stages/lists.ts'
import { officerOf, perform } from '../../stages/perform.ts'
import { A, B, FakeWorld, MED, NEUTRAL, OBS, START, TRANSIT } from './fake-world.ts'

export const STAGES = [
  'framed',
  'imported',
  'lists',
  'answered',
  'planned',
  'running',
  'home',
] as const
export type Stage = (typeof STAGES)[number]

const NAMES_OF_A = [
  'Мельник Олег Іванович',
  'Коваль Петро Степанович',
  'Ткач Андрій Юрійович',
  'Бондар Іван Петрович',
]
const NAMES_OF_B = [
  'Орлов Сергей Павлович',
  'Зайцев Павел Ильич',
  'Котов Илья Сергеевич',
  'Белов Роман Ильич',
]

/** A health word that no byte of any answer but a holder's may contain. */
export const HEALTH = 'ампутація'

export interface Played {
  readonly world: FakeWorld
  /** Refs of persons on the manifest of the first tranche, by home. */
  readonly crossing: ReadonlyMap<PartyId, readonly PersonRef[]>
}

/** What a play may have otherwise than the usual one. */
export interface PlayedOtherwise {
  readonly review?: ReviewRules
  readonly adjust?: (preset: Agreement) => Agreement
  /** Ranks as the lists of holders write them, a person each; then nobody is wounded. */
  readonly ranks?: ReadonlyMap<PartyId, readonly string[]>
}

/** Plays up to a stage; `review`, where given, is what the agreement asks of officers who review pairs. */
export async function playedTo(stage: Stage, review?: ReviewRules): Promise<Played> {
  return playedOtherwise(stage, review === undefined ? {} : { review })
}

export async function playedOtherwise(stage: Stage, otherwise: PlayedOtherwise): Promise<Played> {
  const world = new FakeWorld()
  const upTo = STAGES.indexOf(stage)
  const play = new Play(world, otherwise)
  const steps: readonly (() => Promise<void>)[] = [
    () => play.frame(),
    () => play.imports(),
    () => play.lists(),
    () => play.answers(),
    () => play.plan(),
    () => play.cross(),
    () => play.comeHome(),
  ]
  for (const step of steps.slice(0, upTo + 1)) await step()
  return { world, crossing: play.crossing() }
}

class Play {
  readonly #world: FakeWorld
  readonly #otherwise: PlayedOtherwise

  constructor(world: FakeWorld, otherwise: PlayedOtherwise) {
    this.#world = world
    this.#otherwise = otherwise
    for (const id of [A, B, MED, TRANSIT, NEUTRAL, OBS]) world.seat(id)
  }

  async say<K extends Kind>(by: PartyId, kind: K, says: Kinds[K], more: readonly Json[] = []) {
    const seat = this.#world.seat(by)
    return sure(await perform(seat, { kind, says, author: officerOf(seat), more }))
  }

  async frame(): Promise<void> {
    const parties = { mediator: MED, transit: TRANSIT, neutral: NEUTRAL, observer: OBS }
    const frame = { belligerents: [A, B], ...parties, series: 'series-1', day: 1, at: START }
    await this.say(MED, 'exchange.framed', frame)
    const preset = presetAgreement({
      soldiers: 2,
      civilians: 0,
      ceiling: 10,
      tranches: 2,
      referenceDate: '2031-05-20',
      id: 'agreement-1',
      series: 'series-1',
      replaces: null,
    })
    const { review, adjust } = this.#otherwise
    const asked = review === undefined ? preset : withReview(preset, review)
    const agreement = adjust?.(asked) ?? asked
    const { hash } = await this.say(MED, 'agreement.proposed', { at: START, agreement })
    for (const party of [A, B, MED]) {
      await this.say(party, 'agreement.accepted', { accepts: hash, at: START })
    }
  }

  async imports(): Promise<void> {
    const { ranks } = this.#otherwise
    if (ranks !== undefined) {
      await this.#import(A, 'held', NAMES_OF_B.slice(0, ranks.get(A)?.length))
      await this.#import(A, 'sought', NAMES_OF_A)
      await this.#import(B, 'held', NAMES_OF_A.slice(0, ranks.get(B)?.length))
      await this.#import(B, 'sought', NAMES_OF_B)
      return
    }
    await this.#import(A, 'held', NAMES_OF_B, HEALTH)
    await this.#import(A, 'sought', [...NAMES_OF_A, 'Гончар Юрій Олегович'])
    await this.#import(B, 'held', NAMES_OF_A)
    await this.#import(B, 'sought', NAMES_OF_B)
  }

  async lists(): Promise<void> {
    for (const party of [A, B]) {
      sure(await sendSoughtList(this.#world.seat(party), START, nobleCryptography))
    }
  }

  async #import(by: PartyId, list: 'held' | 'sought', names: readonly string[], health?: string) {
    const ranks = list === 'held' ? this.#otherwise.ranks?.get(by) : undefined
    const persons = names.map((name, i) => ({
      ...recordOf(name, i, health ?? null),
      rank: ranks?.[i] ?? null,
    }))
    const file = { list, fileName: `${list}.csv`, file: (list === 'held' ? 'a' : 'b').repeat(64) }
    sure(await importList(this.#world.seat(by), { ...file, persons, account: {} }, START))
  }

  async answers(): Promise<void> {
    for (const party of [A, B]) {
      const seat = this.#world.seat(party)
      const matching = await seat.match()
      const pairs = (matching?.outcome.pairs ?? []).map((pair) => ({
        held: matching?.held[pair.heldRow] ?? '',
        sought: matching?.sought[pair.soughtRow] ?? '',
        verdict: 'same',
      }))
      const model = matching?.outcome.modelHash ?? ''
      const officer = officerOf(seat)
      const decided = { at: START, officer, mode: 'bulk', expectedErrorPpm: 10, model, pairs }
      sure(await seat.note('match.decided', decided, [], officer))
      sure(await sendAnswers(seat, START))
      sure(await offerHeld(seat, START))
    }
  }

  async plan(): Promise<void> {
    const round = 1
    const nonces = new Map([A, B, MED].map((p, i) => [p, String(i + 1).repeat(64)]))
    for (const [party, nonce] of nonces) {
      const commitment = commitmentTo(nonce, nobleCryptography) ?? ''
      await this.say(party, 'lottery.committed', { round, commitment })
    }
    const { agreement, offers, families, objections } = this.#world.seat(MED).exchange()
    if (agreement === null) throw new Error('expected an agreement, found none')
    const parts = {
      id: `${agreement.content.id}-1`,
      agreement: agreement.content,
      offers,
      families,
      objections,
    }
    const problem = frozenProblem(parts, nobleCryptography)
    await this.say(MED, 'plan.frozen', { round, problem })
    for (const [party, nonce] of nonces) await this.say(party, 'lottery.revealed', { round, nonce })
    const text = roundProblem(this.#world.seat(MED).exchange(), round, nobleCryptography)
    const plan = { at: START, round, problem: text?.hash ?? '', plan: this.#planJson() }
    const { hash } = await this.say(MED, 'plan.proposed', plan)
    for (const party of [A, B, MED])
      await this.say(party, 'plan.accepted', { accepts: hash, at: START })
    const tranches = ['t1', 't2'].map((id) => ({
      id,
      point: 'the bridge',
      opensAt: START,
      standstillFrom: START,
      standstillUntil: START,
    }))
    const schedule = await this.say(A, 'schedule.proposed', { at: START, plan: hash, tranches })
    for (const party of [A, B]) {
      await this.say(party, 'schedule.accepted', { accepts: schedule.hash, at: START })
    }
  }

  // Two persons a side in the first tranche, one in the second; the fourth stays, by lottery.
  #planJson(): Json {
    const { offers } = this.#world.seat(MED).exchange()
    const of = (holder: PartyId): readonly PersonRef[] =>
      [...offers]
        .filter(([, o]) => o.holder === holder)
        .map(([ref]) => ref)
        .sort()
    const [a, b] = [of(A), of(B)]
    const last = [a[3] ?? '', b[3] ?? '']
    return {
      format: 'plan@v1',
      outcome: 'planned',
      stages: [{ stage: 'people', value: 6, bound: 6 }],
      tranches: [
        { id: 't1', people: [...a.slice(0, 2), ...b.slice(0, 2)].sort(), legs: [] },
        { id: 't2', people: [...a.slice(2, 3), ...b.slice(2, 3)].sort(), legs: [] },
      ],
      reasons: [{ code: 'lottery', people: last }],
      lottery: last.map((ref, i) => ({ ref, number: String(i).padStart(64, 'f') })),
    }
  }

  crossing(): Played['crossing'] {
    const state = this.#world.seat(MED).exchange()
    const plan = state.plan?.content.plan
    const [first] = plan === undefined ? [] : plannedTranches(plan)
    const homeOf = (ref: PersonRef): PartyId => state.offers.get(ref)?.offer.home ?? A
    const people = first?.people ?? []
    return new Map([A, B].map((home) => [home, people.filter((ref) => homeOf(ref) === home)]))
  }

  async cross(): Promise<void> {
    sure(await proposeManifest(this.#world.seat(A), 't1'))
    const hash = [...this.#world.seat(A).exchange().manifests.keys()].at(-1) ?? ''
    for (const party of [A, B])
      await this.say(party, 'manifest.accepted', { accepts: hash, at: START })
    await this.#dossiers()
    for (const party of [A, B]) await this.say(party, 'tranche.go', { tranche: 't1', at: START })
    const [stays, ...cleared] = [
      ...(this.crossing().get(A) ?? []),
      ...(this.crossing().get(B) ?? []),
    ]
    await this.say(NEUTRAL, 'presentation.stepped', {
      tranche: 't1',
      step: 1,
      at: START,
      outcomes: [
        ...(stays === undefined ? [] : [{ ref: stays, outcome: 'not-presented' as const }]),
        ...cleared.map((ref) => ({ ref, outcome: 'cleared' as const })),
      ],
    })
    const [, goesToA] = this.crossing().get(A) ?? []
    const [goesToB] = this.crossing().get(B) ?? []
    await this.#hand(B, TRANSIT, goesToA)
    await this.#hand(A, B, goesToB)
    const arrivals = [{ wristband: 'w1', ref: goesToA ?? null }]
    await this.say(TRANSIT, 'arrival.stepped', { tranche: 't1', step: 1, at: START, arrivals })
  }

  async #dossiers(): Promise<void> {
    const persons = [...(this.crossing().get(A) ?? [])].map((ref) => {
      const { answers } = this.#world.seat(A).exchange()
      const [sought] =
        [...answers].find(([, g]) => g.answer.answer === 'held' && g.answer.heldRef === ref) ?? []
      const record =
        sought === undefined ? undefined : this.#world.seat(A).register().sought.get(sought)
      return { salt: 'x', person: record === undefined ? null : { ref, record: { ...record } } }
    })
    const says = { tranche: 't1', at: START, part: 1, parts: 1 }
    await this.say(A, 'dossier.delivered', says, persons as unknown as readonly Json[]) // plain values
  }

  async #hand(
    from: PartyId,
    to: PartyId,
    ref: PersonRef | undefined,
    leg: 'line' | 'onward' = 'line',
  ) {
    const body = {
      about: 'person',
      at: START,
      from,
      leg,
      ref: ref ?? '',
      to,
      tranche: 't1',
      x: 'test',
    }
    const note = `parley.dev/receipt@v1\n${JSON.stringify(body)}\n\n\u2014 ${from}/device c2ln\n\u2014 ${to}/device c2ln\n`
    const refs = ref === undefined ? [] : [ref]
    const facts = { present: refs, checked: refs, exceptions: [], receipts: [note] }
    await this.say(from, 'handover.stepped', { tranche: 't1', step: 1, leg, at: START, ...facts })
  }

  async comeHome(): Promise<void> {
    const [, home] = this.crossing().get(A) ?? []
    await this.#hand(TRANSIT, A, home, 'onward')
    const refs = home === undefined ? [] : [home]
    await this.say(A, 'home.stepped', { tranche: 't1', step: 1, at: START, refs })
  }
}

function recordOf(full: string, index: number, health: string | null): PersonRecord {
  const [surname = null, given = null, patronymic = null] = full.split(' ')
  return {
    rowNumber: index + 1,
    no: String(index + 1),
    place: { sheet: '', line: index + 2 },
    name: { full, surname, given, patronymic },
    born: `199${index}-0${index + 1}-1${index}` as PersonRecord['born'], // a day of the calendar
    bornAs: 'date',
    sex: 'm',
    rank: null,
    unit: null,
    serviceNumber: `АБ 10020${index}`,
    capturedOn: null,
    capturedAt: null,
    placeOfDetention: null,
    category: 'soldier',
    health,
    callSign: null,
    remark: null,
    departed: false,
  }
}

/** The value, or a fault that says what was refused. */
export function sure<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  const { code, at, detail } = result.refusal
  throw new Error(`refused: ${code} ${at ?? ''} ${detail ?? ''}`)
}
