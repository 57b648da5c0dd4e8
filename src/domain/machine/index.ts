export * from './address';
export * from './assess';
export * from './build-curve';
export * from './curve';
export * from './profile';
export * from './stored';
export * from './verdict';
export * from './words';
