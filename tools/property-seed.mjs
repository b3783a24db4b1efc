// Loaded before the tests of a process: every property draws from SEED, see tools/run-tests.mjs.
import fc from 'fast-check'

const seed = Number(process.env.SEED)
if (Number.isSafeInteger(seed)) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed })
