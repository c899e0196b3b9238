// How much one sheet may hold. Known to the till, which refuses more, and to the screen, which says so
// before anything is read.

/** The largest sheet a till takes, in rows. */
export const maxBatchRows = 5_000
/** The largest CSV text a till reads, in characters. */
export const maxSheetText = 1_000_000
