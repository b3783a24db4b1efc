// Manifests, go and hold, presentation, receipts, remains: what happens at the line.
import { ok, refuse } from '@parley/kernel'
import type { Instant, PartyId, PersonRef } from '@parley/kernel'
import { countAcceptance } from './acceptance.ts'
import type { FoldContext, Occurrence, Step, VerifiedReceipt } from './apply.ts'
import { deliveredPersons, isBelligerent } from './apply-lists.ts'
import { applyBarrier, barriersSettled, closedWith } from './barrier/apply-barrier.ts'
import { heldElsewhere, heldWith, liftedAt, namedBarrier } from './barrier/apply-barrier.ts'
import { barrierWith } from './barrier/barrier.ts'
import type { Entry, Kinds } from './event.ts'
import { receiptFact } from './handover.ts'
import type { HandoverStep, ReceiptFact } from './handover.ts'
import { opened, saidByAll, shut, withoutWord, withWord } from './open-span.ts'
import { entryRefusal, holderOf } from './late-receipt.ts'
import { overtakeSchedules } from './proposal.ts'
import { remainsReceipt } from './remains.ts'
import { withReport, withTransfer } from './remains/remains-chain.ts'
import { withDetentionReport } from './detention/detention-chain.ts'
import { readShape } from './shape.ts'
import { withEntry } from './state.ts'
import type { Conflict, Custody, ExchangeState, Whereabouts } from './state.ts'
import { hasBegun, manifested, presentedIn, received, receiptKey, reported } from './tranche.ts'
import type { Manifest, Tranche } from './tranche.ts'

/**
 * Applies an event of this stage; null for events of other stages. With the tranche that begins, every move
 * of an hour that is still open falls: which tranche it would move, some readers cannot know.
 */
export function applyCrossing(state: ExchangeState, occurrence: Occurrence): Step | null {
  const step = applyBarrier(state, occurrence) ?? crossed(state, occurrence)
  if (step === null || !step.ok) return step
  const after = barriersSettled(step.value, occurrence.event)
  if (begunIn(after) <= begunIn(state)) return ok(after)
  const proposals = overtakeSchedules(after.proposals, occurrence.entry.index)
  return ok({ ...after, proposals })
}

function begunIn({ tranches }: ExchangeState): number {
  return [...tranches.values()].filter(hasBegun).length
}

function crossed(state: ExchangeState, occurrence: Occurrence): Step | null {
  const { event, entry, context } = occurrence
  switch (event.kind) {
    case 'manifest.proposed':
      return manifestProposed(state, entry, event.says)
    case 'manifest.accepted':
      return manifestAccepted(state, entry, event.says)
    case 'dossier.delivered':
      return dossiersDelivered(state, entry)
    case 'tranche.go':
      return actOfSide(state, entry, event.says, go)
    case 'go.withdrawn':
      return actOfSide(state, entry, event.says, takeBackGo)
    case 'tranche.resumed':
      return resumed(state, entry, event.says)
    case 'tranche.closed':
      return closed(state, entry, event.says)
    case 'tranche.held':
      return hold(state, entry, event.says)
    case 'fitness.stepped':
      return fitnessFound(state, entry, event.says)
    case 'presentation.stepped':
      return presented(state, entry, event.says)
    case 'handover.stepped':
      return handedOver(state, entry, event.says, context)
    case 'remains.transferred':
      return remainsTransferred(state, entry, event.says, context)
    case 'remains.reported':
      return remainsReported(state, entry, event.says)
    case 'detention.reported':
      return detentionReported(state, entry, event.says)
    default:
      return null
  }
}

function manifestProposed(state: ExchangeState, entry: Entry, says: Manifest): Step {
  if (state.proposals.get(says.plan)?.boundAt === null) return refuse('plan-not-agreed')
  if (new Set(says.persons.map((p) => p.ref)).size !== says.persons.length)
    return refuse('person-twice')
  const taken = takenBefore(state, says)
  if (taken !== null) return refuse(taken)
  if (beyondCoaches(says)) return refuse('more-than-coaches')
  return ok({ ...state, manifests: withEntry(state.manifests, entry.hash, says) })
}

// Asked of a proposal, and once more as it binds: another manifest of the same tranche or the same persons
// may have bound in between, and would be overwritten, or have somebody cross twice.
function takenBefore(
  state: ExchangeState,
  { tranche, persons }: Manifest,
): 'manifested-before' | 'in-another-tranche' | 'held-by-another' | null {
  if (state.tranches.has(tranche)) return 'manifested-before'
  if (persons.some((p) => isCommitted(state, p.ref))) return 'in-another-tranche'
  const isElsewhere = persons.some((p) => (holderOf(state, p.ref) ?? p.from) !== p.from)
  return isElsewhere ? 'held-by-another' : null
}

// Dossiers, wristbands and reports have room for what the coaches carry: whoever were more would be in none.
function beyondCoaches({ steps, coach, persons }: Manifest): boolean {
  const counts = new Map<PartyId, number>()
  for (const { from } of persons) counts.set(from, (counts.get(from) ?? 0) + 1)
  return [...counts.values()].some((count) => count > steps * coach)
}

// A person who was left behind in a closed tranche may be on a later manifest; one who crossed may not. A receipt
// that came late bars no manifest: whether it was there before would be chance, and void the others' crossing.
function isCommitted(state: ExchangeState, ref: PersonRef): boolean {
  return [...state.tranches.values()].some(
    (t) =>
      (t.receipts.has(receiptKey(ref, 'line')) && !t.late.has(ref)) ||
      (t.stage !== 'closed' &&
        t.stage !== 'aborted' &&
        t.manifest.persons.some((p) => p.ref === ref)),
  )
}

function manifestAccepted(
  state: ExchangeState,
  entry: Entry,
  says: Kinds['manifest.accepted'],
): Step {
  const counted = countAcceptance(state, entry, 'manifest', says.accepts)
  if (!counted.ok) return counted
  const { binds, state: after } = counted.value
  const manifest = after.manifests.get(says.accepts)
  if (!binds || manifest === undefined) return ok(after)
  const taken = takenBefore(state, manifest)
  if (taken !== null) return refuse(taken, 'accepts')
  const custody = new Map(after.custody)
  for (const { ref, from } of manifest.persons) {
    if (!custody.has(ref)) custody.set(ref, detained(from, says.at, entry.index))
  }
  const tranches = withEntry(after.tranches, manifest.tranche, manifested(manifest))
  return ok({ ...after, tranches, custody })
}

function dossiersDelivered(state: ExchangeState, entry: Entry): Step {
  if (!isBelligerent(state, entry.party)) return refuse('not-a-party-to-it')
  const dossiers = new Map([...state.dossiers, ...deliveredPersons(entry)])
  return ok({ ...state, dossiers })
}

function fitnessFound(state: ExchangeState, entry: Entry, says: Kinds['fitness.stepped']): Step {
  if (entry.party !== state.frame?.transit) return refuse('not-the-transit-state')
  const fitness = new Map(state.fitness)
  for (const found of says.persons) fitness.set(found.ref, found.fitness)
  return ok({ ...state, fitness })
}

function detained(by: PartyId, at: Instant, index: number): Custody {
  return { by, where: 'detained', lanes: [{ by, where: 'detained', at, index }] }
}

interface SideWord {
  readonly side: PartyId
  readonly at: Instant
  readonly both: readonly PartyId[]
  /** Whether the tranche opens together with others or not at all. */
  readonly isBarred: boolean
}

type SideAct = (tranche: Tranche, word: SideWord) => Tranche | string

function actOfSide(
  state: ExchangeState,
  entry: Entry,
  says: Kinds['tranche.go'],
  act: SideAct,
): Step {
  const tranche = state.tranches.get(says.tranche)
  if (tranche === undefined) return refuse('no-such-tranche')
  if (!isBelligerent(state, entry.party)) return refuse('not-a-party-to-it')
  const both = state.frame?.belligerents ?? []
  const isBarred = barrierWith(state.barriers, tranche.id) !== null
  const after = act(tranche, { side: entry.party, at: says.at, both, isBarred })
  if (typeof after === 'string') return refuse(after)
  return ok({ ...state, tranches: withEntry(state.tranches, tranche.id, after) })
}

const go: SideAct = (tranche, { side, at, both, isBarred }) => {
  if (tranche.stage !== 'manifested') return 'not-waiting-for-go'
  const words = withWord(tranche.go, side, at)
  // Of several that open together none opens by its own words: `barriersSettled` opens them.
  if (words.size < both.length || isBarred) return { ...tranche, go: words }
  return { ...tranche, go: words, stage: 'go', spans: opened(tranche.spans, saidByAll(words)) }
}

// Once both have said it, persons may be between two desks: what stops them is a hold, and both resume it.
const takeBackGo: SideAct = (tranche, { side }) => {
  if (tranche.stage !== 'manifested') return 'not-waiting-for-go'
  if (!tranche.go.has(side)) return 'no-go-given'
  return { ...tranche, go: withoutWord(tranche.go, side) }
}

const resume: SideAct = (tranche, { side, at, both, isBarred }) => {
  if (tranche.stage !== 'held') return 'not-held'
  const words = withWord(tranche.resume, side, at)
  if (words.size < both.length || isBarred) return { ...tranche, resume: words }
  const spans = opened(tranche.spans, saidByAll(words))
  return { ...tranche, resume: new Map(), stage: 'go', spans }
}

const close: SideAct = (tranche, { side, at, both }) => {
  if (tranche.stage === 'closed') return 'closed-before'
  const words = withWord(tranche.close, side, at)
  if (words.size < both.length) return { ...tranche, close: words }
  return { ...tranche, close: words, stage: 'closed', spans: shut(tranche.spans, saidByAll(words)) }
}

function resumed(state: ExchangeState, entry: Entry, says: Kinds['tranche.resumed']): Step {
  const before = state.tranches.get(says.tranche)
  const isSide = isBelligerent(state, entry.party)
  if (before?.stage === 'held' && isSide && heldElsewhere(state, says.tranche))
    return refuse('held-elsewhere')
  const step = actOfSide(state, entry, says, resume)
  const after = step.ok ? step.value.tranches.get(says.tranche) : undefined
  const isBarred = barrierWith(state.barriers, says.tranche) !== null
  if (!step.ok || after === undefined || !isBarred) return step
  if (after.resume.size < (state.frame?.belligerents.length ?? 2)) return step
  const lifted = { ...after, resume: new Map() }
  const tranches = withEntry(step.value.tranches, after.id, lifted)
  return ok(liftedAt({ ...step.value, tranches }, after.id, saidByAll(after.resume)))
}

function closed(state: ExchangeState, entry: Entry, says: Kinds['tranche.closed']): Step {
  const step = actOfSide(state, entry, says, close)
  const after = step.ok ? step.value.tranches.get(says.tranche) : undefined
  return step.ok && after !== undefined ? ok(closedWith(step.value, after)) : step
}

function hold(state: ExchangeState, entry: Entry, says: Kinds['tranche.held']): Step {
  const tranche = state.tranches.get(says.tranche)
  if (tranche === undefined) return refuse('no-such-tranche')
  const may = isBelligerent(state, entry.party) || entry.party === state.frame?.mediator
  if (!may) return refuse('not-a-party-to-it')
  // What is held because another tranche is may have a reason of its own, which both must lift too.
  const isHeldByAnother = tranche.stage === 'held' && heldElsewhere(state, tranche.id)
  if (tranche.stage !== 'go' && !isHeldByAnother) return refuse('not-open')
  const spans = shut(tranche.spans, says.at)
  const held: Tranche = { ...tranche, stage: 'held', spans, heldAt: [...tranche.heldAt, says.at] }
  const after = { ...state, tranches: withEntry(state.tranches, tranche.id, held) }
  return ok(heldWith(after, tranche.id, says.at))
}

function presented(state: ExchangeState, entry: Entry, says: Kinds['presentation.stepped']): Step {
  if (entry.party !== state.frame?.neutral) return refuse('not-the-neutral')
  const tranche = state.tranches.get(says.tranche)
  if (tranche === undefined) return refuse('no-such-tranche')
  if (says.step !== tranche.presentedSteps + 1) return refuse('step-out-of-order')
  const after = presentedIn(tranche, says)
  return ok({ ...state, tranches: withEntry(state.tranches, tranche.id, after) })
}

function handedOver(
  state: ExchangeState,
  entry: Entry,
  says: HandoverStep,
  context: FoldContext,
): Step {
  const tranche = state.tranches.get(says.tranche)
  if (tranche === undefined) return refuse('no-such-tranche')
  if (!isBelligerent(state, entry.party) && entry.party !== state.frame?.transit)
    return refuse('not-a-party-to-it')
  const receipts = says.receipts.map((note) => context.receipt(note, entry.index, state.devices))
  return ok(withReceipts(state, reported(tranche, says), receipts, entry.index))
}

// A receipt that does not fit is a conflict for both to look at; it does not void its coach's others.
function withReceipts(
  state: ExchangeState,
  before: Tranche,
  receipts: readonly (VerifiedReceipt | null)[],
  index: number,
): ExchangeState {
  let tranche = before
  const entered = new Map(before.receipts)
  const custody = new Map(state.custody)
  const conflicts: Conflict[] = []
  for (const receipt of receipts) {
    const fact = readReceipt(receipt)
    const refusal = fact === null ? 'receipt-unsigned' : entryRefusal({ custody, tranche }, fact)
    if (refusal === 'already-received' && fact !== null && isSame(tranche, fact)) continue // the other side's copy
    if (fact === null || refusal !== null || fact.tranche !== tranche.id) {
      const code = refusal ?? 'other-tranche'
      const named = namedBarrier(state, tranche.id, code)
      conflicts.push({ index, tranche: tranche.id, ref: fact?.ref ?? null, code, ...named })
      continue
    }
    custody.set(fact.ref, moved(state, custody.get(fact.ref), fact, index))
    tranche = received(tranche, fact, entered)
  }
  return {
    ...state,
    custody: tranche === before ? state.custody : custody,
    tranches: withEntry(state.tranches, tranche.id, tranche),
    conflicts: [...state.conflicts, ...conflicts],
  }
}

function readReceipt(receipt: VerifiedReceipt | null): ReceiptFact | null {
  if (receipt === null || receipt.about !== 'person') return null
  const read = readShape(receiptFact, receipt.body, 'receipt')
  if (!read.ok) return null
  const { from, to } = read.value
  return receipt.signedBy.includes(from) && receipt.signedBy.includes(to) ? read.value : null
}

function isSame(tranche: Tranche, fact: ReceiptFact): boolean {
  const before = tranche.receipts.get(receiptKey(fact.ref, fact.leg))
  return (
    before !== undefined &&
    before.at === fact.at &&
    before.from === fact.from &&
    before.to === fact.to
  )
}

function moved(
  { frame }: ExchangeState,
  before: Custody | undefined,
  fact: ReceiptFact,
  index: number,
): Custody {
  const where: Whereabouts = fact.to === frame?.transit ? 'transit' : 'own-side'
  const lane = { by: fact.to, where, at: fact.at, index }
  return { by: fact.to, where, lanes: [...(before?.lanes ?? []), lane] }
}

function remainsTransferred(
  state: ExchangeState,
  entry: Entry,
  says: Kinds['remains.transferred'],
  context: FoldContext,
): Step {
  if (!isBelligerent(state, entry.party)) return refuse('not-a-party-to-it')
  if (state.remains.some((r) => r.lot === says.lot)) return refuse('transferred-before')
  const receipt = context.receipt(says.receipt, entry.index, state.devices)
  if (receipt === null || receipt.about !== 'remains') return refuse('receipt-unsigned')
  const read = readShape(remainsReceipt, receipt.body, 'receipt')
  if (!read.ok) return read
  const { from, to, bags, lot } = read.value
  const same = from === says.from && to === says.to && bags === says.bags && lot === says.lot
  const signed = receipt.signedBy.includes(from) && receipt.signedBy.includes(to)
  if (!same || !signed) return refuse('receipt-unsigned')
  const remainsBook = withTransfer(state.remainsBook, says)
  return ok({ ...state, remains: [...state.remains, says], remainsBook })
}

function remainsReported(
  state: ExchangeState,
  entry: Entry,
  says: Kinds['remains.reported'],
): Step {
  if (!isBelligerent(state, entry.party)) return refuse('not-a-party-to-it')
  const remainsBook = withReport(state.remainsBook, entry.party, says.notes)
  return typeof remainsBook === 'string' ? refuse(remainsBook) : ok({ ...state, remainsBook })
}

function detentionReported(
  state: ExchangeState,
  entry: Entry,
  says: Kinds['detention.reported'],
): Step {
  const { frame } = state
  const isNeutral = frame !== null && entry.party === frame.neutral
  if (frame === null || !(isNeutral || isBelligerent(state, entry.party)))
    return refuse('not-a-party-to-it')
  const detention = withDetentionReport(state.detention, entry.party, { seats: frame, says })
  return typeof detention === 'string' ? refuse(detention) : ok({ ...state, detention })
}
