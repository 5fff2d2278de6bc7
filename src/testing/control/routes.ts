import type { Exchange, Route } from "../api/route.ts";
import { describeArguments } from "../arguments/read-arguments.ts";
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, parseJson } from "../json.ts";
import { badRequest } from "../refusal.ts";
import { snapshotOf } from "../state/snapshot.ts";
import { answerControl, given } from "./answer.ts";
import { METHODS } from "./methods.ts";
