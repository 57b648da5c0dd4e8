/** Types of the modules that the plugin writes with `createData`. */
declare module '@generated/catalogue/default/catalogue.json' {
  const rows: import('../../src/domain/catalogue/views/catalogue-rows').CatalogueRowView[];
  export default rows;
}

declare module '@generated/catalogue/default/freshness.json' {
  const freshness: import('../../src/domain/catalogue/views/freshness').FreshnessView;
  export default freshness;
}

declare module '@generated/catalogue/default/licences.json' {
  const licences: import('../../src/domain/catalogue/views/licence-page').LicenceRowView[];
  export default licences;
}

declare module '@generated/catalogue/default/machines.json' {
  const groups: import('../../src/domain/catalogue/views/machines').MachineGroupView[];
  export default groups;
}

declare module '@generated/catalogue/default/memory.json' {
  const page: import('../../src/domain/catalogue/views/memory-page').MemoryPageView;
  export default page;
}

declare module '@generated/catalogue/default/home.json' {
  const home: import('../../src/domain/catalogue/views/home').HomeView;
  export default home;
}

declare module '@generated/catalogue/default/permissions.json' {
  const permissions: import('../../src/domain/catalogue/views/permissions-page').PermissionsPageView;
  export default permissions;
}

declare module '@generated/catalogue/default/comparison.json' {
  const comparison: import('../../src/domain/catalogue/views/comparison-page').ComparisonIndexView;
  export default comparison;
}
