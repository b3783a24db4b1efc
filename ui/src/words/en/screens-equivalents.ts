/** Sentences of equivalents: what a rank counts as, in an agreement, in an offer and on the desk that offers. */
export const screensEquivalents = {
  'clause.title.equivalents': 'Equivalents',
  'clause.equivalents':
    'Where a clause counts by equivalents, one person of a rank counts as so many private soldiers: {list}. Whoever’s rank is not known or not listed counts as {otherwise}.',
  'clause.equivalents.row': '{rank} counts as {weight}',
  'clause.parity.weight':
    'Releases by {a} to releases by {b}, counted by equivalents: {ratioA} to {ratioB} ({category}), {per}; difference at most {tolerance}.',
  'clause.count.weight':
    '{holder} sends home to {home} persons who by equivalents come to {people} together ({category}).',
  'equivalents.row.officer': {
    one: 'An officer of rank {rank} counts as {count} private soldier.',
    other: 'An officer of rank {rank} counts as {count} private soldiers.',
  },
  'equivalents.row.soldier': {
    one: 'A soldier or sergeant of rank {rank} counts as {count} private soldier.',
    other: 'A soldier or sergeant of rank {rank} counts as {count} private soldiers.',
  },
  'equivalents.row.own': {
    one: 'Whoever has the rank {rank} counts as {count} private soldier.',
    other: 'Whoever has the rank {rank} counts as {count} private soldiers.',
  },
  'equivalents.row.otherwise': {
    one: 'Whoever’s rank is not known or not listed counts as {count} private soldier.',
    other: 'Whoever’s rank is not known or not listed counts as {count} private soldiers.',
  },
  'equivalents.table': 'Table of equivalents',
  'equivalents.start': 'Start from',
  'equivalents.none': 'No table: every person counts as one',
  'equivalents.as-it-stands': 'The table as it stands',
  'equivalents.by-rank': 'By rank: invented numbers to start from',
  'equivalents.cartel-1862': 'Historical: the cartel of 22 July 1862, in privates',
  'equivalents.rank': 'Rank code',
  'equivalents.weight': 'Counts as',
  'equivalents.says': 'In words',
  'equivalents.otherwise': 'Rank not known or not listed',
  'equivalents.rank.of': 'Rank code, row {row}',
  'equivalents.weight.of': 'Counts as, row {row}',
  'equivalents.add': 'Add a rank',
  'equivalents.remove': 'Remove',
  'equivalents.remove.of': 'Remove row {row}',
  'equivalents.wrong.code':
    'Row {row}: expected OR-1 to OR-9, OF-1 to OF-10, or a name of your own in Latin letters and digits.',
  'equivalents.wrong.twice':
    'Row {row}: this rank stands in the table already. Change or remove one of the two.',
  'equivalents.wrong.empty': 'A table has one rank at least. Add one, or choose no table.',
  'equivalents.wrong.weight': 'Row {row}: expected a whole number from {least} to {most}.',
  'equivalents.measure': 'Count by equivalents',
  'agreement.field.tolerance': 'Difference allowed',
  'tick.weight.met': 'Those offered come to {offered}: can be met',
  'tick.weight.short': 'Those offered come to {offered}: {missing} too few',
  'tick.ranks.met': 'The table has the rank of everybody offered ({offered})',
  'tick.ranks.short': 'Offered without a rank in the table: {missing} of {needed}',
  'warning.table-unused':
    'A table of equivalents stands here, and no clause counts by it: every person counts as one.',
  'agreement.warning.table': 'A table without effect',
  'refusal.no-table':
    'The agreement in force has no table of equivalents: ranks are not asked for.',
  'refusal.no-rank-code':
    'That is no rank code: OR-1 to OR-9, OF-1 to OF-10, or a name of your own.',
  'kind.ranks.read': 'Ranks of the own list read',
  'ranks.title': 'Ranks of those we offer',
  'ranks.hint':
    'The agreement counts by rank. Say once for each way your list writes a rank which code it is; nothing is guessed.',
  'ranks.written': 'As our list writes it',
  'ranks.code': 'Rank code: {written}',
  'ranks.unsaid': 'Nobody has said yet',
  'ranks.unknown': 'Not known',
  'ranks.unwritten': {
    one: '{count} person has no rank in our list and counts as the agreement says for a rank that is not known.',
    other:
      '{count} persons have no rank in our list and count as the agreement says for a rank that is not known.',
  },
  'ranks.save': 'Note these ranks',
  'ranks.offer': 'Sign the offer with these ranks',
  'ranks.offered': 'Offered with these ranks',
}
