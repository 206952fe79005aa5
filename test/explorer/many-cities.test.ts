import { expect, test } from '@jest/globals';
import { makeSynthetic } from '../../bench/corpus/synthetic.js';
import { cityName } from '../../bench/corpus/words.js';
import { describeInChromium } from '../helpers/chromium.js';
import { openGraph } from '../helpers/run-query.js';
import { usePages } from './pages.js';

const cities = 104;

describeInChromium('With a hundred cities', () => {
  const { open, violations } = usePages(() => openGraph(makeSynthetic({ cities, years: 2 })));
  const beds = '/compare?i=indicator:elderly-care-increment';

  test('a list of documents begins with sixty, and goes on when it is asked to', async () => {
    const page = await open('/documents');
    const rows = page.locator('main tbody th a[href*="document:"]');
    const more = page.getByRole('button', { name: '再显示 60 条' });
    await more.waitFor();
    expect(await rows.count()).toBe(60);
    await more.click();
    await rows.nth(119).waitFor();
  });

  test('a page of plans offers some cities, and finds the others by name', async () => {
    const page = await open('/plan');
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(24);
    const last = `${cityName(cities - 1)}市`;
    await page.getByRole('searchbox', { name: '城市' }).fill(last);
    await page.getByRole('heading', { level: 2, name: last }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(1);
  });

  test('the city of what changed is found by its name, by keyboard alone', async () => {
    const page = await open('/changes');
    await page.getByRole('searchbox', { name: '城市' }).fill(cityName(77));
    await page.getByRole('button', { name: `${cityName(77)}市` }).waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/city=city:c078/);
    expect(await page.getByRole('searchbox', { name: '城市' }).inputValue()).toBe(
      `${cityName(77)}市`,
    );
  });

  test('filters of a comparison offer a few cities, and find the others by name', async () => {
    const page = await open(beds);
    await page.getByText('筛选', { exact: true }).click();
    const boxes = page.getByRole('group', { name: '城市' }).getByRole('checkbox');
    expect(await boxes.count()).toBe(20);
    expect(await violations()).toEqual([]);
    const wanted = `${cityName(90)}市`;
    await page.getByRole('searchbox', { name: '城市名' }).fill(wanted);
    await page.getByRole('checkbox', { name: wanted }).check();
    await page.waitForURL(/city=city:c091/);
  });

  test('a comparison begins with thirty cities, those of the greatest values if it is asked to', async () => {
    const page = await open(beds);
    const rows = page.locator('main tbody tr');
    expect(await rows.count()).toBe(30);
    await page.getByRole('combobox', { name: '排列' }).selectOption('按数值');
    await page.waitForURL(/order=value/);
    const greatest: number[] = [];
    for (const row of await rows.all()) {
      const words = await row.locator('[data-evidence] [lang="zh-CN"]').allTextContents();
      greatest.push(Math.max(...words.map((each) => Number(/[\d.]+/.exec(each)?.[0]))));
    }
    expect(greatest).toEqual([...greatest].sort((one, other) => other - one));
    expect(greatest).toHaveLength(30);
  });

  test('a chart draws sixty rows, and the values of all others in one', async () => {
    const page = await open(`${beds}&as=chart`);
    const rest = await page.getByText(/^其余 \d+ 行$/).textContent();
    const rows = Number(/\d+/.exec(rest ?? '')?.[0]);
    expect(rows).toBeGreaterThan(0);
    const strokes = page.locator('line[class*="Stroke"]');
    expect(await strokes.count()).toBeGreaterThanOrEqual(rows);
  });

  test('words of a board stay within their column', async () => {
    const page = await open('/board?area=area:elderly-care');
    const doors = page.locator('main td [data-evidence]');
    await doors.first().waitFor();
    const over = await page.evaluate(`[...document.querySelectorAll('main td')]
      .filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.innerText)`);
    expect(over).toEqual([]);
  });

  test('a list that is cut says how many there are', async () => {
    const page = await open('/year:2021');
    await page.getByRole('heading', { name: `出处文件 ${cities}` }).waitFor();
    await page.getByText(`显示前 100 项，共 ${cities} 项`).waitFor();
  });
});
