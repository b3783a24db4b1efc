/** A shard that kills every worker that takes it. */
export class MatchQueueError extends Error {
  constructor(what: string) {
    super(`queue of a matching: ${what}`)
    this.name = 'MatchQueueError'
  }
}

/** A matching whose signal was given; its answers so far stay in the tables. */
export class MatchStoppedError extends Error {
  constructor() {
    super('queue of a matching: stopped')
    this.name = 'MatchStoppedError'
  }
}
