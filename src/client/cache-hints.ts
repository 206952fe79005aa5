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
  "CityConnection",
  "CityCount",
  "CityEdge",
  "ComparisonCell",
  "ConceptApplierConnection",
  "ConceptApplierEdge",
  "ConceptConnection",
  "ConceptEdge",
  "ConceptFirstUse",
  "DatasetInfo",
  "DepartmentConnection",
  "DepartmentEdge",
  "DocumentConnection",
  "DocumentEdge",
  "EvidenceConnection",
  "EvidenceEdge",
  "Highlight",
  "IndicatorComparison",
  "IndicatorConnection",
  "IndicatorDifference",
  "IndicatorEdge",
  "MeasurementGroup",
  "OfficialConnection",
  "OfficialEdge",
  "PageInfo",
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
  "Responsibility",
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
