import type { Command } from './command.ts'
import { ledgerVerify } from './commands/ledger.ts'
import { match } from './commands/match.ts'
import { play } from './commands/play.ts'

/** Every command of `parley`, in the order of its overview. */
export const COMMANDS: readonly Command[] = [play, match, ledgerVerify]
