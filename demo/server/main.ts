import { startDemoServer, type DemoOptions } from './demo-server.js';
import { readEnvironment } from './environment.js';

/** Whatever hangs, the process is gone after this, in milliseconds. */
const LAST_CALL = 900;

function explain(error: unknown, options: DemoOptions | undefined): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `Port ${options?.port ?? 5173} is taken: stop what uses it, or choose another with PORT=…`;
  return error instanceof Error ? error.message : String(error);
}

let options: DemoOptions | undefined;
try {
  options = { ...readEnvironment(process.env), dev: process.argv.includes('--dev') };
  const server = await startDemoServer(options);
  const stop = (): void => {
    setTimeout(() => process.exit(0), LAST_CALL).unref();
    void server.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(`ready ${server.url}`);
} catch (error) {
  console.error(explain(error, options));
  process.exit(1);
}
