// The points of a sale at which a till under test is killed from inside: before or after the commit
// that writes the named thing.

export const killPoints = [
  'before placed', // in the middle of placing: nothing was promised
  'after placed', // saved, not answered, nothing sent
  'before claimed',
  'after claimed', // "sending" is committed, no byte has left
  'before delivered', // the answer is here and not committed, the printer at another slip
  'after delivered', // committed, no paper yet
  'before printing', // the same answer with the printer free: both are one commit
  'after printing', // the token and "printing" are committed, no byte has left
  'before printed', // all bytes are out, not committed
  'after printed',
  'before no-answer', // the answer was lost
  'after no-answer',
  'before asking',
  'after asking', // the question is committed, no byte has left
] as const

export type KillPoint = (typeof killPoints)[number]

/** The same of a collect: `batch` and what the commit writes of it. */
export const batchKillPoints = [
  'before batch placed',
  'after batch placed', // saved, not answered, nothing sent
  'before batch claimed',
  'after batch claimed', // "sending" is committed, no byte has left
  'before batch accepted', // the answer is here and not committed
  'after batch accepted',
  'after batch asking', // the question is committed, no byte has left
  'before batch all-ended', // every customer has an end, not committed
  'after batch all-ended', // settled, no paper yet
] as const

export type BatchKillPoint = (typeof batchKillPoints)[number]
