// people: who they truly are
export { diceOf, rankedTable, steepTable, weightedTable } from './people/dice.ts'
export type { Dice, Weighted } from './people/dice.ts'
export type { Language } from './people/given-name.ts'
export { ageOn } from './people/person.ts'
export type {
  Fate,
  Health,
  InventedCivilian,
  InventedPerson,
  InventedSoldier,
  Kinship,
  PersonName,
  Relation,
  Service,
} from './people/person.ts'
export type { Facility, Town } from './people/place.ts'
export { byHandWorld, longListsWorld, playWorld, smallWorld } from './people/scenario.ts'
export { otherSide, SIDES } from './people/side.ts'
export type { Side } from './people/side.ts'
export { inventWorld, peopleOf } from './people/world.ts'
export type { World, WorldOptions } from './people/world.ts'
// lists: what the sides write about them
export { LIST_NAMES } from './lists/entry.ts'
export type { ListName } from './lists/entry.ts'
export { listFile } from './lists/list-file.ts'
export type { ListFile } from './lists/list-file.ts'
export { plainList } from './lists/plain.ts'
export type { PlainRow } from './lists/plain.ts'
export { printed, serialOf } from './lists/plan.ts'
export type { PlannedCell, PlannedMerge, PlannedSheet, SheetPlan } from './lists/plan.ts'
export type { Spelling } from './lists/rates.ts'
export { renderList, renderLists } from './lists/render.ts'
export type { RenderedList, RenderedLists } from './lists/render.ts'
export { rawTables } from './lists/tables.ts'
export { pairsCsv, rowsCsv, truthPairs } from './lists/truth.ts'
export { WRITTEN_COLUMNS, writtenRows } from './lists/written.ts'
export type { WrittenOptions, WrittenPerson } from './lists/written.ts'
export type { TruthPair, TruthRow } from './lists/truth.ts'

export { assembleCast } from './cast/assemble.ts'
export type { AssembledCast, AssembleOptions } from './cast/assemble.ts'
export type { CourierCount, CourierOptions } from './cast/courier-route.ts'
export { done, seatsOf } from './play/cast.ts'
export type { Cast, PlayClock } from './play/cast.ts'
export { sizeFor } from './play/numbers.ts'
export type { PlaySize } from './play/numbers.ts'
export { listsFrom, listsOfWorld } from './play/play-lists.ts'
export { runPlay } from './play/play.ts'
export type { PlayRun, RunPlayOptions, VerifiedLog } from './play/play.ts'
export { playDay } from './play/script.ts'
export type { PlayLists, PlayOptions, PlayOutcome, PlayStage } from './play/script.ts'
export { storyOf, wholeStory } from './story/story.ts'
export { byHandLists, openByHand } from './demo/by-hand.ts'
export type { ByHandOptions } from './demo/by-hand.ts'
export { inventedRecord } from './record/demo-record.ts'
export { INVENTED_REPORTS } from './record/invented-reports.ts'
export type { InventedReport } from './record/invented-reports.ts'
export { openDemo, prepareDemo } from './demo/demo.ts'
export type { Demo, OpenDemoOptions, PreparedDemo } from './demo/demo.ts'
export type { DemoSeat } from './demo/demo-seats.ts'
export { filesFrom, packLogs, unpackLogs } from './demo/log-pack.ts'
export type { LogStores } from './demo/log-pack.ts'

// processes: every seat, hub and witness on its own
export { freePorts } from './processes/free-ports.ts'
export { assembleProcesses } from './processes/assemble-processes.ts'
export type { ProcessCast, ProcessOptions } from './processes/assemble-processes.ts'
export { runProcessPlay } from './processes/process-play.ts'
export type { ProcessPlayOptions, ProcessPlayRun } from './processes/process-play.ts'

// invariants: what must hold after every step, and what breaks each
export { breachLine, INVARIANT_NAMES } from './invariants/breach.ts'
export type { Breach, Cadence, Invariant, InvariantName, Scene } from './invariants/breach.ts'
export { fingerprintOf } from './invariants/fingerprint.ts'
export type { Seen } from './invariants/fingerprint.ts'
export { breachesOf, INVARIANTS } from './invariants/invariants.ts'
export { LeakScanner } from './invariants/leak.ts'
export { needlesOf, refNeedles } from './invariants/needle.ts'
export { peopleOf as peopleTableOf, ROLES } from './invariants/rebuild.ts'
export { playWatched } from './invariants/watched-play.ts'
export type { Watched, WatchedPlay } from './invariants/watched-play.ts'
export type { Sabotage } from './sabotage/sabotage.ts'
export { SABOTAGES } from './sabotage/sabotages.ts'
