import { expect, jest, test } from '@jest/globals';
import { nodeTypes } from '../../src/model/ontology.js';
import { webApps } from '../../src/server/routes/web-apps.js';
import { kinds } from '../../web/explorer/state/kinds.js';
import { describeInChromium } from '../helpers/chromium.js';
import { things, views } from './addresses.js';
import { useExplorer } from './explorer.js';

jest.setTimeout(120_000);

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
    'has nothing that axe finds, light and dark, and asks no other host: %s',
    async (address) => {
      const { open, page, violations, hosts } = await openProfile();
      await open(address);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect([colorScheme, await violations()]).toEqual([colorScheme, []]);
      }
      expect(hosts()).toHaveLength(1);
      await page.context().close();
    },
  );

  test.each(addresses)('fits a phone, in English: %s', async (address) => {
    const { open, page } = await openProfile({
      locale: 'en-US',
      viewport: { width: 360, height: 720 },
    });
    await open(address);
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.context().close();
  });
});
