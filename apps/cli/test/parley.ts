// The parley command from its sources, for tests that start it as a process.
import { runCommand } from '@parley/cli'

process.exitCode = await runCommand(process.argv.slice(2))
