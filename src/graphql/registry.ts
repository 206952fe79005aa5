import { beneficiaryGroupFields } from './beneficiary-group/beneficiary-group.fields.js';
import { brandFields } from './brand/brand.fields.js';
import { cityFields } from './city/city.fields.js';
import { conceptFields } from './concept/concept.fields.js';
import { ConceptApplierArgs, ConceptApplierConnection } from './concept/concept-applier.type.js';
import { departmentFields } from './department/department.fields.js';
import { documentFields } from './document/document.fields.js';
import { evidenceFields } from './evidence/evidence.fields.js';
import { indicatorFields } from './indicator/indicator.fields.js';
import { indicatorFamilyFields } from './indicator-family/indicator-family.fields.js';
import { measurementFields } from './measurement/measurement.fields.js';
import { mentionFields } from './mention/mention.fields.js';
import type { Registry } from './node/declarations.js';
import { entityFields } from './node/entity.fields.js';
import { officialFields } from './official/official.fields.js';
import { placeFields } from './place/place.fields.js';
import { policyFields } from './policy/policy.fields.js';
import { PolicyActor } from './policy/policy-actor.type.js';
import { PolicyMention } from './policy/policy-mention.type.js';
import { policyAreaFields } from './policy-area/policy-area.fields.js';
import { programFields } from './program/program.fields.js';
import {
  ResponsibilityArgs,
  ResponsibilityListArgs,
} from './responsibility/responsibility.input.js';
import { Responsibility, ResponsibilityConnection } from './responsibility/responsibility.type.js';
import { resultFields } from './result/result.fields.js';
import { sectionFields } from './section/section.fields.js';
import { synonymSetFields } from './synonym-set/synonym-set.fields.js';
import { targetFields } from './target/target.fields.js';
import { yearFields } from './year/year.fields.js';

/** How the API shows each node type of the ontology. The compiler names a type that is missing. */
export const registry: Registry = {
  nodes: {
    CITY: cityFields,
    YEAR: yearFields,
    DOCUMENT: documentFields,
    SECTION: sectionFields,
    POLICY: policyFields,
    PROGRAM: programFields,
    SERVICE_BRAND: brandFields,
    TARGET: targetFields,
    RESULT: resultFields,
    INDICATOR: indicatorFields,
    INDICATOR_FAMILY: indicatorFamilyFields,
    DEPARTMENT: departmentFields,
    OFFICIAL: officialFields,
    PLACE: placeFields,
    POLICY_AREA: policyAreaFields,
    BENEFICIARY_GROUP: beneficiaryGroupFields,
    CONCEPT: conceptFields,
    EVIDENCE: evidenceFields,
    SYNONYM_SET: synonymSetFields,
    MENTION: mentionFields,
  },
  interfaces: [entityFields, measurementFields],
  relationObjects: {
    RESPONSIBLE_FOR: {
      type: Responsibility,
      connection: ResponsibilityConnection,
      listArgs: ResponsibilityListArgs,
      plainListArgs: ResponsibilityArgs,
    },
    MENTIONS: { type: PolicyMention },
    ACTS_ON: { type: PolicyActor },
  },
  unionLists: {
    APPLIES: { connection: ConceptApplierConnection, listArgs: ConceptApplierArgs },
  },
};
