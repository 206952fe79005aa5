import { expect, test } from '@jest/globals';
import { nodeTypes } from '../../src/model/ontology.js';
import { webApps } from '../../src/server/routes/web-apps.js';
import { kinds } from '../../web/explorer/state/kinds.js';
import { describeInChromium } from '../helpers/chromium.js';
import { things, views } from './addresses.js';
import { useExplorer } from './explorer.js';

test('every view of the explorer and every kind of thing has an address in the list', () => {
  const [explorer] = webApps;
  expect(Object.keys(views).sort()).toEqual([...(explorer?.pages ?? [])].sort());
  const prefixes = Object.entries(nodeTypes)
    .filter(([type]) => type in kinds)
    .map(([, { idPrefix }]) => idPrefix);
  expect(Object.keys(things).sort()).toEqual(prefixes.sort());
});

describeInChromium('Every page', () => {
  const openProfile = useExplorer();
  const addresses = [...Object.values(views).flat(), ...Object.values(things)];

  test.each(addresses)(
    'has nothing that axe finds, light and wide, dark and narrow; fits a phone; asks no other host: %s',
    async (address) => {
      // In English, whose words are longer: other tests look at the pages in Chinese.
      const { open, page, violations, hosts } = await openProfile({ locale: 'en-US' });
      await open(address);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await violations()).toEqual([]);
      await page.setViewportSize({ width: 360, height: 720 });
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations()).toEqual([]);
      expect(
        await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        ),
      ).toBeLessThanOrEqual(0);
      expect(hosts()).toHaveLength(1);
      await page.context().close();
    },
  );
});
