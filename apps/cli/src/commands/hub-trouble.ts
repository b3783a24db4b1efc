// What a hub's operator is told, and what to do about it. Every case but the first two ends in nothing being
// ordered: a hub that is not sure of its log signs nothing.
import type { HubTrouble } from '@parley/hub'

/** One sentence of what was found and one of what to do. */
export function hubTroubleText(origin: string, trouble: HubTrouble): string {
  return `log ${origin}: ${whatToDo(trouble)}`
}

function whatToDo(trouble: HubTrouble): string {
  switch (trouble.code) {
    case 'claim':
      return (
        `witness ${trouble.witness} says it has ${trouble.size} entries that do not fit the ${trouble.ownSize} here, and ` +
        `shows no checkpoint for it. It does not count meanwhile; ask its operator.`
      )
    case 'waiting':
      return (
        `too few witnesses answer to know that nothing is missing here. Nothing is ordered until they do; ` +
        `they are asked every second. Check their addresses in the hub file, and that they run.`
      )
    case 'rolled-back':
      return (
        `witness ${trouble.witness} has cosigned ${trouble.size} entries, this directory has ${trouble.ownSize}: an old copy was ` +
        `put back, or another hub runs with this key. Nothing is ordered any more. Stop this process; go on with the ` +
        `directory that has all ${trouble.size}, or put back the newest copy. Without one, the parties go on in a new log ` +
        `(spec/succession.md).`
      )
    case 'forked':
      return (
        `witness ${trouble.witness} has cosigned another history than the one here, at ${trouble.size} entries: another hub ` +
        `runs with this key. Nothing is ordered any more. Stop this process and find the other; whichever the witnesses ` +
        `cosigned goes on. If neither has a quorum, the parties go on in a new log (spec/succession.md).`
      )
    case 'proved':
      return (
        `witness ${trouble.witness} shows a proof that two histories were signed with this log's key: they part before ` +
        `entry ${trouble.size}. Nothing is ordered any more. Find who else has the key; the parties go on in a new log ` +
        `(spec/succession.md).`
      )
    case 'fault':
      return (
        `the storage failed (${nameOf(trouble.fault)}). Nothing is ordered any more. Mend it and start again: what was ` +
        `acknowledged is there.`
      )
  }
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)
}
