// Paper, ink and deep teal; lines, not shadows. Colours live in styles/tokens.css, so that sun mode and print
// change them without React.
import { createTheme, Menu, Modal, type MantineColorsTuple } from '@mantine/core'

// Ten steps as Mantine wants them; 7 is the deep teal of buttons, 8.9:1 on white.
const teal: MantineColorsTuple = [
  '#eaf3f4',
  '#d3e4e7',
  '#a9cbd1',
  '#7db0b9',
  '#5797a3',
  '#3b8090',
  '#286b7b',
  '#1a5566',
  '#12333f',
  '#0c252e',
]

// What stops or is lost; 7 is the red of the tokens, 8.2:1 on white.
const red: MantineColorsTuple = [
  '#fae6e2',
  '#f4ccc5',
  '#ffb8ae',
  '#ff9c8f',
  '#e0695a',
  '#c84a3a',
  '#b03526',
  '#98281b',
  '#7a0f04',
  '#5c0a02',
]

// Night, from text to ground; the tokens of the look in the same hues.
const dark: MantineColorsTuple = [
  '#f1ede4',
  '#d9dcdb',
  '#c3cbce',
  '#71828a',
  '#52636b',
  '#2b3a41',
  '#1a252a',
  '#121c21',
  '#0b1216',
  '#050b0e',
]

export const theme: ReturnType<typeof createTheme> = createTheme({
  colors: { teal, red, dark },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  black: '#10242c',
  fontFamily: "'Noto Sans Variable', 'Noto Sans Arabic Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'DejaVu Sans Mono', Menlo, monospace",
  defaultRadius: 6,
  headings: { fontWeight: '650' },
  respectReducedMotion: true,
  components: {
    // A dialog's own header is no second banner of the page, and a menu holds nothing but its items.
    Modal: Modal.extend({ defaultProps: { attributes: { header: { role: 'none' } } } }),
    Menu: Menu.extend({
      defaultProps: { withInitialFocusPlaceholder: false, withinPortal: false },
    }),
  },
})
