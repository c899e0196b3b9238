// Somebody to whom no file belongs.

/** Permissions do not stop root, who runs the tests in many places. */
export function asNobody<T>(work: () => T): T {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.(65_534)
  try {
    return work()
  } finally {
    process.seteuid?.(0)
  }
}
