// A test setup with msw. It is compiled, not run.
import { createSandbox } from "imin-sdk/testing";
import { iminHandlers } from "imin-sdk/testing/msw";
import { setupServer } from "msw/node";

const sandbox = createSandbox();
export const server = setupServer(...iminHandlers(sandbox));
