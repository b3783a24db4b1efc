import { ActionIcon, Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon, useWords } from '@parley/ui'
import { useChoices } from './language.tsx'
import { LOOKS } from './preferences.ts'

/** The lights a screen is read in: a room, the sun, the night. */
export function LookMenu(): ReactNode {
  const { t } = useWords()
  const { look, setLook } = useChoices()
  const label = `${t('look.label')}: ${t(`look.${look}`)}`
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray.0" size="lg" aria-label={label} title={label}>
          <Icon name={look} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {LOOKS.map((each) => (
          <Menu.Item
            key={each}
            onClick={() => setLook(each)}
            leftSection={<Icon name={each} size={16} />}
            rightSection={each === look ? <Icon name="check" size={16} /> : null}
          >
            {t(`look.${each}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
