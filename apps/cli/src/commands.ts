import type { Command } from './command.ts'
import { answersEnter, answersSheet } from './commands/answers.ts'
import { audit } from './commands/audit.ts'
import { backup } from './commands/backup.ts'
import { ledgerCompare } from './commands/compare.ts'
import { courierRead, courierWrite } from './commands/courier.ts'
import { demo } from './commands/demo.ts'
import { foundFiles } from './commands/found-files.ts'
import {
  foundAudiences,
  foundFrame,
  foundOpen,
  foundPrepare,
  foundRing,
  foundSign,
} from './commands/found.ts'
import { erase } from './commands/erase.ts'
import { fsck } from './commands/fsck.ts'
import { hub } from './commands/hub.ts'
import { importCommand } from './commands/import.ts'
import { keys } from './commands/keys.ts'
import { ledgerVerify } from './commands/ledger.ts'
import { match } from './commands/match.ts'
import { matchWorker } from './commands/match-worker.ts'
import { solve, verify } from './commands/plan.ts'
import { play } from './commands/play.ts'
import { recordFeedCommand } from './commands/record-feed.ts'
import { recordGather } from './commands/record-gather.ts'
import { recordKnown } from './commands/record-known.ts'
import { recordPropose } from './commands/record-propose.ts'
import { recordPage } from './commands/record-page.ts'
import { recordRead } from './commands/record.ts'
import { rebuild } from './commands/rebuild.ts'
import { foundRehearse } from './commands/rehearse.ts'
import { restore } from './commands/restore.ts'
import { ringAdd, ringRevoke, ringRoots, ringSubmit } from './commands/ring.ts'
import { rootsMake, rootsSign } from './commands/roots.ts'
import { serve } from './commands/serve.ts'
import { foundSheets, keysRestore } from './commands/sheets.ts'
import { signIn } from './commands/sign-in.ts'
import { successionFiles, successionSeat } from './commands/succession.ts'
import { witness } from './commands/witness.ts'

/** Every command of `parley`, in the order of its overview. */
export const COMMANDS: readonly Command[] = [
  demo,
  play,
  importCommand,
  match,
  matchWorker,
  audit,
  answersSheet,
  answersEnter,
  solve,
  verify,
  recordFeedCommand,
  recordGather,
  recordKnown,
  recordPage,
  recordPropose,
  recordRead,
  ledgerVerify,
  ledgerCompare,
  keys,
  keysRestore,
  foundFiles,
  foundSheets,
  foundPrepare,
  foundSign,
  foundOpen,
  foundRing,
  foundAudiences,
  foundFrame,
  foundRehearse,
  successionFiles,
  successionSeat,
  ringAdd,
  ringRevoke,
  ringRoots,
  ringSubmit,
  rootsMake,
  rootsSign,
  serve,
  signIn,
  courierWrite,
  courierRead,
  erase,
  hub,
  witness,
  rebuild,
  backup,
  restore,
  fsck,
]
