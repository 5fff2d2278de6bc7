import { Octokit } from "@octokit/core";

const connect = (url) => new Octokit({ auth: "test-key", baseUrl: url });

export const page = (url) => {
  const client = connect(url);
  return () => client.request("GET /orgs/{org}/repos", { org: "MAlnTNiZut" });
};

export const customer = (url) => {
  const client = connect(url);
  return () => client.request("GET /users/{username}", { username: "MAlnTNiZut" });
};
