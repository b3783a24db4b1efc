// A disk that loses power, as POSIX allows it to: what a file holds is kept once the file was synced, what
// a folder names once the folder was. Of the rest any part may be there afterwards: of a file a beginning,
// sectors of zeros or of older bytes, or nothing; of a name any state that it went through since its
// folder was synced.
import type { Bytes, Draws } from '@parley/kernel'
import type { DiskCalls, DiskFile } from '../disk-calls.ts'
import { PowerCutError } from '../frail-files.ts'

interface File {
  readonly is: 'file'
  now: Bytes
  /** What a power cut leaves at least. */
  synced: Bytes
}
interface Folder {
  readonly is: 'folder'
  readonly names: Map<string, Node>
  /** What each name stood for: when the folder was last synced, and after every change since. */
  readonly history: Map<string, (Node | null)[]>
}
type Node = File | Folder

/** A disk that says it synced and did not: for tests that show what a missing sync would cost. */
export interface Lies {
  readonly file?: true
  readonly folder?: true
}

const SECTOR = 512

export class ModelDisk {
  #root: Folder
  #callsLeft: number
  #isOut = false
  readonly #draws: Draws
  readonly #lies: Lies

  constructor(draws: Draws, lies: Lies = {}) {
    this.#root = emptyFolder()
    this.#draws = draws
    this.#lies = lies
    this.#callsLeft = Infinity
  }

  /** The power goes at the call of that number from now on; whether that call was carried out, chance says. */
  cutAfter(calls: number): void {
    this.#callsLeft = calls
  }

  /** Loses what was not synced, and has power again. */
  restart(): void {
    this.#root = this.#survivingFolder(this.#root)
    this.#isOut = false
    this.#callsLeft = Infinity
  }

  calls(): DiskCalls {
    const step = async <Answer>(act: () => Answer): Promise<Answer> => this.#step(act)
    return {
      makeFolder: (path) => step(() => this.#makeFolder(path)),
      create: (path) => step(() => this.#create(path)),
      read: async (path) => this.#unlessOut(() => this.#file(path).now.slice()),
      sizeOf: async (path) => this.#unlessOut(() => this.#file(path).now.length),
      list: async (path) =>
        this.#unlessOut(() =>
          [...this.#folder(path).names].map(([name, node]) => ({
            name,
            isFolder: node.is === 'folder',
          })),
        ),
      rename: (from, to) => step(() => this.#rename(from, to)),
      remove: (path) => step(() => this.#remove(path)),
      removeFolder: (path) => step(() => this.#remove(path)),
      syncFolder: (path) => step(() => this.#syncFolder(path)),
      lock: () => Promise.resolve({ release: () => Promise.resolve() }),
    }
  }

  #unlessOut<Answer>(answer: () => Answer): Answer {
    if (this.#isOut) throw new PowerCutError()
    return answer()
  }

  #step<Answer>(act: () => Answer): Answer {
    if (this.#isOut) throw new PowerCutError()
    if (--this.#callsLeft > 0) return act()
    this.#isOut = true
    if (this.#draws.below(2) === 0) act()
    throw new PowerCutError()
  }

  #makeFolder(path: string): string | undefined {
    let folder = this.#root
    let at = ''
    let first: string | undefined
    for (const name of partsOf(path)) {
      at += `/${name}`
      let next = folder.names.get(name)
      if (next === undefined) {
        next = emptyFolder()
        setName(folder, name, next)
        first ??= at
      }
      if (next.is === 'file') throw faultOf('ENOTDIR', at)
      folder = next
    }
    return first
  }

  #create(path: string): DiskFile {
    const { folder, name } = this.#place(path)
    if (folder.names.has(name)) throw faultOf('EEXIST', path)
    const file: File = { is: 'file', now: new Uint8Array(), synced: new Uint8Array() }
    setName(folder, name, file)
    return {
      write: async (bytes) => this.#step(() => void (file.now = bytes.slice())),
      sync: async () =>
        this.#step(() => {
          if (this.#lies.file !== true) file.synced = file.now
        }),
      close: () => Promise.resolve(),
    }
  }

  #rename(from: string, to: string): void {
    const [source, target] = [this.#place(from), this.#place(to)]
    const node = source.folder.names.get(source.name)
    if (node === undefined) throw faultOf('ENOENT', from)
    if (target.folder.names.get(target.name)?.is === 'folder') throw faultOf('EISDIR', to)
    setName(target.folder, target.name, node)
    setName(source.folder, source.name, null)
  }

  #remove(path: string): void {
    const { folder, name } = this.#place(path)
    if (folder.names.has(name)) setName(folder, name, null)
  }

  #syncFolder(path: string): void {
    const folder = this.#folder(path)
    if (this.#lies.folder !== true) folder.history.clear()
  }

  #folder(path: string): Folder {
    let folder = this.#root
    for (const name of partsOf(path)) {
      const next = folder.names.get(name)
      if (next === undefined) throw faultOf('ENOENT', path)
      if (next.is === 'file') throw faultOf('ENOTDIR', path)
      folder = next
    }
    return folder
  }

  #file(path: string): File {
    const { folder, name } = this.#place(path)
    const node = folder.names.get(name)
    if (node === undefined) throw faultOf('ENOENT', path)
    if (node.is === 'folder') throw faultOf('EISDIR', path)
    return node
  }

  #place(path: string): { readonly folder: Folder; readonly name: string } {
    const parts = partsOf(path)
    const name = parts.pop() ?? ''
    return { folder: this.#folder(`/${parts.join('/')}`), name }
  }

  #survivingFolder({ names, history }: Folder): Folder {
    const left = emptyFolder()
    for (const name of new Set([...names.keys(), ...history.keys()])) {
      const states = history.get(name)
      const node = states === undefined ? names.get(name) : this.#draws.pick(states)
      if (node !== null && node !== undefined) left.names.set(name, this.#surviving(node))
    }
    return left
  }

  #surviving(node: Node): Node {
    if (node.is === 'folder') return this.#survivingFolder(node)
    const bytes = this.#torn(node)
    return { is: 'file', now: bytes, synced: bytes }
  }

  #torn({ now, synced }: File): Bytes {
    if (now === synced) return now
    const bytes = now.slice(0, this.#draws.below(now.length + 1))
    for (let at = 0; at < bytes.length; at += SECTOR) {
      if (this.#draws.below(3) === 0) bytes.fill(0, at, at + SECTOR)
    }
    return bytes
  }
}

function emptyFolder(): Folder {
  return { is: 'folder', names: new Map(), history: new Map() }
}

function setName(folder: Folder, name: string, node: Node | null): void {
  const states = folder.history.get(name) ?? [folder.names.get(name) ?? null]
  folder.history.set(name, [...states, node])
  if (node === null) folder.names.delete(name)
  else folder.names.set(name, node)
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '')
}

function faultOf(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}
