/* global expect, test */
// In Jest's environment for browsers, which has no fetch, a call names what is missing.
test("a call names what the environment lacks", async () => {
  const { IminClient } = require("imin-sdk");
  const options = [{ apiKey: "key" }, { apiKey: "key", fetch: async () => undefined }];
  for (const option of options) {
    const call = new IminClient(option).customers.get("A");
    await expect(call).rejects.toMatchObject({ code: "config", option: "fetch", attempts: 0 });
    await expect(call).rejects.toThrow(/Request/);
  }
});
