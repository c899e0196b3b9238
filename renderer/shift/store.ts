// What is being done at the drawer. It stays as it was left while its owner looks at another screen, locks the
// till or is relieved; whoever signs out has done with it, unless nobody knows yet whether money moved.

import { create } from 'zustand'
import { begunWork } from '../stores/begun.ts'
import { isInDoubt, type Task } from './task.ts'

type Drawer = { readonly task: Task | null }

export const useDrawer = create<Drawer>()(() => ({ task: null }))

const setTask = (task: Task | null): void => useDrawer.setState({ task })

export const begin = (task: Task): void => setTask(task)

const tasks = begunWork<Task>({
  draftIdOf: ({ draftId }) => draftId,
  putAside: () => useDrawer.getState().task,
  inDoubt: () => {
    const { task } = useDrawer.getState()
    return task && isInDoubt(task) ? task : null
  },
  bringBack: setTask,
})
tasks.follow()

/** What was typed or heard, wherever the task lies by now: an answer finds it though its owner was relieved. */
export function changeTask<T extends Task>({ draftId, kind }: T, change: Partial<T>): void {
  const changed = (task: Task): Task =>
    task.draftId === draftId && task.kind === kind ? { ...task, ...change } : task
  const { task } = useDrawer.getState()
  if (task?.draftId === draftId) setTask(changed(task))
  else tasks.change(draftId, changed)
}

/** Done, or given up. */
export function endTask({ draftId }: Task): void {
  if (useDrawer.getState().task?.draftId === draftId) setTask(null)
  else tasks.forget(draftId)
}
