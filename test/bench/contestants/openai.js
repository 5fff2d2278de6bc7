import OpenAI from "openai";

const connect = (url) => new OpenAI({ apiKey: "test-key", baseURL: url });

export const page = (url) => {
  const client = connect(url);
  return () => client.files.list({ limit: 10 });
};

export const customer = (url) => {
  const client = connect(url);
  return () => client.files.retrieve("MAlnTNiZut");
};

export const readDates = async (url) => {
  try {
    const { data } = await connect(url).files.list({ limit: 10 });
    return data.map((file) => file.status ?? file.created_at);
  } catch (error) {
    if (error instanceof OpenAI.APIError) return [error.status, error.requestID];
    throw error;
  }
};

export const startCheckout = async (url) =>
  (
    await connect(url).chat.completions.create({
      model: "gpt-4o",
      messages: [{ role: "user", content: "Hello" }],
    })
  ).choices[0]?.message.content;
