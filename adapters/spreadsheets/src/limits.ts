// How much a file may ask for. Each limit lies well above any list of persons and well below what
// would hurt a machine of 2 GB; whatever goes beyond is refused or cut, and said so.

/** Bytes of a file. A list of 100,000 persons takes about 20 MB. */
export const MAX_FILE_BYTES: number = 64 * 1024 * 1024
/** Bytes that one member of a workbook may unpack to; 100,000 rows of 15 columns take about 60 MB. */
export const MAX_MEMBER_BYTES: number = 128 * 1024 * 1024
/** Bytes that all members that are read may unpack to. */
export const MAX_UNPACKED_BYTES: number = 160 * 1024 * 1024
/** Unpacked to packed size, once a member is larger than `RATIO_FREE_BYTES`; sheets lie between 5 and 30. */
export const MAX_RATIO: number = 120
export const RATIO_FREE_BYTES: number = 4 * 1024 * 1024
/** Members of an archive; a workbook has some ten, and a few for each sheet. */
export const MAX_MEMBERS: number = 2_000
export const MAX_SHEETS: number = 64
/** Cells with content in all sheets together; a cell takes about 100 bytes of memory. */
export const MAX_CELLS: number = 2_000_000
/** Characters of one cell: what spreadsheets themselves allow. */
export const MAX_CELL_TEXT: number = 32_767
/** Rows of one table. */
export const MAX_ROWS: number = 1_048_576
export const MAX_COLUMNS: number = 16_384
/** Merged areas of one sheet; a list with a merged row per ten persons has some thousands. */
export const MAX_MERGES: number = 20_000
/** Lines that one quoted CSV cell may run over; beyond it, its quote was never closed. */
export const MAX_QUOTED_LINES: number = 60
