import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { LANGUAGES } from '@parley/api'
import { Icon, useWords } from '@parley/ui'
import { useChoices } from './language.tsx'

/** Every language by its own name, in its own direction. */
export function LanguageMenu(): ReactNode {
  const { t } = useWords()
  const { language, setLanguage } = useChoices()
  const here = t(`language.${language}`)
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <button type="button" className="top-button" aria-label={`${t('language.label')}: ${here}`}>
          <Icon name="globe" size={18} />
          <span className="language-name">{here}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGES.map((each) => (
          <Menu.Item
            key={each}
            lang={each}
            onClick={() => setLanguage(each)}
            rightSection={each === language ? <Icon name="check" size={16} /> : null}
          >
            <bdi>{t(`language.${each}`)}</bdi>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
