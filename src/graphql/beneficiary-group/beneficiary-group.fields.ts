import { all, type NodeDeclaration, paged } from '../node/declarations.js';
import { BeneficiaryGroup } from './beneficiary-group.type.js';

export const beneficiaryGroupFields: NodeDeclaration = {
  type: BeneficiaryGroup,
  fields: {
    programs: paged('Programmes that serve it (工程/行动/项目).'),
  },
  queries: {
    beneficiaryGroups: all('All beneficiary groups (服务对象), by id.'),
  },
};
