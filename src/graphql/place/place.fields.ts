import { type NodeDeclaration, paged } from '../node/declarations.js';
import { formerIds } from '../node/former-ids.js';
import { PlaceListArgs } from './place.input.js';
import { Place, PlaceConnection } from './place.type.js';

export const placeFields: NodeDeclaration = {
  type: Place,
  connection: PlaceConnection,
  listArgs: PlaceListArgs,
  fields: {
    formerIds,
    city: 'The city whose documents name it (城市).',
    targets: paged('Targets that apply to it (目标).'),
    results: paged('Results that apply to it (完成情况).'),
    programs: paged('Programmes that are carried out there (工程/行动/项目).'),
  },
  queries: {
    places: paged('Places (地点).'),
  },
};
