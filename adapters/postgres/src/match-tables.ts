// Tables of a matching that several workers share. They hold what is read from the two lists, so they lie
// in the seat's own schema and out of the database's log, and a finished job leaves nothing behind.

/** Statements of the seat; harmless where the tables are there already. */
export const MATCH_TABLES: readonly string[] = [
  `create unlogged table if not exists match_inputs (
    job text collate "C", round integer, part integer, bytes bytea not null,
    primary key (job, round, part))`,
  `create unlogged table if not exists match_shards (
    job text collate "C", round integer, shard integer, task bytea not null,
    lease_until timestamptz, taken integer not null default 0, answer bytea,
    primary key (job, round, shard))`,
  `create index if not exists match_shards_open on match_shards (job, round, shard)
    where answer is null`,
]

/** Bytes per row of an input: a value of a column may not exceed a gigabyte, and is held whole by both ends. */
export const PART_BYTES = 8_388_608

/** Times a shard is taken before somebody must look: work that kills every worker would go round for ever. */
export const MOST_TAKEN = 6

/** What a shard is without an answer after so long: a worker that died. Shards take a second or two. */
export const LEASE_MS = 60_000
