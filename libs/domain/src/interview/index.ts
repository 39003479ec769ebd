export * from './meeting';
export * from './no-show';
export * from './slots';
export * from './expectations';
export * from './attachments';
export * from './recording';
