/**
 * A report of everything that is installed, without what only the development needs.
 *
 * @param {{ vulnerabilities: Record<string, { nodes?: string[] }> }} report of `npm audit --json`
 * @param {Set<string>} shipped paths of the packages that reach a user
 */
export const shippedIn = ({ vulnerabilities }, shipped) => ({
  vulnerabilities: Object.fromEntries(
    Object.entries(vulnerabilities).filter(([, { nodes = [] }]) =>
      nodes.some((path) => shipped.has(path)),
    ),
  ),
});

/**
 * What is to be done about the report of `npm audit --json`.
 *
 * @param {{ vulnerabilities: Record<string, { via: (string | { url: string, title: string, severity: string, name: string })[] }> }} report
 * @param {{ advisory: string, reason: string, until: string }[]} exceptions by the address of the advisory,
 *   each with a reason and the last day on which it holds
 * @param {string} today 2026-01-31
 * @returns {string[]} none where all is well
 */
export function problemsOf({ vulnerabilities }, exceptions, today) {
  const advisories = new Map();
  for (const { via } of Object.values(vulnerabilities))
    for (const each of via) if (typeof each === 'object') advisories.set(each.url, each);
  const problems = [];
  for (const { url, title, severity, name } of advisories.values()) {
    const exception = exceptions.find(({ advisory }) => advisory === url);
    if (!exception)
      problems.push(
        `${name}: ${title} (${severity}) ${url}: take a release without it, or give a reason in scripts/audit-exceptions.json.`,
      );
    else if (!exception.reason?.trim()) problems.push(`${url} has an exception without a reason.`);
    else if (exception.until < today)
      problems.push(
        `${name}: the exception of ${url} ended on ${exception.until}: look at it again.`,
      );
  }
  for (const { advisory } of exceptions)
    if (!advisories.has(advisory))
      problems.push(`${advisory} is no weakness of what is installed: take its exception out.`);
  return problems;
}
