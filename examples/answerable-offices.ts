// What has a city promised for its elderly, who answers for it, and which sentence says so?
//
//   npm start                                              (in one terminal)
//   npm run example -- 曲阜市 [http://localhost:4000/graphql]  (in another)

import { GraphClient, GraphRequestError, TargetsDocument } from 'minzheng-graph/client';

const [city = '曲阜市', url = 'http://localhost:4000/graphql'] = process.argv.slice(2);
const client = new GraphClient({ url });

try {
  const filter = {
    city: { name: { eq: city } },
    indicator: { policyArea: { eq: '养老服务' } },
  };
  const targets = client.items(TargetsDocument, { filter, first: 50 }, ({ targets }) => targets);
  let found = 0;
  for await (const { indicator, text, year, responsibilities, evidence } of targets) {
    found++;
    const lead = responsibilities.filter(({ role }) => role === 'LEAD').map(nameOf);
    const offices = responsibilities.filter(({ role }) => role !== 'LEAD').map(nameOf);
    console.log(`${year.year} ${indicator.name}: ${text.replaceAll('\n', '')}`);
    if (lead.length > 0) console.log(`  牵头 ${lead.join('、')}`);
    if (offices.length > 0) console.log(`  责任 ${offices.join('、')}`);
    console.log(
      `  依据 “${evidence.quote}” (${evidence.document.title}, ${evidence.start}–${evidence.end})`,
    );
  }
  if (found === 0) console.log(`${city}: nothing is promised in the documents that are loaded.`);
} catch (error) {
  if (!(error instanceof GraphRequestError)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}

function nameOf({ party }: { party: { name: string } }): string {
  return party.name;
}
