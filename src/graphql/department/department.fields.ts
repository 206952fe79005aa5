import { type NodeDeclaration, paged } from '../node/declarations.js';
import { formerIds } from '../node/former-ids.js';
import { DepartmentListArgs } from './department.input.js';
import { Department, DepartmentConnection } from './department.type.js';

export const departmentFields: NodeDeclaration = {
  type: Department,
  connection: DepartmentConnection,
  listArgs: DepartmentListArgs,
  fields: {
    formerIds,
    kind: 'Kind of department (部门类型).',
    city: 'The city that it belongs to (城市); null for a national body, and for that of a province that is not named.',
    level: 'Whose it is, if it belongs to no city of the graph (归属层级).',
    parent: 'The department that it is part of (上级部门).',
    children: 'Departments that are part of it (下级部门).',
    officials: 'Officials who hold a post in it (负责人).',
    responsibilities: paged('What it is responsible for (责任).'),
  },
  queries: {
    department: 'by id or name',
    departments: paged('Departments (部门/机构).'),
  },
};
