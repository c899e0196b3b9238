// What is said of a printer and of a slip: the till's own English, which names the keys.

export { printWords as notes } from '../../../shared/notes/print-words.ts'
