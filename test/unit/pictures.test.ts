import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../world/headless.ts'
import { fileOf, pictures } from '../shots/pictures.ts'

const made = Object.entries(pictures).flatMap(([folder, names]) =>
  names.map((name) => join('docs', folder, fileOf(folder, name))),
)

/** Every page for people, and the pictures it shows by their place in the project. */
const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => join('docs', name))]
  .filter((path) => path.endsWith('.md'))
  .map((path) => {
    const shown = [...readFileSync(join(root, path), 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)]
    return { path, shown: shown.map(([, at]) => join(path, '..', at ?? '')) }
  })

test('every picture a page shows is one that `npm run shots` makes', () => {
  const strange = pages.flatMap(({ path, shown }) =>
    shown.filter((one) => !made.includes(one)).map((one) => `${path} shows ${one}`),
  )
  expect(strange).toEqual([])
  expect(pages.flatMap(({ shown }) => shown).length).toBeGreaterThan(10)
})

test('every picture that is made lies there, and no other', () => {
  expect(made.filter((path) => !existsSync(join(root, path)))).toEqual([])
  const lying = Object.keys(pictures).flatMap((folder) =>
    readdirSync(join(root, 'docs', folder)).map((name) => join('docs', folder, name)),
  )
  expect(lying.filter((path) => !made.includes(path))).toEqual([])
})
