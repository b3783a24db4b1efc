// The sheets that every screen stands on; a bundler takes them in with the package.
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/components.css'
import './styles/charts.css'
import './styles/print.css'
