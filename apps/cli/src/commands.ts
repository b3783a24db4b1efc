import type { Command } from './command.ts'
import { demo } from './commands/demo.ts'
import { hub } from './commands/hub.ts'
import { importCommand } from './commands/import.ts'
import { keys } from './commands/keys.ts'
import { ledgerVerify } from './commands/ledger.ts'
import { match } from './commands/match.ts'
import { solve, verify } from './commands/plan.ts'
import { play } from './commands/play.ts'
import { serve } from './commands/serve.ts'
import { witness } from './commands/witness.ts'

/** Every command of `parley`, in the order of its overview. */
export const COMMANDS: readonly Command[] = [
  demo,
  play,
  importCommand,
  match,
  solve,
  verify,
  ledgerVerify,
  keys,
  serve,
  hub,
  witness,
]
