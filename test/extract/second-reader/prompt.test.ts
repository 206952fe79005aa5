import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { parseAnswer } from '../../../src/extract/second-reader/parse-answer.js';
import { examples, systemPrompt } from '../../../src/extract/second-reader/prompt.js';

test('no quote of the examples stands in a document', async () => {
  const names = (await readdir('seeds/documents')).filter((name) => name.endsWith('.txt'));
  const texts = await Promise.all(names.map((name) => readFile(`seeds/documents/${name}`, 'utf8')));
  const quotes = examples.flatMap(({ answer }) =>
    [...(answer.numbers ?? []), ...(answer.names ?? [])].map(({ quote }) => quote),
  );
  expect(quotes.filter((quote) => texts.some((text) => text.includes(quote)))).toEqual([]);
});

test('every quote of the examples stands in its line, as the prompt asks', () => {
  const wrong = examples.flatMap(({ lines, answer }) =>
    [...(answer.numbers ?? []), ...(answer.names ?? []), ...(answer.responsibilities ?? [])].filter(
      ({ line, quote }) => !lines.startsWith(`${line}| `) || !lines.includes(quote),
    ),
  );
  expect(wrong).toEqual([]);
});

test('every answer of the examples has the form that is asked for', () => {
  const answers = [...systemPrompt.matchAll(/^Answer:\n(.*)$/gm)].map(([, json]) =>
    parseAnswer(json as string),
  );
  expect(answers).toHaveLength(examples.length);
  for (const answer of answers) expect(answer).toMatchObject({ malformed: 0 });
});
