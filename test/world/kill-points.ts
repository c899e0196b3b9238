// The points of a sale at which a till under test is killed from inside: before or after the commit
// that writes the named thing.

export const killPoints = [
  'before placed', // in the middle of placing: nothing was promised
  'after placed', // saved, not answered, nothing sent
  'before claimed',
  'after claimed', // "sending" is committed, no byte has left
  'before delivered', // the answer is here and not committed
  'after delivered', // committed, no paper yet
  'before printing',
  'after printing', // "printing" is committed, no byte has left
  'before printed', // all bytes are out, not committed
  'after printed',
  'before no-answer', // the answer was lost
  'after no-answer',
  'before asking',
  'after asking', // the question is committed, no byte has left
] as const

export type KillPoint = (typeof killPoints)[number]
