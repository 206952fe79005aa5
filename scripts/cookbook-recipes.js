/** An operation of the cookbook, and the answer printed below it. */
const recipe = /^```graphql\n([\s\S]+?)^```\n\n```json\n([\s\S]*?)^```/gm;

/** Every recipe of a page: heading, operation, and answer as text. */
export const recipesOf = (page) =>
  page
    .split(/^## /m)
    .slice(1)
    .flatMap((part) =>
      [...part.matchAll(recipe)].map(([, operation, answer]) => ({
        heading: part.split('\n', 1)[0],
        operation,
        answer,
      })),
    );

/** The page with every answer replaced by what `answerOf` its operation gives. */
export async function withAnswers(page, answerOf) {
  let updated = page;
  for (const { operation, answer } of recipesOf(page)) {
    const answered = `${compact(await answerOf(operation))}\n`;
    updated = updated.replace(
      `\`\`\`graphql\n${operation}\`\`\`\n\n\`\`\`json\n${answer}\`\`\``,
      () => `\`\`\`graphql\n${operation}\`\`\`\n\n\`\`\`json\n${answered}\`\`\``,
    );
  }
  return updated;
}

/** JSON with every object and list on one line where it fits. */
function compact(value, indent = '') {
  const line = oneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length <= 90) return line;
  const inner = `${indent}  `;
  const [open, close, parts] = Array.isArray(value)
    ? ['[', ']', value.map((each) => compact(each, inner))]
    : [
        '{',
        '}',
        Object.entries(value).map(
          ([key, each]) => `${JSON.stringify(key)}: ${compact(each, inner)}`,
        ),
      ];
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

function oneLine(value) {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  const parts = Object.entries(value).map(
    ([key, each]) => `${JSON.stringify(key)}: ${oneLine(each)}`,
  );
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
