const headers = { accept: "application/json", "x-api-key": "test-key" };

const read = async (url) => {
  const response = await fetch(url, { headers });
  if (!response.ok) throw new Error(`Responded with ${response.status}`);
  return JSON.parse(await response.text());
};

export const page = (url) => () => read(`${url}/orders?customerIdentifier=MAlnTNiZut`);

export const customer = (url) => () => read(`${url}/customer-accounts/MAlnTNiZut`);
