// XML of a workbook as it streams by. A document type is refused before anything in it is looked at:
// workbooks have none, and entities are how a small file becomes a large one or reads another file.
import type { Bytes } from '@parley/kernel'
import { SaxesParser } from 'saxes'
import { ArchiveError } from './zip-archive.ts'
import type { Archive, Member } from './zip-archive.ts'

/** A member holds a document type declaration. */
export class DoctypeError extends Error {
  readonly at: string

  constructor(at: string) {
    super(`document type in ${at}`)
    this.name = 'DoctypeError'
    this.at = at
  }
}

export type Attributes = Readonly<Record<string, string>>

type Decoder = InstanceType<typeof TextDecoder>

export interface XmlEvents {
  /** Element names come without their namespace prefix. */
  readonly open: (name: string, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Streams a member through the handlers. @throws ArchiveError, DoctypeError */
export function readXml(archive: Archive, member: Member, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('doctype', () => {
    throw new DoctypeError(member.name)
  })
  parser.on('error', () => {
    throw new ArchiveError('damaged', member.name)
  })
  parser.on('opentag', (tag) => events.open(localName(tag.name), tag.attributes))
  parser.on('closetag', (tag) => events.close?.(localName(tag.name)))
  const takeText = events.text
  if (takeText !== undefined) {
    parser.on('text', (text) => takeText(text))
    parser.on('cdata', (text) => takeText(text))
  }
  let decoder: Decoder | null = null
  archive.unpack(member, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
    parser.write(decoded(decoder, piece, member.name))
  })
  parser.close()
}

/** An attribute's value by its name without prefix. */
export function attribute(attributes: Attributes, name: string): string | null {
  const plain = attributes[name]
  if (plain !== undefined) return plain
  const found = Object.entries(attributes).find(
    ([key]) => localName(key) === name && !key.startsWith('xmlns'),
  )
  return found === undefined ? null : found[1]
}

function decoded(decoder: Decoder, piece: Bytes, name: string): string {
  try {
    return decoder.decode(piece, { stream: true })
  } catch {
    throw new ArchiveError('damaged', name) // not the encoding it began in
  }
}

function encodingOf(start: Bytes): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8'
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
