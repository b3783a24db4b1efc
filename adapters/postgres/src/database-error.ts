// A fault of a database names the query and its parameters, and parameters are names of persons. Nothing
// of that leaves this package: what is thrown says which step failed and the database's own code.

export class DatabaseError extends Error {
  /** SQLSTATE, or `unknown`. */
  readonly code: string

  constructor(step: string, code: string) {
    super(`database, ${step}: expected it done, found fault ${code}`)
    this.name = 'DatabaseError'
    this.code = code
  }
}

/** Runs a step; a fault comes out without the query, its parameters or its detail. */
export async function guarded<Value>(step: string, run: () => Promise<Value>): Promise<Value> {
  try {
    return await run()
  } catch (fault) {
    if (fault instanceof DatabaseError) throw fault
    throw new DatabaseError(step, codeOf(fault)) // without `cause`: it would carry the parameters
  }
}

function codeOf(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
  return typeof code === 'string' ? code : 'unknown'
}
