// How many copies of a slip a cashier prints alone. For any more a supervisor says why.

export const freeCopies = 2
