/**
 * The types that each interface and union stands for: caches need them to match fragments. For Apollo Client:
 * `new InMemoryCache({ possibleTypes })`.
 */
export const possibleTypes: Readonly<Record<string, string[]>> = {
  "ConceptApplier": [
    "Policy",
    "Program",
    "ServiceBrand"
  ],
  "Entity": [
    "BeneficiaryGroup",
    "City",
    "Concept",
    "Department",
    "Indicator",
    "Official",
    "Place",
    "Policy",
    "PolicyArea",
    "Program",
    "ServiceBrand"
  ],
  "Measurement": [
    "Result",
    "Target"
  ],
  "Node": [
    "BeneficiaryGroup",
    "City",
    "Concept",
    "Department",
    "Document",
    "Evidence",
    "Indicator",
    "IndicatorFamily",
    "Mention",
    "Official",
    "Place",
    "Policy",
    "PolicyArea",
    "Program",
    "Result",
    "Section",
    "ServiceBrand",
    "SynonymSet",
    "Target",
    "Year"
  ],
  "ResponsibilitySubject": [
    "Policy",
    "Program",
    "Section",
    "ServiceBrand",
    "Target"
  ],
  "ResponsibleParty": [
    "Department",
    "Official"
  ],
  "SearchResult": [
    "BeneficiaryGroup",
    "City",
    "Concept",
    "Department",
    "Document",
    "Indicator",
    "Official",
    "Place",
    "Policy",
    "PolicyArea",
    "Program",
    "Result",
    "Section",
    "ServiceBrand",
    "Target"
  ]
};

/**
 * The types whose objects have no id, as they are parts of others: a page, a cell, a highlight. Caches keep
 * them with what they are part of.
 */
export const typesWithoutId: readonly string[] = [
  "Caution",
  "Change",
  "CityChanges",
  "CityConnection",
  "CityCount",
  "CityEdge",
  "ComparisonCell",
  "ConceptApplierConnection",
  "ConceptApplierEdge",
  "ConceptConnection",
  "ConceptEdge",
  "ConceptFirstUse",
  "ConceptUsesInYear",
  "ContradictionPage",
  "CoverageCell",
  "DatasetInfo",
  "DepartmentConnection",
  "DepartmentEdge",
  "DocumentConnection",
  "DocumentEdge",
  "EvidenceConnection",
  "EvidenceContext",
  "EvidenceEdge",
  "Expansion",
  "Highlight",
  "IndicatorComparison",
  "IndicatorConnection",
  "IndicatorDifference",
  "IndicatorEdge",
  "Ledger",
  "LedgerCount",
  "MeasurementGroup",
  "MentionConnection",
  "MentionEdge",
  "OfficialConnection",
  "OfficialEdge",
  "PageInfo",
  "Passage",
  "PassageConnection",
  "PassageEdge",
  "PlaceConnection",
  "PlaceEdge",
  "PlanResultGaps",
  "PolicyActor",
  "PolicyAreaCount",
  "PolicyConnection",
  "PolicyEdge",
  "PolicyMention",
  "ProgramConnection",
  "ProgramEdge",
  "Rank",
  "RelatedIndicator",
  "RelationCount",
  "ResponsibilityConnection",
  "ResponsibilityEdge",
  "ResultConnection",
  "ResultEdge",
  "SearchConnection",
  "SearchEdge",
  "SearchFacet",
  "SearchPassage",
  "ServiceBrandConnection",
  "ServiceBrandEdge",
  "Span",
  "Subgraph",
  "Suggestion",
  "TargetConnection",
  "TargetEdge",
  "Timeline",
  "TimelineChange",
  "TimelineEntry",
  "TypeCount",
  "UnderstoodWord",
  "YearCount"
];

/**
 * The same for urql's normalising cache, which takes a function for each of these types:
 * `cacheExchange({ keys: graphcacheKeys })`.
 */
export const graphcacheKeys: Readonly<Record<string, () => null>> = /* #__PURE__ */ Object.fromEntries(
  typesWithoutId.map((name) => [name, () => null]),
);

/** What the ids of each type of node begin with, before a colon: `brand:qingdao:qingnuanzhu` is of a SERVICE_BRAND. */
export const idPrefixes = {
  "CITY": "city",
  "YEAR": "year",
  "DOCUMENT": "document",
  "SECTION": "section",
  "POLICY": "policy",
  "PROGRAM": "program",
  "SERVICE_BRAND": "brand",
  "TARGET": "target",
  "RESULT": "result",
  "INDICATOR": "indicator",
  "INDICATOR_FAMILY": "family",
  "DEPARTMENT": "department",
  "OFFICIAL": "official",
  "PLACE": "place",
  "POLICY_AREA": "area",
  "BENEFICIARY_GROUP": "group",
  "CONCEPT": "concept",
  "EVIDENCE": "evidence",
  "SYNONYM_SET": "synonyms",
  "MENTION": "mention"
} as const;
