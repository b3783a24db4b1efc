import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { messagesOf, TELEGRAM_UNITS } from './short-message.ts'

const piece = fc.constantFrom(
  'Home. ',
  'Удома! ',
  'عادوا؟ ',
  '🕊🕊',
  'long',
  ' ',
  '\n\n',
  'x'.repeat(50),
)

test('messages are short enough, and together say every letter of the text in its order', () => {
  fc.assert(
    fc.property(fc.array(piece), fc.integer({ min: 2, max: 60 }), (pieces, limit) => {
      const text = pieces.join('')
      const messages = messagesOf(text, limit)
      for (const message of messages) {
        assert.ok(message.length <= limit && message.trim() !== '', message)
        assert.equal(/[\ud800-\udbff]$|^[\udc00-\udfff]/.test(message), false, 'a half character')
      }
      assert.equal(messages.join('').replace(/\s/g, ''), text.replace(/\s/g, ''))
    }),
  )
})

test('a text that fits is one message, and is cut at sentences where it does not', () => {
  assert.deepEqual(messagesOf(' All are home. '), ['All are home.'])
  assert.deepEqual(messagesOf('One is home. Two are home.', 15), ['One is home.', 'Two are home.'])
  assert.deepEqual(messagesOf('  '), [])
  const long = 'Everybody is home. '.repeat(400)
  const messages = messagesOf(long)
  assert.equal(messages.length, 2)
  for (const message of messages) {
    assert.ok(message.length <= TELEGRAM_UNITS)
    assert.match(message, /home\.$/)
  }
})
