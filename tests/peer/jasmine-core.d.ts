/** What suite.ts uses of jasmine-core, which comes without types. */
declare module 'jasmine-core' {
  interface Spec {
    fullName: string;
    status: string;
    failedExpectations: { message: string }[];
  }
  interface Environment {
    configure(options: object): void;
    addReporter(reporter: { specDone(spec: Spec): void }): void;
    execute(): Promise<unknown>;
  }
  interface Jasmine {
    jasmine: { DEFAULT_TIMEOUT_INTERVAL: number; getEnv(): Environment };
  }
  const core: { noGlobals(): Jasmine };
  export default core;
}
