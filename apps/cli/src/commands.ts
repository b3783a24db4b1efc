import type { Command } from './command.ts'
import { ledgerVerify } from './commands/ledger.ts'
import { match } from './commands/match.ts'

/** Every command of `parley`, in the order of its overview. */
export const COMMANDS: readonly Command[] = [match, ledgerVerify]
