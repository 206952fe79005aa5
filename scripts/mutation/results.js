// What mutation runs found, kept in bench/mutation/: results.json by file, and README.md made from it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { groupedBy, oneLine, root } from './mutants.js';
import { isMeasured, leftOut, recordedSample, roomOf } from './scope.js';

const folder = join(root, 'bench/mutation');
const readJson = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** Survivors that no test can or need notice: `{ file, from, to, reason }`. */
export const readAccepted = () => readJson('accepted.json');

/** What is recorded of the sample as it is drawn now; nothing of another one. */
export function readResults() {
  const known = existsSync(join(folder, 'results.json')) ? readJson('results.json') : undefined;
  return isDeepStrictEqual(known?.sample, recordedSample)
    ? known
    : { sample: recordedSample, files: {} };
}

/** Puts what was found about some files in the place of what was known about them; undefined takes it away. */
export function record(found) {
  const all = Object.entries({ ...readResults().files, ...found }).filter(
    ([file, result]) => result && existsSync(join(root, file)) && isMeasured(file),
  );
  const results = {
    sample: recordedSample,
    files: Object.fromEntries(all.sort(([one], [other]) => (one < other ? -1 : 1))),
  };
  writeFileSync(join(folder, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(join(folder, 'README.md'), summaryOf(results, readAccepted()));
}

/** Why a survivor is accepted, if it is. */
export const reasonOf = ({ file, from, to }, accepted) =>
  accepted.find((each) => each.file === file && each.from === from && each.to === to)?.reason;

/** What is wrong with the list of accepted survivors, in sentences; nothing, where it can be believed. */
export function problemsOfAccepted(accepted, textOf) {
  const keys = accepted.map(({ file, from, to }) => JSON.stringify([file, from, to]));
  return accepted.flatMap(({ file, from, to, reason }, index) => {
    const of = `${file}, "${from}" to "${to}"`;
    const text = textOf(file);
    if (text === undefined) return [`${of}: there is no such file.`];
    return [
      !oneLine(text).includes(from.replace(/…$/, '')) && `${of}: the file no longer says so.`,
      from === to && `${of}: that changes nothing.`,
      !/^[A-Z].{20,}\.$/.test(reason) && `${of}: the reason is not a sentence.`,
      keys.indexOf(keys[index]) !== index && `${of}: it is there twice.`,
    ].filter(Boolean);
  });
}

const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** Rooms, and in large ones their folders: `src/graphql/compile`. */
const folderOf = (file) => file.split('/').slice(0, -1).join('/');

function rowOf(title, files) {
  const sum = (name) => files.reduce((total, file) => total + file[name], 0);
  const mutants = sum('mutants');
  const noticed = sum('noticed');
  return `| ${title} | ${mutants} | ${noticed} | ${percent(noticed, mutants)} |`;
}

/** How many are drawn: one in 200 of `src/model`, one in … */
const everyOf = ({ every }) =>
  `one in ${Object.entries(every)
    .map(([folder, number]) => `${number} of \`${folder}\``)
    .join(', ')}`;

/** The page for readers. */
export function summaryOf({ sample, files }, accepted) {
  const entries = Object.entries(files);
  const results = entries.map(([, result]) => result);
  const dates = results.map(({ date }) => date).sort();
  const rows = groupedBy(entries, ([file]) => roomOf(file)).flatMap((ofRoom) => {
    const folders = groupedBy(ofRoom, ([file]) => folderOf(file));
    const row = (title, each) =>
      rowOf(
        title,
        each.map(([, result]) => result),
      );
    return [
      row(`**\`${roomOf(ofRoom[0][0])}\`**`, ofRoom),
      ...(folders.length > 1
        ? folders.map((each) => row(`\`${folderOf(each[0][0])}\``, each))
        : []),
    ];
  });
  const survivors = entries.flatMap(([file, { survivors }]) =>
    survivors.map((survivor) => ({ file, ...survivor })),
  );
  const measuredAt =
    results.length === 0
      ? 'Nothing is recorded yet.'
      : `Measured ${dates[0] === dates.at(-1) ? `on ${dates[0]}` : `from ${dates[0]} to ${dates.at(-1)}`}. [results.json](results.json) has for each file the version that was tried, as Git names its content (\`git hash-object\`).`;
  const openRooms = [
    ...new Set(
      entries
        .filter(([, { tests, survivors }]) => tests === 'folder' && survivors.length > 0)
        .map(([file]) => roomOf(file)),
    ),
  ];
  const untried = Object.keys(sample.every).filter(
    (folder) => !entries.some(([file]) => file.startsWith(`${folder}/`)),
  );
  const explained = survivors.map((survivor) => ({
    ...survivor,
    reason: reasonOf(survivor, accepted),
  }));
  const list = (chosen) =>
    chosen.length === 0
      ? 'None.\n'
      : chosen
          .map(
            ({ file, line, from, to, reached, reason }) =>
              `- \`${file}:${line}\`${reached === false ? ', which no test runs' : ''}: ${code(from)} → ${code(to)}${reason ? `. ${reason}` : ''}\n`,
          )
          .join('');
  return `# Mutation testing: what the tests notice

Written by \`npm run mutate -- --record\`, not by hand. A mutant is a copy of the code with one small fault, for example \`<\` in the place of \`<=\`. The tests notice it (it is _killed_) or not (it _survives_). How to run it: [CONTRIBUTING.md](../../CONTRIBUTING.md).

- Sample: drawn by hash with seed ${sample.seed} from all mutants that StrykerJS makes of the folders below, ${everyOf(sample)}. The same code gives the same sample.
- ${measuredAt}
- ${openRooms.length === 0 ? 'Every survivor has met the tests of its folder and of its room' : `Survivors have met the tests of their folder; those of ${openRooms.map((room) => `\`${room}\``).join(', ')} not yet the other tests of the room, which may notice more`}.
${untried.length === 0 ? '' : `- Not tried yet: ${untried.map((folder) => `\`${folder}\``).join(', ')}.\n`}- Decorators are not mutated: they make the schema, which is compared whole with \`schema/schema.graphql\`.
- Left out: ${Object.entries(leftOut)
    .map(([why, paths]) => `${paths.map((path) => `\`${path}\``).join(', ')} (${why})`)
    .join('; ')}.

| folder | mutants | noticed | share |
| --- | --- | --- | --- |
${rowOf('**all**', results)}
${rows.join('\n')}

## Survivors that are accepted

No test can notice them, or none need. The reasons are kept in [accepted.json](accepted.json).

${list(explained.filter(({ reason }) => reason))}
## Other survivors

A test is missing for each of these, or nobody has looked at it yet.

${list(explained.filter(({ reason }) => !reason))}`;
}

/** Text as code in Markdown, also where it has a backtick. */
const code = (text) =>
  text.includes('`') ? `\`\` ${text} \`\`` : `\`${text === '' ? ' ' : text}\``;
