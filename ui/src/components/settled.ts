import type { Result } from '@parley/kernel'

/** What a node answered; one that did not answer is shown like a refusal. */
export async function settled<Value>(call: Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await call
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : ''
    return { ok: false, refusal: { code: 'node-failed', detail } }
  }
}
